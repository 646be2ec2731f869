import { formulaTokens, type Token } from '../xlsx/formula-tokens'
import { nomCanonique, nomFrancais } from './noms-francais'

const ERREURS: readonly (readonly [canonique: string, francais: string])[] = [
  ['#VALUE!', '#VALEUR!'],
  ['#NAME?', '#NOM?'],
  ['#NUM!', '#NOMBRE!'],
  ['#NULL!', '#NUL!'],
  ['#SPILL!', '#PROPAGATION!'],
  ['#CALC!', '#CALCUL!'],
]
const SPECIAUX: readonly (readonly [canonique: string, francais: string])[] = [
  ['#All', '#Tout'],
  ['#Data', '#Données'],
  ['#Headers', '#En-têtes'],
  ['#Totals', '#Totaux'],
  ['#This Row', '#Cette ligne'],
]
const BOOLEENS: readonly (readonly [canonique: string, francais: string])[] = [
  ['TRUE', 'VRAI'],
  ['FALSE', 'FAUX'],
]

const sansAccent = (texte: string) => texte.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
const versFrancais = (table: typeof ERREURS) => new Map(table.map(([c, f]) => [sansAccent(c), f]))
const versCanonique = (table: typeof ERREURS) => new Map(table.map(([c, f]) => [sansAccent(f), c]))

const FRANCAIS = {
  erreurs: versFrancais(ERREURS),
  speciaux: versFrancais(SPECIAUX),
  booleens: versFrancais(BOOLEENS),
  fonction: nomFrancais,
  separateur: ';',
} as const
const CANONIQUE = {
  erreurs: versCanonique(ERREURS),
  speciaux: versCanonique(SPECIAUX),
  booleens: versCanonique(BOOLEENS),
  fonction: nomCanonique,
  separateur: ',',
} as const
type Langue = typeof FRANCAIS | typeof CANONIQUE

/** =SUM(A1,2.5) → =SOMME(A1;2,5) : la formule telle qu'Excel la montre en France. */
export function formuleFrancaise(canonique: string): string {
  return formulaTokens(canonique, 'canonique')
    .map((morceau) => {
      if (morceau.kind === 'number') return morceau.text.replace('.', ',')
      return morceau.kind === 'column' ? '.' : traduire(morceau, FRANCAIS)
    })
    .join('')
}

/** =SOMME(A1;2,5) → =SUM(A1,2.5) : la formule telle que les fichiers la gardent. */
export function formuleCanonique(francaise: string): string {
  return formulaTokens(francaise, 'francais')
    .map((morceau) => {
      if (morceau.kind === 'number') return morceau.text.replace(',', '.')
      return morceau.kind === 'column' ? ',' : traduire(morceau, CANONIQUE)
    })
    .join('')
}

/**
 * La même formule française, de même longueur, avec les séparateurs des fichiers : de quoi la faire lire par une grille
 * qui ne connaît que ceux-là, sans changer la place d'aucun caractère.
 */
export function formeCanonique(francaise: string): string {
  return formulaTokens(francaise, 'francais')
    .map(({ kind, text }) => {
      if (kind === 'number') return text.replace(',', '.')
      if (kind === 'separator' || kind === 'column') return ','
      return kind === 'bracket' ? separateurs(text, ',') : text
    })
    .join('')
}

/** Le texte d'une erreur de cellule, tel qu'Excel l'affiche en France. */
export const erreurFrancaise = (texte: string): string => FRANCAIS.erreurs.get(texte) ?? texte

function traduire({ kind, text }: Token, langue: Langue): string {
  switch (kind) {
    case 'separator':
      return langue.separateur
    case 'function':
      return langue.booleens.get(sansAccent(text)) ?? langue.fonction(text)
    case 'name':
      return langue.booleens.get(sansAccent(text)) ?? text
    case 'error':
      return langue.erreurs.get(sansAccent(text)) ?? text
    case 'bracket':
      return speciaux(separateurs(text, langue.separateur), langue)
    default:
      return text
  }
}

/** Dans T[[#Tout];[Code]], seul compte ce qui sépare deux crochets ; un nom de colonne est intouchable. */
const separateurs = (crochets: string, separateur: string) =>
  crochets.startsWith('[[') || crochets.startsWith('[@[')
    ? crochets.replace(/(?<!')\]( *)[,;]( *)(?=\[)/g, `]$1${separateur}$2`)
    : crochets

const speciaux = (crochets: string, langue: Langue) =>
  crochets.replace(/(\[\s*)(#[^\][']+?)(\s*\])/g, (tout, avant: string, nom: string, apres: string) =>
    langue.speciaux.has(sansAccent(nom)) ? avant + langue.speciaux.get(sansAccent(nom)) + apres : tout,
  )
