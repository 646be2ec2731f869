import type { XlsxPackage } from './package'
import { readPart } from './part-cache'
import { isKind, relations } from './relations'
import { unescapedCharacters } from './shared-strings'
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
export const sheetTables = (pkg: XlsxPackage, sheetPath: string): readonly TablePart[] =>
  relations(pkg, sheetPath).flatMap((relation) =>
    isKind(relation, 'table') && relation.path !== undefined && pkg.has(relation.path)
      ? [{ ...readPart(pkg, relation.path, parseTable), path: relation.path, relationId: relation.id }]
      : [],
  )

function parseTable(xml: string): Omit<TablePart, 'path' | 'relationId'> {
  const table = firstNamed(xml, 'table')
  const text = (name: string) => attribute(table?.attributes ?? '', name)
  return {
    name: text('displayName') ?? text('name') ?? '',
    ref: text('ref') ?? '',
    header: text('headerRowCount') !== '0',
    totals: Number(text('totalsRowCount') ?? 0) > 0,
    columns: [...elementsNamed(table?.inner ?? '', 'tableColumn')].map(({ attributes }) =>
      unescapedCharacters(attribute(attributes, 'name') ?? ''),
    ),
  }
}
