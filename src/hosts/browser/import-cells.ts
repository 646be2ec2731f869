import {
  CellValueType,
  CustomRangeType,
  type ICellData,
  type IDocumentData,
  type IStyleData,
  type ITextStyle,
} from '@univerjs/core'
import type { Cell, CellErrorValue, CellHyperlinkValue, CellRichTextValue, CellValue } from '@cj-tech-master/excelts'
import { formulaFromFile } from '../xlsx/stored-formula'

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT)\(/i

/** Le numéro de jour d'Excel ; la bibliothèque donne des dates en temps universel. */
export const toSerial = (date: Date): number => Math.round(((date.getTime() - EPOCH) / DAY) * 1e8) / 1e8

type Scalar = string | number | boolean

/** Où mène un lien dans la grille, ou `undefined` si elle ne sait pas le suivre. */
export type LinkTarget = (hyperlink: string) => string | undefined

/** Le contenu d'une cellule du fichier, sans son style. */
export function importCell(cell: Cell, linkTarget: LinkTarget, style: IStyleData | undefined): ICellData | undefined {
  const { value } = cell
  if (value === null || value === undefined) return undefined
  if (cell.formula !== undefined) return importFormula(cell.formula, cell.result, isArray(value))
  if (typeof value === 'object') {
    if ('hyperlink' in value) return importLink(value, linkTarget, style)
    if ('richText' in value) return scalar(plainText(value))
  }
  const plain = toScalar(value)
  return plain === undefined || plain === '' ? undefined : scalar(plain)
}

const isArray = (value: CellValue) => typeof value === 'object' && value !== null && 'shareType' in value

/** Une formule qui se répand, volatile ou en erreur est recalculée ; les autres gardent leur valeur du fichier. */
function importFormula(formula: string, result: CellValue, array: boolean): ICellData {
  const cell: ICellData = { f: formulaFromFile(formula) }
  const value = toScalar(result)
  const recalculated = array || value === undefined || VOLATILE.test(formula) || /^#/.test(String(value))
  return recalculated ? cell : { ...cell, ...scalar(value) }
}

function toScalar(value: CellValue): Scalar | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'object') return value
  if (value instanceof Date) return toSerial(value)
  if ('error' in value) return (value as CellErrorValue).error
  if ('richText' in value) return plainText(value)
  return undefined
}

const plainText = ({ richText }: CellRichTextValue) => richText.map(({ text }) => text).join('')

export function scalar(value: Scalar): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  return { v: value, t: CellValueType.STRING }
}

function importLink({ text, hyperlink }: CellHyperlinkValue, linkTarget: LinkTarget, style: IStyleData | undefined) {
  const shown = typeof text === 'string' ? text : plainText(text as unknown as CellRichTextValue)
  const url = linkTarget(hyperlink)
  return url === undefined ? scalar(shown) : linkCell(shown, url, style)
}

/** Un texte qui mène quelque part : dans la grille, c'est un petit document. */
export function linkCell(text: string, url: string, style: IStyleData | undefined): ICellData {
  const p: IDocumentData = {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns: [{ st: 0, ed: text.length, ts: textTraits(style) }],
      paragraphs: [{ startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      customRanges: [
        {
          startIndex: 0,
          endIndex: text.length - 1,
          rangeType: CustomRangeType.HYPERLINK,
          rangeId: `lien-${text.length}-${url}`,
          properties: { url },
        },
      ],
    },
  }
  return { v: text, t: CellValueType.STRING, p }
}

/** Les traits d'un texte ; une bordure de cellule y deviendrait un cadre autour de chaque lettre. */
function textTraits({ ff, fs, bl, it, ul, cl }: IStyleData = {}): ITextStyle {
  return Object.fromEntries(Object.entries({ ff, fs, bl, it, ul, cl }).filter(([, trait]) => trait !== undefined))
}
