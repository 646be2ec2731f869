import { entete } from '../commun/entete'
import { cleSansZeros } from './cle'
import type { Colonne } from './colonnes'
import type { CelluleDifferente } from './difference'
import type { Maniere } from './etats'
import { fusionnerCellule, type TroisCellules, type Verdict } from './fusion-cellule'
import { estFormule, estVide, memeCellule, valeurDe, type Cellule } from './valeur'

type Ligne = readonly Cellule[]

/** Une ligne dans ses trois états ; `ancienne` est absente d'une ligne que nous n'avons pas écrite. */
export interface TroisLignes {
  readonly ancienne: Ligne | undefined
  readonly ligne: Ligne
  readonly nouvelle: Ligne
}

export interface Contexte {
  /** On ne sait pas ce que nous avions écrit dans ce tableau. */
  readonly sansBase: boolean
  readonly maniere: Maniere
}

/** Les cellules d'une ligne dont il y a quelque chose à dire. */
export function comparerLigne(
  colonnes: readonly Colonne[],
  deCle: ReadonlySet<string>,
  { ancienne, ligne, nouvelle }: TroisLignes,
  contexte: Contexte,
): CelluleDifferente[] {
  return colonnes.flatMap((colonne) => {
    const feuille = ligne[colonne.feuille] ?? null
    const neuf = colonne.neuf < 0 ? undefined : (nouvelle[colonne.neuf] ?? null)
    const base = contexte.sansBase ? undefined : baseDe(colonne, ancienne)
    const trois = { feuille, ...(base === undefined ? {} : { base }), ...(neuf === undefined ? {} : { neuf }) }
    const verdict = deCle.has(entete(colonne.nom)) ? verdictDeCle(trois, colonne) : verdictDe(trois, colonne, contexte)
    if (!verdict) return []
    const propose = neuf ?? (colonne.classe === 'calcul' ? (base ?? null) : null)
    return [{ colonne: colonne.nom, classe: colonne.classe, ...verdict, ...trois, neuf: propose }]
  })
}

/** Une cellule que nous n'avons pas écrite était vide pour nous : la remplir ne perd rien, l'écraser est un conflit. */
const baseDe = ({ base }: Colonne, ancienne: Ligne | undefined): Cellule =>
  ancienne && base >= 0 ? (ancienne[base] ?? null) : null

/**
 * Dans la copie d'un collègue ou une version précédente, une colonne libre compte aussi, et un désaccord ne défait le travail de
 * personne. Ce que l'analyste tient à jour et dont la source ne dit rien de neuf n'est pas à signaler : c'est son travail.
 */
function verdictDe(trois: TroisCellules, { classe }: Colonne, { maniere }: Contexte): Verdict | undefined {
  if (maniere !== 'source') return fusionnerCellule(trois, classe === 'calcul' ? classe : 'suivi')
  const verdict = fusionnerCellule(trois, classe)
  const sansNouvelle = verdict?.etat === 'gardee' || estVide(trois.neuf)
  return classe === 'suivi' && verdict?.propose === 'feuille' && sansNouvelle ? undefined : verdict
}

/** Un code qui a perdu ses zéros de tête est une faute de saisie qu'Excel a faite : sa réparation est proposée. */
function verdictDeCle(trois: TroisCellules, colonne: Colonne): Verdict | undefined {
  const { feuille, neuf } = trois
  if (neuf === undefined || memeCellule(feuille, neuf)) return undefined
  const nue = (cellule: Cellule) => cleSansZeros(String(valeurDe(cellule) ?? '').trim())
  if (!estVide(feuille) && nue(feuille) === nue(neuf)) return { etat: 'code-a-reparer', propose: 'feuille' }
  return fusionnerCellule(trois, colonne.classe)
}

/** Ce que l'analyste a tapé dans une ligne que la source n'a plus : ce qui disparaîtrait avec elle. */
export function contenuTape(
  colonnes: readonly Colonne[],
  ligne: Ligne,
  ancienne: Ligne | undefined,
): CelluleDifferente[] {
  return colonnes.flatMap(({ nom, feuille: place, base: b, classe }) => {
    const feuille = ligne[place] ?? null
    if (estVide(feuille) || (estFormule(feuille) && classe === 'calcul')) return []
    const base = ancienne && b >= 0 ? (ancienne[b] ?? null) : undefined
    if (base !== undefined && memeCellule(feuille, base)) return []
    const etat = 'gardee' as const
    return [
      { colonne: nom, classe, etat, propose: 'feuille', ...(base === undefined ? {} : { base }), feuille, neuf: null },
    ]
  })
}
