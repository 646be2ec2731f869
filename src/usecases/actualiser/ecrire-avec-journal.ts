import type { Operation } from '../../ports/operations'
import type { Progress, Undo, Workbook } from '../../ports/workbook'
import { avecTableau, ecrireMemoire, lireMemoire, tableauMemorise } from '../memoire'
import { journaliser, type EntreeJournal } from '../memoire/journal'
import type { TableauMemorise } from '../memoire/tableau-memorise'
import { toutDefaire } from '../tout-defaire'

export interface AEcrire {
  /** Ce que nous saurons du tableau une fois tout écrit. */
  readonly memorise: TableauMemorise
  readonly entree: Omit<EntreeJournal, 'etat' | 'tableau'>
  readonly operations: readonly Operation[]
  readonly progression?: Progress
}

/**
 * Écrit en deux temps. D'abord la mémoire seule : l'action y est « commencée » et la version d'avant y est gardée, si bien
 * qu'une panne entre les deux se répare à l'ouverture suivante. Puis le tableau, et la mémoire de ce qui est fait. Si le second
 * temps échoue, le premier est défait : le classeur est comme avant.
 *
 * @returns de quoi tout défaire d'un geste
 */
export async function ecrireAvecJournal(classeur: Workbook, aEcrire: AEcrire): Promise<Undo> {
  const { memorise, operations, progression } = aEcrire
  const entree = { ...aEcrire.entree, tableau: memorise.id }
  const feuilles = await classeur.sheets()
  const memoire = await lireMemoire(classeur, feuilles)
  const finie = {
    ...avecTableau(memoire, memorise),
    journal: journaliser(memoire.journal, { ...entree, etat: 'termine' }),
  }
  if (operations.length === 0) return classeur.apply(ecrireMemoire(feuilles, finie))

  const connu = tableauMemorise(memoire, memorise.id)
  const commencee = {
    ...avecTableau(memoire, { ...(connu ?? sansBase(memorise)), points: memorise.points }),
    journal: journaliser(memoire.journal, { ...entree, etat: 'commence' }),
  }
  const annulerDebut = await classeur.apply(ecrireMemoire(feuilles, commencee))
  try {
    const finales = ecrireMemoire(await classeur.sheets(), finie)
    return toutDefaire(annulerDebut, await classeur.apply([...operations, ...finales], progression))
  } catch (erreur) {
    await annulerDebut()
    throw erreur
  }
}

const sansBase = ({ base: _, ...memorise }: TableauMemorise): TableauMemorise => memorise
