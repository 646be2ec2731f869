import type { Area } from '../../../../ports/workbook'
import { sheetEntry } from '../../book'
import type { XlsxPackage } from '../../package'
import { addPart, freePath } from '../../package-parts'
import { readSheet, writeSheet } from '../../part-cache'
import { withRelationPrefix } from '../../relation-prefix'
import { relationTo, RELATIONS } from '../../relations'
import { placeSection } from '../../sheet-sections'
import { elementsNamed } from '../../xml'
import { attribute } from '../../xml-text'

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const DRAWING_SPACE = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
const EMPTY_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${DRAWING_SPACE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>`

/** Ajoute un objet aux dessins d'une feuille ; `content` reçoit le morceau du dessin et le numéro de l'objet, unique en lui. */
export function addAnchor(
  pkg: XlsxPackage,
  sheet: string,
  area: Area,
  content: (drawing: string, number: number) => string,
): void {
  const { path: sheetPath } = sheetEntry(pkg, sheet)
  const drawing = relationTo(pkg, sheetPath, 'drawing')?.path ?? newDrawing(pkg, sheetPath)
  const numbers = [...elementsNamed(pkg.text(drawing) ?? '', 'cNvPr')].map(({ attributes }) =>
    Number(attribute(attributes, 'id') ?? 0),
  )
  const anchor =
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING_SPACE}" xmlns:r="${RELATIONS}">` +
    corner('from', area.row, area.column) +
    corner('to', area.row + area.rows, area.column + area.columns) +
    `${content(drawing, Math.max(1, ...numbers) + 1)}<xdr:clientData/></xdr:twoCellAnchor>`
  const xml = (pkg.text(drawing) ?? '').replace(/<([\w:]*wsDr)([^>]*)\/>/, '<$1$2></$1>')
  const close = xml.lastIndexOf('</')
  pkg.set(drawing, xml.slice(0, close) + anchor + xml.slice(close))
}

const corner = (name: string, row: number, column: number) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`

function newDrawing(pkg: XlsxPackage, sheetPath: string): string {
  const path = freePath(pkg, 'xl/drawings/drawing', '.xml')
  const id = addPart(pkg, { path, type: DRAWING_TYPE, content: EMPTY_DRAWING }, sheetPath, 'drawing')
  const { sheet, prefix } = withRelationPrefix(readSheet(pkg, sheetPath))
  writeSheet(pkg, sheetPath, placeSection(sheet, 'drawing', `<${sheet.prefix}drawing ${prefix}:id="${id}"/>`))
  return path
}
