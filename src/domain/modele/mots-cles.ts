import { entete, motProche } from '../commun/entete'
import { faute, vouliezVous, type Faute, type Lieu } from './faute'
import { lexemes, type Lexeme } from './lexemes'

/** Les mots clés de la colonne de pilotage, les plus longs d'abord. */
const MOTS = [
  ...(['FEUILLE PAR CHAQUE', 'FEUILLE PAR', 'FEUILLE', 'NOM'] as const),
  ...(['RÉPÉTER LIGNES DE', 'DÉBUT RÉPÉTER', 'RÉPÉTER'] as const),
  ...(['PAR CHAQUE', 'PAR', 'DÉBUT SI', 'SINON', 'SI', 'EN COLONNES', 'FIN'] as const),
  ...(['FILTRER', 'TRIER', 'GROUPER', 'CLÉ', 'VIDE', 'SAUT'] as const),
] as const
export type MotCle = (typeof MOTS)[number]

const DECOUPES = MOTS.map((mot) => ({ mot, mots: entete(mot).split(' ') })).sort(
  (a, b) => b.mots.length - a.mots.length,
)

/** Un mot clé et ce qui le suit. */
export interface Clause {
  readonly mot: MotCle
  readonly reste: string
}

/** Lit les mots clés d'une cellule, un ou plusieurs par ligne de texte ; casse et accents sont indifférents. */
export function lireClauses(texte: string, lieu: Lieu): { clauses: readonly Clause[]; fautes: readonly Faute[] } {
  const clauses: { mot: MotCle; reste: string }[] = []
  const fautes: Faute[] = []
  for (const ligne of lignesDe(texte)) {
    const lus = lexemes(ligne)
    if (motCleA(lus, 0) === undefined) {
      fautes.push(motInconnu(ligne, lus, lieu))
      continue
    }
    for (let rang = 0; rang < lus.length;) {
      const trouve = motCleA(lus, rang)
      if (trouve) {
        clauses.push({ mot: trouve.mot, reste: '' })
        rang += trouve.longueur
        if (trouve.mot !== 'FIN') continue
      }
      const dernier = clauses.at(-1)
      const fin = dernier?.mot === 'FIN' ? lus.length : rang + 1
      if (dernier) dernier.reste += lus.slice(rang, fin).map((l) => l.texte).join('') // prettier-ignore
      rang = fin
    }
  }
  return { clauses: clauses.map(({ mot, reste }) => ({ mot, reste: reste.trim() })), fautes }
}

/** Un retour à la ligne sépare deux mots clés, sauf dans une chaîne ou des parenthèses. */
function lignesDe(texte: string): readonly string[] {
  const lignes = ['']
  for (const { genre, texte: lu } of lexemes(texte)) {
    const morceaux = genre === 'blanc' ? lu.split(/\r?\n/) : [lu]
    lignes[lignes.length - 1] += morceaux[0] ?? ''
    lignes.push(...morceaux.slice(1))
  }
  return lignes.map((ligne) => ligne.trim()).filter((ligne) => ligne !== '')
}

/** Le mot clé qui commence ici ; SI( … ) au milieu d'une condition est une fonction. */
function motCleA(lus: readonly Lexeme[], rang: number): { mot: MotCle; longueur: number } | undefined {
  if (lus[rang]?.genre !== 'mot') return undefined
  for (const { mot, mots } of DECOUPES) {
    const longueur = mots.length * 2 - 1
    const suite = lus.slice(rang, rang + longueur)
    const convient =
      suite.length === longueur && suite.every((l, k) => estMot(l, k % 2 === 0 ? mots[k / 2] : undefined))
    const estFonction = mot === 'SI' && rang > 0 && lus[rang + longueur]?.genre === 'parentheses'
    if (convient && !estFonction) return { mot, longueur }
  }
  return undefined
}

const estMot = ({ genre, texte }: Lexeme, mot: string | undefined) =>
  mot === undefined ? genre === 'blanc' : genre === 'mot' && entete(texte) === mot

function motInconnu(ligne: string, lus: readonly Lexeme[], lieu: Lieu): Faute {
  const mots = lus.filter((l) => l.genre === 'mot').map((l) => l.texte)
  const debuts = [mots.slice(0, 3), mots.slice(0, 2), mots.slice(0, 1)].map((m) => m.join(' '))
  const proche = debuts.map((debut) => motProche(debut, MOTS)).find((mot) => mot !== undefined)
  const cite = ligne.length > 40 ? `${ligne.slice(0, 40)}…` : ligne
  const message = `« ${cite} » n’est pas un mot clé de la colonne de pilotage.`
  return faute('M002', lieu, message, vouliezVous(proche))
}
