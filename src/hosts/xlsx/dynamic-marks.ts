import { valeurInvalide } from '../../domain/commun/erreur'
import { workbookPath } from './book'
import type { XlsxPackage } from './package'
import { addPart, freePath } from './package-parts'
import { relationTo } from './relations'
import { elementXml, withChild } from './write/xml-children'
import { childElements, elementsNamed, firstNamed, localName } from './xml'
import { attribute, withAttribute } from './xml-text'

const METADATA = 'xl/metadata.xml'
const METADATA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml'
/** Le nom que donne Excel à ce qu'il dit d'un tableau dynamique. */
const DYNAMIC = 'XLDAPR'

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></metadata>'
const TYPE =
  `<metadataType name="${DYNAMIC}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ` +
  'splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>'
const FUTURE =
  `<futureMetadata name="${DYNAMIC}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
  '<xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" ' +
  'fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>'
/** L'ordre des enfants de <metadata>. */
const ORDER = 'metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst'.split(' ')

const metadataPath = (pkg: XlsxPackage) => relationTo(pkg, workbookPath(pkg), 'sheetMetadata')?.path

/** Le rang, compté à partir de 1, de la sorte « tableau dynamique » ; 0 si le classeur n'en a pas. */
const typeRank = (xml: string) =>
  [...elementsNamed(xml, 'metadataType')].findIndex(({ attributes }) => attribute(attributes, 'name') === DYNAMIC) + 1

/** Les marques (`cm`) qui disent, dans ce classeur, qu'une formule est un tableau dynamique. */
export function dynamicMarks(pkg: XlsxPackage): ReadonlySet<string> {
  const path = metadataPath(pkg)
  const xml = path === undefined ? undefined : pkg.text(path)
  const type = xml === undefined ? 0 : typeRank(xml)
  if (xml === undefined || type === 0) return new Set()
  const cells = [...childElements(firstNamed(xml, 'cellMetadata')?.inner ?? '')]
  return new Set(
    cells.flatMap(({ inner }, rank) =>
      attribute(firstNamed(inner, 'rc')?.attributes ?? '', 't') === String(type) ? [String(rank + 1)] : [],
    ),
  )
}

/** La marque d'un tableau dynamique, ajoutée s'il le faut à ce que le classeur dit d'autres cellules. */
export function dynamicMark(pkg: XlsxPackage): string {
  const [known] = dynamicMarks(pkg)
  if (known !== undefined) return known
  const before = metadataPath(pkg)
  const path = before ?? (pkg.has(METADATA) ? freePath(pkg, 'xl/metadata', '.xml') : METADATA)
  const { xml, mark } = withDynamic(pkg.text(path) ?? EMPTY)
  if (before !== undefined) pkg.set(path, xml)
  else addPart(pkg, { path, type: METADATA_TYPE, content: xml }, workbookPath(pkg), 'sheetMetadata')
  return mark
}

function withDynamic(xml: string): { readonly xml: string; readonly mark: string } {
  const root = firstNamed(xml, 'metadata')
  if (!root) throw valeurInvalide('Ce que le classeur dit de ses cellules n’a pas la forme attendue (<metadata>).')
  const known = typeRank(xml)
  const typed = known > 0 ? { inner: root.inner, count: known } : appended(root.inner, 'metadataTypes', TYPE)
  const described = known > 0 ? typed.inner : withFuture(typed.inner)
  const { inner, count } = appended(described, 'cellMetadata', `<bk><rc t="${typed.count}" v="0"/></bk>`)
  const written = elementXml(root.name, root.attributes, inner)
  return { xml: xml.slice(0, root.start) + written + xml.slice(root.end), mark: String(count) }
}

/** Après ce qui est dit des autres sortes : il y a un <futureMetadata> par sorte. */
function withFuture(inner: string): string {
  const last = [...childElements(inner)].filter(({ name }) => localName(name) === 'futureMetadata').at(-1)
  return last
    ? inner.slice(0, last.end) + FUTURE + inner.slice(last.end)
    : withChild(inner, 'futureMetadata', FUTURE, ORDER)
}

/** La liste, et son compte, avec cet élément à la fin. */
function appended(inner: string, name: string, item: string): { readonly inner: string; readonly count: number } {
  const list = firstNamed(inner, name)
  const items = (list?.inner ?? '') + item
  const count = [...childElements(items)].length
  const xml = elementXml(list?.name ?? name, withAttribute(list?.attributes ?? '', 'count', count), items)
  return { inner: withChild(inner, name, xml, ORDER), count }
}
