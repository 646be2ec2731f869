import type { AddChart } from '../../../../ports/operations'
import { escapeXml } from '../../xml-text'

export const areaFill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`

export const lineFill = (color: string, width: number): string =>
  `<a:ln w="${width}" cap="rnd">${areaFill(color)}</a:ln>`

/** La taille (en centièmes de point) et la couleur des textes. */
export const text = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${areaFill('404040')}</a:defRPr></a:pPr>` +
  '<a:endParaRPr lang="fr-FR"/></a:p></c:txPr>'

const CATEGORIES = '111111111'
const VALUES = '222222222'

/**
 * Les deux axes ; la première catégorie de barres horizontales est en haut.
 * @param format celui des valeurs, écrit en toutes lettres : tous les programmes ne le prennent pas aux cellules
 */
export function axes(type: AddChart['type'], format: string): string {
  const horizontal = type === 'bars' || type === 'stackedBars'
  const scaling = (reversed: boolean) =>
    `<c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/></c:scaling>`
  const common = (position: string) => `<c:delete val="0"/><c:axPos val="${position}"/>`
  const line = `<c:spPr>${lineFill('BFBFBF', 9525)}</c:spPr>`
  return (
    `<c:catAx><c:axId val="${CATEGORIES}"/>${scaling(horizontal)}${common(horizontal ? 'l' : 'b')}` +
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/>${line}${text(900)}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUES}"/>${scaling(false)}${common(horizontal ? 'b' : 'l')}` +
    `<c:majorGridlines><c:spPr>${lineFill('E3E3E3', 9525)}</c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text(900)}<c:crossAx val="${CATEGORIES}"/>` +
    `<c:crosses val="${horizontal ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  )
}
