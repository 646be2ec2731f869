import type { Workbook } from '../../ports/workbook'
import { estNoteDAbsence } from './notes-absence'
import type { TableauLu } from './tableau-du-classeur'

/**
 * Les lignes du tableau où l'analyste a laissé une note, un commentaire, ou une couleur qui n'est pas celle de sa colonne.
 *
 * @returns leurs rangs, à partir de 0
 */
export async function lignesMarquees(classeur: Workbook, { feuille, zone }: TableauLu): Promise<ReadonlySet<number>> {
  const [marques = []] = await classeur.marks([feuille])
  const dedans = marques.filter(
    (m) =>
      !estNoteDAbsence(m) &&
      m.row > zone.row &&
      m.row < zone.row + zone.rows &&
      m.column >= zone.column &&
      m.column < zone.column + zone.columns,
  )
  const lignes = zone.rows - 1
  const couleurs = new Map<number, Map<string, number>>()
  for (const { column, kind, text } of dedans) {
    if (kind !== 'fill') continue
    const comptes = couleurs.get(column) ?? new Map<string, number>()
    couleurs.set(column, comptes.set(text, (comptes.get(text) ?? 0) + 1))
  }
  /** La couleur d'au moins une ligne sur quatre est une mise en forme du tableau, pas une marque. */
  const estDuTableau = (column: number, text: string) => (couleurs.get(column)?.get(text) ?? 0) * 4 >= lignes
  return new Set(
    dedans
      .filter((m) => m.kind !== 'fill' || (lignes > 4 && !estDuTableau(m.column, m.text)))
      .map((m) => m.row - zone.row - 1),
  )
}
