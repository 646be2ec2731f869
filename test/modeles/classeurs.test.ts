import { classeursModeles } from '../../scripts/modeles/classeurs'
import { openXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import { MODELES_INTEGRES } from '../../src/usecases/modeles/catalogue'

it('chaque modèle intégré est un vrai fichier .xlsx, qui porte ses feuilles et rien d’autre', async () => {
  const classeurs = await classeursModeles()
  expect(classeurs.map(({ nom }) => nom)).toEqual(MODELES_INTEGRES.map(({ id }) => `${id}.xlsx`))
  for (const [k, { nom, octets }] of classeurs.entries()) {
    const classeur = xlsxWorkbook(openXlsx(octets, nom), nom)
    const modele = MODELES_INTEGRES[k]!
    const feuilles = (await classeur.sheets()).map(({ name }) => name)
    expect(feuilles).toEqual(modele.feuilles.map((f) => f.nom))
    const a1 = await classeur.read(
      feuilles.map((sheet) => ({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } })),
    )
    expect(a1.map((lu) => lu[0]![0])).toEqual(feuilles.map(() => `MODÈLE ${modele.id}`))
    const tableaux = modele.feuilles.flatMap((f) => f.lignes.flatMap((l) => l.tableau ?? []))
    expect((await classeur.tables()).map(({ name }) => name)).toEqual(tableaux)
  }
})
