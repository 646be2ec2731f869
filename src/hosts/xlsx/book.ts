import { valeurInvalide } from '../../domain/commun/erreur'
import type { XlsxPackage } from './package'
import { relations, relationTo } from './relations'
import { childElements, firstNamed } from './xml'
import { attribute } from './xml-text'

/** Une feuille du classeur, de calcul ou non. */
export interface SheetEntry {
  readonly name: string
  /** Son morceau (« xl/worksheets/sheet1.xml »). */
  readonly path: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** Sa relation depuis le classeur. */
  readonly relationId: string
  readonly sheetId: number
  /** « worksheet », « chartsheet », « dialogsheet »… */
  readonly kind: string
}

/** Le morceau du classeur. */
export function workbookPath(pkg: XlsxPackage): string {
  return relationTo(pkg, '', 'officeDocument')?.path ?? 'xl/workbook.xml'
}

/** Le texte du classeur. */
export function workbookXml(pkg: XlsxPackage): string {
  const xml = pkg.text(workbookPath(pkg))
  if (xml === undefined) throw valeurInvalide(`« ${pkg.fileName} » n’a pas de classeur : le fichier est abîmé.`)
  return xml
}

/** Vrai si les dates du classeur comptent depuis 1904, comme sur les vieux Mac. */
export const is1904 = (pkg: XlsxPackage): boolean =>
  /^(?:1|true|on)$/.test(attribute(firstNamed(workbookXml(pkg), 'workbookPr')?.attributes ?? '', 'date1904') ?? '')

const sheetCache = new WeakMap<object, readonly SheetEntry[]>()

/** Retient ce que dit la liste des feuilles que l'on vient d'écrire : la relire à chaque feuille ajoutée coûterait leur carré. */
export function rememberEntries(pkg: XlsxPackage, entries: readonly SheetEntry[]): void {
  const key = pkg.identity(workbookPath(pkg))
  if (key) sheetCache.set(key, entries)
}

/** Toutes les feuilles, dans l'ordre des onglets, feuilles de graphique comprises. */
export function sheetEntries(pkg: XlsxPackage): readonly SheetEntry[] {
  const workbook = workbookPath(pkg)
  const key = pkg.identity(workbook)
  const known = key && sheetCache.get(key)
  if (known) return known
  const byId = new Map(relations(pkg, workbook).map((relation) => [relation.id, relation]))
  const list = firstNamed(workbookXml(pkg), 'sheets')?.inner ?? ''
  const entries = [...childElements(list)].map(({ attributes }): SheetEntry => {
    const relationId = namespaced(attributes, 'id') ?? ''
    const relation = byId.get(relationId)
    const name = attribute(attributes, 'name') ?? ''
    if (relation?.path === undefined || !pkg.has(relation.path)) {
      throw valeurInvalide(
        `« ${pkg.fileName} » est abîmé : sa feuille « ${name} » manque. Reprenez le fichier d’origine.`,
      )
    }
    const state = attribute(attributes, 'state')
    return {
      name,
      path: relation.path,
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      relationId,
      sheetId: Number(attribute(attributes, 'sheetId') ?? 0),
      kind: relation.type.slice(relation.type.lastIndexOf('/') + 1),
    }
  })
  if (key) sheetCache.set(key, entries)
  return entries
}

/** La feuille de calcul de ce nom, sans casse ; sinon un refus. */
export function sheetEntry(pkg: XlsxPackage, name: string): SheetEntry {
  const wanted = name.toLowerCase()
  const found = sheetEntries(pkg).find((sheet) => sheet.name.toLowerCase() === wanted && sheet.kind === 'worksheet')
  if (!found) throw valeurInvalide(`La feuille « ${name} » n’existe pas dans ce classeur.`)
  return found
}

/** La valeur d'un attribut d'espace de noms (« r:id »), quel que soit son préfixe. */
export function namespaced(attributes: string, name: string): string | undefined {
  const prefix = new RegExp(`\\s([\\w.-]+):${name}\\s*=`).exec(attributes)?.[1]
  return prefix === undefined ? undefined : attribute(attributes, `${prefix}:${name}`)
}
