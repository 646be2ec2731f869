import type { Workbook as ExcelBook, Worksheet } from '@cj-tech-master/excelts'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { Activate, AddSheet, DeleteSheet, Freeze, SetPage } from '../../ports/operations'
import { rangeName } from './address'
import { argb } from './cell-style'

/** De quoi défaire une opération. */
export type Inverse = () => void

const A4 = 9
const LONGEST_NAME = 31

/** La feuille de ce nom, ou un refus. */
export function sheetNamed(book: ExcelBook, name: string): Worksheet {
  const sheet = book.getWorksheet(name)
  if (!sheet) throw valeurInvalide(`La feuille « ${name} » n’existe pas dans ce classeur.`)
  return sheet
}

export function addSheet(book: ExcelBook, operation: AddSheet): Inverse {
  checkName(book, operation.sheet)
  const orders = book.worksheets.map((sheet) => ({ sheet, order: sheet.orderNo }))
  const added = book.addWorksheet(operation.sheet, {
    state: operation.visibility ?? 'visible',
    ...(operation.tabColor === undefined ? {} : { properties: { tabColor: { argb: argb(operation.tabColor) } } }),
    views: [{ showGridLines: operation.gridlines ?? true }],
  })
  const sheets = orders.map(({ sheet }) => sheet)
  sheets.splice(operation.position ?? sheets.length, 0, added)
  sheets.forEach((sheet, index) => (sheet.orderNo = index))
  return () => {
    book.removeWorksheet(added.id)
    for (const { sheet, order } of orders) sheet.orderNo = order
  }
}

/** Excel compare les noms sans la casse ; la bibliothèque couperait en silence un nom trop long. */
function checkName(book: ExcelBook, name: string) {
  const refuse = (reason: string) => valeurInvalide(`Le nom de feuille « ${name} » ${reason}.`)
  if (name === '' || name.length > LONGEST_NAME) throw refuse(`doit avoir de 1 à ${LONGEST_NAME} caractères`)
  if (/[*?:/\\[\]]|^'|'$/.test(name))
    throw refuse('contient un caractère interdit (* ? : / \\ [ ] ou une apostrophe au bord)')
  if (name.toLowerCase() === 'history') throw refuse('est réservé par Excel')
  if (book.worksheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw refuse('est déjà pris')
}

export function deleteSheet(book: ExcelBook, operation: DeleteSheet): Inverse {
  const sheet = sheetNamed(book, operation.sheet)
  if (book.worksheets.length === 1) {
    throw valeurInvalide(`La feuille « ${sheet.name} » est la seule du classeur : elle ne peut pas être supprimée.`)
  }
  const names = book.definedNames.model
  const places = [`'${sheet.name.replaceAll("'", "''")}'!`, `'${sheet.name}'!`, `${sheet.name}!`]
  const elsewhere = (range: string) => !places.some((place) => range.startsWith(place))
  book.definedNames.model = names.map((name) => ({ ...name, ranges: name.ranges.filter(elsewhere) }))
  book.removeWorksheet(sheet.id)
  return () => {
    // La bibliothèque n'offre pas de remettre une feuille : on la replace là où elle la range, sous son numéro.
    ;(book as unknown as { _worksheets: (Worksheet | undefined)[] })._worksheets[sheet.id] = sheet
    book.definedNames.model = names
  }
}

export function freeze(book: ExcelBook, { sheet: name, rows, columns }: Freeze): Inverse {
  const sheet = sheetNamed(book, name)
  const before = sheet.views
  const view = before[0] ?? {}
  const kept = {
    ...(view.showGridLines === undefined ? {} : { showGridLines: view.showGridLines }),
    ...(view.zoomScale === undefined ? {} : { zoomScale: view.zoomScale }),
  }
  sheet.views = [rows + columns > 0 ? { ...kept, state: 'frozen', xSplit: columns, ySplit: rows } : kept]
  return () => (sheet.views = before)
}

export function setPage(book: ExcelBook, { sheet: name, page }: SetPage): Inverse {
  const sheet = sheetNamed(book, name)
  const { pageSetup, headerFooter } = sheet
  const { printArea: _area, printTitlesRow: _titles, ...rest } = pageSetup
  sheet.pageSetup = {
    ...rest,
    paperSize: A4,
    orientation: page.orientation,
    fitToPage: page.fitToWidth,
    ...(page.fitToWidth ? { fitToWidth: 1, fitToHeight: 0 } : {}),
    ...(page.titleRows ? { printTitlesRow: `${page.titleRows.first + 1}:${page.titleRows.last + 1}` } : {}),
    ...(page.printArea ? { printArea: rangeName(page.printArea) } : {}),
  }
  sheet.headerFooter = {
    ...headerFooter,
    ...(page.header === undefined ? {} : { oddHeader: page.header }),
    ...(page.footer === undefined ? {} : { oddFooter: page.footer }),
  }
  return () => {
    sheet.pageSetup = pageSetup
    sheet.headerFooter = headerFooter
  }
}

export function activate(book: ExcelBook, { sheet: name }: Activate): Inverse {
  const sheet = sheetNamed(book, name)
  const saved = book.worksheets.map((each) => ({ each, views: each.views }))
  for (const { each, views } of saved) {
    const view = { ...views[0], tabSelected: each === sheet, ...(each === sheet ? { activeCell: 'A1' } : {}) }
    each.views = [view as (typeof views)[number]]
  }
  return () => saved.forEach(({ each, views }) => (each.views = views))
}
