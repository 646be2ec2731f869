import {
  CellValueType,
  CustomRangeType,
  type ICellData,
  type IDocumentData,
  type IStyleData,
  type ITextStyle,
} from '@univerjs/core'
import type { FileCell } from '../xlsx/read/cells'
import type { Font } from '../xlsx/read/styles'
import type { TextRun } from '../xlsx/read/strings'
import { formulaFromFile } from '../xlsx/stored-formula'
import { importFont } from './import-style'

const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT)\(/i

/** Ce qu'il faut savoir d'une cellule en plus de ce que dit le fichier. */
export interface CellContext {
  /** L'adresse que suit la grille, si la cellule est un lien. */
  readonly link: string | undefined
  readonly style: IStyleData | undefined
  readonly base: Font
  /** La valeur du fichier est gardée même là où la grille recalcule. */
  readonly cached: boolean
}

/** Le contenu d'une cellule du fichier, sans son style ; `undefined` si elle est vide. */
export function importCell(cell: FileCell, { link, style, base, cached }: CellContext): ICellData | undefined {
  const { value, runs } = cell
  if (cell.formula !== undefined) return importFormula(cell, cached)
  if (value === undefined || value === '') return undefined
  if (link === undefined && !runs) return scalar(value)
  return richCell(runs ?? [{ text: String(value) }], link, style ?? {}, base)
}

/** Une formule qui se répand, volatile ou en erreur est recalculée ; les autres gardent leur valeur du fichier. */
function importFormula({ formula = '', value, error, spill }: FileCell, cached: boolean): ICellData {
  const cell: ICellData = { f: formulaFromFile(formula) }
  const recalculated = spill !== undefined || error || VOLATILE.test(formula)
  return value === undefined || (recalculated && !cached) ? cell : { ...cell, ...scalar(value) }
}

export function scalar(value: string | number | boolean): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  return { v: value, t: CellValueType.STRING }
}

/** Un texte enrichi, ou qui mène quelque part : dans la grille, c'est un petit document. */
function richCell(runs: readonly TextRun[], link: string | undefined, style: IStyleData, base: Font): ICellData {
  const text = runs.map((run) => run.text.replace(/\r\n?|\n/g, '\r')).join('')
  let at = 0
  const textRuns = runs.map((run) => {
    const font = run.font && importFont(run.font, base)
    const ts = textTraits({ ...importFont(base), ...(font ?? style) })
    return { st: at, ed: (at += run.text.replace(/\r\n?|\n/g, '\r').length), ts }
  })
  const breaks = [...text.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index }))
  const p: IDocumentData = {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns,
      paragraphs: [...breaks, { startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      ...(link !== undefined && {
        customRanges: [
          {
            startIndex: 0,
            endIndex: text.length - 1,
            rangeType: CustomRangeType.HYPERLINK,
            rangeId: `lien-${text.length}-${link}`,
            properties: { url: link },
          },
        ],
      }),
    },
  }
  return { v: text.replaceAll('\r', '\n'), t: CellValueType.STRING, p }
}

/** Les traits d'un texte ; une bordure de cellule y deviendrait un cadre autour de chaque lettre. */
function textTraits({ ff, fs, bl, it, ul, st, cl, va }: IStyleData): ITextStyle {
  return Object.fromEntries(
    Object.entries({ ff, fs, bl, it, ul, st, cl, va }).filter(([, trait]) => trait !== undefined),
  )
}
