import { ValueType, type Cell, type CellValue as ExcelValue, type Workbook as ExcelBook } from '@cj-tech-master/excelts'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { ApplyStyle, ColumnWidths, Formula, Link, Merge, RowHeights, Write } from '../../ports/operations'
import type { Area, CellValue } from '../../ports/workbook'
import { cellName, rangeName } from './address'
import { sheetNamed, type Inverse } from './apply-sheet'
import { mergedStyle } from './cell-style'
import { cellValue } from './cell-value'

const LONGEST_TEXT = 32_767

export function write(book: ExcelBook, { sheet: name, row, column, values }: Write): Inverse {
  const sheet = sheetNamed(book, name)
  const planned = values.flatMap((line, i) =>
    line.flatMap((value, j) =>
      value === null ? [] : [{ i, j, content: excelValue(value, `${name}!${cellName(row + i, column + j)}`) }],
    ),
  )
  const saved = planned.flatMap(({ i, j, content }) => {
    const cell = sheet.getCell(row + i + 1, column + j + 1)
    if (cell.type === ValueType.Merge) return [] // une cellule couverte par une fusion ne montre rien
    const before = cell.value
    cell.value = typeof content === 'string' && cell.hyperlink ? { text: content, hyperlink: cell.hyperlink } : content
    return [{ cell, before }]
  })
  return () => saved.forEach(({ cell, before }) => (cell.value = before))
}

/** Seul un objet est une formule : un texte reste un texte, quel que soit son premier caractère. */
function excelValue(value: NonNullable<CellValue> | Formula, where: string): ExcelValue {
  if (typeof value === 'object') {
    const formula = value.formula.replace(/^=/, '')
    const result = value.value ?? undefined
    return result === undefined ? { formula } : { formula, result: checked(result, where) as string | number | boolean }
  }
  return checked(value, where)
}

function checked(value: NonNullable<CellValue>, where: string): string | number | boolean {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw valeurInvalide(`${where} : attendu un nombre fini. Reçu : ${String(value)}.`)
  }
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    throw valeurInvalide(`${where} : un texte a au plus ${LONGEST_TEXT} caractères. Reçu : ${value.length}.`)
  }
  return value
}

export function applyStyle(book: ExcelBook, { sheet: name, area, style }: ApplyStyle): Inverse {
  const sheet = sheetNamed(book, name)
  const saved: { cell: Cell; style: Cell['style'] }[] = []
  for (const cell of cellsOf(sheet, area)) {
    saved.push({ cell, style: cell.style })
    cell.style = mergedStyle(cell.style, style)
  }
  return () => saved.forEach((before) => (before.cell.style = before.style))
}

export function merge(book: ExcelBook, { sheet: name, area }: Merge): Inverse {
  const sheet = sheetNamed(book, name)
  const range = rangeName(area)
  const saved = [...cellsOf(sheet, area)].map((cell) => ({ cell, value: cell.value, style: cell.style }))
  if (saved.some(({ cell }) => cell.isMerged)) {
    throw valeurInvalide(`${name}!${range} : une partie de ces cellules est déjà fusionnée.`)
  }
  sheet.mergeCellsWithoutStyle(range)
  return () => {
    sheet.unMergeCells(range)
    for (const { cell, value, style } of saved) {
      cell.value = value
      cell.style = style
    }
  }
}

export function columnWidths(book: ExcelBook, { sheet: name, column, widths }: ColumnWidths): Inverse {
  const sheet = sheetNamed(book, name)
  const inverses = widths.map((width, i) => {
    const target = sheet.getColumn(column + i + 1)
    const before = target.width
    target.width = width
    return () => assignOrDelete(target, 'width', before)
  })
  return () => inverses.forEach((inverse) => inverse())
}

export function rowHeights(book: ExcelBook, { sheet: name, row, heights }: RowHeights): Inverse {
  const sheet = sheetNamed(book, name)
  const inverses = heights.map((height, i) => {
    const target = sheet.getRow(row + i + 1)
    const before = target.height
    target.height = height
    return () => assignOrDelete(target, 'height', before)
  })
  return () => inverses.forEach((inverse) => inverse())
}

function assignOrDelete<K extends string>(
  target: { [P in K]?: number | undefined },
  key: K,
  value: number | undefined,
) {
  if (value === undefined) delete target[key]
  else target[key] = value as (typeof target)[K]
}

/** Un lien garde le texte de la cellule ; sur une cellule vide, il montre le nom de la feuille visée. */
export function link(book: ExcelBook, { sheet: name, row, column, target }: Link): Inverse {
  const cell = sheetNamed(book, name).getCell(row + 1, column + 1)
  const before = cell.value
  const place = `#'${target.sheet.replaceAll("'", "''")}'!${target.cell}`
  cell.value = { text: String(cellValue(cell) ?? target.sheet), hyperlink: place }
  return () => (cell.value = before)
}

function* cellsOf(sheet: ReturnType<typeof sheetNamed>, area: Area): Generator<Cell> {
  for (let i = 1; i <= area.rows; i++) {
    for (let j = 1; j <= area.columns; j++) yield sheet.getCell(area.row + i, area.column + j)
  }
}
