import type { Page } from '../../ports/operations'
import { adresse } from '../../usecases/adresse'
import type { Loaded } from './ledger'
import { supported } from './supported'

/** Met la feuille en page. Sans ExcelApi 1.9, elle garde la mise en page d'Excel : l'analyste la règle à l'impression. */
export function applyPage(sheet: Excel.Worksheet, page: Page): void {
  if (!supported('1.9')) return
  const layout = sheet.pageLayout
  layout.paperSize = 'A4'
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait'
  if (page.fitToWidth) layout.zoom = { horizontalFitToPages: 1 }
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`)
  if (page.printArea) layout.setPrintArea(adresse(page.printArea))
  applyHeaderFooter(sheet, page)
}

/** Écrit l'en-tête et le pied de page, s'ils sont dits. */
export function applyHeaderFooter(sheet: Excel.Worksheet, page: Pick<Page, 'header' | 'footer'>): void {
  if (!supported('1.9')) return
  const sides = sheet.pageLayout.headersFooters.defaultForAllPages
  if (page.header !== undefined) {
    const { left, center, right } = sections(page.header)
    sides.leftHeader = left
    sides.centerHeader = center
    sides.rightHeader = right
  }
  if (page.footer !== undefined) {
    const { left, center, right } = sections(page.footer)
    sides.leftFooter = left
    sides.centerFooter = center
    sides.rightFooter = right
  }
}

export const SIDES = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const

/** Retient la mise en page d'une feuille. Une zone d'impression qui n'existait pas se rend en ôtant son nom. */
export function pageLoader(sheet: Excel.Worksheet): Loaded {
  if (!supported('1.9')) return () => () => {}
  const layout = sheet.pageLayout.load('paperSize,orientation,zoom')
  const sides = layout.headersFooters.defaultForAllPages.load(SIDES.join())
  const area = layout.getPrintAreaOrNullObject().load('address')
  const titles = layout.getPrintTitleRowsOrNullObject().load('address')
  return () => (s) => {
    const { pageLayout } = s
    pageLayout.paperSize = layout.paperSize
    pageLayout.orientation = layout.orientation
    pageLayout.zoom = layout.zoom
    for (const side of SIDES) pageLayout.headersFooters.defaultForAllPages[side] = sides[side]
    pageLayout.setPrintArea(area.isNullObject ? '' : area.address.replace(/'[^']*'!|[^,!]*!/g, ''))
    pageLayout.setPrintTitleRows(titles.isNullObject ? '' : titles.address.replace(/^.*!/, ''))
  }
}

const SECTION = { '&L': 'left', '&C': 'center', '&R': 'right' } as const

/** « &LSource&RPage &P » → ses trois parties ; un texte sans repère va au centre, « && » est une esperluette. */
export function sections(text: string) {
  const parts = { left: '', center: '', right: '' }
  let side: keyof typeof parts = 'center'
  for (const [token] of text.matchAll(/&&|&[A-Za-z]|[^&]+|&/g)) {
    if (token in SECTION) side = SECTION[token as keyof typeof SECTION]
    else parts[side] += token
  }
  return parts
}
