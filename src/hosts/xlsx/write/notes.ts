import { valeurInvalide } from '../../../domain/commun/erreur'
import type { SetNote } from '../../../ports/operations'
import { cellName } from '../address'
import { sheetEntry } from '../book'
import { setDefaultType } from '../content-types'
import type { XlsxPackage } from '../package'
import { addPart, freePath } from '../package-parts'
import { readSheet, writeSheet } from '../part-cache'
import { readNotes } from '../read/notes'
import { withRelationPrefix } from '../relation-prefix'
import { relationTo } from '../relations'
import { legalXml } from '../stored-value'
import { placeSection } from '../sheet-sections'
import { elementsNamed, firstNamed } from '../xml'
import { attribute } from '../xml-text'
import { emptyVml, noteShape, shapeOf } from './note-shapes'

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors>' +
  '<commentList></commentList></comments>'

/** Met, change ou ôte la note d'une cellule : son texte, et le cadre où Excel la montre. */
export function setNote(pkg: XlsxPackage, { sheet: name, row, column, text }: SetNote): void {
  const { path } = sheetEntry(pkg, name)
  const known = readNotes(pkg, path).find((note) => note.row === row && note.column === column)
  if (known?.kind === 'comment') {
    throw valeurInvalide(`${name}!${cellName(row, column)} porte un fil de commentaires : répondez-y dans Excel.`)
  }
  if (text === '') {
    if (known) removeNote(pkg, path, row, column)
    return
  }
  const ref = cellName(row, column)
  const comments = notesPart(pkg, path)
  const xml = pkg.text(comments) ?? EMPTY_COMMENTS
  const prefix = (firstNamed(xml, 'comments')?.name ?? 'comments').slice(0, -'comments'.length)
  const inner = `<${prefix}text><${prefix}t xml:space="preserve">${legalXml(text)}</${prefix}t></${prefix}text>`
  const before = commentOf(xml, ref)
  const element = `<${prefix}comment ref="${ref}" authorId="${attribute(before?.attributes ?? '', 'authorId') ?? '0'}">${inner}</${prefix}comment>`
  if (before) pkg.set(comments, xml.slice(0, before.start) + element + xml.slice(before.end))
  else {
    const next = [...elementsNamed(xml, 'comment')].find(({ attributes }) =>
      isAfter(attribute(attributes, 'ref') ?? '', row, column),
    )
    const list = firstNamed(xml, 'commentList')
    const at = next?.start ?? (list ? xml.lastIndexOf('</', list.end - 1) : xml.length)
    pkg.set(comments, xml.slice(0, at) + element + xml.slice(at))
    editShapes(pkg, path, (vml) => {
      const close = vml.lastIndexOf('</xml>')
      return vml.slice(0, close) + noteShape(vml, row, column) + vml.slice(close)
    })
  }
}

function removeNote(pkg: XlsxPackage, path: string, row: number, column: number) {
  const comments = notesPart(pkg, path)
  const xml = pkg.text(comments) ?? ''
  const comment = commentOf(xml, cellName(row, column))
  if (comment) pkg.set(comments, xml.slice(0, comment.start) + xml.slice(comment.end))
  editShapes(pkg, path, (vml) => {
    const shape = shapeOf(vml, row, column)
    return shape ? vml.slice(0, shape.start) + vml.slice(shape.end) : vml
  })
}

const commentOf = (xml: string, ref: string) =>
  [...elementsNamed(xml, 'comment')].find(({ attributes }) => attribute(attributes, 'ref') === ref)

const isAfter = (ref: string, row: number, column: number) => {
  const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
  const line = Number(number) - 1
  return (
    line > row || (line === row && (letters.length > cellName(0, column).length - 1 || ref > cellName(row, column)))
  )
}

/** Le morceau des notes de la feuille, créé s'il le faut, avec celui des cadres. */
function notesPart(pkg: XlsxPackage, path: string): string {
  const known = relationTo(pkg, path, 'comments')?.path
  if (known !== undefined && pkg.has(known)) return known
  const part = freePath(pkg, 'xl/comments', '.xml')
  addPart(pkg, { path: part, type: COMMENTS_TYPE, content: EMPTY_COMMENTS }, path, 'comments')
  return part
}

function editShapes(pkg: XlsxPackage, path: string, change: (vml: string) => string) {
  let part = relationTo(pkg, path, 'vmlDrawing')?.path
  if (part === undefined || !pkg.has(part)) {
    part = freePath(pkg, 'xl/drawings/vmlDrawing', '.vml')
    setDefaultType(pkg, 'vml', VML_TYPE)
    const id = addPart(
      pkg,
      { path: part, type: VML_TYPE, content: emptyVml(Number(/\d+/.exec(part)?.[0] ?? 1)) },
      path,
      'vmlDrawing',
    )
    const { sheet, prefix } = withRelationPrefix(readSheet(pkg, path))
    writeSheet(pkg, path, placeSection(sheet, 'legacyDrawing', `<${sheet.prefix}legacyDrawing ${prefix}:id="${id}"/>`))
  }
  pkg.set(part, change(pkg.text(part) ?? ''))
}
