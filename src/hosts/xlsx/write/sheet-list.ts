import { valeurInvalide } from '../../../domain/commun/erreur'
import type { Activate, AddSheet, DeleteSheet, SetVisibility } from '../../../ports/operations'
import { rememberEntries, sheetEntries, sheetEntry, workbookPath, workbookXml, type SheetEntry } from '../book'
import { dropCalcChain } from '../calculation'
import { worksheetXml, WORKSHEET_TYPE } from '../default-parts'
import type { XlsxPackage } from '../package'
import { addPart, freePath } from '../package-parts'
import { relationPrefix } from '../relation-prefix'
import { RELATIONS } from '../relations'
import { withElement } from '../workbook-order'
import { childElements, firstNamed, rootTag } from '../xml'
import { attribute, escapeXml, withAttribute } from '../xml-text'
import { checkSlicersElsewhere, removeCache, unusedCaches } from './caches'
import { saveNames, storedNames } from './defined-names'
import { removeWithOrphans } from './orphans'
import { editSheets } from './sheet-elements'
import { selectTab } from './sheet-view'
import { argb } from './style-items'
import { elementXml } from './xml-children'

const LONGEST_NAME = 31

/** Ajoute une feuille vide. */
export function addSheet(pkg: XlsxPackage, operation: AddSheet): void {
  const { tabColor, gridlines = true } = operation
  const properties = tabColor === undefined ? '' : `<sheetPr><tabColor rgb="${argb(tabColor)}"/></sheetPr>`
  addSheetPart(pkg, operation, worksheetXml(properties, gridlines ? '' : ' showGridLines="0"'))
}

