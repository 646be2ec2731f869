import { valeurInvalide } from '../../../domain/commun/erreur'
import type { Area } from '../../../ports/workbook'
import { LAST_ROW } from '../address'
import type { XlsxPackage } from '../package'
import type { SheetXml } from '../sheet-xml'
import { areaText, lastRow } from './areas'
import { tallArrays } from './arrays'
import { sheetPivots } from './pivots'
import { crosses, type RowEdit } from './row-edit'
import { dataArea, tablesWithAreas } from './table-edit'

/** Refuse ce qu'Excel refuse, avant d'avoir rien changé. */
export function checkRowEdit(pkg: XlsxPackage, sheet: SheetXml, edit: RowEdit): void {
  const { row, count } = edit
  const whole = [row, count, edit.like ?? 0].every((number) => Number.isInteger(number) && number >= 0)
  if (!whole || count === 0 || row + count > LAST_ROW) {
    throw refusal(edit, `la ligne ${row + 1} et ${count} lignes sont reçues, et une feuille en a ${LAST_ROW}`)
  }
  const last = sheet.rows.at(-1)?.row ?? 0
  if (edit.kind === 'insert' && last >= row && last + count >= LAST_ROW) {
    throw refusal(edit, `la dernière ligne remplie (${last + 1}) sortirait de la feuille. Supprimez les lignes vides`)
  }
  for (const { area, dynamic } of tallArrays(sheet.rows)) {
    if (dynamic || !crosses(edit, area)) continue
    throw refusal(
      edit,
      `la formule matricielle de ${areaText(area)} serait coupée. Réduisez-la ou supprimez-la d’abord`,
    )
  }
  for (const { area } of sheetPivots(pkg, edit.path)) {
    const touched = edit.kind === 'insert' ? crosses(edit, area) : intersects(edit, area)
    if (touched) throw refusal(edit, `le tableau croisé de ${areaText(area)} est sur ces lignes. Déplacez-le d’abord`)
  }
  checkTables(pkg, edit)
}

/** Une ligne entière traverse tout ce qui est à côté : un seul tableau peut s'y prêter. */
function checkTables(pkg: XlsxPackage, edit: RowEdit): void {
  const touched = tablesWithAreas(pkg, edit.path).filter(({ area }) => crosses(edit, area))
  if (touched.length > 1) {
    const names = touched.map(({ table }) => table.name).join(', ')
    throw refusal(edit, `plusieurs tableaux sont côte à côte sur ces lignes (${names}). Placez-les l’un sous l’autre`)
  }
  for (const { table, area } of edit.kind === 'delete' ? touched : []) {
    const end = edit.row + edit.count
    if (table.header && edit.row <= area.row && area.row < end) {
      throw refusal(edit, `la ligne d’en-tête du tableau ${table.name} serait supprimée sans lui`)
    }
    const data = dataArea(table, area)
    if (edit.row <= data.row && lastRow(data) < end) {
      throw refusal(edit, `le tableau ${table.name} n’aurait plus une seule ligne. Laissez-lui une ligne vide`)
    }
  }
}

const intersects = ({ row, count }: RowEdit, area: Area) => row <= lastRow(area) && area.row < row + count

const refusal = ({ kind, sheet, row }: RowEdit, reason: string) =>
  valeurInvalide(
    kind === 'insert'
      ? `On ne peut pas insérer de lignes avant la ligne ${row + 1} de la feuille « ${sheet} » : ${reason}.`
      : `On ne peut pas supprimer de lignes à partir de la ligne ${row + 1} de la feuille « ${sheet} » : ${reason}.`,
  )
