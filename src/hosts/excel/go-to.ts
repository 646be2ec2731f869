import type { CelluleActive } from '../../taskpane/port-modeles'
import { excelRun } from './excel-run'
import { refusal } from './refusal'
import { supported } from './supported'

/** Montre une cellule : sa feuille, et le curseur dessus. */
export const goTo = (name: string, cell: string): Promise<void> =>
  excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility')
    await context.sync()
    if (sheet.isNullObject) throw refusal(`La feuille « ${name} » n'existe plus : refaites la vérification.`)
    if (sheet.visibility !== 'Visible') throw refusal(`La feuille « ${name} » est masquée : affichez-la d'abord.`)
    sheet.activate()
    sheet.getRange(cell).select()
    await context.sync()
  })

/**
 * Dit quelle cellule est choisie, à présent puis à chaque changement. Avant ExcelApi 1.7, Excel ne le dit pas.
 * @returns de quoi ne plus être prévenu
 */
export function onSelection(callback: (cell: CelluleActive | undefined) => void): () => void {
  if (!supported('1.7')) return () => {}
  const tell = async () => callback(await excelRun(activeCell))
  const quietly = () => tell().catch(() => callback(undefined))
  const handler = Excel.run(async (context) => {
    const added = context.workbook.onSelectionChanged.add(quietly)
    await context.sync()
    return added
  }).catch(() => undefined)
  void quietly()
  return () =>
    void handler
      .then(async (added) => {
        added?.remove()
        await added?.context.sync()
      })
      .catch(() => {})
}

async function activeCell(context: Excel.RequestContext): Promise<CelluleActive> {
  const cell = context.workbook.getActiveCell().load('address')
  const sheet = context.workbook.worksheets.getActiveWorksheet().load('name')
  await context.sync()
  return { feuille: sheet.name, cellule: cell.address.replace(/^.*!/, '').replaceAll('$', '') }
}
