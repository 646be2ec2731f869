import type { Freeze } from '../../../ports/operations'
import { cellName } from '../address'
import { sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { placeSection, section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { childElements, elementAt, firstNamed, localName } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { elementXml, withoutChildren } from './xml-children'

/** Fige les premières lignes et colonnes ; 0 et 0 libèrent la feuille. */
export function freeze(pkg: XlsxPackage, { sheet: name, rows, columns }: Freeze): void {
  const { path } = sheetEntry(pkg, name)
  const sheet = changeView(readSheet(pkg, path), (attributes, inner, prefix) => {
    const rest = ['pane', 'selection'].reduce(withoutChildren, inner)
    if (rows + columns === 0) return { attributes, inner: rest }
    const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'
    const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '')
    const corner = cellName(rows, columns)
    return {
      attributes: withAttribute(attributes, 'topLeftCell', undefined),
      inner:
        `<${prefix}pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>` +
        `<${prefix}selection pane="${active}"/>${rest}`,
    }
  })
  writeSheet(pkg, path, sheet)
}

/** Choisit l'onglet, curseur en A1, ou cesse de le choisir. */
export function selectTab(pkg: XlsxPackage, path: string, selected: boolean): void {
  const sheet = readSheet(pkg, path)
  const view = firstNamed(section(sheet, 'sheetViews') ?? '', 'sheetView')
  const chosen = attribute(view?.attributes ?? '', 'tabSelected') === '1'
  if (!selected && !chosen) return
  const changed = changeView(sheet, (attributes, inner, prefix) => {
    const tab = withAttribute(attributes, 'tabSelected', selected ? 1 : undefined)
    if (!selected) return { attributes: tab, inner }
    return { attributes: withAttribute(tab, 'topLeftCell', undefined), inner: atFirstCell(inner, prefix) }
  })
  writeSheet(pkg, path, changed)
}

/** Montre la feuille à ce zoom, en pour cent. */
export function setZoom(pkg: XlsxPackage, path: string, percent: number): void {
  const changed = changeView(readSheet(pkg, path), (attributes, inner) => ({
    attributes: ['zoomScale', 'zoomScaleNormal'].reduce(
      (left, name) => withAttribute(left, name, percent === 100 ? undefined : percent),
      withAttribute(attributes, 'view', undefined),
    ),
    inner,
  }))
  writeSheet(pkg, path, changed)
}

/** Le contenu de la vue, curseur en A1. */
function atFirstCell(inner: string, prefix: string): string {
  const pane = firstNamed(inner, 'pane')
  const active = pane && attribute(pane.attributes, 'activePane')
  const rest = withoutChildren(inner, 'selection')
  const at = active === undefined ? '' : ` pane="${active}"`
  const selection = `<${prefix}selection${at} activeCell="A1" sqref="A1"/>`
  for (const child of childElements(rest)) {
    if (localName(child.name) === 'pane') return rest.slice(0, child.end) + selection + rest.slice(child.end)
  }
  return selection + rest
}

type View = { readonly attributes: string; readonly inner: string }

/** La feuille dont la première vue a changé ; une feuille qui n'en a pas en reçoit une. */
export function changeView(
  sheet: SheetXml,
  change: (attributes: string, inner: string, prefix: string) => View,
): SheetXml {
  const { prefix } = sheet
  const xml =
    section(sheet, 'sheetViews') ??
    `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`
  const views = elementAt(xml, 0)
  const view = firstNamed(views.inner, 'sheetView')
  if (!view) return sheet
  const { attributes, inner } = change(view.attributes, view.inner, prefix)
  const changed =
    views.inner.slice(0, view.start) + elementXml(view.name, attributes, inner) + views.inner.slice(view.end)
  return placeSection(sheet, 'sheetViews', elementXml(views.name, views.attributes, changed))
}
