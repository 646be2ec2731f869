import { valeurInvalide } from '../../../domain/commun/erreur'
import type { Formula } from '../../../ports/operations'
import type { CellValue } from '../../../ports/workbook'
import type { CellXml } from '../sheet-cells'
import { formulaToFile } from '../stored-formula'
import { FILE_ERRORS, legalXml, storedValue } from '../stored-value'
import { escapeXml, withAttribute } from '../xml-text'

const LONGEST_TEXT = 32_767
const LONGEST_FORMULA = 8_192

/** La cellule avec ce contenu ; elle garde son style. Seul un objet est une formule : un texte reste un texte. */
export function filled(cell: CellXml, value: NonNullable<CellValue> | Formula, where: string): CellXml {
  const kept = bare(cell.attributes)
  if (typeof value !== 'object') {
    checkValue(value, where)
    if (typeof value === 'string') return textCell({ ...cell, attributes: kept }, value)
    const { type, text } = storedValue(value)
    return { ...cell, attributes: kept + type, inner: text }
  }
  const formula = formulaToFile(value.formula)
  if (formula === '' || formula.length > LONGEST_FORMULA) {
    throw valeurInvalide(`${where} : une formule a de 1 à ${LONGEST_FORMULA} caractères. Reçu : ${formula.length}.`)
  }
  const result = value.value ?? null
  if (result !== null) checkValue(result, where)
  const { type, text } = storedValue(typeof result === 'string' && FILE_ERRORS.has(result) ? { error: result } : result)
  return { ...cell, attributes: kept + type, inner: `<f>${escapeXml(formula)}</f>${text}` }
}

/** La cellule vidée ; elle garde son style. */
export const emptied = (cell: CellXml): CellXml =>
  cell.inner === '' ? cell : { ...cell, attributes: bare(cell.attributes), inner: '' }

/** La cellule avec ce texte, quel que soit son premier caractère. */
export const textCell = (cell: CellXml, text: string): CellXml =>
  text === ''
    ? emptied(cell)
    : {
        ...cell,
        attributes: `${bare(cell.attributes)} t="inlineStr"`,
        inner: `<is><t${/^\s|\s$|\s\s|[\n\t]/.test(text) ? ' xml:space="preserve"' : ''}>${legalXml(text)}</t></is>`,
      }

/** Les attributs sans ce que dit l'ancien contenu : son type, et les marques d'un tableau dynamique ou d'un type riche. */
const bare = (attributes: string) =>
  CONTENT.test(attributes)
    ? ['t', 'cm', 'vm'].reduce((rest, name) => withAttribute(rest, name, undefined), attributes)
    : attributes

const CONTENT = /\s(?:t|cm|vm)\s*=/

function checkValue(value: NonNullable<CellValue>, where: string) {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw valeurInvalide(`${where} : attendu un nombre fini. Reçu : ${String(value)}.`)
  }
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    throw valeurInvalide(`${where} : un texte a au plus ${LONGEST_TEXT} caractères. Reçu : ${value.length}.`)
  }
}
