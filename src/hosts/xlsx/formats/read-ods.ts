import { SaxesParser } from 'saxes'
import { valeurInvalide } from '../../../domain/commun/erreur'
import { DAMAGED } from '../container'
import type { ImportedSheet } from './imported-sheet'
import { odsValue, type Attributes } from './ods-value'
import { sheetRows, type SheetRows } from './ods-rows'

/** Ce qui contient des tableaux ou des textes qui ne sont pas ceux des cellules : notes, dessins, modifications suivies. */
const SKIPPED = new Set([
  ...['office:annotation', 'table:shapes', 'table:tracked-changes', 'table:dde-links', 'table:scenario'],
  ...['draw:frame', 'draw:g', 'draw:custom-shape', 'office:forms', 'text:note'],
])
const LONGEST_SPACES = 1000

export interface OdsBook {
  readonly sheets: readonly ImportedSheet[]
  /** Nombre de formules, dont seule la valeur est gardée. */
  readonly formulas: number
}

/** Lit les feuilles d'un classeur OpenDocument, au fil de son contenu : aucun arbre n'est bâti. */
export function readOds(xml: string, fileName: string): OdsBook {
  const sheets: ImportedSheet[] = []
  let formulas = 0
  let skipped = 0
  let sheet: SheetRows | undefined
  let cell: { attributes: Attributes; text: string; paragraphs: number } | undefined
  let paragraph = 0
  let rowRepeated = 1
  const add = (text: string) => {
    if (cell && paragraph > 0) cell.text += text
  }

  const open: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'table:table': (attributes) => {
      if (sheet)
        skipped = 1 // un tableau dans une cellule
      else sheet = sheetRows(attributes['table:name'] ?? 'Feuille', fileName)
    },
    'table:table-row': (attributes) => void (rowRepeated = repeated(attributes['table:number-rows-repeated'])),
    'table:table-cell': openCell,
    'table:covered-table-cell': openCell,
    'text:p': () => {
      if (cell && cell.paragraphs++ > 0) cell.text += '\n'
      paragraph++
    },
    'text:s': (attributes) => add(' '.repeat(Math.min(LONGEST_SPACES, repeated(attributes['text:c'])))),
    'text:tab': () => add('\t'),
    'text:line-break': () => add('\n'),
  }
  function openCell(attributes: Attributes) {
    cell = { attributes, text: '', paragraphs: 0 }
    if (attributes['table:formula'] !== undefined) formulas++
  }
  function closeCell() {
    if (!cell) return
    const { attributes, text } = cell
    sheet?.cell(odsValue(attributes, text), repeated(attributes['table:number-columns-repeated']), {
      rows: repeated(attributes['table:number-rows-spanned']),
      columns: repeated(attributes['table:number-columns-spanned']),
    })
    cell = undefined
  }
  const close: Readonly<Record<string, () => void>> = {
    'table:table': () => {
      if (sheet) sheets.push(sheet.sheet())
      sheet = undefined
    },
    'table:table-row': () => sheet?.endRow(rowRepeated),
    'table:table-cell': closeCell,
    'table:covered-table-cell': closeCell,
    'text:p': () => void paragraph--,
  }

  const parser = new SaxesParser({ fileName })
  parser.on('error', () => {
    throw valeurInvalide(`« ${fileName} » ${DAMAGED}`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (skipped > 0) skipped++
    else if (SKIPPED.has(name)) skipped = 1
    else open[name]?.(attributes as Attributes)
  })
  parser.on('closetag', ({ name }) => {
    if (skipped > 0) skipped--
    else close[name]?.()
  })
  parser.on('text', (text) => skipped === 0 && add(text))
  parser.write(xml).close()
  return { sheets, formulas }
}

/** Un nombre de répétitions : un entier d'au moins 1, borné avant tout calcul. */
const repeated = (text: string | undefined): number =>
  text === undefined ? 1 : Math.min(2 ** 31, Math.max(1, Math.floor(Number(text)) || 1))
