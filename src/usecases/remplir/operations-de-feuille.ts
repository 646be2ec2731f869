import type { CelluleComposee, FeuilleComposee } from '../../domain/modele/composer/composition'
import type { Formula, Operation } from '../../ports/operations'
import type { CellValue } from '../../ports/workbook'

/** Une écriture de plus par tant de lignes : l'avancement se voit, et l'on peut arrêter. */
const LIGNES_PAR_ECRITURE = 1000

/** Les opérations qui font une feuille composée : ses lignes prises au modèle, puis son contenu. */
export function operationsDeFeuille(
  feuille: FeuilleComposee,
  modele: string,
  position: number | undefined,
): readonly Operation[] {
  const { nom: sheet, cellules } = feuille
  return [
    {
      ...{
        kind: 'composeSheet',
        sheet,
        model: modele,
        rows: feuille.lignes,
        columns: feuille.colonnes,
        tables: feuille.tableaux,
      },
      ...(position === undefined ? {} : { position }),
    },
    ...parLots(cellules).map(({ row, lot }): Operation => ({
      kind: 'write',
      sheet,
      row,
      column: 0,
      values: lot.map((l) => l.map(aEcrire)),
    })),
    ...formats(sheet, feuille.formats),
    ...hauteurs(sheet, feuille.hauteurs),
    ...feuille.fusions.map((area): Operation => ({ kind: 'merge', sheet, area })),
    ...feuille.liens.map(({ ligne, colonne, feuille: cible }): Operation => ({
      ...{ kind: 'link', sheet, row: ligne, column: colonne, target: { sheet: cible, cell: 'A1' } },
    })),
    ...(feuille.enTete === undefined && feuille.pied === undefined ? [] : [textesDePage(sheet, feuille)]),
    ...(feuille.sauts.length === 0 ? [] : [{ kind: 'pageBreaks', sheet, rows: feuille.sauts } as const]),
  ]
}

const textesDePage = (sheet: string, { enTete, pied }: FeuilleComposee): Operation => ({
  ...{ kind: 'headerFooter', sheet },
  ...(enTete === undefined ? {} : { header: enTete }),
  ...(pied === undefined ? {} : { footer: pied }),
})

const aEcrire = (cellule: CelluleComposee): CellValue | Formula => {
  if (cellule === null || typeof cellule !== 'object') return cellule
  return { formula: cellule.formule, ...(cellule.valeur === undefined ? {} : { value: cellule.valeur }) }
}

function parLots(cellules: FeuilleComposee['cellules']) {
  const lots: { row: number; lot: FeuilleComposee['cellules'] }[] = []
  for (let row = 0; row < cellules.length; row += LIGNES_PAR_ECRITURE) {
    lots.push({ row, lot: cellules.slice(row, row + LIGNES_PAR_ECRITURE) })
  }
  return lots
}

/** Un même format sur des lignes qui se suivent ne fait qu'une opération. */
function formats(sheet: string, poses: FeuilleComposee['formats']): readonly Operation[] {
  const triees = [...poses].sort((a, b) => a.colonne - b.colonne || a.ligne - b.ligne)
  const zones: { row: number; column: number; rows: number; format: string }[] = []
  for (const { ligne, colonne, format } of triees) {
    const derniere = zones.at(-1)
    const suit = derniere?.column === colonne && derniere.format === format && derniere.row + derniere.rows === ligne
    if (derniere && suit) derniere.rows++
    else zones.push({ row: ligne, column: colonne, rows: 1, format })
  }
  return zones.map(({ row, column, rows, format }) => ({
    ...{ kind: 'style', sheet, area: { row, column, rows, columns: 1 }, style: { numberFormat: format } },
  }))
}

function hauteurs(sheet: string, calculees: FeuilleComposee['hauteurs']): readonly Operation[] {
  const suites: { row: number; heights: number[] }[] = []
  for (const [ligne, points] of calculees) {
    const derniere = suites.at(-1)
    if (derniere && derniere.row + derniere.heights.length === ligne) derniere.heights.push(points)
    else suites.push({ row: ligne, heights: [points] })
  }
  return suites.map(({ row, heights }) => ({ kind: 'rowHeights', sheet, row, heights }))
}
