import { valeurInvalide } from '../../../domain/commun/erreur'
import { texteDeFeuille } from '../../../domain/formule/reference'
import type { AddValidation } from '../../../ports/operations'
import type { Area } from '../../../ports/workbook'
import { cellName, rangeName } from '../address'
import { sheetEntry } from '../book'
import { overlap } from '../merges'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { areasOf } from '../read/layout'
import { placeSection, section } from '../sheet-sections'
import { childElements, elementAt } from '../xml'
import { attribute, escapeXml, withAttribute } from '../xml-text'
import { absolute } from './page'
import { elementXml } from './xml-children'

const LONGEST_LIST = 255
const LONGEST_TITLE = 32
const LONGEST_PROMPT = 255

/** Pose une liste de choix ou un message ; ce qui était demandé à ces cellules ne l'est plus. */
export function validation(pkg: XlsxPackage, operation: AddValidation): void {
  const { sheet: name, area, list, blocking, prompt } = operation
  const { path } = sheetEntry(pkg, name)
  const sheet = readSheet(pkg, path)
  const known = elementAt(section(sheet, 'dataValidations') ?? '<dataValidations/>', 0)
  const kept = [...childElements(known.inner)].flatMap(({ name: tag, attributes, inner }) => {
    const left = areasOf(attribute(attributes, 'sqref') ?? '').flatMap((other) => without(other, area))
    return left.length === 0
      ? []
      : [elementXml(tag, withAttribute(attributes, 'sqref', left.map(rangeText).join(' ')), inner)]
  })
  const tag = (local: string) => `${sheet.prefix}${local}`
  const formula =
    list === undefined ? '' : `<${tag('formula1')}>${escapeXml(listFormula(list, name))}</${tag('formula1')}>`
  const attributes =
    (list === undefined ? '' : ' type="list"') +
    (list === undefined || blocking ? '' : ' errorStyle="warning"') +
    ' allowBlank="1"' +
    (prompt ? ' showInputMessage="1"' : '') +
    (list === undefined ? '' : ' showErrorMessage="1"') +
    (prompt ? promptAttributes(prompt, `${name}!${rangeText(area)}`) : '') +
    ` sqref="${rangeText(area)}"`
  const rules = [...kept, elementXml(tag('dataValidation'), attributes, formula)]
  const all = elementXml(tag('dataValidations'), withAttribute(known.attributes, 'count', rules.length), rules.join(''))
  writeSheet(pkg, path, placeSection(sheet, 'dataValidations', all))
}

function listFormula(list: NonNullable<AddValidation['list']>, sheet: string): string {
  if ('area' in list) return texteDeFeuille(list.sheet) + absolute(rangeText(list.area))
  const text = list.join(',')
  const comma = list.find((choice) => choice.includes(','))
  if (comma !== undefined || text.length > LONGEST_LIST) {
    throw valeurInvalide(
      `${sheet} : la liste de choix ${comma === undefined ? `a plus de ${LONGEST_LIST} caractères` : `contient une virgule (« ${comma} »)`}. ` +
        'Mettez les choix dans une plage du classeur.',
    )
  }
  return `"${text.replaceAll('"', '""')}"`
}

function promptAttributes({ title, text }: NonNullable<AddValidation['prompt']>, where: string): string {
  if (title.length > LONGEST_TITLE || text.length > LONGEST_PROMPT) {
    throw valeurInvalide(
      `${where} : un message de saisie a un titre d’au plus ${LONGEST_TITLE} caractères et un texte d’au plus ${LONGEST_PROMPT}.`,
    )
  }
  return ` promptTitle="${escapeXml(title)}" prompt="${escapeXml(text).replaceAll('\n', '_x000a_')}"`
}

/** Ce qui reste d'une zone quand on en ôte une autre : au plus quatre zones. */
export function without(area: Area, hole: Area): readonly Area[] {
  if (!overlap(area, hole)) return [area]
  const [top, left] = [Math.max(area.row, hole.row), Math.max(area.column, hole.column)]
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows)
  const right = Math.min(area.column + area.columns, hole.column + hole.columns)
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0)
}

/** « A1 » ou « A1:B2 » */
const rangeText = (area: Area) => (area.rows * area.columns === 1 ? cellName(area.row, area.column) : rangeName(area))
