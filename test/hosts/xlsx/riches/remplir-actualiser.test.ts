import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8 } from 'fflate'
import { openXlsx, saveXlsx } from '../../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../../src/hosts/xlsx/xlsx-workbook'
import type { CellValue, Workbook } from '../../../../src/ports/workbook'
import { actualiser } from '../../../../src/usecases/actualiser/actualiser'
import { preparerActualisation } from '../../../../src/usecases/actualiser/preparer'
import { preparerRemplissage, remplir } from '../../../../src/usecases/remplir'
import { incoherences } from './coherence'
import { changes, examiner, morceaux, type Morceaux, type Riche } from './examiner'
import { aLibreOffice, convertir, fabriquer, lireCsv, manquePython } from './outils'

const COLONNES = ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes']
const action = (n: number, pilotes = 'ARS'): CellValue[] => ['Axe 1', 'Offre', 'Installer', `Action ${n}`, pilotes]
const LIGNES = [action(1), action(2), action(3)]

/** Ce que remplir ou actualiser a le droit de récrire : leurs feuilles, et ce que le classeur en dit. */
const RECRITS = /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|\[Content_Types\]\.xml)$/

/** L'onglet que l'on montre à l'ouverture est celui que l'on vient de remplir. */
const sansOnglet = (avant: Morceaux): Morceaux =>
  Object.fromEntries(
    Object.entries(avant).map(([nom, octets]) => [
      nom,
      nom.startsWith('xl/worksheets/sheet') ? strToU8(strFromU8(octets).replace(' tabSelected="1"', '')) : octets,
    ]),
  )

/** La feuille « Actions », que les commandes lisent, à côté de ce que le classeur a déjà. */
async function poserActions(classeur: Workbook) {
  await classeur.apply([
    { kind: 'addSheet', sheet: 'Actions' },
    { kind: 'write', sheet: 'Actions', row: 0, column: 0, values: [COLONNES, ...LIGNES] },
    { kind: 'addTable', sheet: 'Actions', name: 'T_Actions', area: { row: 0, column: 0, rows: 4, columns: 5 } },
  ])
}

async function actualiserActions(classeur: Workbook) {
  const preparation = await preparerActualisation(classeur, {
    ...{ cible: 'T_Actions', cle: ['Action'], instant: '2026-11-25T10:00:00.000Z' },
    source: {
      ...{ nature: 'csv', nom: 'neuf.csv' },
      tableau: { colonnes: COLONNES, lignes: [action(1), action(2, 'CPAM'), action(3), action(4)] },
    },
  })
  if ('fautes' in preparation) throw new Error(preparation.fautes.map(({ message }) => message).join('\n'))
  return actualiser(classeur, preparation, { conflits: 'neuf' })
}

const manque = manquePython()
if (manque !== undefined) console.warn(manque)
;(manque === undefined ? describe : describe.skip)('Chaque classeur riche, rempli puis actualisé', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'remplis-'))
  let collection: readonly Riche[] = []
  beforeAll(() => {
    collection = fabriquer(dossier)
    mkdirSync(join(dossier, 'apres'))
  }, 60_000)
  afterAll(() => rmSync(dossier, { recursive: true, force: true }))

  it('garde à l’octet tout ce qui n’est pas à nous', async () => {
    const fautes: Record<string, unknown> = {}
    for (const riche of collection) {
      const { fichier } = riche
      const paquet = openXlsx(readFileSync(join(dossier, fichier)), fichier)
      const classeur = xlsxWorkbook(paquet, fichier)
      const origine = morceaux(saveXlsx(paquet))
      const deja = incoherences(paquet)
      await poserActions(classeur)
      const preparation = await preparerRemplissage(classeur, 'plan-sante')
      expect(preparation.fautes).toEqual([])
      await remplir(classeur, preparation)
      expect((await actualiserActions(classeur)).bilan.ecrit).toBe(true)
      const octets = saveXlsx(paquet)
      writeFileSync(join(dossier, 'apres', fichier), octets)

      const apres = morceaux(octets)
      const indus = changes(sansOnglet(origine), sansOnglet(apres)).filter(
        (nom) => nom in origine && !RECRITS.test(nom),
      )
      const { perdus } = examiner(origine, apres, riche)
      const neuves = incoherences(openXlsx(octets, fichier)).filter((faute) => !deja.includes(faute))
      if ([indus, perdus, neuves].some(({ length }) => length > 0)) fautes[fichier] = { indus, perdus, neuves }
    }
    expect(fautes).toEqual({})
  }, 120_000)
  ;(aLibreOffice() ? it : it.skip)(
    'se rouvre dans LibreOffice, ses données comme avant et les nôtres à côté',
    () => {
      const noms = collection.map(({ fichier }) => fichier)
      for (const ou of ['', 'apres']) {
        const sortie = join(dossier, `csv-${ou}`)
        mkdirSync(sortie)
        convertir(noms.map((nom) => join(dossier, ou, nom)), 'csv', sortie, join(dossier, 'profil')) // prettier-ignore
      }
      const lire = (ou: string, nom: string, feuille: string) =>
        lireCsv(join(dossier, `csv-${ou}`, `${nom.replace(/\.xls[xm]$/, '')}-${feuille}.csv`))
      for (const nom of noms) {
        expect([nom, lire('apres', nom, 'Données')]).toEqual([nom, lire('', nom, 'Données')])
        expect([
          nom,
          lire('apres', nom, 'Actions')
            .slice(2, 5)
            .map((ligne) => ligne.slice(3, 5)),
        ]).toEqual([
          nom,
          [['Action 2', 'CPAM'], ['Action 3', 'ARS'], ['Action 4', 'ARS']], // prettier-ignore
        ])
      }
    },
    300_000,
  )
})
