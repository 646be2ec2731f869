import type { Worksheet } from '@cj-tech-master/excelts'
import { editPart, escapeXml, type Parts } from './parts'

/**
 * Les noms réservés de l'impression (zone, titres). La bibliothèque oublie des « $ » dans les zones, ne double pas les
 * apostrophes des feuilles, et recopie sans leur feuille les noms réservés des filtres.
 *
 * @param sheets feuilles dans l'ordre des onglets
 */
export function repairPrintNames(parts: Parts, sheets: readonly Worksheet[]): void {
  editPart(parts, 'xl/workbook.xml', (xml) => {
    const written = /<definedNames>(.*?)<\/definedNames>/s.exec(xml)?.[1] ?? ''
    const others = written.replace(/<definedName name="_xlnm\.[^>]*>.*?<\/definedName>/gs, '')
    const names = sheets.map(printNames).join('') + others
    const block = names === '' ? '' : `<definedNames>${names}</definedNames>`
    const bare = xml.replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, '')
    return bare.replace('</sheets>', () => `</sheets>${block}`)
  })
}

function printNames(sheet: Worksheet, index: number): string {
  const { printArea, printTitlesRow, printTitlesColumn } = sheet.pageSetup
  const quoted = `'${sheet.name.replaceAll("'", "''")}'!`
  const definedName = (name: string, ranges: readonly (string | undefined)[]) => {
    const places = ranges
      .filter((range) => range !== undefined && range !== '')
      .map((range) => quoted + absolute(range))
    if (places.length === 0) return ''
    return `<definedName name="_xlnm.${name}" localSheetId="${index}">${escapeXml(places.join(','))}</definedName>`
  }
  return (
    definedName('Print_Area', printArea?.split('&&') ?? []) +
    definedName('Print_Titles', [printTitlesColumn, printTitlesRow])
  )
}

/** « A1:H20 » → « $A$1:$H$20 », « 1:3 » → « $1:$3 » */
const absolute = (range: string | undefined = '') => range.replaceAll('$', '').replace(/[A-Z]+|\d+/g, '$$$&')
