import type { Workbook } from '../../ports/workbook'
import { lireMemoire } from '../memoire'
import { faitDuTableau, type EntreeJournal } from '../memoire/journal'
import { nomDuModele } from '../modeles/catalogue'
import { memoireDe } from './memoire-du-tableau'
import { emplacements, lireTableau, nommer } from './tableau-du-classeur'

/** Un tableau du classeur, et ce que nous en savons déjà. */
export interface CibleActualisable {
  /** Ce qui le désigne : nom du tableau Excel, nom usuel, ou nom de sa feuille. */
  readonly nom: string
  readonly feuille: string
  readonly lignes: number
  /** Le modèle qui l'a produit, tel qu'on le montre. */
  readonly modele?: string
  /** D'où venait ce que nous y avons écrit, et quand (ISO 8601). */
  readonly source?: string
  readonly instant?: string
  /** Nombre de versions auxquelles on peut revenir. */
  readonly versions: number
  /** Ce qui en a été fait, le plus récent d'abord. */
  readonly journal: readonly EntreeJournal[]
}

/** Les tableaux que l'on peut actualiser, ceux que nous avons déjà écrits d'abord. */
export async function ciblesActualisables(classeur: Workbook): Promise<readonly CibleActualisable[]> {
  const feuilles = await classeur.sheets()
  const visibles = new Set(feuilles.filter((f) => f.visible).map((f) => f.name))
  const lieux = await emplacements(classeur)
  const memoire = await lireMemoire(classeur, feuilles)
  const cibles = await Promise.all(
    lieux
      .filter((l) => visibles.has(l.feuille))
      .map(async (lieu): Promise<CibleActualisable> => {
        const su =
          memoire.tableaux.length === 0 ? undefined : memoireDe(memoire, await lireTableau(classeur, lieu), lieux)
        return {
          nom: nommer(lieu),
          feuille: lieu.feuille,
          lignes: lieu.zone.rows - 1,
          ...(su?.modele ? { modele: nomDuModele(su.modele.nom) } : {}),
          ...(su ? { source: su.source.nom, instant: su.instant } : {}),
          versions: su?.points.length ?? 0,
          journal: su ? faitDuTableau(memoire.journal, su.id) : [],
        }
      }),
  )
  return [...cibles].sort((a, b) => Number(b.instant !== undefined) - Number(a.instant !== undefined))
}
