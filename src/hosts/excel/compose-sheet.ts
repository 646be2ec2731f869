import type { ComposeSheet } from '../../ports/operations'
import { adresse, lettres } from '../../usecases/adresse'
import type { Model } from './compose-model'
import { placeDrawing, setPage } from './compose-page'
import { mappedAreas, mappedMerges, runsOf, type Run } from './mapped-areas'
import { supported } from './supported'

/**
 * Prépare la copie du modèle d'où viendront les blocs : ni contenu, ni fusion, ni tableau, ni note. Un bloc copié
 * n'écrit donc que des formes, et une fusion coupée par la correspondance ne peut pas faire refuser la copie. Les lignes
 * et colonnes que personne ne reprend en sont ôtées : Excel en décale les références absolues des formats et validations.
 */
export function prepareSource(source: Excel.Worksheet, model: Model): void {
  clearObjects(source, model)
  source.getRange().unmerge()
  source.getRange().clear('Contents')
  for (const [from, to] of unused(model.used.columns)) source.getRange(`${lettres(from)}:${lettres(to)}`).delete('Left')
  for (const [from, to] of unused(model.used.rows)) source.getRange(`${from + 1}:${to + 1}`).delete('Up')
}

/** Les suites qui manquent, de la dernière à la première. */
const unused = (used: readonly number[]) =>
  used
    .map((origin, k) => [k === 0 ? 0 : (used[k - 1] ?? 0) + 1, origin - 1] as const)
    .filter(([from, to]) => to >= from)
    .reverse()

/** Vide la copie du modèle qui devient la feuille : il en reste la mise en page, les en-têtes, les dessins, l'onglet. */
export function emptySheet(sheet: Excel.Worksheet, model: Model): void {
  clearObjects(sheet, model)
  const all = sheet.getRange()
  all.unmerge()
  all.conditionalFormats.clearAll()
  all.dataValidation.clear()
  all.clear('All')
  all.rowHidden = false
  all.columnHidden = false
  all.format.useStandardHeight = true
  all.format.useStandardWidth = true
  sheet.visibility = 'Visible'
}

function clearObjects(sheet: Excel.Worksheet, { tables, notes, comments }: Model): void {
  // Le style d'un tableau défait resterait peint sur ses cellules : on prend d'abord le plus sobre.
  tables.forEach(() => {
    const table = sheet.tables.getItemAt(0)
    table.showBandedRows = false
    table.style = 'TableStyleLight1'
    table.convertToRange()
  })
  for (let k = 0; k < notes; k += 1) sheet.notes.getItemAt(0).delete()
  for (let k = 0; k < comments; k += 1) sheet.comments.getItemAt(0).delete()
}

/** Les copies de blocs qui composent la feuille, de la source préparée à la feuille. */
export function blocksOf({ rows, columns }: ComposeSheet, { used }: Model): { from: string; to: string }[] {
  const across = runsOf(ranksIn(used.columns, columns))
  return runsOf(ranksIn(used.rows, rows)).flatMap((r) =>
    across.map((c) => ({ from: block(r, c, false), to: block(r, c, true) })),
  )
}

function ranksIn(used: readonly number[], origins: readonly number[]): number[] {
  const ranks = new Map(used.map((origin, rank) => [origin, rank]))
  return origins.map((origin) => ranks.get(origin) ?? 0)
}

const block = (r: Run, c: Run, target: boolean) =>
  adresse({
    row: target ? r.to : r.from,
    column: target ? c.to : c.from,
    rows: r.length * (target ? r.times : 1),
    columns: c.length * (target ? c.times : 1),
  })

/** Ce qui suit les blocs : hauteurs, largeurs, fusions, tableaux, mise en page, dessins. */
export function finishSheet(sheet: Excel.Worksheet, operation: ComposeSheet, model: Model): void {
  const { rows, columns } = operation
  sizeRows(sheet, rows, model)
  columns.forEach((origin, at) => {
    const { width, hidden } = model.columns[origin] ?? { width: 0, hidden: false }
    const range = sheet.getRange(adresse({ row: 0, column: at, rows: 1, columns: 1 })).getEntireColumn()
    if (hidden) range.columnHidden = true
    else if (width > 0) range.format.columnWidth = width
  })
  for (const merge of model.merges.flatMap((area) => mappedMerges(area, operation)))
    sheet.getRange(adresse(merge)).merge(false)
  for (const table of model.tables) {
    const name = operation.tables?.[table.name]
    const [area] = mappedAreas(table.area, operation)
    if (name === undefined || !area) continue
    const added = sheet.tables.add(adresse(area), true)
    added.name = name
    added.style = table.style
  }
  setPage(sheet, operation, model)
  for (const drawing of [...model.drawings].reverse()) placeDrawing(sheet, drawing, operation, model)
}

/** Une hauteur normale reste automatique ; les autres sont mises par suites de lignes semblables. */
function sizeRows(sheet: Excel.Worksheet, rows: readonly number[], { rows: lines, standardHeight }: Model): void {
  for (const { from, to, length, times } of runsOf(rows)) {
    for (let k = 0; k < length; k += 1) {
      const { height, hidden } = lines[from + k] ?? { height: standardHeight, hidden: false }
      if (!hidden && height === standardHeight) continue
      const spans = length === 1 ? [[to, times] as const] : Array.from({ length: times }, (_, t) => [to + t * length + k, 1] as const) // prettier-ignore
      for (const [first, count] of spans) {
        const range = sheet.getRange(`${first + 1}:${first + count}`)
        if (hidden) range.rowHidden = true
        else range.format.rowHeight = height
      }
    }
  }
}

/** Il faut copier une feuille (1.7), la mettre en page et recopier des plages (1.9). */
export const canCompose = () => supported('1.9')
