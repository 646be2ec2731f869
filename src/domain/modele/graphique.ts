import { entete } from '../commun/entete'
import type { Graphique, Reference } from './arbre'
import { faute, type Faute, type Lieu } from './faute'
import { lexemes, type Lexeme } from './lexemes'
import { lireRef } from './references'

const TYPES: readonly (readonly [mots: string, type: Graphique['type']])[] = [
  ['barres empilées', 'stackedBars'],
  ['barres', 'bars'],
  ['colonnes', 'columns'],
  ['courbe', 'line'],
  ['ligne', 'line'],
  ['secteurs', 'pie'],
  ['camembert', 'pie'],
]

const EXEMPLE = 'Écrivez par exemple : {{graphique barres [Effectif] PAR [Profession] | texte "…"}}'

/** Lit `barres [Effectif] [Femmes] PAR [Profession] SELON [Territoire]` ; `nombre` à la place des colonnes compte les lignes. */
export function lireGraphique(texte: string, lieu: Lieu): { reference?: Reference; fautes: readonly Faute[] } {
  const type = TYPES.find(([mots]) => entete(texte).startsWith(`${entete(mots)} `))
  if (!type) {
    const connus = TYPES.map(([mots]) => mots).join(', ')
    return {
      fautes: [faute('M021', lieu, `Le type de graphique manque ou n’est pas connu. Types : ${connus}.`, EXEMPLE)],
    }
  }
  const mots = type[0].split(' ').length
  const lus = lexemes(texte.split(/\s+/).slice(mots).join(' ')).filter((l) => l.genre !== 'blanc')
  const par = rangDe(lus, 'par')
  const selon = rangDe(lus, 'selon')
  const series = colonnes(lus.slice(0, par < 0 ? lus.length : par))
  const categories = colonnes(lus.slice(par + 1, selon < 0 ? lus.length : selon))
  const seconde = selon < 0 ? [] : colonnes(lus.slice(selon + 1))
  const refus = (message: string) => ({ fautes: [faute('M021', lieu, message, EXEMPLE)] })
  if (par < 0 || categories?.length !== 1) return refus('Un graphique dit PAR quelle colonne il se lit.')
  if (!series || !seconde || (selon >= 0 && seconde.length !== 1)) return refus(`« ${texte} » n’est pas un graphique.`)
  if (seconde.length === 1 && series.length > 1)
    return refus('SELON fait ses propres séries : donnez une seule colonne.')
  const [categorie, autre] = [categories[0], seconde[0]]
  if (!categorie) return refus('Un graphique dit PAR quelle colonne il se lit.')
  return {
    reference: { genre: 'graphique', type: type[1], series, par: categorie, ...(autre ? { selon: autre } : {}) },
    fautes: [],
  }
}

const rangDe = (lus: readonly Lexeme[], mot: string) =>
  lus.findIndex((l) => l.genre === 'mot' && entete(l.texte) === mot)

/** Des colonnes entre crochets, à la suite ou jointes par « et » ; `nombre` n'en est aucune. */
function colonnes(lus: readonly Lexeme[]) {
  const utiles = lus.filter(
    (l) => !(l.genre === 'mot' && ['et', 'nombre'].includes(entete(l.texte))) && l.texte !== ',',
  )
  const textes: string[] = []
  for (const [rang, lexeme] of utiles.entries()) {
    if (lexeme.genre === 'mot') continue
    const avant = utiles[rang - 1]
    textes.push(`${avant?.genre === 'mot' ? avant.texte : ''}${lexeme.texte}`)
  }
  const refs = textes.map(lireRef)
  return refs.every((ref) => ref !== undefined) ? refs : undefined
}
