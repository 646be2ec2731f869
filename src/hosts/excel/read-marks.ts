import type { Area, Mark } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import { excelRun } from './excel-run'
import { slicesOf } from './slices'
import { supported } from './supported'

/** Les traces de l'analyste. Les notes se lisent depuis ExcelApi 1.18, les commentaires 1.10, les couleurs 1.9. */
export async function readMarks(sheets: readonly string[]): Promise<Mark[][]> {
  const marks: Mark[][] = []
  for (const sheet of sheets) {
    const texts = await excelRun((context) => readTexts(context, sheet))
    const fills = supported('1.9') ? await readFills(sheet) : []
    marks.push([...texts, ...fills])
  }
  return marks
}

async function readTexts(context: Excel.RequestContext, name: string): Promise<Mark[]> {
  const sheet = context.workbook.worksheets.getItem(name)
  const notes = supported('1.18') ? sheet.notes.load('items/content') : undefined
  const comments = supported('1.10') ? sheet.comments.load('items/content') : undefined
  await context.sync()
  const found = [
    ...(notes?.items ?? []).map((note) => ({ kind: 'note' as const, text: note.content, cell: cellOf(note) })),
    ...(comments?.items ?? []).map((comment) => ({
      kind: 'comment' as const,
      text: comment.content,
      replies: comment.replies.load('items/content'),
      cell: cellOf(comment),
    })),
  ]
  await context.sync()
  return found.map((mark) => ({
    row: mark.cell.rowIndex,
    column: mark.cell.columnIndex,
    kind: mark.kind,
    text: [mark.text, ...('replies' in mark ? mark.replies.items.map(({ content }) => content) : [])].join('\n'),
  }))
}

const cellOf = (item: Excel.Note | Excel.Comment) => item.getLocation().load('rowIndex,columnIndex')

async function readFills(sheet: string): Promise<Mark[]> {
  const area = await excelRun((context) => usedArea(context, sheet))
  const marks: Mark[] = []
  for (const slice of slicesOf(area)) marks.push(...(await excelRun((context) => fillsOf(context, sheet, slice))))
  return marks
}

async function usedArea(context: Excel.RequestContext, name: string): Promise<Area> {
  const sheet = context.workbook.worksheets.getItem(name)
  const used = sheet.getUsedRangeOrNullObject(false).load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  if (used.isNullObject) return { row: 0, column: 0, rows: 0, columns: 0 }
  return { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount }
}

/** Un fond absent se lit blanc : seul le motif dit qu'il n'y en a pas. */
async function fillsOf(context: Excel.RequestContext, sheet: string, area: Area): Promise<Mark[]> {
  const cells = context.workbook.worksheets
    .getItem(sheet)
    .getRange(adresse(area))
    .getCellProperties({ format: { fill: { color: true, pattern: true } } })
  await context.sync()
  return cells.value.flatMap((line, i) =>
    line.flatMap(({ format }, j): Mark[] => {
      const { color, pattern } = format?.fill ?? {}
      if (!color || !pattern || pattern === 'None') return []
      return [{ row: area.row + i, column: area.column + j, kind: 'fill', text: color.toUpperCase() }]
    }),
  )
}
