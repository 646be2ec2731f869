import { deplacer } from '../../../domain/formule/deplacer'
import type { Area } from '../../../ports/workbook'
import { areaOf } from '../address'
import { childText, scanCells, scannedValue } from '../cell-scan'
import { formulaElement } from '../read-formulas'
import type { RowXml } from '../sheet-rows'
import type { Element } from '../xml'
import { attribute, textOf } from '../xml-text'
import type { ColorReader } from './colors'
import { given } from './styles'
import { HAS_RUN, textRuns, type TextRun } from './strings'
import { parseTree } from './xml-tree'

/** Une cellule du fichier. */
export interface FileCell {
  readonly column: number
  /** Le rang de son style. */
  readonly style: number
  /** Sa valeur, ou celle en cache d'une formule ; une erreur est son texte. */
  readonly value?: string | number | boolean
  readonly error?: true
  /** Telle que le fichier l'écrit (préfixes compris), sans signe égal ; une formule partagée est développée. */
  readonly formula?: string
  /** Les cellules que remplit une formule matricielle ou dynamique. */
  readonly spill?: Area
  readonly runs?: readonly TextRun[]
}

export interface Strings {
  readonly texts: readonly string[]
  readonly rich: ReadonlyMap<number, readonly TextRun[]>
  readonly color: ColorReader
}

interface Shared {
  readonly formula: string
  readonly row: number
  readonly column: number
}

/** De quoi lire les cellules d'une feuille, ligne après ligne, dans l'ordre : une formule partagée n'est dite qu'une fois. */
export function cellReader(strings: Strings): (row: RowXml) => readonly FileCell[] {
  const shared = new Map<string, Shared>()
  return ({ row, cells }) => {
    const found: FileCell[] = []
    scanCells(cells, (column, type, style, from, to) => {
      if (from >= to) return void found.push({ column, style })
      const value = scannedValue(cells, type, from, to, strings.texts) ?? undefined
      const simple = cells.startsWith('<v>', from) && type !== 's' && type !== 'e'
      if (simple) return void found.push(value === undefined ? { column, style } : { column, style, value })
      const formula = type === 'inlineStr' ? undefined : formulaElement(cells.slice(from, to))
      found.push({
        ...{ column, style },
        ...given('value', value),
        ...(type === 'e' && { error: true }),
        ...given('runs', richRuns(cells, type, from, to, strings)),
        ...(formula && readFormula(formula, row, column, shared)),
      })
    })
    return found
  }
}

function richRuns(
  cells: string,
  type: string,
  from: number,
  to: number,
  { rich, color }: Strings,
): readonly TextRun[] | undefined {
  if (type === 's') return rich.size === 0 ? undefined : rich.get(Number(childText(cells, 'v', from, to)))
  if (type !== 'inlineStr') return undefined
  const text = childText(cells, 'is', from, to) ?? ''
  const runs = HAS_RUN.test(text) ? textRuns(parseTree(`<is>${text}</is>`), color) : []
  return runs.length > 0 ? runs : undefined
}

function readFormula(
  { attributes, inner }: Element,
  row: number,
  column: number,
  shared: Map<string, Shared>,
): Pick<FileCell, 'formula' | 'spill'> {
  const text = textOf(inner)
  const type = attributes === '' ? undefined : attribute(attributes, 't')
  const index = type === 'shared' ? (attribute(attributes, 'si') ?? '') : undefined
  if (index !== undefined && text !== '') shared.set(index, { formula: text, row, column })
  const origin = index !== undefined && text === '' ? shared.get(index) : undefined
  const formula = origin ? deplacer(origin.formula, row - origin.row, column - origin.column) : text
  if (formula === '') return {}
  return { formula, ...given('spill', type === 'array' ? areaOf(attribute(attributes, 'ref') ?? '') : undefined) }
}
