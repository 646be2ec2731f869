import type { Axe } from '../../domain/plan/plan'
import type { Operation, Style } from '../../ports/operations'
import type { DonneesPlanSante } from './donnees'
import { piedDe, piedDePage, protege } from './feuille-axe'
import { ecrireLignes, type LigneEcrite } from './page-de-feuille'
import { STYLES } from './styles'

const LARGEURS = [16, 84, 16, 12, 12]
const COLONNES = ['Feuille', 'Axe', 'Thématiques', 'Leviers', 'Actions']

export interface EntreeSommaire {
  readonly feuille: string
  readonly axe: Axe
}

/** Nombre d'actions d'un axe. */
export const nombreActions = (axe: Axe) =>
  axe.thematiques.reduce((s, t) => s + t.leviers.reduce((n, l) => n + l.actions.length, 0), 0)

const nombreLeviers = (axe: Axe) => axe.thematiques.reduce((s, t) => s + t.leviers.length, 0)

/** Les opérations de la feuille Sommaire : une ligne par axe, avec un lien vers sa feuille. */
export function feuilleSommaire(
  sheet: string,
  entrees: readonly EntreeSommaire[],
  donnees: DonneesPlanSante,
): Operation[] {
  const somme = (valeur: (axe: Axe) => number) => entrees.reduce((s, e) => s + valeur(e.axe), 0)
  const base = (...styles: Style[]) => [STYLES.base, ...styles]
  const nombre = base(STYLES.corps, STYLES.nombre)
  const lignes: LigneEcrite[] = [
    { cellules: [donnees.titre, null, null, null, null], styles: [base(STYLES.titre)], hauteur: 30 },
    { cellules: ['Sommaire', null, null, null, null], styles: [base(STYLES.sousTitre)], hauteur: 20 },
    { cellules: COLONNES, styles: [base(STYLES.entete)], hauteur: 22 },
    ...entrees.map(({ feuille, axe }) => ({
      cellules: [feuille, axe.axe, axe.thematiques.length, nombreLeviers(axe), nombreActions(axe)],
      styles: [base(STYLES.corps, STYLES.lien), base(STYLES.corps), nombre, nombre, nombre],
    })),
    {
      cellules: ['Ensemble', null, somme((a) => a.thematiques.length), somme(nombreLeviers), somme(nombreActions)],
      styles: [
        base(STYLES.corps, STYLES.gras),
        base(STYLES.corps),
        [...nombre, STYLES.gras],
        [...nombre, STYLES.gras],
        [...nombre, STYLES.gras],
      ],
    },
    { cellules: [piedDe(donnees), null, null, null, null], styles: [base(STYLES.source)], hauteur: 18 },
  ]
  return [
    { kind: 'addSheet', sheet, tabColor: '#0B5C66', gridlines: false },
    ...ecrireLignes(sheet, LARGEURS, lignes),
    ...entrees.map(({ feuille }, k): Operation => ({
      kind: 'link',
      sheet,
      row: 3 + k,
      column: 0,
      target: { sheet: feuille, cell: 'A1' },
    })),
    { kind: 'freeze', sheet, rows: 3, columns: 0 },
    {
      kind: 'page',
      sheet,
      page: {
        orientation: 'landscape',
        fitToWidth: true,
        titleRows: { first: 2, last: 2 },
        printArea: { row: 0, column: 0, rows: lignes.length, columns: LARGEURS.length },
        header: `&L${protege(donnees.titre)}`,
        footer: piedDePage(donnees),
      },
    },
  ]
}
