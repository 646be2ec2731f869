import { ErreurMetier } from '../../domain/commun/erreur'
import type { Workbook } from '../../ports/workbook'
import { exportCsv, type Exported } from '../xlsx/formats/export-csv'
import { download } from './download'
import { element, hideMessage, showMessage } from './page'

/** Le bouton CSV : une feuille ou un tableau du classeur, au choix, pour un Excel français. */
export function initCsvCommand(workbook: Workbook): void {
  const button = element<HTMLButtonElement>('exporter')
  const dialog = element<HTMLDialogElement>('export')
  const choice = element<HTMLSelectElement>('export-choix')
  let choices: readonly Exported[] = []

  button.addEventListener('click', async () => {
    hideMessage()
    const tables = (await workbook.tables()).map(({ name }) => name)
    const sheets = (await workbook.sheets()).filter(({ visible }) => visible).map(({ name }) => name)
    choices = [...tables.map((table) => ({ table })), ...sheets.map((sheet) => ({ sheet }))]
    choice.replaceChildren(...groups({ Tableaux: tables, Feuilles: sheets }))
    dialog.returnValue = ''
    dialog.showModal()
  })
  dialog.addEventListener('close', async () => {
    const chosen = choices[choice.selectedIndex]
    if (dialog.returnValue !== 'exporter' || !chosen) return
    try {
      const { name, bytes } = await exportCsv(workbook, chosen)
      download(bytes, `${name}.csv`)
    } catch (error) {
      showMessage(error instanceof ErreurMetier ? error.message : 'L’export n’a pas pu se faire. Réessayez.', 'erreur')
      if (!(error instanceof ErreurMetier)) throw error
    }
  })
  button.disabled = false
}

/** Les groupes qui ne sont pas vides, dans l'ordre des choix. */
const groups = (named: Readonly<Record<string, readonly string[]>>): readonly HTMLOptGroupElement[] =>
  Object.entries(named)
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => {
      const group = document.createElement('optgroup')
      group.label = label
      group.append(...names.map((name) => new Option(name)))
      return group
    })
