import type { XlsxPackage } from './package'
import { isKind, relations } from './relations'
import { elementsNamed, firstNamed } from './xml'
import { attribute } from './xml-text'

/** Un tableau d'une feuille. */
export interface TablePart {
  readonly path: string
  /** La relation depuis la feuille. */
  readonly relationId: string
  readonly name: string
  /** Étendue entière, en-tête et total compris (« A1:C9 »). */
  readonly ref: string
  readonly header: boolean
  readonly totals: boolean
  readonly columns: readonly string[]
}

/** Les tableaux d'une feuille de calcul. */
export function sheetTables(pkg: XlsxPackage, sheetPath: string): readonly TablePart[] {
  return relations(pkg, sheetPath).flatMap((relation): readonly TablePart[] => {
    if (!isKind(relation, 'table') || relation.path === undefined) return []
    const table = firstNamed(pkg.text(relation.path) ?? '', 'table')
    if (!table) return []
    const text = (name: string) => attribute(table.attributes, name)
    return [
      {
        path: relation.path,
        relationId: relation.id,
        name: text('displayName') ?? text('name') ?? '',
        ref: text('ref') ?? '',
        header: text('headerRowCount') !== '0',
        totals: Number(text('totalsRowCount') ?? 0) > 0,
        columns: [...elementsNamed(table.inner, 'tableColumn')].map(
          ({ attributes }) => attribute(attributes, 'name') ?? '',
        ),
      },
    ]
  })
}
