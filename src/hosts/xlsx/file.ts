import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { zipSync } from 'fflate'
import { valeurInvalide } from '../../domain/commun/erreur'
import { DAMAGED, readParts } from './container'
import { rememberNames, writeNames } from './defined-names'
import { markDynamicArrays } from './dynamic-arrays'
import { restoreInternalLinks, showInternalLinks } from './links'
import type { Parts } from './parts'

export type { Workbook as ExcelWorkbook } from '@cj-tech-master/excelts'

const SOFTWARE = 'Santé Territoires'

/** Un classeur neuf, sans feuille ni nom de personne. */
export function createXlsx(): Workbook {
  const book = new Workbook()
  book.creator = SOFTWARE
  return book
}

/** Ouvre un classeur .xlsx ; un fichier que l'on ne sait pas lire est refusé en disant pourquoi et quoi faire. */
export async function openXlsx(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const parts = readParts(bytes, fileName)
  showInternalLinks(parts)
  const book = new Workbook()
  try {
    await book.xlsx.loadFromFiles(Object.fromEntries(parts))
  } catch {
    throw valeurInvalide(`« ${fileName} » ${DAMAGED}`) // l'archive est saine : c'est le XML qui ne l'est pas
  }
  if (book.worksheets.length === 0) throw valeurInvalide(`« ${fileName} » n’a aucune feuille de calcul.`)
  rememberNames(book, parts)
  book.views ??= []
  for (const sheet of book.worksheets) complete(sheet)
  return book
}

/** La bibliothèque laisse vide, malgré ses types, ce que le fichier ne dit pas. */
function complete(sheet: Worksheet) {
  sheet.views ??= []
  sheet.pageSetup ??= {} as Worksheet['pageSetup']
  sheet.headerFooter ??= {} as Worksheet['headerFooter']
}

/** Ce que la bibliothèque attend d'une archive ; la nôtre retient les morceaux pour les corriger avant de les serrer. */
interface PartSink {
  append(data: string | Uint8Array, options: { name: string; base64?: boolean }): void
}
interface PartWriter {
  writeToZip(zip: PartSink, options: object): Promise<void>
}

/** Les octets du classeur .xlsx : valeurs en cache écrites, recalcul demandé à l'ouverture. */
export async function saveXlsx(book: Workbook): Promise<Uint8Array> {
  book.lastModifiedBy = SOFTWARE
  book.creator ??= SOFTWARE
  book.modified = new Date()
  showSelectedSheet(book)
  book.calcProperties = { ...book.calcProperties, fullCalcOnLoad: true }

  const parts: Parts = new Map()
  const sink: PartSink = {
    append: (data, { name, base64 }) => parts.set(name, base64 ? fromBase64(String(data)) : toBytes(data)),
  }
  await (book.xlsx as unknown as PartWriter).writeToZip(sink, { zip: {} })
  writeNames(book, parts)
  restoreInternalLinks(parts)
  markDynamicArrays(parts)
  return zipSync(Object.fromEntries(parts), { level: 6 })
}

/** L'onglet montré à l'ouverture : celui qui est choisi, ou le premier visible ; Excel refuse un rang hors du classeur. */
function showSelectedSheet(book: Workbook) {
  const isSelected = ({ views }: Worksheet) => (views[0] as { tabSelected?: boolean } | undefined)?.tabSelected === true
  const visible = book.worksheets.filter(({ state }) => state === 'visible')
  const shown = visible.find(isSelected) ?? visible[0]
  if (!shown) return
  const activeTab = book.worksheets.indexOf(shown)
  book.views = [{ ...book.views[0], firstSheet: 0, activeTab } as Workbook['views'][number]]
}

const toBytes = (data: string | Uint8Array) => (typeof data === 'string' ? new TextEncoder().encode(data) : data)
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
