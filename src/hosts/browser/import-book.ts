import { LocaleType, type IStyleData, type IWorkbookData } from '@univerjs/core'
import { sheetEntries, type SheetEntry } from '../xlsx/book'
import type { XlsxPackage } from '../xlsx/package'
import { readBook } from '../xlsx/read/book'
import { readNames } from '../xlsx/read/names'
import { within, type Pause } from './breathing'
import type { GridSheet } from './grid-sheet'
import { namesResource, type NameResource } from './import-names'
import { resourcesOf } from './import-resources'
import { importSheet, styleId, type ImportContext } from './import-sheet'
import { importFont, importStyle } from './import-style'

/** Les feuilles de calcul d'un paquet, avec leur identifiant dans la grille ; les feuilles de graphique n'y sont pas. */
export function gridEntries(pkg: XlsxPackage): readonly { readonly id: string; readonly entry: SheetEntry }[] {
  const taken = new Set<string>()
  return sheetEntries(pkg)
    .filter(({ kind }) => kind === 'worksheet')
    .map((entry, rank) => {
      const id = taken.has(`f${entry.sheetId}`) ? `f${entry.sheetId}-${rank}` : `f${entry.sheetId}`
      taken.add(id)
      return { id, entry }
    })
}

/** L'identifiant dans la grille de chaque feuille, par son nom. */
export type SheetIds = ReadonlyMap<string, string>

/** Les feuilles d'un paquet que la grille n'a pas encore. */
export const freshIds = (pkg: XlsxPackage): SheetIds =>
  new Map(gridEntries(pkg).map(({ id, entry }) => [entry.name, id]))

/** De quoi lire les feuilles d'un paquet. */
export function importContext(pkg: XlsxPackage, ids: SheetIds, pause: Pause): ImportContext {
  const look = readBook(pkg)
  const styles = look.styles.cells.map((cell) => {
    const style = importStyle(cell, look.base)
    return Object.keys(style).length > 0 ? style : undefined
  })
  const lower = new Map([...ids].map(([name, id]) => [name.toLowerCase(), id]))
  return { pkg, look, style: (rank) => styles[rank], sheetId: (name) => lower.get(name.toLowerCase()), pause }
}

/** Le classeur du paquet, tel que la grille l'ouvre. */
export async function importBook(context: ImportContext, id: string): Promise<Partial<IWorkbookData>> {
  const sheets: GridSheet[] = []
  const entries = gridEntries(context.pkg)
  for (const [rank, { id: sheetId, entry }] of entries.entries()) {
    sheets.push(await importSheet(entry, sheetId, { ...context, pause: within(context.pause, rank, entries.length) }))
  }
  return {
    id,
    name: context.pkg.fileName,
    locale: LocaleType.FR_FR,
    sheetOrder: sheets.map(({ data }) => data.id),
    sheets: Object.fromEntries(sheets.map(({ data }) => [data.id, data])),
    styles: stylesOf(context),
    defaultStyle: importFont(context.look.base),
    resources: resourcesOf(sheets, importNames(context)),
  }
}

/** Les noms du paquet ; un nom attaché à une feuille de graphique, que la grille n'a pas, reste dans le fichier. */
export function importNames({ pkg, sheetId }: ImportContext): Record<string, NameResource> {
  const all = sheetEntries(pkg)
  return namesResource(readNames(pkg), (rank) => sheetId(all[rank]?.name ?? ''))
}

/** Les styles du fichier, sous leur nom dans la grille. */
export const stylesOf = ({ look, style }: ImportContext): Record<string, IStyleData> =>
  Object.fromEntries(
    look.styles.cells.flatMap((_, rank) => {
      const own = style(rank)
      return own ? [[styleId(rank), own]] : []
    }),
  )
