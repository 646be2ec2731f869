import type { Area } from '../../../ports/workbook'
import { areaOf } from '../address'
import type { RowXml } from '../sheet-rows'
import { section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { attribute } from '../xml-text'
import type { ColorReader } from './colors'
import { given } from './styles'
import { child, children, isTrue, numberOf, parseTree } from './xml-tree'

/** Des colonnes voisines de même allure ; à partir de 0, bornes comprises. */
export interface Columns {
  readonly first: number
  readonly last: number
  /** En caractères. */
  readonly width?: number
  readonly hidden: boolean
  readonly style?: number
}

/** Ce qu'une feuille dit hors de ses cellules. */
export interface SheetLook {
  readonly tabColor?: string
  readonly gridlines: boolean
  /** En pour cent. */
  readonly zoom: number
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** En caractères et en points. */
  readonly defaultWidth?: number
  readonly defaultHeight?: number
  readonly columns: readonly Columns[]
  readonly merges: readonly Area[]
}

/** Lit la disposition d'une feuille. */
export function readLook(sheet: SheetXml, color: ColorReader): SheetLook {
  const tree = (name: string) => {
    const xml = section(sheet, name)
    return xml === undefined ? undefined : parseTree(xml)
  }
  const view = child(tree('sheetViews'), 'sheetView')
  const format = tree('sheetFormatPr')?.attributes ?? {}
  const base = numberOf(format['baseColWidth'])
  return {
    ...given('tabColor', color(child(tree('sheetPr'), 'tabColor'))),
    gridlines: view?.attributes['showGridLines'] === undefined || isTrue(view.attributes['showGridLines']),
    zoom: zoomOf(view?.attributes),
    frozen: frozen(child(view, 'pane')?.attributes),
    ...given('defaultWidth', numberOf(format['defaultColWidth']) ?? (base === undefined ? undefined : base + 0.71)),
    ...given('defaultHeight', numberOf(format['defaultRowHeight'])),
    columns: children(tree('cols'), 'col').flatMap(({ attributes }) => {
      const [min, max] = [numberOf(attributes['min']), numberOf(attributes['max'])]
      if (min === undefined || max === undefined || min < 1 || max < min) return []
      return [
        {
          first: min - 1,
          last: max - 1,
          ...given('width', numberOf(attributes['width'])),
          hidden: isTrue(attributes['hidden']),
          ...given('style', numberOf(attributes['style']) || undefined),
        },
      ]
    }),
    merges: children(tree('mergeCells'), 'mergeCell').flatMap(
      ({ attributes }) => areaOf(attributes['ref'] ?? '') ?? [],
    ),
  }
}

/** L'aperçu des sauts de page a son zoom à lui, dans le même attribut. */
const zoomOf = ({ zoomScale, view = 'normal' }: Readonly<Record<string, string>> = {}): number => {
  const percent = numberOf(zoomScale)
  return view === 'normal' && percent !== undefined && percent >= 10 && percent <= 400 ? percent : 100
}

/** Un volet est figé, ou figé et scindé ; scindé seulement, il ne l'est pas. */
function frozen(pane: Readonly<Record<string, string>> = {}): SheetLook['frozen'] {
  if (!/^frozen/.test(pane['state'] ?? '')) return { rows: 0, columns: 0 }
  return { rows: numberOf(pane['ySplit']) ?? 0, columns: numberOf(pane['xSplit']) ?? 0 }
}

/** Ce qu'une ligne dit d'elle-même. */
export interface RowLook {
  /** En points, si elle a été fixée ou mesurée. */
  readonly height?: number
  readonly custom: boolean
  readonly hidden: boolean
  readonly style?: number
}

export function readRow({ attributes }: RowXml): RowLook | undefined {
  if (attributes === '') return undefined
  const height = numberOf(attribute(attributes, 'ht'))
  const hidden = isTrue(attribute(attributes, 'hidden'))
  const style = isTrue(attribute(attributes, 'customFormat')) ? numberOf(attribute(attributes, 's')) : undefined
  if (height === undefined && !hidden && style === undefined) return undefined
  return {
    ...given('height', height),
    custom: isTrue(attribute(attributes, 'customHeight')),
    hidden,
    ...given('style', style),
  }
}

/** « A1:B3 D5 » → les plages. */
export const areasOf = (list: string): readonly Area[] =>
  list.split(/\s+/).flatMap((range) => areaOf(range.replace(/^.*!/, '')) ?? [])
