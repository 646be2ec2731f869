import { deplacer } from '../../domain/formule/deplacer'
import type { Area } from '../../ports/workbook'
import { areaOf } from './address'
import { checkSize, rowsIn } from './read-cells'
import { parseCells } from './sheet-cells'
import type { SheetXml } from './sheet-xml'
import { childElements, localName, type Element } from './xml'
import { attribute, textOf } from './xml-text'

/** La formule d'une cellule, telle que le fichier l'écrit (préfixes compris), sans signe égal. */
export interface CellFormula {
  readonly row: number
  readonly column: number
  readonly formula: string
  /** La plage d'une formule écrite comme un tableau. */
  readonly array?: Area
  /** La marque d'un tableau dynamique. */
  readonly mark?: string
}

interface Shared {
  readonly formula: string
  readonly row: number
  readonly column: number
}

/** L'élément <f> d'une cellule. */
export function formulaElement(inner: string): Element | undefined {
  if (!inner.includes('f')) return undefined
  for (const child of childElements(inner)) if (localName(child.name) === 'f') return child
  return undefined
}

/** Les formules d'une feuille, lignes puis colonnes ; celles que plusieurs cellules partagent sont dites pour chacune. */
export function* sheetFormulas(sheet: SheetXml): Generator<CellFormula> {
  const shared = new Map<string, Shared>()
  for (const row of sheet.rows) {
    if (!/<(?:\w+:)?f[\s/>]/.test(row.cells)) continue
    for (const { column, attributes, inner } of parseCells(row)) {
      const element = formulaElement(inner)
      if (!element) continue
      const formula = ownFormula(element, { row: row.row, column }, shared)
      if (formula === '') continue
      const mark = attribute(attributes, 'cm')
      const array =
        attribute(element.attributes, 't') === 'array' ? areaOf(attribute(element.attributes, 'ref') ?? '') : undefined
      yield { row: row.row, column, formula, ...(array && { array }), ...(mark !== undefined && { mark }) }
    }
  }
}

/** La formule d'une cellule ; celle qu'elle partage est copiée depuis la première cellule qui la dit. */
function ownFormula(element: Element, { row, column }: Omit<Shared, 'formula'>, shared: Map<string, Shared>): string {
  const formula = textOf(element.inner)
  if (attribute(element.attributes, 't') !== 'shared') return formula
  const number = attribute(element.attributes, 'si') ?? ''
  if (formula !== '') {
    shared.set(number, { formula, row, column })
    return formula
  }
  const first = shared.get(number)
  return first ? deplacer(first.formula, row - first.row, column - first.column) : ''
}

const known = new WeakMap<SheetXml, ReadonlyMap<number, ReadonlyMap<number, CellFormula>>>()

/** Les formules d'une feuille, par ligne et par colonne. */
export function formulasByCell(sheet: SheetXml): ReadonlyMap<number, ReadonlyMap<number, CellFormula>> {
  const cached = known.get(sheet)
  if (cached) return cached
  const rows = new Map<number, Map<number, CellFormula>>()
  for (const formula of sheetFormulas(sheet)) {
    const row = rows.get(formula.row) ?? new Map<number, CellFormula>()
    rows.set(formula.row, row.set(formula.column, formula))
  }
  known.set(sheet, rows)
  return rows
}

/** Les formules d'une zone, en lignes ; `null` là où il n'y en a pas. */
export function readFormulas(sheet: SheetXml, area: Area, canonical: (formula: string) => string): (string | null)[][] {
  checkSize(area)
  const formulas = formulasByCell(sheet)
  const values = Array.from({ length: area.rows }, () => new Array<string | null>(area.columns).fill(null))
  for (const [rank, { row }] of rowsIn(sheet, area)) {
    for (const [column, { formula }] of formulas.get(row) ?? []) {
      const place = column - area.column
      if (place >= 0 && place < area.columns) (values[rank] as (string | null)[])[place] = canonical(formula)
    }
  }
  return values
}
