import type { Choix } from '../../domain/actualisation/choix'
import type { Undo, Workbook } from '../../ports/workbook'
import { ecrireMemoire, lireMemoire } from '../memoire'
import { interrompue, journaliser, type EntreeJournal } from '../memoire/journal'
import { preparerRetour, type PreparationRetour } from './revenir'

/** Une actualisation interrompue au milieu de l'écriture, si ce classeur en garde la trace : sa version d'avant est proposée. */
export async function actualisationInterrompue(classeur: Workbook): Promise<EntreeJournal | undefined> {
  return interrompue((await lireMemoire(classeur, await classeur.sheets())).journal)
}

export interface PreparationReprise {
  readonly preparation: PreparationRetour
  /** Ce qui est proposé : tout ce qui diffère de la version d'avant y revient. */
  readonly choix: Choix
}

/** De quoi remettre un tableau comme avant l'actualisation interrompue ; ne modifie rien. */
export async function preparerReprise(classeur: Workbook, { nom }: EntreeJournal): Promise<PreparationReprise> {
  const preparation = await preparerRetour(classeur, nom, 0, true)
  const lignes = preparation.comparaison.difference.lignes.map(({ id }) => [id, 'neuf'] as const)
  return { preparation, choix: { lignes: Object.fromEntries(lignes) } }
}

/** Garde le tableau tel que l'interruption l'a laissé : la reprise n'est plus proposée, la version d'avant reste gardée. */
export async function garderTelQuel(classeur: Workbook, entree: EntreeJournal): Promise<Undo> {
  const feuilles = await classeur.sheets()
  const memoire = await lireMemoire(classeur, feuilles)
  const resume = `interrompue, gardée telle quelle (${entree.resume})`
  const journal = journaliser(memoire.journal, { ...entree, etat: 'termine', resume })
  return classeur.apply(ecrireMemoire(feuilles, { ...memoire, journal }))
}
