import { ErreurMetier } from '../../domain/commun/erreur'
import { texteDeFeuille } from '../../domain/formule/reference'
import type { XlsxPackage } from '../xlsx/package'
import { addTable } from '../xlsx/write/add-table'
import { changeTable, removeTable } from '../xlsx/write/change-table'
import { setNote } from '../xlsx/write/notes'
import { setLinks, type LinkChange } from '../xlsx/write/set-links'
import { linkOf } from './export-cells'
import type { GridSheet, GridTable } from './grid-sheet'
import { changedCells } from './reload-cells'
import { wholeArea } from './table-totals'

/** Où les feuilles de la grille sont dans le paquet. */
export interface SheetPlace {
  readonly name: string
  readonly path: string
  /** Le nom d'une feuille par son identifiant dans la grille. */
  readonly nameOf: (id: string) => string | undefined
  /** Ce que l'analyste doit savoir de ce qui n'a pas pu être enregistré. */
  readonly warn: (message: string) => void
}

/** Les tableaux ajoutés, ôtés, renommés ou étendus à la main. */
export function exportTables(
  pkg: XlsxPackage,
  { name: sheet, warn }: SheetPlace,
  now: GridSheet,
  before: GridSheet,
): void {
  const known = now.tables.map((table) => before.tables.find((old) => sameTable(old, table)))
  for (const table of before.tables) if (!known.includes(table)) removeTable(pkg, sheet, table.name)
  for (const [rank, { name, area, columns }] of now.tables.entries()) {
    const old = known[rank]
    attempt(warn, () => {
      if (!old) return addTable(pkg, { kind: 'addTable', sheet, area, name })
      const { totals } = old
      if (totals && lastRow(area) !== lastRow(old.area)) {
        warn(`Le tableau « ${name} » garde son étendue : sa ligne de total est juste dessous.`)
        return
      }
      if (JSON.stringify({ ...old, id: '' }) !== JSON.stringify({ id: '', name, area, columns, totals })) {
        changeTable(pkg, sheet, old.name, { name, area: wholeArea({ area, totals }), totals, columns })
      }
    })
  }
}

const lastRow = ({ row, rows }: GridTable['area']) => row + rows

/** Un tableau né dans la grille n'a pas l'identifiant que lui donne le fichier. */
const sameTable = (a: GridTable, b: GridTable) => a.id === b.id || a.name.toLowerCase() === b.name.toLowerCase()

/** Les notes écrites, changées ou effacées à la main ; un fil de commentaires reste tel quel. */
export function exportNotes(
  pkg: XlsxPackage,
  { name: sheet, warn }: SheetPlace,
  now: GridSheet,
  before: GridSheet,
): void {
  const byCell = ({ notes }: GridSheet) => new Map(notes.map((note) => [`${note.row},${note.column}`, note]))
  const [old, current] = [byCell(before), byCell(now)]
  for (const [key, { row, column }] of old) {
    if (!current.has(key)) attempt(warn, () => setNote(pkg, { kind: 'note', sheet, row, column, text: '' }))
  }
  for (const [key, { row, column, text }] of current) {
    if (old.get(key)?.text !== text) attempt(warn, () => setNote(pkg, { kind: 'note', sheet, row, column, text }))
  }
}

/** Les liens posés, changés ou ôtés à la main. */
export function exportLinks(pkg: XlsxPackage, { path, nameOf }: SheetPlace, now: GridSheet, before: GridSheet): void {
  const changes: LinkChange[] = []
  for (const [row, column] of changedCells(before.data.cellData, now.data.cellData)) {
    const url = linkOf(now.data.cellData[row]?.[column])
    if (url === linkOf(before.data.cellData[row]?.[column])) continue
    changes.push({ row, column, target: url === undefined ? undefined : targetOf(url, nameOf) })
  }
  if (changes.length > 0) setLinks(pkg, path, changes)
}

/** « #gid=…&range=B2 » → « 'Axe 1'!B2 » */
function targetOf(url: string, nameOf: SheetPlace['nameOf']): LinkChange['target'] {
  const [, id, place = 'A1'] = /^#gid=([^&]+)(?:&range=(.+))?$/.exec(url) ?? []
  if (id === undefined) return { address: url }
  const name = nameOf(id)
  return name === undefined ? undefined : { location: `${texteDeFeuille(name)}${place}` }
}

/** Ce que le fichier refuse n'empêche pas d'enregistrer le reste ; l'analyste l'apprend. */
function attempt(warn: SheetPlace['warn'], action: () => void) {
  try {
    action()
  } catch (error) {
    if (!(error instanceof ErreurMetier)) throw error
    warn(error.message)
  }
}
