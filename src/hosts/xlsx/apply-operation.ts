import type { Operation } from '../../ports/operations'
import type { XlsxPackage } from './package'
import { addChart } from './structure/chart/add-chart'
import { composeSheet } from './structure/compose/compose-sheet'
import { resizeTable } from './structure/resize-table'
import { deleteRows, insertRows } from './structure/rows'
import { addTable } from './write/add-table'
import { applyStyle } from './write/apply-style'
import { conditionalFormat } from './write/conditional-format'
import { link } from './write/link'
import { merge } from './write/merge'
import { setNote } from './write/notes'
import { headerFooter, pageBreaks, setPage } from './write/page'
import { activate, addSheet, deleteSheet, setVisibility } from './write/sheet-list'
import { freeze } from './write/sheet-view'
import { columnWidths, rowHeights } from './write/sizes'
import { validation } from './write/validation'
import { write } from './write/write-cells'

/** Applique une opération au paquet. Elle peut échouer à mi-chemin : l'appelant reprend alors l'état d'avant. */
export function applyOperation(pkg: XlsxPackage, operation: Operation): void {
  switch (operation.kind) {
    case 'addSheet':
      return addSheet(pkg, operation)
    case 'deleteSheet':
      return deleteSheet(pkg, operation)
    case 'composeSheet':
      return composeSheet(pkg, operation)
    case 'insertRows':
      return insertRows(pkg, operation)
    case 'deleteRows':
      return deleteRows(pkg, operation)
    case 'resizeTable':
      return resizeTable(pkg, operation)
    case 'addChart':
      return addChart(pkg, operation)
    case 'visibility':
      return setVisibility(pkg, operation)
    case 'activate':
      return activate(pkg, operation)
    case 'write':
      return write(pkg, [operation])
    case 'addTable':
      return addTable(pkg, operation)
    case 'style':
      return applyStyle(pkg, operation)
    case 'conditionalFormat':
      return conditionalFormat(pkg, operation)
    case 'validation':
      return validation(pkg, operation)
    case 'columnWidths':
      return columnWidths(pkg, operation)
    case 'rowHeights':
      return rowHeights(pkg, operation)
    case 'merge':
      return merge(pkg, operation)
    case 'freeze':
      return freeze(pkg, operation)
    case 'link':
      return link(pkg, operation)
    case 'note':
      return setNote(pkg, operation)
    case 'page':
      return setPage(pkg, operation)
    case 'headerFooter':
      return headerFooter(pkg, operation)
    case 'pageBreaks':
      return pageBreaks(pkg, operation)
  }
}
