import { donneeAbsente } from '../../domain/commun/erreur'
import { entete } from '../../domain/commun/entete'
import type { Workbook } from '../../ports/workbook'
import { seRessemblent, tableauxDesFeuilles } from './tableau-des-cellules'
import { emplacements, nommer, type Emplacement } from './tableau-du-classeur'

/** Un tableau du classeur, et celui de la source qui l'actualise. */
export interface Paire {
  readonly cible: string
  /** Le nom du tableau, ou de la feuille, de la source. */
  readonly nom: string
}

/**
 * Les tableaux du classeur qu'un autre classeur actualise : ceux du même nom, sinon de la même nature, sinon qui ont ses
 * colonnes.
 *
 * @param cleDite l'analyste a dit la clé : les tableaux qui ne sont pas connus sont alors permis
 */
export async function paires(classeur: Workbook, source: Workbook, cleDite: boolean): Promise<readonly Paire[]> {
  const [cibles, lieux] = [await emplacements(classeur), await emplacements(source)]
  const permises = cibles.filter((c) => cleDite || c.id !== undefined)
  const deTableaux = associer(
    lieux.map((l) => ({ nom: nommer(l), colonnes: l.entetes, ...(l.id === undefined ? {} : { table: l.id }) })),
    permises,
  )
  if (deTableaux.length > 0) return deTableaux
  const trouves = await tableauxDesFeuilles(source)
  const deFeuilles = associer(
    trouves.map(({ feuille, tableau, table }) => ({
      nom: feuille,
      colonnes: tableau.colonnes,
      ...(table === undefined ? {} : { table }),
    })),
    permises,
  )
  if (deFeuilles.length > 0) return deFeuilles
  const liste = (noms: readonly string[]) => (noms.length === 0 ? 'aucun' : noms.join(', '))
  throw donneeAbsente(
    `La source et le classeur n’ont aucun tableau connu en commun. Tableaux du classeur : ${liste(cibles.map(nommer))}. De la source : ${liste([...lieux.map(nommer), ...trouves.map((t) => t.feuille)])}.`,
  )
}

interface Venu {
  readonly nom: string
  readonly colonnes: readonly string[]
  readonly table?: string
}

function associer(venus: readonly Venu[], cibles: readonly Emplacement[]): Paire[] {
  const prises = new Set<Emplacement>()
  return venus.flatMap((venu) => {
    const libres = cibles.filter((c) => !prises.has(c))
    const cible =
      libres.find((c) => c.nom !== undefined && entete(c.nom) === entete(venu.nom)) ??
      libres.find((c) => c.id !== undefined && c.id === venu.table && c.nom === c.id) ??
      libres.find((c) => c.id !== undefined && c.id === venu.table) ??
      (venu.table === undefined ? libres.find((c) => seRessemblent(venu.colonnes, c)) : undefined)
    if (!cible) return []
    prises.add(cible)
    return [{ cible: nommer(cible), nom: venu.nom }]
  })
}
