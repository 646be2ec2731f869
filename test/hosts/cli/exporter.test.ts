import { readFileSync } from 'node:fs'
import { serieDeDate } from '../../../src/domain/commun/date'
import { createXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import { atelierCli } from './lancer'

const cli = atelierCli()
afterAll(cli.fermer)

async function classeur(): Promise<Uint8Array> {
  const book = createXlsx()
  const area = { row: 1, column: 0, rows: 3, columns: 3 }
  await xlsxWorkbook(book, 'x.xlsx').apply([
    { kind: 'addSheet', sheet: 'Suivi' },
    { kind: 'write', sheet: 'Suivi', row: 0, column: 0, values: [['Titre'], ['Action', 'Échéance', 'Budget']] },
    { kind: 'write', sheet: 'Suivi', row: 2, column: 0, values: [['=danger', serieDeDate('2025-12-31'), 1234.5]] },
    { kind: 'write', sheet: 'Suivi', row: 3, column: 0, values: [['Former', null, { formula: 'C3*2', value: 2469 }]] },
    { kind: 'addTable', sheet: 'Suivi', area, name: 'T_Actions' },
    { kind: 'style', sheet: 'Suivi', area: { ...area, column: 1, columns: 1 }, style: { numberFormat: 'dd/mm/yyyy' } },
    { kind: 'addSheet', sheet: 'Autre' },
  ])
  return saveXlsx(book)
}

const TABLEAU = "\ufeffAction;Échéance;Budget\r\n'=danger;31/12/2025;1234,5\r\nFormer;;2469\r\n"
const lire = (nom: string) => readFileSync(cli.chemin(nom), 'utf8')

beforeAll(async () => cli.poser('suivi.xlsx', await classeur()))

it('exporte un tableau à côté du classeur : valeurs des formules, dates, textes protégés', async () => {
  const { statut, erreurs, sortie } = await cli.sante('exporter', 'suivi.xlsx', '--tableau', 't_actions')
  expect([statut, erreurs]).toEqual([0, ''])
  expect(sortie).toContain('suivi (T_Actions).csv')
  expect(lire('suivi (T_Actions).csv')).toBe(TABLEAU)
})

it('exporte une feuille, titre compris', async () => {
  const { statut } = await cli.sante('exporter', 'suivi.xlsx', '--feuille', 'Suivi', '--sortie', 'feuille.csv')
  expect(statut).toBe(0)
  expect(lire('feuille.csv')).toBe(TABLEAU.replace('\ufeff', '\ufeffTitre;;\r\n'))
})

it('exporte un CSV reçu dans une autre écriture', async () => {
  cli.poser('recu.csv', 'code,valeur\n01004,1.5\n')
  expect((await cli.sante('exporter', 'recu.csv', '--sortie', 'rendu.csv')).statut).toBe(0)
  expect(lire('rendu.csv')).toBe('\ufeffcode;valeur\r\n01004;1,5\r\n')
})

it.each([
  [['suivi.xlsx'], 1, 'les feuilles Suivi, Autre'],
  [['suivi.xlsx', '--tableau', 'T_Action'], 1, 'Vouliez-vous dire « T_Actions » ?'],
  [['suivi.xlsx', '--feuille', 'Absente'], 1, 'La feuille « Absente » n’existe pas'],
  [['suivi.xlsx', '--feuille', 'Suivi', '--tableau', 'T_Actions'], 2, 'pas les deux'],
  [['suivi.xlsx', '--feuille', 'Suivi', '--sortie', 'f.xlsx'], 2, 'doit être un fichier .csv'],
  [[], 2, 'Il manque le classeur'],
])('refuse %j', async (mots, attendu, message) => {
  const { statut, erreurs } = await cli.sante('exporter', ...mots)
  expect(erreurs).toContain(message)
  expect(statut).toBe(attendu)
})
