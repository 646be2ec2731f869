import { ErreurMetier } from '../../domain/commun/erreur'
import { OPENED_EXTENSIONS } from '../xlsx/formats/open-book'
import type { Books } from './books'
import type { Changes } from './changes'
import { download } from './download'
import { ask, element, hideMessage, showFile, showMessage, whileShowing } from './page'

const UNEXPECTED = 'Une erreur imprévue a arrêté l’action. Rien n’a été perdu ; réessayez.'

/** Les boutons Ouvrir et Enregistrer, et l'avertissement avant de quitter. */
export function initFileCommands(books: Books, changes: Changes, opened: () => void): { refresh(): void } {
  const open = element<HTMLButtonElement>('ouvrir')
  const save = element<HTMLButtonElement>('enregistrer')
  const chooser = element<HTMLInputElement>('choix-fichier')
  chooser.accept = OPENED_EXTENSIONS.join()
  let modified = false
  const show = (isModified: boolean) => {
    modified = isModified
    showFile(books.current().fileName, modified)
  }

  const attempt = async (action: () => Promise<void>) => {
    open.disabled = save.disabled = true
    hideMessage()
    try {
      await action()
    } catch (error) {
      showMessage(error instanceof ErreurMetier ? error.message : UNEXPECTED, 'erreur')
      if (!(error instanceof ErreurMetier)) throw error
    } finally {
      open.disabled = save.disabled = false
    }
  }

  changes.onChange(() => !modified && show(true))
  open.addEventListener('click', () => chooser.click())
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? []
    chooser.value = ''
    if (!file) return
    void attempt(async () => {
      if (modified && !(await ask('perte', books.current().fileName))) return
      const bytes = new Uint8Array(await file.arrayBuffer())
      const opening = `Ouverture de « ${file.name} »…`
      const remarks = await whileShowing(opening, (report) => books.open(bytes, file.name, report))
      opened()
      show(false)
      if (remarks.length > 0) showMessage(remarks.join(' '))
    })
  })
  save.addEventListener('click', () =>
    attempt(async () => {
      const { bytes, warnings } = await whileShowing('Enregistrement…', books.save)
      download(bytes, books.current().fileName)
      show(false)
      if (warnings.length > 0) showMessage(`Enregistré, sauf ceci : ${[...new Set(warnings)].join(' ')}`)
    }),
  )
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    save.click()
  })
  addEventListener('beforeunload', (event) => modified && event.preventDefault())

  open.disabled = save.disabled = false
  show(false)
  return { refresh: () => show(false) }
}
