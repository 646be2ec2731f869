import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createXlsx, openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import type { Formula, Operation } from '../../../src/ports/operations'
import type { CellValue } from '../../../src/ports/workbook'
import { aLibreOffice, convertir, lireCsv } from './riches/outils'

const zone = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns })
const f = (formula: string, value: number): Formula => ({ formula, value })
const ecrire = (sheet: string, row: number, ...values: (readonly (CellValue | Formula)[])[]): Operation => ({
  ...{ kind: 'write', sheet, row, column: 0, values },
})

/** Les plans qu'un analyste enchaîne dans un même classeur, l'un après l'autre. */
const PLANS: readonly (readonly Operation[])[] = [
  [
    { kind: 'addSheet', sheet: 'Actions' },
    ecrire('Actions', 0, ['Action', 'Axe', 'Budget'], ['Louer', 'A', 1200.5], ['Former', 'B', 300], ['=1+1', 'A', 40]),
    { kind: 'addTable', sheet: 'Actions', area: zone(0, 0, 4, 3), name: 'T_Actions' },
    { kind: 'addSheet', sheet: 'L’axe 1' },
    ecrire('L’axe 1', 0, ['Total', f('SUM(T_Actions[Budget])', 1540.5)], ['Deuxième', f('Actions!C3*2', 600)], ['Vieux', 1]), // prettier-ignore
  ],
  [
    { kind: 'addSheet', sheet: 'MODÈLE' },
    ecrire('MODÈLE', 0, ['TITRE', null], ['x', 1], ['Total', f('SUM(B2)', 1)]),
    { kind: 'style', sheet: 'MODÈLE', area: zone(1, 1, 1, 1), style: { numberFormat: '0.00', bold: true } },
    { kind: 'merge', sheet: 'MODÈLE', area: zone(0, 0, 1, 2) },
    { kind: 'composeSheet', sheet: 'Plan', position: 1, model: 'MODÈLE', rows: [0, 1, 1, 1, 2], columns: [0, 1] },
    ecrire('Plan', 0, ['AXES'], ['Louer', 1200.5], ['Former', f('Actions!C3', 300)], ['=1+1', 40], ['Total', f('SUM(B2:B4)', 1540.5)]), // prettier-ignore
    { kind: 'deleteSheet', sheet: 'MODÈLE' },
  ],
  [
    { kind: 'insertRows', sheet: 'Actions', row: 2, count: 2, like: 1 },
    ecrire('Actions', 2, ['Accueillir', 'A', 10], ['Écouter', 'B', 5]),
    { kind: 'deleteRows', sheet: 'Actions', row: 3, count: 1 },
    { kind: 'note', sheet: 'Actions', row: 1, column: 0, text: 'relu' },
    { kind: 'validation', sheet: 'Actions', area: zone(1, 1, 3, 1), list: ['A', 'B'], blocking: true },
    { kind: 'conditionalFormat', sheet: 'Actions', area: zone(1, 0, 3, 3), formula: '$C2>100', style: { bold: true } },
    ecrire('L’axe 1', 0, ['Total', f('SUM(T_Actions[Budget])', 1550.5)]),
  ],
  [
    { kind: 'deleteSheet', sheet: 'Plan' },
    { kind: 'addSheet', sheet: 'Plan', position: 0 },
    ecrire('Plan', 0, ['Somme', f('SUM(Actions!C2:C5)', 1550.5)], ['Part', f('B1/2', 775.25)]),
    {
      ...{ kind: 'addChart', sheet: 'Plan', area: zone(4, 0, 10, 5), type: 'bars', alt: 'Budget de chaque action' },
      categories: { sheet: 'Actions', area: zone(1, 0, 4, 1) },
      series: [{ name: 'Budget', values: { sheet: 'Actions', area: zone(1, 2, 4, 1) } }],
    },
  ],
]

const lo = aLibreOffice()
if (!lo) console.warn('LibreOffice est absent : un classeur de plusieurs plans n’est pas rouvert ailleurs')
;(lo ? it : it.skip)(
  'LibreOffice rouvre un classeur de plusieurs plans, et y calcule ce que nous y avons écrit',
  async () => {
    const dossier = mkdtempSync(join(tmpdir(), 'plans-'))
    try {
      let octets = saveXlsx(await faire(createXlsx('plans.xlsx'), PLANS[0] ?? []))
      for (const plan of PLANS.slice(1)) octets = saveXlsx(await faire(openXlsx(octets, 'plans.xlsx'), plan))
      writeFileSync(join(dossier, 'plans.xlsx'), octets)
      mkdirSync(join(dossier, 'csv'))
      convertir([join(dossier, 'plans.xlsx')], 'csv', join(dossier, 'csv'), join(dossier, 'profil'))

      const classeur = xlsxWorkbook(openXlsx(octets, 'plans.xlsx'), 'plans.xlsx')
      const feuilles = await classeur.sheets()
      expect(feuilles.map(({ name }) => name)).toEqual(['Plan', 'Actions', 'L’axe 1'])
      for (const { name, rows, columns } of feuilles) {
        const [valeurs = []] = await classeur.read([{ sheet: name, area: zone(0, 0, rows, columns) }])
        const lues = lireCsv(join(dossier, 'csv', `plans-${name}.csv`)).slice(0, rows)
        expect({ name, lues }).toEqual({ name, lues: valeurs.map((ligne) => ligne.map((v) => String(v ?? ''))) })
      }
    } finally {
      rmSync(dossier, { recursive: true, force: true })
    }
  },
  180_000,
)

async function faire(paquet: ReturnType<typeof createXlsx>, plan: readonly Operation[]) {
  await xlsxWorkbook(paquet, paquet.fileName).apply(plan)
  return paquet
}
