import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook'
import { actualiser } from '../../../src/usecases/actualiser/actualiser'
import { preparerActualisation, type DemandeActualisation } from '../../../src/usecases/actualiser/preparer'
import { actualisationInterrompue } from '../../../src/usecases/actualiser/reprise'
import { toutDefaire } from '../../../src/usecases/tout-defaire'
import { installFakeExcel, type FakeExcel } from './fake-excel'
import { newModel } from './fake-model'

jest.setTimeout(60_000)

const ENTETES = ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations']
const lignes = (effectifs: Readonly<Record<string, number>>) =>
  Object.entries(effectifs).map(([cle, n]) => [...cle.split(' / '), 45839, n, 10, 2, 1])
const DEPART = { 'Infirmiers / Ici': 187, 'Dentistes / Ici': 50, 'Infirmiers / Région': 9, 'Dentistes / Région': 20 }
/** Un chiffre changé, une ligne ajoutée, une ôtée. */
const SUIVANT = { 'Infirmiers / Ici': 190, 'Dentistes / Ici': 50, 'Dentistes / Région': 20, 'Sages-femmes / Ici': 30 }

const demande = (effectifs: Readonly<Record<string, number>>): DemandeActualisation => ({
  cible: 'T_Demographie',
  source: { nature: 'csv', nom: 'effectifs.csv', tableau: { colonnes: ENTETES, lignes: lignes(effectifs) } },
  instant: '2026-11-25T10:00:00.000Z',
})

async function preparer(effectifs: Readonly<Record<string, number>>) {
  const preparation = await preparerActualisation(excelWorkbook, demande(effectifs))
  if ('fautes' in preparation) throw new Error(preparation.fautes.map((f) => f.message).join('\n'))
  return preparation
}

/** Un classeur déjà actualisé une fois, un commentaire tapé depuis. */
async function connu(): Promise<FakeExcel> {
  const valeurs = [[...ENTETES, 'Avis'], ...lignes(DEPART).map((l) => [...l, null])]
  const model = newModel({ Demo: valeurs, Bilan: [['=SUM(Demo!D2:D5)']] })
  model.tables.push({ name: 'T_Demographie', sheet: 'Demo', address: 'A1:H5', showHeaders: true, showTotals: false })
  const fake = installFakeExcel(model)
  await actualiser(excelWorkbook, await preparer(DEPART))
  const demo = model.sheets.find((s) => s.name === 'Demo')!
  demo.cells.set('1,7', { value: 'à moi' })
  return fake
}
const photo = ({ model }: FakeExcel) => structuredClone([model.sheets, model.tables, model.names])

describe('Actualiser dans Excel', () => {
  it('écrit les seuls changements, laisse ce qui est tapé, et s’annule d’un geste', async () => {
    const fake = await connu()
    const avant = photo(fake)
    const { bilan, annuler } = await actualiser(excelWorkbook, await preparer(SUIVANT))
    expect(bilan).toMatchObject({ cellules: 1, inserees: 1, retirees: 1 })
    const [lues] = await excelWorkbook.read([{ sheet: 'Demo', area: { row: 0, column: 0, rows: 5, columns: 8 } }])
    expect(lues!.map((l) => [l[0], l[3], l[7]])).toEqual([
      ['Profession', 'Effectif', 'Avis'],
      ['Infirmiers', 190, 'à moi'],
      ['Dentistes', 50, null],
      ['Dentistes', 20, null],
      ['Sages-femmes', 30, null],
    ])
    await annuler()
    expect(photo(fake)).toEqual(avant)
  })

  it('deux fois de suite se défait d’un geste, et ce qui a été tapé ailleurs entre les deux reste', async () => {
    const fake = await connu()
    const demo = () => fake.model.sheets.find((s) => s.name === 'Demo')!
    const avant = photo(fake)
    const premiere = await actualiser(excelWorkbook, await preparer(SUIVANT))
    demo().cells.set('20,0', { value: 'tapé entre les deux' })
    const seconde = await actualiser(excelWorkbook, await preparer({ ...SUIVANT, 'Dentistes / Ici': 51 }))
    await toutDefaire(premiere.annuler, seconde.annuler)()
    expect(demo().cells.get('20,0')).toMatchObject({ value: 'tapé entre les deux' })
    demo().cells.delete('20,0')
    expect(photo(fake)).toEqual(avant)
  })

  it('interrompu par Excel à n’importe quel ordre, laisse le classeur comme avant', async () => {
    const fake = await connu()
    const avant = photo(fake)
    const prete = await preparer(SUIVANT)
    const echoueA = async (n: number) => {
      fake.failAt = fake.orders + n
      const fini = await actualiser(excelWorkbook, prete).catch((erreur: Error) => erreur.message)
      return fini === 'panne simulée'
    }
    let n = 1
    for (; await echoueA(n); n++) expect([n, photo(fake)]).toEqual([n, avant])
    fake.failAt = undefined
    expect(n).toBeGreaterThan(200)
    expect(await actualisationInterrompue(excelWorkbook)).toBeUndefined()
    expect(photo(fake)).not.toEqual(avant)
  })
})
