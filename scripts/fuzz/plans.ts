import { sheetEntry } from '../../src/hosts/xlsx/book'
import type { XlsxPackage } from '../../src/hosts/xlsx/package'
import { relationsPath } from '../../src/hosts/xlsx/relations'
import type { Operation } from '../../src/ports/operations'
import type { Hasard } from './hasard'

/** Un petit plan qui écrit le témoin, et les morceaux qu'il a le droit de changer ou d'ajouter. */
export interface PlanEssaye {
  readonly operations: readonly Operation[]
  readonly touche: (morceau: string) => boolean
}

/** Où le plan écrit : sous ce que l'on relit, et à côté. */
export const PLACE = { row: 30, column: 1, rows: 1, columns: 1 }
export const LIGNES_RELUES = PLACE.row
export const TEMOIN = 'témoin'
export const AJOUTEE = 'Feuille de l’essai'

const zone = (row: number, rows: number, columns: number) => ({ row, column: 1, rows, columns })

/** Écrire ; habiller ; ajouter une feuille et son tableau ; insérer puis ôter des lignes. */
export function planAuHasard(tirage: Hasard, paquet: XlsxPackage, sheet: string): PlanEssaye {
  const chemin = sheetEntry(paquet, sheet).path
  const toujours = new Set([chemin, 'xl/workbook.xml', 'xl/calcChain.xml'].map((nom) => nom.toLowerCase()))
  const plan = (plus: readonly Operation[], aussi: RegExp): PlanEssaye => ({
    operations: [
      ...plus,
      { kind: 'write', sheet, row: PLACE.row, column: PLACE.column, values: [[TEMOIN]] },
      { kind: 'write', sheet, row: PLACE.row + 1, column: PLACE.column, values: [['=1+1', { formula: 'B31', value: TEMOIN }]] }, // prettier-ignore
    ],
    touche: (nom) => toujours.has(nom.toLowerCase()) || DU_PAQUET.test(nom) || aussi.test(nom),
  })
  const lignes = { sheet, row: PLACE.row + 10, count: 3 }
  return tirage.un([
    () => plan([], /^$/),
    () =>
      plan(
        [
          { kind: 'style', sheet, area: zone(30, 2, 2), style: { bold: true, fill: '#FFF2CC', numberFormat: '0.0' } },
          { kind: 'rowHeights', sheet, row: 31, heights: [33] },
          { kind: 'note', sheet, row: PLACE.row, column: 3, text: 'note de l’essai' },
          { kind: 'validation', sheet, area: zone(33, 2, 1), list: ['oui', 'non'], blocking: true },
          { kind: 'conditionalFormat', sheet, area: zone(33, 2, 1), formula: 'B34>1', style: { color: '#FF0000' } },
        ],
        new RegExp(`styles|comments|drawing|^${relationsPath(chemin)}$`, 'i'),
      ),
    () =>
      plan(
        [
          { kind: 'addSheet', sheet: AJOUTEE },
          { kind: 'write', sheet: AJOUTEE, row: 0, column: 1, values: [['Code'], ['01004']] },
          { kind: 'addTable', sheet: AJOUTEE, area: zone(0, 2, 1), name: 'T_DeLEssai' },
        ],
        /worksheets\/|tables\/|workbook\.xml\.rels/i,
      ),
    // Ce qui vise des lignes plus basses peut changer de texte au passage, donc de morceau.
    () => plan([{ ...lignes, kind: 'insertRows' }, { ...lignes, kind: 'deleteRows' }], /worksheets|tables|drawing|charts|comments|pivot/i), // prettier-ignore
  ])()
}

/** La liste des morceaux, que toute feuille ou note neuve allonge. */
const DU_PAQUET = /^\[Content_Types\]\.xml$|workbook\.xml\.rels$/i
