import type { Cell, Worksheet } from '@cj-tech-master/excelts'
import type { Style } from '../../../src/ports/operations'
import { cellValue } from '../../../src/hosts/xlsx/cell-value'
import { columnName } from '../../../src/hosts/xlsx/address'
import { createXlsx, type ExcelWorkbook } from '../../../src/hosts/xlsx/file'
import type { CellulePhoto, Depart, FeuillePhoto } from '../contrat-workbook'

/** Le classeur de départ du contrat, en vrai .xlsx. */
export function construire({ feuilles }: Depart): ExcelWorkbook {
  const book = createXlsx()
  for (const { nom, masquee, valeurs, table } of feuilles) {
    const sheet = book.addWorksheet(nom, { state: masquee ? 'hidden' : 'visible' })
    if (table === undefined) {
      valeurs.forEach((ligne, i) => ligne.forEach((valeur, j) => (sheet.getCell(i + 1, j + 1).value = valeur)))
      continue
    }
    const [entete = [], ...rows] = valeurs
    sheet.addTable({
      name: table,
      ref: 'A1',
      headerRow: true,
      columns: entete.map((name) => ({ name: String(name) })),
      rows: rows.map((row) => [...row]),
    })
  }
  return book
}

/** L'image canonique d'un classeur en mémoire. */
export const photographier = (book: ExcelWorkbook): readonly FeuillePhoto[] => book.worksheets.map(feuille)

function feuille(sheet: Worksheet): FeuillePhoto {
  const cellules: Record<string, CellulePhoto> = {}
  sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => cellule(cellules, cell)))
  const { pageSetup, headerFooter } = sheet
  const vue = sheet.views[0] as { state?: string; xSplit?: number; ySplit?: number } | undefined
  return {
    nom: sheet.name,
    visible: sheet.state === 'visible',
    cellules,
    fusions: [...(sheet.model.merges ?? [])].sort(),
    largeurs: Object.fromEntries(
      Array.from({ length: 5 }, (_, i) => [columnName(i), sheet.getColumn(i + 1).width]).filter(
        ([, l]) => l !== undefined,
      ),
    ),
    hauteurs: Object.fromEntries(
      Array.from({ length: 5 }, (_, i) => [String(i + 1), sheet.findRow(i + 1)?.height]).filter(
        ([, h]) => h !== undefined,
      ),
    ),
    gel: vue?.state === 'frozen' ? { lignes: vue.ySplit ?? 0, colonnes: vue.xSplit ?? 0 } : { lignes: 0, colonnes: 0 },
    page: {
      orientation: pageSetup.orientation === 'landscape' ? 'landscape' : 'portrait',
      ...(pageSetup.printTitlesRow ? { titres: pageSetup.printTitlesRow } : {}),
      ...(pageSetup.printArea ? { zone: pageSetup.printArea } : {}),
      ...(headerFooter.oddFooter ? { pied: headerFooter.oddFooter } : {}),
    },
  }
}

function cellule(cellules: Record<string, CellulePhoto>, cell: Cell) {
  const valeur = cellValue(cell)
  const trait = style(cell)
  if (valeur === null && Object.keys(trait).length === 0) return
  cellules[cell.address] = {
    valeur,
    ...(cell.formula === undefined ? {} : { formule: cell.formula }),
    ...(cell.hyperlink === undefined ? {} : { lien: cell.hyperlink }),
    style: trait,
  }
}

function style({ font, fill, alignment, numFmt }: Cell): Style {
  const rempli = fill?.type === 'pattern' ? couleur(fill.fgColor?.argb) : undefined
  const encre = couleur(font?.color?.argb)
  return {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(encre === undefined ? {} : { color: encre }),
    ...(rempli === undefined ? {} : { fill: rempli }),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.vertical === 'top' ? { vertical: 'top' as const } : {}),
    ...(typeof numFmt === 'string' && numFmt !== 'General' ? { numberFormat: numFmt } : {}),
  }
}

const couleur = (argb: string | undefined) => (argb === undefined ? undefined : `#${argb.slice(2)}`)
