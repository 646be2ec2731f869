import { adresse } from '../../usecases/adresse'
import { copyBack } from './copy-back'
import { sheetKey } from './kept-sheets'
import type { Ledger, Loaded } from './ledger'
import { refusal } from './refusal'
import { supported } from './supported'
import type { Touch } from './touches'

/** Une validation dont les règles diffèrent d'une cellule à l'autre ne se relit pas : elle revient de la copie. */
export function validationLoader(sheet: Excel.Worksheet, { area }: Touch): Loaded {
  if (!supported('1.8')) return () => () => {}
  const address = adresse(area)
  const old = sheet.getRange(address).dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks')
  return () => (s, backup) => {
    if (old.type === 'Inconsistent' || old.type === 'MixedCriteria') return copyBack(address, 'All')(s, backup)
    const { dataValidation } = s.getRange(address)
    dataValidation.clear()
    if (old.type !== 'None') {
      dataValidation.rule = old.rule
      dataValidation.errorAlert = old.errorAlert
      dataValidation.ignoreBlanks = old.ignoreBlanks
    }
    if (old.type !== 'None' || old.prompt?.message) dataValidation.prompt = old.prompt
  }
}

/** La note d'après, s'il y en a une, se relit au moment de défaire : voir `restoreNotes`. */
export function noteLoader(sheet: Excel.Worksheet, { area, sheetId }: Touch, ledger: Ledger): Loaded {
  if (!supported('1.18')) return () => () => {}
  const address = cellOf(area)
  const old = sheet.notes.getItemOrNullObject(address).load('content')
  return () => {
    ledger.notes.push({ sheetId, address, text: old.isNullObject ? undefined : old.content })
    return () => {}
  }
}

/** Remet les notes d'avant le plan, à la place de celles qu'on y trouve. */
export async function restoreNotes(context: Excel.RequestContext, notes: Ledger['notes']): Promise<void> {
  const found = notes.map((note) => {
    const { notes: own } = context.workbook.worksheets.getItem(note.sheetId)
    return { ...note, own, now: own.getItemOrNullObject(note.address).load('content') }
  })
  await context.sync()
  for (const { own, now, address, text } of found) {
    if (!now.isNullObject) now.delete()
    if (text !== undefined) own.add(address, text)
  }
  await context.sync()
}

const cellOf = (area: Touch['area']) => adresse(area).replace(/:.*$/, '')

/** Retient les noms des graphiques : ceux que le plan ajoute en prennent d'autres, par lesquels on saura les ôter. */
export function chartsLoader(sheet: Excel.Worksheet, { operation, sheetId }: Touch, ledger: Ledger): Loaded {
  const charts = sheet.charts.load('items/name')
  return () => {
    const old = new Set(charts.items.map(({ name }) => name))
    const taken = new Set(old)
    ledger.charts.set(sheetKey(operation.sheet), taken)
    ledger.repairs.push(async (context) => {
      const now = context.workbook.worksheets.getItem(sheetId).charts.load('items/name')
      await context.sync()
      const ours = (name: string) => !old.has(name) && (ledger.failed || taken.has(name))
      for (const chart of now.items) if (ours(chart.name)) chart.delete()
    })
    return () => {}
  }
}

export function breaksLoader(sheet: Excel.Worksheet): Loaded {
  if (!supported('1.9')) return () => () => {}
  const breaks = sheet.horizontalPageBreaks.load('items/rowIndex')
  return () => (s) => {
    s.horizontalPageBreaks.removePageBreaks()
    for (const { rowIndex } of breaks.items) s.horizontalPageBreaks.add(`A${rowIndex + 1}`)
  }
}

export function tableLoader(sheet: Excel.Worksheet, { operation }: Touch): Loaded {
  if (operation.kind !== 'resizeTable') return () => () => {}
  if (!supported('1.13'))
    throw refusal(
      `Cet Excel ne sait pas agrandir le tableau « ${operation.name} » : il faut Excel 2021 ou plus récent.`,
    )
  const range = sheet.tables.getItem(operation.name).getRange().load('address')
  return () => {
    const address = range.address.replace(/^.*!/, '')
    return (s) => s.tables.getItem(operation.name).resize(address)
  }
}