/** Ajoute au classeur une feuille de ce contenu ; rend son morceau. */
export function addSheetPart(
  pkg: XlsxPackage,
  { sheet: name, position, visibility = 'visible' }: Pick<AddSheet, 'sheet' | 'position' | 'visibility'>,
  content: string,
): string {
  checkName(pkg, name)
  const before = sheetEntries(pkg)
  const path = freePath(pkg, 'xl/worksheets/sheet', '.xml')
  const id = addPart(pkg, { path, type: WORKSHEET_TYPE, content }, workbookPath(pkg), 'worksheet')
  const xml = workbookXml(pkg)
  // Seule la racine compte : des fichiers redisent le préfixe sur chaque feuille, et il n'est alors pas connu de la nôtre.
  const prefix = relationPrefix(rootTag(xml))
  const relation = prefix === undefined ? ` xmlns:r="${RELATIONS}" r:id="${id}"` : ` ${prefix}:id="${id}"`
  const number = before.reduce((highest, { sheetId }) => Math.max(highest, sheetId), 0) + 1
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`
  const at = Math.min(Math.max(position ?? before.length, 0), before.length)
  editSheets(pkg, (elements, tag) => {
    const added = elementXml(tag, ` name="${escapeXml(name)}" sheetId="${number}"${state}${relation}`)
    return [...elements.slice(0, at), added, ...elements.slice(at)]
  })
  const entry: SheetEntry = { name, path, state: visibility, relationId: id, sheetId: number, kind: 'worksheet' }
  rememberEntries(pkg, [...before.slice(0, at), entry, ...before.slice(at)])
  renumber(pkg, (rank) => (rank >= at ? rank + 1 : rank))
  return path
}

/** Excel compare les noms sans la casse. */
function checkName(pkg: XlsxPackage, name: string) {
  const refuse = (reason: string) => valeurInvalide(`Le nom de feuille « ${name} » ${reason}.`)
  if (name === '' || name.length > LONGEST_NAME) throw refuse(`doit avoir de 1 à ${LONGEST_NAME} caractères`)
  if (/[*?:/\\[\]]|^'|'$/.test(name)) {
    throw refuse('contient un caractère interdit (* ? : / \\ [ ] ou une apostrophe au bord)')
  }
  if (name.toLowerCase() === 'history') throw refuse('est réservé par Excel')
  if (sheetEntries(pkg).some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw refuse('est déjà pris')
}

/** Supprime une feuille, ses noms, et les morceaux qui n'étaient qu'à elle. */
export function deleteSheet(pkg: XlsxPackage, { sheet: name }: DeleteSheet): void {
  const entry = sheetEntry(pkg, name)
  const rank = sheetEntries(pkg).findIndex(({ path }) => path === entry.path)
  if (sheetEntries(pkg).length === 1) {
    throw valeurInvalide(`La feuille « ${name} » est la seule du classeur : elle ne peut pas être supprimée.`)
  }
  checkSlicersElsewhere(pkg, entry)
  const unused = unusedCaches(pkg).map(({ id }) => id)
  editSheets(pkg, (elements) => elements.filter((_, other) => other !== rank))
  removeWithOrphans(pkg, workbookPath(pkg), entry.relationId)
  for (const cache of unusedCaches(pkg)) if (!unused.includes(cache.id)) removeCache(pkg, cache)
  renumber(pkg, (other) => (other === rank ? undefined : other > rank ? other - 1 : other))
  dropCalcChain(pkg)
}

/** Montre, cache, ou cache au point qu'Excel ne propose plus de montrer. */
export function setVisibility(pkg: XlsxPackage, { sheet: name, visibility }: SetVisibility): void {
  const { path } = sheetEntry(pkg, name)
  const rank = sheetEntries(pkg).findIndex((sheet) => sheet.path === path)
  editSheets(pkg, (elements, tag) =>
    elements.map((element, other) => {
      if (other !== rank) return element
      const { attributes = '' } = childElements(element).next().value ?? {}
      return elementXml(tag, withAttribute(attributes, 'state', visibility === 'visible' ? undefined : visibility))
    }),
  )
}

/** Montre cette feuille à l'ouverture, curseur en A1. */
export function activate(pkg: XlsxPackage, { sheet: name }: Activate): void {
  const shown = sheetEntry(pkg, name)
  const sheets = sheetEntries(pkg)
  setActiveTab(
    pkg,
    sheets.findIndex(({ path }) => path === shown.path),
  )
  for (const { path, kind } of sheets) if (kind === 'worksheet') selectTab(pkg, path, path === shown.path)
}

/** À la fin d'un plan : au moins une feuille visible, et l'onglet montré est l'une d'elles. */
export function checkTabs(pkg: XlsxPackage): void {
  const sheets = sheetEntries(pkg)
  const first = sheets.findIndex(({ state }) => state === 'visible')
  if (first < 0)
    throw valeurInvalide('Un classeur garde au moins une feuille visible : celle-ci ne peut pas être cachée.')
  const view = firstNamed(workbookXml(pkg), 'workbookView')
  const active = Number(attribute(view?.attributes ?? '', 'activeTab') ?? 0)
  if (sheets[active]?.state !== 'visible') setActiveTab(pkg, first)
}

function setActiveTab(pkg: XlsxPackage, rank: number) {
  const xml = workbookXml(pkg)
  const views = firstNamed(xml, 'bookViews')
  const view = views && firstNamed(views.inner, 'workbookView')
  const attributes = withAttribute(
    withAttribute(view?.attributes ?? '', 'firstSheet', undefined),
    'activeTab',
    rank || undefined,
  )
  if (view && attributes === view.attributes) return
  const tag =
    view?.name ?? `${(firstNamed(xml, 'workbook')?.name ?? 'workbook').slice(0, -'workbook'.length)}workbookView`
  const own = elementXml(tag, attributes, view?.inner)
  const inner = views && view ? views.inner.slice(0, view.start) + own + views.inner.slice(view.end) : own
  pkg.set(workbookPath(pkg), withElement(xml, 'bookViews', views?.attributes ?? '', inner))
}

/** Les noms attachés à une feuille et l'onglet montré suivent les rangs des feuilles. */
export function renumber(pkg: XlsxPackage, move: (rank: number) => number | undefined) {
  const names = storedNames(pkg)
  const moved = names.flatMap((name) => {
    const sheet = name.sheet === undefined ? undefined : move(name.sheet)
    if (name.sheet !== undefined && sheet === undefined) return []
    return [sheet === name.sheet ? name : { ...name, sheet }]
  })
  if (moved.length !== names.length || moved.some((name, rank) => name !== names[rank])) saveNames(pkg, moved)
  const view = firstNamed(workbookXml(pkg), 'workbookView')
  const active = Number(attribute(view?.attributes ?? '', 'activeTab') ?? 0)
  const after = move(active) ?? Math.max(0, active - 1)
  if (view && after !== active) setActiveTab(pkg, after)
}
