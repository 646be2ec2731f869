import { adresse } from '../../usecases/adresse'
import type { CellValue } from '../../ports/workbook'
import { toExcel } from './cell-text'
import { copyBack } from './copy-back'
import type { Ledger, Loaded } from './ledger'
import { pageLoader } from './page-setup'
import { formulaOf } from './read-ranges'
import { breaksLoader, chartsLoader, noteLoader, tableLoader, validationLoader } from './saved-objects'
import { supported } from './supported'
import type { Aspect, Touch } from './touches'

type Loader = (sheet: Excel.Worksheet, touch: Touch, ledger: Ledger) => Loaded

const nothing: Loaded = () => () => {}

/** Pour chaque aspect, demande à Excel l'état présent ; après `sync`, rend de quoi le remettre. */
export const LOAD: Readonly<Record<Aspect, Loader>> = {
  cells(sheet, { area }) {
    const range = sheet.getRange(adresse(area)).load('formulas,values,numberFormat')
    return () => {
      const { formulas, values, numberFormat } = range
      const content = formulas.map((row, i) => row.map((formula, j) => asTyped(formula, values[i]?.[j])))
      return (s) => {
        const target = s.getRange(adresse(area))
        target.numberFormat = numberFormat
        target.formulas = content
      }
    }
  },
  formats:
    (_, { area }) =>
    () =>
      copyBack(adresse(area), 'Formats'),
  merges: (_, { area }) => {
    const address = adresse(area)
    return () => (s, backup) => {
      s.getRange(address).unmerge()
      copyBack(address, 'Formats')(s, backup)
    }
  },
  widths(sheet, { area }) {
    const at = (s: Excel.Worksheet, k: number) => s.getRange(one(0, area.column + k)).getEntireColumn().format
    const formats = Array.from({ length: area.columns }, (_, k) => at(sheet, k).load('columnWidth'))
    return () => (s) => formats.forEach(({ columnWidth }, k) => (at(s, k).columnWidth = columnWidth))
  },
  heights(sheet, { area }) {
    const at = (s: Excel.Worksheet, k: number) => s.getRange(one(area.row + k, 0)).getEntireRow().format
    const formats = Array.from({ length: area.rows }, (_, k) => at(sheet, k).load('rowHeight'))
    return () => (s) => formats.forEach(({ rowHeight }, k) => (at(s, k).rowHeight = rowHeight))
  },
  freeze(sheet) {
    if (!supported('1.7')) return nothing
    const location = sheet.freezePanes.getLocationOrNullObject().load('address')
    return () => (s) => {
      s.freezePanes.unfreeze()
      if (!location.isNullObject) s.freezePanes.freezeAt(location.address.replace(/^.*!/, ''))
    }
  },
  link(sheet, { area }) {
    const address = adresse(area)
    const old = supported('1.7') ? sheet.getRange(address).load('hyperlink') : undefined
    return () => (s, backup) => {
      const range = s.getRange(address)
      if (old?.hyperlink) range.hyperlink = old.hyperlink
      else if (old) range.clear('Hyperlinks')
      copyBack(address, 'Formats')(s, backup)
    }
  },
  validation: validationLoader,
  note: noteLoader,
  charts: chartsLoader,
  page: pageLoader,
  breaks: breaksLoader,
  table: tableLoader,
  /** Les lignes supprimées, une fois réinsérées, reprennent tout de la copie, puis leurs hauteurs. */
  rows(sheet, { area }) {
    if (!supported('1.9')) return nothing
    const rows = `${area.row + 1}:${area.row + area.rows}`
    const read = sheet.getRange(rows).getRowProperties({ rowHidden: true, format: { rowHeight: true } })
    return () => (s, backup) => {
      copyBack(rows, 'All')(s, backup)
      s.getRange(rows).setRowProperties(
        read.value.map(({ rowHidden, format }) => ({
          ...(rowHidden !== undefined && { rowHidden }),
          ...(format?.rowHeight !== undefined && { format: { rowHeight: format.rowHeight } }),
        })),
      )
    }
  },
}

const one = (row: number, column: number) => adresse({ row, column, rows: 1, columns: 1 })

const asTyped = (formula: unknown, value: unknown) => {
  const own = formulaOf(formula, value)
  return own === null ? toExcel(value as CellValue) : `=${own}`
}
