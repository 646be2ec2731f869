import {
  CellValueType,
  IUniverInstanceService,
  UniverInstanceType,
  numfmt,
  type ICellData,
  type IDocumentData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core'
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  EditingRenderController,
  IEditorBridgeService,
  SheetInterceptorService,
  type IEditorBridgeServiceParam,
  type ISheetLocation,
} from '@univerjs/preset-sheets-core'
import { formuleCanonique, formuleFrancaise } from './formule-francaise'
import { editableNumber, readEntry } from './french-entry'
import { teachFrench } from './french-lexer'
import type { Grid } from './grid'
import { resultFormat } from './result-formats'

/** Devant tous les autres : ce que l'on rend est ce que l'analyste voit, ou ce qui est gardé. */
const FIRST = 10_000
const END = /\r\n$/

type Fetch = (
  name: unknown,
  filter: unknown,
) => (cell: Nullable<ICellData>, location: ISheetLocation) => Nullable<ICellData>
type Editing = { _submitEdit(snapshot: IDocumentData, whole?: boolean): Promise<boolean> }
type Place = Pick<IEditorBridgeServiceParam, 'unitId' | 'sheetId' | 'row' | 'column'>

/**
 * Les cellules se tapent et se corrigent en français ; le classeur ne garde que des formules canoniques. Rouvrir une
 * cellule et la valider sans y toucher ne change rien.
 */
export function editInFrench(grid: Grid): void {
  const { injector } = grid
  const interceptors = injector.get(SheetInterceptorService).writeCellInterceptor
  const bridge = injector.get(IEditorBridgeService)
  const lexer = teachFrench(grid)
  let date: { serial: number; format: string } | undefined

  const sheetOf = ({ unitId, sheetId }: Place): Nullable<Worksheet> =>
    injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(sheetId)

  // Celui des formules remet le texte canonique et arrête la chaîne : on traduit ce qui en sort.
  const fetch = interceptors.fetchThroughInterceptors.bind(interceptors) as Fetch
  interceptors.fetchThroughInterceptors = ((name, filter) => {
    const chain = fetch(name, filter)
    if (name !== BEFORE_CELL_EDIT) return chain
    return (cell, location) =>
      shown(chain(cell, location), location.worksheet.getCellRaw(location.row, location.col), location)
  }) as Fetch as typeof interceptors.fetchThroughInterceptors

  interceptors.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, location, next) => {
      if (!cell) return next(cell)
      const style = location.workbook.getStyles().get(cell.s) ?? {}
      const format = cell.f && !style.n ? resultFormat(cell.f) : undefined
      if (format !== undefined) return next({ ...cell, s: { ...style, n: { pattern: format } } })
      if (date === undefined) return next(cell)
      const keep = isDate(style.n?.pattern)
      return next({
        ...cell,
        v: date.serial,
        t: CellValueType.NUMBER,
        s: keep ? cell.s : { ...style, n: { pattern: date.format } },
      })
    },
  })

  const initialText = (place: Place): string | undefined => {
    const sheet = sheetOf(place)
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(place.unitId)
    if (!sheet || !workbook) return undefined
    const cell = interceptors.fetchThroughInterceptors(BEFORE_CELL_EDIT)(sheet.getCell(place.row, place.column), {
      workbook,
      worksheet: sheet,
      unitId: place.unitId,
      subUnitId: place.sheetId,
      row: place.row,
      col: place.column,
      origin: sheet.getCellRaw(place.row, place.column),
    })
    if (!cell) return ''
    const model = sheet.getCellDocumentModelWithFormula(cell, place.row, place.column)?.documentModel
    return model?.getBody()?.dataStream.replace(END, '') ?? ''
  }

  const editing = EditingRenderController.prototype as unknown as Editing
  const submit = editing._submitEdit
  editing._submitEdit = function (snapshot, whole) {
    const place = bridge.getEditCellState()
    const typed = snapshot.body?.dataStream.replace(END, '') ?? ''
    if (!place || isText(sheetOf(place), place)) return submit.call(this, snapshot, whole)
    if (!whole && typed === initialText(place)) return Promise.resolve(true)
    const entry = typed.startsWith('=') ? undefined : readEntry(typed, new Date().getFullYear())
    const meaning = typed.startsWith('=') ? formuleCanonique(typed) : entry?.kind === 'number' ? entry.text : typed
    date = entry?.kind === 'date' ? entry : undefined
    lexer.french = false
    try {
      return submit.call(this, meaning === typed ? snapshot : withText(snapshot, meaning), whole)
    } finally {
      lexer.french = true
      date = undefined
    }
  }
}

const withText = (snapshot: IDocumentData, text: string): IDocumentData => ({
  ...snapshot,
  body: { dataStream: `${text}\r\n` },
})

/** Ce que l'on met sous le curseur : la formule en français, le nombre avec tous ses chiffres, la date en entier. */
function shown(
  cell: Nullable<ICellData>,
  raw: Nullable<ICellData>,
  { workbook }: { workbook: Workbook },
): Nullable<ICellData> {
  if (!cell) return cell
  if (cell.f) return { ...cell, f: formuleFrancaise(cell.f) }
  if (raw?.t !== CellValueType.NUMBER || raw.p || raw.v === null || raw.v === undefined) return cell
  return { ...cell, v: editableText(Number(raw.v), workbook.getStyles().get(raw.s)?.n?.pattern) }
}

function editableText(value: number, pattern: string | undefined): string {
  if (pattern !== undefined && isDate(pattern)) {
    const time = value % 1 === 0 ? '' : ' hh:mm:ss'
    return value < 1 ? numfmt.format('hh:mm:ss', value) : numfmt.format(`dd/mm/yyyy${time}`, value)
  }
  if (pattern?.includes('%')) return `${editableNumber(Number((value * 100).toPrecision(15)))}%`
  return editableNumber(value)
}

const isDate = (pattern: string | undefined) => pattern !== undefined && numfmt.getFormatInfo(pattern).isDate

const isText = (sheet: Nullable<Worksheet>, { row, column }: Place) =>
  sheet?.getComposedCellStyle(row, column).n?.pattern === '@'
