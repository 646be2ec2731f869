import { valeurInvalide } from '../../domain/commun/erreur'
import type { Operation } from '../../ports/operations'
import type { Progress, Undo } from '../../ports/workbook'
import type { PackageState, XlsxPackage } from '../xlsx/package'
import { openBook } from '../xlsx/formats/open-book'
import { createXlsx, saveXlsxAside } from '../xlsx/xlsx-file'
import { addSheet } from '../xlsx/write/sheet-list'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { breathing, type Report } from './breathing'
import { watchCopies } from './copied-sheets'
import { exportEdits } from './export-book'
import { bothEdits, NO_EDITS, trackEdits } from './edit-tracker'
import type { Grid } from './grid'
import { freshIds, importBook, importContext } from './import-book'
import { givenBack, savedName, type BeforePlan, type OpenedBook } from './opened-book'
import { showPackage, type Shown } from './show-package'
import { squeeze } from './squeeze'
import { typedSince } from './typed-since'

/** Le classeur ouvert dans la grille : un seul à la fois. */
export interface Books {
  current(): { readonly unitId: string; readonly fileName: string }
  /**
   * Remplace le classeur ouvert ; si le fichier est refusé, il reste.
   * @returns ce que le passage d'un autre format au .xlsx n'a pas gardé
   */
  open(bytes: Uint8Array, fileName: string, report?: Report): Promise<readonly string[]>
  openBlank(): Promise<void>
  /** Les octets du fichier, et ce qui n'a pas pu y être porté. */
  save(report?: Report): Promise<{ readonly bytes: Uint8Array; readonly warnings: readonly string[] }>
  /** Applique un plan au fichier, puis le montre ; si une opération échoue, rien n'a changé. */
  apply(operations: readonly Operation[], progress?: Progress): Promise<Undo>
}

/**
 * @param confirm dit si l'on peut effacer ces cellules, écrites depuis le plan que l'on annule
 */
export function createBooks(grid: Grid, confirm: (cells: readonly string[]) => Promise<boolean>): Books {
  const tracker = trackEdits(grid)
  watchCopies(grid, tracker)
  let count = 0
  let book: OpenedBook | undefined
  const opened = (): OpenedBook => {
    if (!book) throw new Error('Aucun classeur n’est ouvert.')
    return book
  }
  const workbookOf = ({ unitId }: OpenedBook) => {
    const found = grid.api.getWorkbook(unitId)?.getWorkbook()
    if (!found) throw new Error('Le classeur ouvert n’est plus dans la grille.')
    return found
  }

  /** Montre le paquet entier, à la place du classeur ouvert. */
  const replace = async (pkg: XlsxPackage, report?: Report) => {
    const unitId = `classeur-${++count}`
    const ids = freshIds(pkg)
    const data = await importBook(importContext(pkg, ids, breathing(report)), unitId)
    if (book) grid.api.disposeUnit(book.unitId)
    grid.api.createWorkbook(data).setNumfmtLocal('fr')
    tracker.swap(NO_EDITS)
    book = { unitId, pkg, base: pkg.snapshot(), names: new Map([...ids].map(([name, id]) => [id, name])), warnings: [] }
  }

  const exported = (current: OpenedBook, edits = tracker.current(), report?: Report) =>
    exportEdits(grid, workbookOf(current), { ...current, edits }, breathing(report))

  const shownOf = (current: OpenedBook): Shown => ({
    ...{ grid, tracker, pkg: current.pkg, workbook: workbookOf(current), pause: breathing() },
    moved: new Set(tracker.current().gestures.map(({ sheetId }) => sheetId)),
  })

  /** Passe d'un état du paquet à un autre ; une panne en chemin fait tout remontrer. */
  const show = async (current: OpenedBook, from: PackageState, to: PackageState, names: OpenedBook['names']) => {
    const { pkg } = current
    try {
      const result = await showPackage(shownOf(current), from, to, names)
      book = { ...current, base: to, names: result.names }
      return result.touched
    } catch (error) {
      pkg.restore(from)
      await replace(pkg)
      throw error
    }
  }

  return {
    current: () =>
      book ? { unitId: book.unitId, fileName: savedName(book.pkg.fileName) } : { unitId: '', fileName: '' },
    async open(bytes, fileName, report) {
      const { book: pkg, remarks } = await openBook(bytes, fileName)
      await replace(pkg, report)
      return remarks
    },
    openBlank() {
      const pkg = createXlsx('Classeur.xlsx')
      addSheet(pkg, { kind: 'addSheet', sheet: 'Feuille1' })
      return replace(pkg)
    },
    async save(report) {
      const current = opened()
      const { warnings } = await exported(current, tracker.current(), report)
      return { bytes: await saveXlsxAside(current.pkg, squeeze), warnings: [...current.warnings, ...warnings] }
    },
    async apply(operations, progress) {
      const current = opened()
      const { pkg } = current
      const edits = tracker.swap(NO_EDITS)
      let state: PackageState
      let ported: Pick<OpenedBook, 'names' | 'warnings'>
      try {
        ported = await exported(current, edits)
        state = pkg.snapshot()
        await xlsxWorkbook(pkg, pkg.fileName, breathing()).apply(operations, progress)
      } catch (error) {
        tracker.swap(bothEdits(edits, tracker.current()))
        throw error
      }
      const warnings = [...current.warnings, ...ported.warnings]
      await show({ ...current, warnings }, state, pkg.snapshot(), ported.names)
      const plan: BeforePlan = { book: current, edits, state, sheetIds: [...ported.names.keys()] }
      return () => undo(plan)
    },
  }

  /**
   * Reprend l'état d'avant le plan ; ce que l'analyste a tapé depuis ailleurs reste. Ce qu'il avait tapé avant redevient une
   * saisie, que défaire un plan plus ancien gardera aussi.
   */
  async function undo(plan: BeforePlan) {
    const current = opened()
    // un autre classeur a été ouvert ; une panne, elle, remontre le même paquet dans une grille neuve
    if (current.pkg !== plan.book.pkg) return
    const typed = await typedSince(shownOf(current), current.base, plan.state, current.names)
    if (typed.length > 0 && !(await confirm(typed)))
      throw valeurInvalide('Vos saisies sont gardées : cette écriture n’a pas été annulée.')
    const { gestures } = tracker.current()
    const touched = await show(current, current.base, plan.state, current.names)
    const since = tracker.current()
    const kept = {
      ...since,
      gestures: since.gestures.filter((each) => !gestures.includes(each) || !touched.has(each.sheetId)),
    }
    const before = givenBack(opened(), plan)
    tracker.swap(before ? bothEdits(plan.edits, kept) : kept)
    if (before) {
      before.pkg.restore(before.base)
      book = before
    }
  }
}
