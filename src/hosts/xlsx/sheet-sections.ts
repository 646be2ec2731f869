import type { SheetXml } from './sheet-xml'

/** L'ordre des enfants de <worksheet> (CT_Worksheet). */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks ' +
  'printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags ' +
  'drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ')

/** Un élément enveloppé (mc:AlternateContent) porte les objets OLE ou les contrôles. */
const rank = (name: string) => {
  const known = ORDER.indexOf(name)
  return known >= 0 ? known : ORDER.indexOf('oleObjects')
}

/** Vrai d'un élément qui précède les lignes. */
export const isBeforeRows = (name: string): boolean => rank(name) < rank('sheetData')

/** La première section de ce nom. */
export const section = ({ before, after }: SheetXml, name: string): string | undefined =>
  (before.find((each) => each.name === name) ?? after.find((each) => each.name === name))?.xml

/** Toutes les sections de ce nom. */
export const sectionsNamed = ({ before, after }: SheetXml, name: string): readonly string[] =>
  [...before, ...after].filter((each) => each.name === name).map(({ xml }) => xml)

/** Met cette section à sa place dans la feuille, au lieu de celles du même nom ; un texte vide les ôte. */
export const placeSection = (sheet: SheetXml, name: string, xml: string): SheetXml =>
  placeSections(sheet, name, xml === '' ? [] : [xml])

/** Comme `placeSection`, pour un élément qui se répète (conditionalFormatting). */
export function placeSections(sheet: SheetXml, name: string, list: readonly string[]): SheetXml {
  const side = isBeforeRows(name) ? 'before' : 'after'
  const others = sheet[side].filter((each) => each.name !== name)
  const added = list.map((xml) => ({ name, xml }))
  const known = sheet[side].findIndex((each) => each.name === name)
  const later = others.findIndex((each) => each.name !== '' && rank(each.name) > rank(name))
  const at = known >= 0 ? known : later < 0 ? others.length : later
  return { ...sheet, [side]: [...others.slice(0, at), ...added, ...others.slice(at)] }
}
