import { deplacer } from '../../../domain/formule/deplacer'
import { cellXml, parseCells, withCells, type CellXml } from '../sheet-cells'
import type { RowXml } from '../sheet-rows'
import { firstNamed } from '../xml'
import { attribute, escapeXml, textOf, unescapeXml, withAttribute } from '../xml-text'
import { elementXml } from '../write/xml-children'

/** La formule d'une cellule, telle que le fichier l'écrit. */
export interface StoredFormula {
  readonly attributes: string
  readonly formula: string
  /** Ce qui suit l'élément <f> : la valeur. */
  readonly rest: string
  readonly name: string
}

/** La formule d'une cellule, s'il y en a une. */
export function storedFormula({ inner }: CellXml): StoredFormula | undefined {
  if (!/<(?:\w+:)?f[\s/>]/.test(inner)) return undefined
  const element = firstNamed(inner, 'f')
  if (!element) return undefined
  const { name, attributes, start, end } = element
  return { name, attributes, formula: textOf(element.inner), rest: inner.slice(0, start) + inner.slice(end) }
}

export const formulaInner = ({ name, attributes, formula, rest }: StoredFormula): string =>
  elementXml(name, attributes, escapeXml(formula)) + rest

/** Ce qu'on fait d'une formule : son nouveau texte, et son `ref` pour une matrice ou une table de données. */
export interface FormulaChange {
  readonly formula: (text: string) => string
  readonly ref?: (ref: string) => string
  /** Vrai si la cellule change de place. */
  readonly moves?: (row: number) => boolean
}

/** Les lignes dont les formules sont récrites, à leur place ; une ligne que rien ne change est la même. */
export function rewriteFormulas(rows: readonly RowXml[], prefix: string, change: FormulaChange): readonly RowXml[] {
  const shared = sharedGroups(rows, change)
  return rows.map((row) => {
    if (!row.cells.includes(`<${prefix}f`)) return row
    if (prefix === '' && !UNUSUAL.test(row.cells)) return plainRow(row, change)
    const cells = parseCells(row)
    const written = cells.map((cell) => rewritten(row.row, cell, shared, change))
    return written.every((cell, i) => cell === cells[i])
      ? row
      : { ...withCells(row, written, prefix), attributes: row.attributes }
  })
}

/** Une formule partagée ou matricielle, et ce qui pourrait cacher une balise. */
const UNUSUAL = /<f[\s/]|<!/

/** Une ligne dont toutes les formules sont ordinaires. */
function plainRow(row: RowXml, change: FormulaChange): RowXml {
  const cells = row.cells.replace(/<f>([^<]*)<\/f>/g, (whole, text: string) => {
    const formula = unescapeXml(text)
    const changed = change.formula(formula)
    return changed === formula ? whole : `<f>${escapeXml(changed)}</f>`
  })
  return cells === row.cells ? row : { ...row, cells }
}

function rewritten(row: number, cell: CellXml, shared: ReadonlyMap<string, Group>, change: FormulaChange): CellXml {
  const stored = storedFormula(cell)
  if (!stored) return cell
  const group = isShared(stored) ? shared.get(attribute(stored.attributes, 'si') ?? '') : undefined
  if (group) {
    if (group.stable) return cell
    const formula = change.formula(expanded(group, row, cell.column))
    return { ...cell, inner: formulaInner({ ...stored, attributes: unshared(stored.attributes), formula }) }
  }
  const formula = change.formula(stored.formula)
  const ref = attribute(stored.attributes, 'ref')
  const moved = ref === undefined ? undefined : change.ref?.(ref)
  if (formula === stored.formula && (moved === undefined || moved === ref)) return cell
  const attributes = moved === undefined ? stored.attributes : withAttribute(stored.attributes, 'ref', moved)
  return { ...cell, inner: formulaInner({ ...stored, attributes, formula }) }
}

const isShared = ({ attributes }: StoredFormula) => attribute(attributes, 't') === 'shared'

const unshared = (attributes: string) =>
  ['t', 'si', 'ref'].reduce((left, name) => withAttribute(left, name, undefined), attributes)

/** Une formule partagée : écrite une fois, recopiée par les autres cellules. */
interface Group {
  readonly row: number
  readonly column: number
  readonly formula: string
  /** Vrai si aucune de ses cellules ne change : elle reste partagée. */
  stable: boolean
}

const expanded = ({ formula, row, column }: Group, toRow: number, toColumn: number) =>
  deplacer(formula, toRow - row, toColumn - column)

function sharedGroups(rows: readonly RowXml[], change: FormulaChange): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  const members: { group: string; row: number; column: number }[] = []
  for (const row of rows) {
    if (!row.cells.includes('shared')) continue
    for (const cell of parseCells(row)) {
      const stored = storedFormula(cell)
      if (!stored || !isShared(stored)) continue
      const si = attribute(stored.attributes, 'si') ?? ''
      members.push({ group: si, row: row.row, column: cell.column })
      if (stored.formula === '') continue
      groups.set(si, { row: row.row, column: cell.column, formula: stored.formula, stable: true })
    }
  }
  for (const { group: si, row, column } of members) {
    const group = groups.get(si)
    if (!group?.stable) continue
    const formula = expanded(group, row, column)
    group.stable = !change.moves?.(row) && change.formula(formula) === formula
  }
  return groups
}

/** La cellule d'une ligne neuve : le style de son modèle, rien d'autre. */
export const styledCell = (row: number, { column, attributes }: CellXml, prefix: string): string => {
  const style = attribute(attributes, 's')
  return style === undefined ? '' : cellXml(row, { column, attributes: ` s="${style}"`, inner: '' }, prefix)
}
