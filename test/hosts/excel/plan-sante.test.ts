import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook'
import { decrireClasseur } from '../../../src/usecases/decrire'
import { preparerRemplissage, remplir } from '../../../src/usecases/remplir'
import { installFakeExcel } from './fake-excel'
import { newModel } from './fake-model'

const ACTIONS = [
  ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes'],
  ['Attirer', 'Accueil', 'Logement', 'Loger les internes', 'Département'],
  ['Attirer', 'Accueil', 'Logement', "'=HYPERLINK(1)", 'ARS / CPAM'],
  ['Coopérer', 'Équipes', 'CPTS', 'Organiser les soins non programmés', 'CPTS'],
]

const ouvrir = (actions: unknown[][] = ACTIONS) => {
  const model = newModel({ Actions: actions })
  model.tables.push({ name: 'T_Actions', sheet: 'Actions', address: 'A1:E4', showHeaders: true, showTotals: false })
  return installFakeExcel(model)
}

describe('Le Plan Santé dans Excel', () => {
  it('se prépare, se crée, se refait et se défait', async () => {
    const fake = ouvrir()
    const vu = await decrireClasseur(excelWorkbook)
    expect(vu).toMatchObject({ fichier: 'classeur.xlsx', tables: [{ id: 'T_Actions', lignes: 3, manquantes: [] }] })

    const depart = structuredClone(fake.model.sheets)
    const preparation = await preparerRemplissage(excelWorkbook, 'plan-sante')
    expect(preparation.fautes).toEqual([])
    expect(fake.model.sheets).toEqual(depart)

    const avant = fake.syncs
    const { bilan, annuler } = await remplir(excelWorkbook, preparation)
    expect(bilan.feuilles).toEqual(['Sommaire', 'Axe 1', 'Axe 2'])
    expect(fake.syncs - avant).toBeLessThan(110)
    const axe = fake.model.sheets.find((s) => s.name === 'Axe 1')!
    const textes = [...axe.cells.values()]
    expect(textes).toContainEqual({ value: '=HYPERLINK(1)' })
    expect(textes.some((c) => c.formula?.includes('HYPERLINK'))).toBe(false)

    const encore = await preparerRemplissage(excelWorkbook, 'plan-sante')
    expect(encore.feuilles.map((f) => f.effet)).toEqual(['remplacer', 'remplacer', 'remplacer'])
    const second = await remplir(excelWorkbook, encore)
    await second.annuler()
    await annuler()
    expect(fake.model.sheets.map((s) => s.name)).toEqual(['Actions'])
    expect(fake.model.sheets[0]!.cells).toEqual(depart[0]!.cells)
  })

  it('propose la colonne mal écrite, sans rien écrire', async () => {
    const fake = ouvrir(ACTIONS.map((ligne, k) => (k === 0 ? [...ligne.slice(0, 4), 'Pilotte'] : ligne)))
    const { fautes, operations } = await preparerRemplissage(excelWorkbook, 'plan-sante')
    expect(fautes).toMatchObject([{ correspondance: { table: 'T_Actions', colonne: 'Pilotes', entete: 'Pilotte' } }])
    expect(operations).toEqual([])
    expect(fake.model.sheets).toHaveLength(1)
  })
})
