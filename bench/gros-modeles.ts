import { createXlsx } from '../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../src/hosts/xlsx/xlsx-workbook'
import type { CellValue } from '../src/ports/workbook'
import type { XlsxPackage } from '../src/hosts/xlsx/package'

const STATUTS = ['À venir', 'En cours', 'Réalisé', 'En retard', 'Abandonné']
const PILOTES = ['CD / ARS', 'CPAM', 'CDOM, CPTS', 'Intercommunalités']

/** Un plan de tant d'actions, également réparties : 12 axes, 6 thématiques par axe, 4 leviers par thématique. */
export const plan = (actions: number): Promise<XlsxPackage> =>
  classeur('Actions', 'T_Actions', [
    ['ID', 'Axe n°', 'Axe', 'Thématique', 'Levier', 'Action', 'Pilotes', 'Statut', 'Échéance', 'Budget prévu'],
    ...rangs(actions).map((k): CellValue[] => {
      const axe = Math.floor((k * 12) / actions) + 1
      const [theme, levier] = [Math.floor((k * 72) / actions) % 6, Math.floor((k * 288) / actions) % 4]
      return [
        ...[`A${k + 1}`, axe, `Axe ${axe} du plan`, `Thématique ${axe}.${theme + 1}`, `Levier ${levier + 1}`],
        `Mettre en œuvre l’action ${k + 1} avec les communes et les professionnels du territoire`,
        ...[PILOTES[k % 4] ?? '', STATUTS[k % 5] ?? '', 46_000 + (k % 900), (k % 7) * 1500],
      ]
    }),
  ])

/** Tant de fiches, chacune d'une dizaine de rubriques d'un paragraphe. */
export const fiches = (nombre: number): Promise<XlsxPackage> =>
  classeur('Fiches', 'T_Fiches', [
    ['ID', 'Titre', ...RUBRIQUES],
    ...rangs(nombre).map((k): CellValue[] => [
      ...[`F${k + 1}`, `Fiche action ${k + 1}`],
      ...RUBRIQUES.map((rubrique, r) => `${rubrique} de la fiche ${k + 1}\n`.repeat(1 + ((k + r) % 3)).trim()),
    ]),
  ])

const RUBRIQUES = [
  ...['Contexte et enjeux', 'Description / Mise en œuvre opérationnelle', 'Prérequis / Facteurs de réussite'],
  ...['Public visé', 'Partenaires à mobiliser', 'Compétences de la collectivité à mobiliser'],
  ...['Ressources humaines et financières à mobiliser', 'Pilote', 'Calendrier', 'Budget'],
]

const rangs = (nombre: number) => Array.from({ length: nombre }, (_, k) => k)

async function classeur(sheet: string, name: string, values: readonly (readonly CellValue[])[]): Promise<XlsxPackage> {
  const paquet = createXlsx(`${sheet}.xlsx`)
  await xlsxWorkbook(paquet, `${sheet}.xlsx`).apply([
    { kind: 'addSheet', sheet },
    { kind: 'write', sheet, row: 0, column: 0, values },
    {
      ...{ kind: 'addTable', sheet, name },
      area: { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 1 },
    },
  ])
  return paquet
}
