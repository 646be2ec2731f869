import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Operation } from '../../../../src/ports/operations'
import { openBook } from '../../../../src/hosts/xlsx/formats/open-book'
import { addRelation, relations, removeRelation } from '../../../../src/hosts/xlsx/relations'
import { openXlsx, saveXlsx } from '../../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../../src/hosts/xlsx/xlsx-workbook'
import { changeTable, removeTable } from '../../../../src/hosts/xlsx/write/change-table'
import { incoherences } from './coherence'
import { changes, ECRIRE, examiner, INSERER, morceaux, RECRITS, type Riche } from './examiner'
import { aLibreOffice, convertir, fabriquer, lireCsv, manquePython } from './outils'

const manque = manquePython()
if (manque !== undefined) console.warn(manque)
const lo = aLibreOffice()
if (!lo) console.warn('LibreOffice est absent : les classeurs riches ne sont pas rouverts ailleurs')

/** Ceux que LibreOffice récrit d'abord à sa façon (formules partagées, autres préfixes, autres morceaux). */
const RECRITS_PAR_LIBREOFFICE = ['graphiques', 'formats-conditionnels', 'validations', 'tableaux', 'noms', 'notes']

;(manque === undefined ? describe : describe.skip)('La collection de classeurs riches', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'riches-'))
  let collection: readonly Riche[] = []

  beforeAll(() => {
    collection = fabriquer(dossier)
    if (!lo) return
    const profil = join(dossier, 'profil')
    const choisis = RECRITS_PAR_LIBREOFFICE.map((nom) => `${nom}.xlsx`)
    convertir(
      choisis.map((nom) => join(dossier, nom)),
      'xlsx',
      join(dossier, 'lo'),
      profil,
    )
    for (const nom of choisis) copyFileSync(join(dossier, 'lo', nom), join(dossier, `lo-${nom}`))
    const recrits = collection.filter(({ fichier }) => choisis.includes(fichier))
    collection = [
      ...collection,
      ...recrits.map((riche) => ({ ...riche, fichier: `lo-${riche.fichier}`, suivi: [], par: 'LibreOffice' })),
    ]
  }, 120_000)
  afterAll(() => rmSync(dossier, { recursive: true, force: true }))

  const lire = (nom: string) => readFileSync(join(dossier, nom))
  async function appliquer(nom: string, operations: readonly Operation[]) {
    const avant = lire(nom)
    const paquet = openXlsx(avant, nom)
    const annuler = await xlsxWorkbook(paquet, nom).apply(operations)
    const apres = saveXlsx(paquet)
    await annuler()
    return { avant: morceaux(avant), apres: morceaux(apres), octets: apres, annule: morceaux(saveXlsx(paquet)) }
  }

  it('compte au moins un classeur par trait', () => expect(collection.length).toBeGreaterThanOrEqual(20))

  it('écrire ne touche que la feuille écrite, et de quoi faire recalculer', async () => {
    const touches: Record<string, readonly string[]> = {}
    for (const { fichier, par } of collection) {
      const { avant, apres } = await appliquer(fichier, [ECRIRE])
      const attendus = ['xl/worksheets/sheet1.xml', ...(par === 'LibreOffice' ? ['xl/workbook.xml'] : [])].sort()
      const autres = changes(avant, apres)
      if (String(autres) !== String(attendus)) touches[fichier] = autres
    }
    expect(touches).toEqual({})
  })

  it('insérer des lignes et écrire ne perd rien, fait suivre chaque référence et laisse le reste à l’octet', async () => {
    const fautes: Record<string, unknown> = {}
    mkdirSync(join(dossier, 'apres'))
    for (const riche of collection) {
      const { avant, apres, octets, annule } = await appliquer(riche.fichier, [INSERER, ECRIRE])
      writeFileSync(join(dossier, 'apres', riche.fichier), octets)
      const { perdus, restes } = examiner(avant, apres, riche)
      const indus = changes(avant, apres).filter((nom) => !RECRITS.test(nom))
      const encore = changes(avant, annule)
      if ([perdus, restes, indus, encore].some(({ length }) => length > 0)) {
        fautes[riche.fichier] = { perdus, restes, indus, encore }
      }
    }
    expect(fautes).toEqual({})
  })

  it('remplacer ou ôter une feuille ne laisse ni renvoi dans le vide, ni morceau que plus rien n’atteint', async () => {
    const plans: Record<string, readonly Operation[]> = {}
    for (const feuille of ['Données', 'Axe n°1']) {
      const oter: Operation = { kind: 'deleteSheet', sheet: feuille }
      plans[`ôter ${feuille}`] = [oter]
      plans[`remplacer ${feuille}`] = [oter, { kind: 'addSheet', sheet: feuille, position: 0 }, { ...ECRIRE, sheet: feuille }] // prettier-ignore
    }
    const fautes: Record<string, readonly string[]> = {}
    for (const { fichier } of collection) {
      const avant = incoherences(openXlsx(lire(fichier), fichier))
      for (const [nom, plan] of Object.entries(plans)) {
        const { octets } = await appliquer(fichier, plan)
        const neuves = incoherences(openXlsx(octets, fichier)).filter((faute) => !avant.includes(faute))
        if (neuves.length > 0) fautes[`${fichier} : ${nom}`] = neuves
      }
      if (avant.length > 0) fautes[fichier] = avant
    }
    expect(fautes).toEqual({})
  })

  it('refuse d’ôter un tableau qu’un segment filtre depuis une autre feuille, et ne change rien', async () => {
    const paquet = openXlsx(lire('segments.xlsx'), 'segments.xlsx')
    const segment = relations(paquet, 'xl/worksheets/sheet1.xml').find(({ path }) => path === 'xl/slicers/slicer1.xml')
    removeRelation(paquet, 'xl/worksheets/sheet1.xml', segment?.id ?? '')
    addRelation(paquet, 'xl/worksheets/sheet2.xml', segment?.type ?? '', 'xl/slicers/slicer1.xml')
    const avant = saveXlsx(paquet)
    await expect(
      xlsxWorkbook(paquet, 'segments.xlsx').apply([{ kind: 'deleteSheet', sheet: 'Données' }]),
    ).rejects.toThrow('un segment de la feuille « Axe n°1 » filtre l’un de ses tableaux')
    expect(saveXlsx(paquet)).toEqual(avant)
  })

  it('supprimer la ligne où presque tout est posé ne laisse aucun renvoi dans le vide', async () => {
    const fautes: Record<string, readonly string[]> = {}
    for (const { fichier } of collection) {
      const avant = incoherences(openXlsx(lire(fichier), fichier))
      const { octets } = await appliquer(fichier, [{ kind: 'deleteRows', sheet: 'Données', row: 8, count: 1 }])
      const neuves = incoherences(openXlsx(octets, fichier)).filter((faute) => !avant.includes(faute))
      if (neuves.length > 0) fautes[fichier] = neuves
      if (fichier === 'xml-lie.xlsx') expect(Object.keys(morceaux(octets))).not.toContain('xl/tables/tableSingleCells1.xml') // prettier-ignore
    }
    expect(fautes).toEqual({})
  })

  it('un tableau que remplit une requête en garde un champ par colonne, et l’emporte avec lui', async () => {
    const paquet = openXlsx(lire('requete.xlsx'), 'requete.xlsx')
    const classeur = xlsxWorkbook(paquet, 'requete.xlsx')
    const champs = () => [...(paquet.text('xl/queryTables/queryTable1.xml') ?? '').matchAll(/<queryTableField id="(\d+)"/g)].map(([, id]) => id) // prettier-ignore
    const colonnes = () => [...(paquet.text('xl/tables/table1.xml') ?? '').matchAll(/queryTableFieldId="(\d+)"/g)].map(([, id]) => id) // prettier-ignore
    const area = { row: 2, column: 0, rows: 11, columns: 7 }
    await classeur.apply([{ kind: 'resizeTable', sheet: 'Données', name: 'T_Communes', area }])
    expect([champs(), colonnes()]).toEqual([['1', '2', '3', '4', '5', '6', '7'], ['1', '2', '3', '4', '5', '6', '7']]) // prettier-ignore
    expect(paquet.text('xl/queryTables/queryTable1.xml')).toMatch(/nextId="8".*count="7".*<queryTableField id="7" dataBound="0" tableColumnId="7"\/>/s) // prettier-ignore

    changeTable(paquet, 'Données', 'T_Communes', { name: 'T_Communes', area: { ...area, columns: 2 }, totals: false, columns: ['Nom', 'Population'] }) // prettier-ignore
    expect([champs(), colonnes()]).toEqual([['2', '3'], ['2', '3']]) // prettier-ignore

    removeTable(paquet, 'Données', 'T_Communes')
    expect(incoherences(paquet)).toEqual([])
    expect(paquet.names()).not.toContain('xl/queryTables/queryTable1.xml')
  })

  it('prévient qu’un classeur signé ne le sera plus, et d’aucun autre', async () => {
    const prevenus: string[] = []
    for (const { fichier } of collection) {
      const { remarks } = await openBook(lire(fichier), fichier)
      if (remarks.length > 0) prevenus.push(`${fichier} : ${remarks.join()}`)
    }
    expect(prevenus).toEqual([expect.stringMatching(/^signature\.xlsx : Ce classeur est signé/)])
  })

  it('insérer des lignes puis les supprimer rend chaque morceau à l’octet', async () => {
    const { like: _, ...nues } = INSERER
    const fautes: Record<string, readonly string[]> = {}
    for (const { fichier, par } of collection) {
      if (!par.startsWith('XlsxWriter')) continue // les autres écrivent leurs accents en codes, et partagent leurs formules
      const { avant, apres } = await appliquer(fichier, [nues, { ...nues, kind: 'deleteRows' }])
      if (changes(avant, apres).length > 0) fautes[fichier] = changes(avant, apres)
    }
    expect(fautes).toEqual({})
  })
  ;(lo ? it : it.skip)(
    'LibreOffice rouvre chacun et y calcule les mêmes valeurs, deux lignes plus bas',
    () => {
      const profil = join(dossier, 'profil')
      const noms = collection.map(({ fichier }) => fichier)
      mkdirSync(join(dossier, 'csv'))
      const avant = noms.map((nom) => join(dossier, nom))
      const apres = noms.map((nom) => {
        const copie = join(dossier, `apres-${nom}`)
        copyFileSync(join(dossier, 'apres', nom), copie)
        return copie
      })
      convertir([...avant, ...apres], 'csv', join(dossier, 'csv'), profil)
      const fautes: string[] = []
      for (const { fichier, libres } of collection) {
        const nom = fichier.replace(/\.xls[xm]$/, '')
        for (const feuille of ['Données', 'Axe n°1']) {
          const lignes = [
            lireCsv(join(dossier, 'csv', `${nom}-${feuille}.csv`)),
            lireCsv(join(dossier, 'csv', `apres-${nom}-${feuille}.csv`)),
          ]
          const [attendues, lues] = [feuille === 'Données' ? avecLignesNeuves(lignes[0]!) : lignes[0]!, lignes[1]!]
          fautes.push(
            ...ecarts(attendues, lues, (colonne) => libres.includes(`${feuille}!${colonne}`)).map(
              (e) => `${nom} ${feuille}!${e}`,
            ),
          )
        }
      }
      expect(readdirSync(join(dossier, 'csv')).length).toBeGreaterThanOrEqual(4 * noms.length)
      expect(fautes).toEqual([])
    },
    300_000,
  )
})

const avecLignesNeuves = (lignes: readonly (readonly string[])[]) => [
  ...lignes.slice(0, 6),
  ['=neuf', 'Commune neuve'],
  [],
  ...lignes.slice(6),
]

/** Les cellules dont les valeurs diffèrent, colonnes libres mises à part. */
function ecarts(
  attendues: readonly (readonly string[])[],
  lues: readonly (readonly string[])[],
  libre: (colonne: string) => boolean,
): readonly string[] {
  const fautes: string[] = []
  for (let i = 0; i < Math.max(attendues.length, lues.length); i++) {
    for (let j = 0; j < 26; j++) {
      const colonne = String.fromCharCode(65 + j)
      const [attendue, lue] = [attendues[i]?.[j] ?? '', lues[i]?.[j] ?? '']
      if (attendue !== lue && !libre(colonne)) fautes.push(`${colonne}${i + 1} : ${attendue} → ${lue}`)
    }
  }
  return fautes
}
