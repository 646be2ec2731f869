import type { Workbook, Worksheet } from '@cj-tech-master/excelts'
import { attribute, editPart, escapeXml, unescapeXml, type Parts } from './parts'

/**
 * Les noms du classeur. La bibliothèque n'en garde que les plages simples, sans leur feuille d'attache, oublie des « $ »
 * dans les zones d'impression et ne double pas les apostrophes : on retient ceux du fichier, on écrit les nôtres.
 */
const WORKBOOK = 'xl/workbook.xml'
const NAME = /<definedName\s[^>]*>[^<]*<\/definedName>/g
const PRINTING = ['_xlnm.Print_Area', '_xlnm.Print_Titles']

interface StoredName {
  readonly name: string
  /** La feuille à laquelle le nom est attaché, s'il l'est. */
  readonly sheet: string | undefined
  /** L'élément, encore codé pour le XML, sans son rang de feuille. */
  readonly xml: string
  readonly formula: string
}

const stored = new WeakMap<Workbook, readonly StoredName[]>()

/** À l'ouverture : retient les noms du fichier, hormis ceux de l'impression, que la bibliothèque lit bien. */
export function rememberNames(book: Workbook, parts: Parts): void {
  const xml = new TextDecoder().decode(parts.get(WORKBOOK))
  const sheets = [...xml.matchAll(/<sheet\s[^>]*>/g)].map(([sheet]) => unescapeXml(attribute(sheet, 'name') ?? ''))
  const names = [...xml.matchAll(NAME)].map(([element]): StoredName => {
    const rank = attribute(element, 'localSheetId')
    return {
      name: attribute(element, 'name') ?? '',
      sheet: rank === undefined ? undefined : (sheets[Number(rank)] ?? ''),
      xml: element.replace(/\slocalSheetId="\d*"/, ''),
      formula: unescapeXml(element.slice(element.indexOf('>') + 1, element.lastIndexOf('<'))),
    }
  })
  stored.set(
    book,
    names.filter(({ name }) => !PRINTING.includes(name)),
  )
}

/** Un nom du classeur, et la feuille à laquelle il est attaché s'il l'est. */
export interface BookName {
  readonly name: string
  readonly sheet: string | undefined
  readonly formula: string
}

/** Les noms lus dans le fichier, puis ceux ajoutés depuis. */
export const bookNames = (book: Workbook): readonly BookName[] => [
  ...(stored.get(book) ?? []),
  ...book.definedNames.model.map(({ name, ranges }) => ({ name, sheet: undefined, formula: ranges.join(',') })),
]

/** À l'enregistrement : les noms de l'impression, ceux du fichier d'origine, et ceux ajoutés depuis. */
export function writeNames(book: Workbook, parts: Parts): void {
  const sheets = book.worksheets
  const kept = stored.get(book) ?? []
  editPart(parts, WORKBOOK, (xml) => {
    const added = [...xml.matchAll(NAME)]
      .map(([element]) => element)
      .filter((element) => {
        const name = attribute(element, 'name') ?? ''
        return !name.startsWith('_xlnm.') && !kept.some((known) => known.name === name)
      })
    const names = [...sheets.map(printNames), ...kept.map((name) => original(name, sheets)), ...added].join('')
    const block = names === '' ? '' : `<definedNames>${names}</definedNames>`
    const bare = xml.replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, '')
    return bare.replace('</sheets>', () => `</sheets>${block}`)
  })
}

/** Le nom tel qu'il était ; rien s'il désigne une feuille qui n'est plus là : Excel réparerait le fichier. */
function original({ xml, sheet, formula }: StoredName, sheets: readonly Worksheet[]): string {
  const exists = (name: string) => sheets.some((each) => each.name.toLowerCase() === name.toLowerCase())
  const places = [...formula.matchAll(/'((?:[^']|'')+)'!|([\p{L}\d_.]+)!/gu)]
  if (!places.every(([, quoted, plain]) => exists(quoted?.replaceAll("''", "'") ?? plain ?? ''))) return ''
  if (sheet === undefined) return xml
  const rank = sheets.findIndex(({ name }) => name === sheet)
  return rank < 0 ? '' : xml.replace('<definedName', `<definedName localSheetId="${rank}"`)
}

function printNames(sheet: Worksheet, index: number): string {
  const { printArea, printTitlesRow, printTitlesColumn } = sheet.pageSetup
  const quoted = `'${sheet.name.replaceAll("'", "''")}'!`
  const definedName = (name: string, ranges: readonly (string | undefined)[]) => {
    const places = ranges
      .filter((range) => range !== undefined && range !== '')
      .map((range) => quoted + absolute(range))
    if (places.length === 0) return ''
    return `<definedName name="${name}" localSheetId="${index}">${escapeXml(places.join(','))}</definedName>`
  }
  return (
    definedName('_xlnm.Print_Area', printArea?.split('&&') ?? []) +
    definedName('_xlnm.Print_Titles', [printTitlesColumn, printTitlesRow])
  )
}

/** « A1:H20 » → « $A$1:$H$20 », « 1:3 » → « $1:$3 » */
const absolute = (range: string | undefined = '') => range.replaceAll('$', '').replace(/[A-Z]+|\d+/g, '$$$&')
