import { BooleanNumber, type IColumnData, type IRowData, type Nullable } from '@univerjs/core'
import type { SheetXml } from '../xlsx/sheet-xml'
import { changeRows } from '../xlsx/write/change-cells'
import { changeColumns } from '../xlsx/write/columns'
import { withGridlines, withMerges, withTabColor } from '../xlsx/write/sheet-look'
import { withAttribute } from '../xlsx/xml-text'
import { exportFilter, filteredRows } from './export-filter'
import type { GridSheet, SheetData } from './grid-sheet'
import { hexOf } from './export-style'
import { areaOfRange, heightOfPixels, widthOfPixels } from './import-units'
import { ranks } from './reload-cells'

type Style = NonNullable<IRowData['s']> | null

/** Le rang dans le fichier d'un style de la grille, posé sur une ligne ou une colonne qui avait celui-ci. */
export type StyleRank = (style: Style, before: number) => number

/** La feuille du fichier, où ce qui n'est pas une cellule est ce que montre la grille ; ce qui est pareil n'est pas touché. */
export function exportLayout(
  first: SheetXml,
  { data: now, filter }: GridSheet,
  { data: before, filter: oldFilter }: GridSheet,
  rank: StyleRank,
): SheetXml {
  let sheet = first
  if (differ(mergesOf(now), mergesOf(before))) sheet = withMerges(sheet, now.mergeData.map(areaOfRange))
  const [gridlines, tab] = [now.showGridlines !== BooleanNumber.FALSE, hexOf(now.tabColor)]
  if (gridlines !== (before.showGridlines !== BooleanNumber.FALSE)) sheet = withGridlines(sheet, gridlines)
  if (tab !== hexOf(before.tabColor)) sheet = withTabColor(sheet, tab)
  sheet = exportColumns(sheet, now.columnData, before.columnData, rank)
  sheet = exportRows(sheet, withFiltered(now.rowData, filter), withFiltered(before.rowData, oldFilter), rank)
  return exportFilter(sheet, filter, oldFilter)
}

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

const mergesOf = ({ mergeData }: SheetData) =>
  mergeData.map((range) => Object.values(areaOfRange(range)).join()).toSorted()

/** Une ligne que cache le filtre est masquée dans le fichier. */
function withFiltered(rows: SheetData['rowData'], filter: GridSheet['filter']): SheetData['rowData'] {
  const filtered = filteredRows(filter)
  if (filtered.size === 0) return rows
  return { ...rows, ...Object.fromEntries([...filtered].map((row) => [row, { ...rows[row], hd: BooleanNumber.TRUE }])) }
}

const isHidden = (data: Nullable<IRowData | IColumnData>) => data?.hd === BooleanNumber.TRUE

function exportColumns(
  sheet: SheetXml,
  now: SheetData['columnData'],
  before: SheetData['columnData'],
  rank: StyleRank,
): SheetXml {
  const changed = ranks(now, before).filter(
    (column) =>
      now[column]?.w !== before[column]?.w ||
      isHidden(now[column]) !== isHidden(before[column]) ||
      (now[column]?.s ?? null) !== (before[column]?.s ?? null),
  )
  if (changed.length === 0) return sheet
  return changeColumns(sheet, changed, (attributes, column) => {
    const [data, old] = [now[column], before[column]]
    let text = attributes
    if (data?.w !== old?.w) {
      text = withAttribute(text, 'width', data?.w === undefined ? undefined : widthOfPixels(data.w))
      text = withAttribute(text, 'customWidth', data?.w === undefined ? undefined : 1)
    }
    if (isHidden(data) !== isHidden(old)) text = withAttribute(text, 'hidden', isHidden(data) ? 1 : undefined)
    if ((data?.s ?? null) !== (old?.s ?? null)) {
      text = withAttribute(
        text,
        'style',
        rank(data?.s ?? null, Number(/ style="(\d+)"/.exec(text)?.[1] ?? 0)) || undefined,
      )
    }
    const sized = / width=/.test(text) || text === ''
    return sized ? text : withAttribute(text, 'width', DEFAULT_WIDTH)
  })
}

/** Excel veut une largeur à chaque colonne qu'il décrit. */
const DEFAULT_WIDTH = 9.14

function exportRows(
  sheet: SheetXml,
  now: SheetData['rowData'],
  before: SheetData['rowData'],
  rank: StyleRank,
): SheetXml {
  const height = (data: Nullable<IRowData>) => (data?.ia === BooleanNumber.FALSE ? data.h : undefined)
  const changed = ranks(now, before).filter(
    (row) =>
      height(now[row]) !== height(before[row]) ||
      isHidden(now[row]) !== isHidden(before[row]) ||
      (now[row]?.s ?? null) !== (before[row]?.s ?? null),
  )
  if (changed.length === 0) return sheet
  return changeRows(sheet, changed, (line) => {
    const [data, old] = [now[line.row], before[line.row]]
    let attributes = line.attributes
    if (height(data) !== height(old)) {
      const pixels = height(data)
      attributes = withAttribute(attributes, 'ht', pixels === undefined ? undefined : heightOfPixels(pixels))
      attributes = withAttribute(attributes, 'customHeight', pixels === undefined ? undefined : 1)
    }
    if (isHidden(data) !== isHidden(old)) {
      attributes = withAttribute(attributes, 'hidden', isHidden(data) ? 1 : undefined)
    }
    if ((data?.s ?? null) !== (old?.s ?? null)) {
      const style = rank(data?.s ?? null, Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0))
      attributes = withAttribute(
        withAttribute(attributes, 's', style || undefined),
        'customFormat',
        style ? 1 : undefined,
      )
    }
    return attributes === line.attributes ? line : { ...line, attributes }
  })
}
