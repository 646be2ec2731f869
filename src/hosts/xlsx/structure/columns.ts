import { apresEdition, insertion, suppression, type Edition } from '../../../domain/formule/edition'
import type { Reference } from '../../../domain/formule/reference'
import type { Area } from '../../../ports/workbook'
import { sheetEntries, sheetEntry } from '../book'
import { dropCalcChain } from '../calculation'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { formulaElement } from '../read-formulas'
import { parseCells, withCells, type CellXml } from '../sheet-cells'
import type { RowXml } from '../sheet-rows'
import type { Section, SheetXml } from '../sheet-xml'
import { ownFormulas } from '../write/own-formulas'
import { escapeXml, textOf } from '../xml-text'
import { elementXml } from '../write/xml-children'
import { areasOf, areasText, movedArea } from './areas'
import { editAnchors } from './anchors'
import { editBreaks } from './breaks'
import { editDrawings, rewriteDrawingFormulas } from './drawings'
import type { LineMove } from './line-move'
import { moveRefs, type Target } from './move-refs'
import { rewriteNames } from './names'
import { editNotes } from './notes'
import { recount, rewriteElements } from './rewrite'
import { editSheetParts } from './sheet-parts'
import { rewriteSheetFormulas } from './sheet-formulas'

export interface ColumnEdit {
  readonly kind: 'insert' | 'delete'
  readonly sheet: string
  readonly column: number
  readonly count: number
}

/**
 * Insère ou supprime des colonnes entières : cellules, formules, noms, règles, liens, graphiques, dessins et notes suivent.
 * Largeurs, fusions, filtre et tableaux sont à l'appelant, qui sait ce qu'ils deviennent.
 */
export function editColumns(pkg: XlsxPackage, { kind, sheet: asked, column, count }: ColumnEdit): void {
  const { name: sheet, path } = sheetEntry(pkg, asked)
  const place = (kind === 'insert' ? insertion : suppression)('colonne', column, count)
  const edit: Edition = { axe: 'colonne', feuille: sheet, place }
  const change = (home: string) => (formula: string) => apresEdition(formula, home, edit)
  for (const entry of sheetEntries(pkg)) {
    if (entry.kind !== 'worksheet') continue
    const before = readSheet(pkg, entry.path)
    const moved = entry.path === path ? movedSheet(before, edit, column) : before
    writeSheet(pkg, entry.path, rewriteSheetFormulas(moved, change(entry.name)))
  }
  rewriteNames(pkg, (formula) => apresEdition(formula, '', edit, isFixed))
  rewriteDrawingFormulas(pkg, (formula, home) => change(home)(formula))
  const move = columnMove(edit, column)
  editDrawings(pkg, path, move)
  editNotes(pkg, path, move)
  editSheetParts(pkg, path, moveIn(edit))
  dropCalcChain(pkg)
}

/** Un nom vise des colonnes fixes ; ce qu'il dit sans « $ » part de la cellule qui l'emploie. */
const isFixed = ({ debut, fin }: Reference) => debut.colonneAbsolue && (fin?.colonneAbsolue ?? true)

const movedTo = ({ place }: Edition, column: number) => place({ premiere: column, derniere: column })?.premiere

const columnMove = (edit: Edition, at: number): LineMove => ({ axis: 'column', to: (rank) => movedTo(edit, rank), at })

const moveIn =
  ({ place }: Edition) =>
  (area: Area) =>
    movedArea(area, place, 'column')

/** Une formule partagée ou matricielle dit sa plage ; chacune est écrite chez elle avant de bouger. */
const movedSheet = (sheet: SheetXml, edit: Edition, at: number): SheetXml => ({
  ...sheet,
  rows: ownFormulas(sheet, () => true).rows.map((row) => movedRow(row, edit, sheet.prefix)),
  after: sheet.after.flatMap((section) => movedSection(section, edit, columnMove(edit, at))),
})

function movedRow(row: RowXml, edit: Edition, prefix: string): RowXml {
  const cells = parseCells(row)
  const moved = cells.flatMap((cell): CellXml[] => {
    const column = movedTo(edit, cell.column)
    return column === undefined ? [] : [{ ...cell, column, inner: movedRange(cell.inner, edit) }]
  })
  const same = moved.length === cells.length && moved.every((cell, rank) => cell.inner === cells[rank]?.inner)
  return same && moved.every((cell, rank) => cell.column === cells[rank]?.column) ? row : withCells(row, moved, prefix)
}

/** La plage d'une formule matricielle. */
const movedRange = (inner: string, edit: Edition) =>
  formulaElement(inner) === undefined ? inner : moveRefs(inner, [['f', 'ref', 'keep']], moveIn(edit))

/** Les plages que disent les sections ; « s'en va » quand il n'en reste rien. */
const TARGETS: Readonly<Record<string, Target>> = {
  protectedRanges: ['protectedRange', 'sqref'],
  conditionalFormatting: ['conditionalFormatting', 'sqref'],
  dataValidations: ['dataValidation', 'sqref'],
  hyperlinks: ['hyperlink', 'ref'],
  ignoredErrors: ['ignoredError', 'sqref'],
  cellWatches: ['cellWatch', 'r'],
}

function movedSection(section: Section, edit: Edition, move: LineMove): Section[] {
  const name = section.name.slice(section.name.indexOf(':') + 1)
  const target = TARGETS[name]
  const moved = target ? moveRefs(section.xml, [target], moveIn(edit)) : movedOther(name, section.xml, edit, move)
  if (moved === section.xml) return [section]
  const xml = target && target[0] !== name ? recount(moved, name, target[0]) : moved
  return xml === '' ? [] : [{ ...section, xml }]
}

/** Les sections qui disent autrement leurs colonnes. */
function movedOther(name: string, xml: string, edit: Edition, move: LineMove): string {
  switch (name) {
    case 'extLst':
      return movedExtensions(xml, edit)
    case 'colBreaks':
      return editBreaks(xml, move)
    case 'scenarios':
      return moveRefs(xml, [['inputCells', 'r', 'keep']], moveIn(edit))
    case 'oleObjects':
    case 'controls':
    case 'AlternateContent':
      return editAnchors(xml, move)
    default:
      return xml
  }
}

/** Les plages des règles et des sparklines d'après 2007 sont des textes ; celle qui n'existe plus reste où elle était. */
const movedExtensions = (xml: string, edit: Edition) =>
  rewriteElements(xml, 'sqref', (element) => {
    const moved = (areasOf(textOf(element.inner)) ?? []).flatMap((area) => moveIn(edit)(area) ?? [])
    if (moved.length === 0) return undefined
    return elementXml(element.name, element.attributes, escapeXml(areasText(moved)))
  })
