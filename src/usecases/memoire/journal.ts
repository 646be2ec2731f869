/** Une action sur le classeur, dite quand elle commence et quand elle finit. */
export interface EntreeJournal {
  /** ISO 8601. */
  readonly instant: string
  /** Une action restée « commencée » a été interrompue : sa reprise est proposée. */
  readonly etat: 'commence' | 'termine'
  readonly action: 'actualiser' | 'revenir' | 'fusionner'
  /** Identifiant du tableau mémorisé. */
  readonly tableau: string
  /** « T_Demographie » */
  readonly nom: string
  /** « effectifs-2026.xlsx, T_Demographie » */
  readonly source: string
  /** Le millésime de la source, s'il est dit (« 01/07/2026 »). */
  readonly millesime?: string
  readonly empreinte: string
  /** « 3 nouvelles, 12 modifiées, 1 absente, 2 conflits, 214 inchangées » */
  readonly resume: string
  /** Conflits tranchés, et en faveur de qui. */
  readonly conflits?: { readonly gardes: number; readonly remplaces: number }
  /** Ce que l'analyste a bien voulu signer ; jamais demandé par défaut. */
  readonly initiales?: string
}

/** Au-delà, les plus anciennes entrées s'effacent. */
const ENTREES_GARDEES = 200

/** Le journal avec cette entrée, qui remplace celle qu'elle termine. */
export function journaliser(journal: readonly EntreeJournal[], entree: EntreeJournal): readonly EntreeJournal[] {
  const autres = journal.filter((e) => e.etat === 'termine' || e.tableau !== entree.tableau)
  return [...autres, entree].slice(-ENTREES_GARDEES)
}

/** Ce qui a été fait d'un tableau, le plus récent d'abord. */
export const faitDuTableau = (journal: readonly EntreeJournal[], tableau: string): readonly EntreeJournal[] =>
  journal.filter((e) => e.tableau === tableau).reverse()

/** La dernière action commencée et jamais finie. */
export const interrompue = (journal: readonly EntreeJournal[]): EntreeJournal | undefined =>
  journal.findLast((e) => e.etat === 'commence')
