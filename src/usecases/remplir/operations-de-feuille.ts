import type { CelluleComposee, FeuilleComposee } from '../../domain/modele/composer/composition'
import type { Formula, Operation, Style } from '../../ports/operations'
import type { CellValue } from '../../ports/workbook'

/** Une écriture de plus par tant de lignes : l'avancement se voit, et l'on peut arrêter. */
const LIGNES_PAR_ECRITURE = 1000

/**
 * Les opérations qui font une feuille composée : ses lignes prises au modèle, puis son contenu.
 * @param replier renvoie à la ligne les longs textes, ce que le modèle d'un analyste ne demande pas toujours
 */
export function operationsDeFeuille(
  feuille: FeuilleComposee,
  position: number | undefined,
  replier: boolean,
): readonly Operation[] {
  const { nom: sheet, cellules } = feuille
  return [
    {
      ...{
        kind: 'composeSheet',
        sheet,
        model: feuille.modele,
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
    ...styles(
      sheet,
      feuille.formats.map(({ format, ...ou }) => ({ ...ou, style: { numberFormat: format } })),
    ),
    ...styles(sheet, replier ? feuille.replis.map((ou) => ({ ...ou, style: RENVOI })) : []),
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

interface Pose {
  readonly ligne: number
  readonly colonne: number
  readonly style: Style
}

const RENVOI: Style = { wrap: true }

/** Un même style sur des lignes qui se suivent ne fait qu'une opération. */
function styles(sheet: string, poses: readonly Pose[]): readonly Operation[] {
  const triees = [...poses].sort((a, b) => a.colonne - b.colonne || a.ligne - b.ligne)
  const zones: { row: number; column: number; rows: number; style: Style }[] = []
  for (const { ligne, colonne, style } of triees) {
    const derniere = zones.at(-1)
    const meme = derniere?.style.numberFormat === style.numberFormat && derniere?.column === colonne
    if (derniere && meme && derniere.row + derniere.rows === ligne) derniere.rows++
    else zones.push({ row: ligne, column: colonne, rows: 1, style })
  }
  return zones.map(({ style, ...ou }) => ({ kind: 'style', sheet, area: { ...ou, columns: 1 }, style }))
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
