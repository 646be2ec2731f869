import type { ExcelWorkbook } from '../xlsx/file'
import { parseArea } from './cell-address'
import { sheetId } from './import-units'

interface Resource {
  readonly name: string
  readonly data: string
}

const EVERYWHERE = 'AllDefaultWorkbook'

/** Les tableaux : leurs noms et leurs plages, pour les références comme T_Communes[Pop]. */
export function importTables(book: ExcelWorkbook): Resource {
  const entries = book.worksheets.map((sheet) => {
    const tables = sheet.getTables().flatMap((table) => {
      const { name, displayName, columns, tableRef, totalsRow, headerRow } = table.model
      const area = parseArea(tableRef ?? '')
      if (!area || headerRow === false) return []
      return [
        {
          id: `t-${sheet.id}-${name}`,
          name: displayName ?? name,
          range: {
            startRow: area.row,
            endRow: area.row + area.rows - 1,
            startColumn: area.column,
            endColumn: area.column + area.columns - 1,
          },
          options: { showHeader: true, showFooter: totalsRow === true, tableStyleId: '' },
          filters: { tableColumnFilterList: [] },
          columns: columns.map((column, rank) => ({
            id: `c-${sheet.id}-${name}-${rank}`,
            displayName: column.name,
            dataType: 'string',
            formula: '',
            meta: {},
            style: {},
          })),
          meta: {},
        },
      ]
    })
    return [sheetId(sheet), { tables, tableFilteredOutRows: [] }] as const
  })
  return { name: 'SHEET_TABLE_PLUGIN', data: JSON.stringify(Object.fromEntries(entries)) }
}

/** Les notes des cellules. */
export function importNotes(book: ExcelWorkbook): Resource {
  const bySheet: Record<string, Record<number, Record<number, object>>> = {}
  for (const sheet of book.worksheets) {
    for (let r = 1; r <= sheet.rowCount; r++) {
      const row = sheet.findRow(r)
      for (let c = 1; row && c <= row.cellCount; c++) {
        const note = row.findCell(c)?.note
        if (note === undefined) continue
        const text = typeof note === 'string' ? note : (note.texts ?? []).map((piece) => piece.text).join('')
        const rows = (bySheet[sheetId(sheet)] ??= {})
        const cells = (rows[r - 1] ??= {})
        cells[c - 1] = { id: `n-${sheet.id}-${r}-${c}`, row: r - 1, col: c - 1, note: text, width: 220, height: 90 }
      }
    }
  }
  return { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(bySheet) }
}

/** Les noms de plages du classeur. */
export function importNames(book: ExcelWorkbook): Resource {
  const names = book.definedNames.model
    .filter(({ name, ranges }) => !name.startsWith('_xlnm') && ranges.length > 0)
    .map(({ name, ranges }, rank) => {
      const id = `nom-${rank}`
      return [id, { id, name, formulaOrRefString: ranges.join(','), localSheetId: EVERYWHERE, comment: '' }] as const
    })
  return { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(Object.fromEntries(names)) }
}
