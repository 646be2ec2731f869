import type { Workbook } from '@univerjs/core'
import { ErreurMetier } from '../../domain/commun/erreur'
import type { XlsxPackage } from '../xlsx/package'
import { editColumns } from '../xlsx/structure/columns'
import { deleteRows, insertRows } from '../xlsx/structure/rows'
import { copySheet } from './export-copy'
import type { SheetPlace } from './export-resources'
import type { Gesture, LineGesture } from './gesture-list'

interface Place extends Pick<SheetPlace, 'warn' | 'nameOf'> {
  readonly workbook: Workbook
  /** Vrai pour une feuille que le paquet n'avait pas. */
  readonly isNew: (id: string) => boolean
}

/**
 * Refait dans le paquet, dans l'ordre, ce que l'analyste a fait à la main.
 *
 * @returns dit si une feuille n'a dans le paquet que ce que la grille en dira
 */
export function repeatGestures(
  pkg: XlsxPackage,
  gestures: readonly Gesture[],
  { workbook, nameOf, isNew, warn }: Place,
): (id: string) => boolean {
  const made = new Set<string>()
  const isBare = (id: string) => isNew(id) && !made.has(id)
  for (const gesture of gestures) {
    const name = nameOf(gesture.sheetId)
    if (name === undefined) continue
    if (gesture.kind !== 'copy') {
      if (isBare(gesture.sheetId)) continue
      if (gesture.kind === 'move') warn(moved(name))
      else repeat(pkg, gesture, name, warn)
      continue
    }
    const sheet = workbook.getSheetBySheetId(gesture.sheetId)
    const size = { rows: sheet?.getRowCount() ?? 0, columns: sheet?.getColumnCount() ?? 0 }
    const original = nameOf(gesture.source)
    if (copySheet(pkg, gesture.tables, { name, original, ...size, warn })) made.add(gesture.sheetId)
  }
  return isBare
}

const moved = (name: string) =>
  `Des cellules de « ${name} » ont été déplacées : leur contenu est enregistré, mais ce que la grille ne montre pas ` +
  '(graphiques, images, zone d’impression) vise toujours les mêmes cases. Vérifiez-le.'

/** Une insertion ou une suppression refusée : les cellules disent quand même ce que montre la grille. */
function repeat(
  pkg: XlsxPackage,
  { kind, axis, at, count }: LineGesture,
  sheet: string,
  warn: SheetPlace['warn'],
): void {
  const before = pkg.snapshot()
  try {
    if (axis === 'columns') editColumns(pkg, { kind, sheet, column: at, count })
    else if (kind === 'insert') insertRows(pkg, { kind: 'insertRows', sheet, row: at, count })
    else deleteRows(pkg, { kind: 'deleteRows', sheet, row: at, count })
  } catch (error) {
    pkg.restore(before)
    if (!(error instanceof ErreurMetier)) throw error
    warn(error.message)
  }
}
