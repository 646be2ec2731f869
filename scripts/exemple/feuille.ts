import type { Operation } from '../../src/ports/operations'
import { ecrite, ENCRE, RANG_ENTETE, style, zone, type Colonne, type Contenu } from './cellules'
import { habiller, hauteurs } from './habillage'

export interface Tableau {
  readonly feuille: string
  readonly couleur: string
  readonly titre: string
  readonly note: string
  readonly table: string
  readonly colonnes: readonly Colonne[]
  readonly lignes: readonly (readonly Contenu[])[]
  readonly paysage?: boolean
  readonly source: string
}

const GRIS = '#5F6B70'
const POINTS_ENTETE = 32

/** Une feuille neuve : titre, note, police. */
export const nouvelleFeuille = (sheet: string, couleur: string, titre: string, note: string): readonly Operation[] => [
  { kind: 'addSheet', sheet, tabColor: couleur, gridlines: false },
  { kind: 'write', sheet, row: 0, column: 0, values: [[titre], [note]] },
  style(sheet, zone(0, 0), { size: 16, bold: true, color: ENCRE }),
  style(sheet, zone(1, 0), { size: 10, italic: true, color: GRIS }),
  { kind: 'rowHeights', sheet, row: 0, heights: [26, 18] },
]

/** La mise en page d'impression : A4, toutes les colonnes sur une page, en-tête répété, source en pied. */
export const mettreEnPage = (sheet: string, source: string, paysage: boolean, titres?: number): Operation => ({
  kind: 'page',
  sheet,
  page: {
    orientation: paysage ? 'landscape' : 'portrait',
    fitToWidth: true,
    footer: `&L&8${source.replaceAll('&', '&&')}&R&8&A, page &P / &N`,
    ...(titres === undefined ? {} : { titleRows: { first: titres, last: titres } }),
  },
})

export const figerEntete = (sheet: string): Operation => ({
  ...{ kind: 'freeze', sheet, rows: RANG_ENTETE + 1, columns: 0 },
})

/** Une feuille qui porte un vrai tableau Excel. */
export function feuilleTableau(tableau: Tableau): readonly Operation[] {
  const { feuille: sheet, colonnes, lignes, table } = tableau
  return [
    ...nouvelleFeuille(sheet, tableau.couleur, tableau.titre, tableau.note),
    ...ecrireTableau(sheet, colonnes, lignes),
    { kind: 'addTable', sheet, area: zone(RANG_ENTETE, 0, lignes.length + 1, colonnes.length), name: table },
    figerEntete(sheet),
    mettreEnPage(sheet, tableau.source, tableau.paysage ?? false, RANG_ENTETE),
  ]
}

/** L'en-tête et les lignes, à leur place, écrits et habillés. */
export function ecrireTableau(
  sheet: string,
  colonnes: readonly Colonne[],
  lignes: readonly (readonly Contenu[])[],
): readonly Operation[] {
  return [
    {
      kind: 'write',
      sheet,
      row: RANG_ENTETE,
      column: 0,
      values: [colonnes.map(({ nom }) => nom), ...lignes.map((ligne) => ligne.map(ecrite))],
    },
    ...habiller(sheet, colonnes, lignes.length),
    { kind: 'rowHeights', sheet, row: RANG_ENTETE, heights: [POINTS_ENTETE, ...hauteurs(colonnes, lignes)] },
  ]
}
