import type { Operation } from '../../ports/operations'
import type { Area } from '../../ports/workbook'
import { isStructure, type Content } from './batches'
import { sheetKey } from './kept-sheets'
import type { Ledger } from './ledger'
import { beforeShifts, type RowShift } from './row-shifts'
import { slicesOf } from './slices'

/** Ce qu'une opération change d'une feuille. */
export type Aspect =
  | 'cells'
  | 'formats'
  | 'merges'
  | 'widths'
  | 'heights'
  | 'freeze'
  | 'link'
  | 'validation'
  | 'note'
  | 'charts'
  | 'page'
  | 'breaks'
  | 'table'
  | 'rows'

/** Une part d'une feuille d'avant le plan, qui va changer, en lignes d'avant le plan. */
export interface Touch {
  readonly sheetId: string
  readonly aspect: Aspect
  readonly area: Area
  readonly operation: Content
}

const EVERYWHERE: Area = { row: 0, column: 0, rows: 1, columns: 1 }

/** Les aspects qui appartiennent à des cellules, et que les insertions déplacent donc. */
const LOCAL: ReadonlySet<Aspect> = new Set([
  'cells',
  'formats',
  'merges',
  'heights',
  'link',
  'validation',
  'note',
  'rows',
])

/**
 * Tout ce que ces opérations vont changer dans les feuilles qu'elles n'ont pas faites, dans leur ordre ; retient au
 * passage les décalages de lignes.
 */
export function touchesOf(operations: readonly Operation[], { before, shifts }: Ledger): Touch[] {
  const gone = new Set<string>()
  const touches = new Map<string, Touch>()
  for (const operation of operations) {
    const sheet = sheetKey(operation.sheet)
    if (isStructure(operation)) {
      gone.add(sheet)
      continue
    }
    const sheetId = gone.has(sheet) ? undefined : before.get(sheet)?.id
    if (sheetId === undefined) continue
    const moved: RowShift[] = shifts.get(sheetId) ?? []
    for (const [aspect, area] of aspectsOf(operation)) {
      const origins = LOCAL.has(aspect) ? beforeShifts(area, moved) : [area]
      for (const origin of aspect === 'cells' ? origins.flatMap(slicesOf) : origins) {
        const touch = { sheetId, aspect, area: origin, operation }
        const key = JSON.stringify([sheetId, aspect, origin, aspect === 'table' && operation])
        if (!touches.has(key)) touches.set(key, touch)
      }
    }
    if (operation.kind === 'insertRows' || operation.kind === 'deleteRows') shifts.set(sheetId, [...moved, operation])
  }
  return [...touches.values()]
}

function aspectsOf(operation: Content): (readonly [Aspect, Area])[] {
  switch (operation.kind) {
    case 'write': {
      const columns = Math.max(0, ...operation.values.map((line) => line.length))
      const { row, column, values } = operation
      return columns === 0 ? [] : [['cells', { row, column, rows: values.length, columns }]]
    }
    case 'style':
      return both(operation.area, 'formats')
    case 'merge':
      return both(operation.area, 'merges')
    case 'validation':
      return both(operation.area, 'validation')
    case 'conditionalFormat':
      return [['formats', operation.area]]
    case 'columnWidths':
      return [['widths', { row: 0, column: operation.column, rows: 1, columns: operation.widths.length }]]
    case 'rowHeights':
      return [['heights', { row: operation.row, column: 0, rows: operation.heights.length, columns: 1 }]]
    case 'link':
    case 'note': {
      const area = { ...EVERYWHERE, row: operation.row, column: operation.column }
      return operation.kind === 'note' ? [['note', area]] : [['link', area]]
    }
    case 'deleteRows':
      return [['rows', { row: operation.row, column: 0, rows: operation.count, columns: 1 }]]
    case 'freeze':
      return [['freeze', EVERYWHERE]]
    case 'page':
    case 'headerFooter':
      return [['page', EVERYWHERE]]
    case 'pageBreaks':
      return [['breaks', EVERYWHERE]]
    case 'addChart':
      return [['charts', EVERYWHERE]]
    case 'resizeTable':
      return [['table', EVERYWHERE]]
    // L'état de visibilité est retenu avec la liste des feuilles ; un tableau ne se fait que dans une feuille neuve.
    case 'visibility':
    case 'insertRows':
    case 'addTable':
    case 'activate':
      return []
  }
}

const both = (area: Area, aspect: Aspect): (readonly [Aspect, Area])[] => [
  ['cells', area],
  [aspect, area],
]
