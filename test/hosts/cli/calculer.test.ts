import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { serieDeDate } from '../../../src/domain/commun/date'
import { functions } from '../../../src/functions'
import { areaOf, cellName } from '../../../src/hosts/xlsx/address'
import type { XlsxPackage } from '../../../src/hosts/xlsx/package'
import { createXlsx, openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import type { Formula, Operation } from '../../../src/ports/operations'
import type { CellValue, Workbook } from '../../../src/ports/workbook'
import { atelierCli } from './lancer'

jest.setTimeout(60_000)

const APL = 'SANTE.APL(T_Demande[#All],T_Offre[#All],T_Trajets[#All])'

const TABLES = [
  {
    table: 'T_Demande',
    column: 0,
    valeurs: [
      ['Code', 'Population'],
      ['01001', 1000],
      ['01002', 2000],
      ['01004', 500],
    ],
  },
  {
    table: 'T_Offre',
    column: 3,
    valeurs: [
      ['Code', 'Offre'],
      ['01001', 5400],
      ['01004', 10800],
    ],
  },
  { table: 'T_Trajets', column: 6, valeurs: [['Résidence', 'Exercice', 'Minutes'], ['01001', '01004', 12], ['01002', '01004', 8], ['01002', '01001', 18]] }, // prettier-ignore
] as const

/** Trois communes, de quoi calculer une APL. */
async function classeur(): Promise<XlsxPackage> {
  const paquet = createXlsx('suivi.xlsx')
  const sheet = "L'offre"
  await xlsxWorkbook(paquet, 'suivi.xlsx').apply([
    { kind: 'addSheet', sheet },
    ...TABLES.flatMap(({ table, column, valeurs }): Operation[] => {
      const area = { row: 0, column, rows: valeurs.length, columns: valeurs[0].length }
      return [
        { kind: 'write', sheet, row: 0, column, values: valeurs },
        { kind: 'addTable', sheet, area, name: table },
      ]
    }),
    { kind: 'addSheet', sheet: 'Calculs' },
  ])
  return paquet
}

type Cellules = Readonly<Record<string, CellValue | Formula>>

let cli: ReturnType<typeof atelierCli>
beforeEach(() => (cli = atelierCli()))
afterEach(() => cli.fermer())

const CALCULS = 'xl/worksheets/sheet2.xml'
const place = (adresse: string) => ({ ...areaOf(adresse)!, rows: 1, columns: 1 })

const poserCellules = (paquet: XlsxPackage, cellules: Cellules) =>
  xlsxWorkbook(paquet, 'suivi.xlsx').apply(
    Object.entries(cellules).map(([adresse, valeur]) => {
      const { row, column } = place(adresse)
      return { kind: 'write', sheet: 'Calculs', row, column, values: [[valeur]] } as const
    }),
  )

const modifier = (paquet: XlsxPackage, nom: string, change: (xml: string) => string) =>
  paquet.set(nom, change(paquet.text(nom)!))

/** Les valeurs de ces cellules de la feuille Calculs. */
async function lireCalculs(fichier: string, adresses: readonly string[]): Promise<CellValue[]> {
  const fini = xlsxWorkbook(openXlsx(readFileSync(cli.chemin(fichier)), fichier), fichier)
  const zones = await fini.read(adresses.map((adresse) => ({ sheet: 'Calculs', area: place(adresse) })))
  return zones.map(([ligne]) => ligne![0] ?? null)
}

/** Pose ces cellules dans la feuille Calculs, lance la commande et rouvre le résultat. */
async function calculer(cellules: Cellules, preparer: (paquet: XlsxPackage) => unknown = () => undefined) {
  const paquet = await classeur()
  await poserCellules(paquet, cellules)
  await preparer(paquet)
  cli.poser('suivi.xlsx', saveXlsx(paquet))
  const rendu = cli.lancer('calculer', 'suivi.xlsx', '--sortie', 'fini.xlsx')
  if (!existsSync(cli.chemin('fini.xlsx'))) return { ...rendu, lire: async () => [], xml: '' }
  return {
    ...rendu,
    lire: async (...adresses: string[]) => lireCalculs('fini.xlsx', adresses),
    xml: openXlsx(readFileSync(cli.chemin('fini.xlsx')), 'fini.xlsx').text(CALCULS) ?? '',
  }
}

const f = (formula: string, value?: number | string): Formula => ({ formula, ...(value !== undefined && { value }) })

describe('sante calculer', () => {
  it('calcule nos fonctions seules et dans d’autres', async () => {
    const { lire, xml, erreurs, sortie, statut } = await calculer({
      B2: 12,
      C2: 8345,
      A3: f('ROUND(SANTE.DENSITE(B2,C2),1)', 99),
      A4: f('IF(SANTE.ZONAGE(2.5)="ZIP",1,0)'),
      A5: f('"Densité : "&TEXT(SANTE.DENSITE(B2,C2),"0.0")&" A1"'),
      A6: f('IFERROR(SANTE.DENSITE(1,0),"sans objet")'),
      A7: f('_xldudf_SANTE_APL_CLASSE(3)'),
      A8: f('SUM(A3:A4)+1', -5),
      A9: f('1+1', 1234),
    })
    expect(erreurs).toBe('')
    expect(await lire('A3', 'A4', 'A5', 'A6', 'A7')).toEqual([14.4, 1, 'Densité : 14.4 A1', 'sans objet', '[2,5 ; 4['])
    expect(await lire('A8')).toEqual([16.4]) // dépend des nôtres : recalculée
    expect(await lire('A9')).toEqual([1234]) // n'en dépend pas : garde sa valeur
    expect(xml).toContain('<f>_xldudf_SANTE_APL_CLASSE(3)</f>')
    expect(sortie).toBe('5 formules =SANTE.… calculées, et 1 autre formule qui en dépend.\nÉcrit dans « fini.xlsx ».\n')
    expect(statut).toBe(0)
  })

  it('compte les dates d’un classeur de 1904 pour ce qu’elles sont, et les lui rend dans son calendrier', async () => {
    const jour1904 = (Date.UTC(2019, 5, 1) - Date.UTC(1904, 0, 1)) / 86_400_000
    const { lire, xml, erreurs } = await calculer(
      { A1: jour1904, B1: f('SANTE.AIDE.CAIM(4,A1)'), C1: f('IF(B1>0,A1+1,0)') }, // en 2015, l'aide n'existait pas
      async (paquet) => {
        const dater = ['A1', 'C1'].map((adresse): Operation => ({ kind: 'style', sheet: 'Calculs', area: place(adresse), style: { numberFormat: 'dd/mm/yyyy' } })) // prettier-ignore
        await xlsxWorkbook(paquet, 'suivi.xlsx').apply(dater)
        modifier(paquet, 'xl/workbook.xml', (texte) =>
          texte.replace('<bookViews', '<workbookPr date1904="1"/><bookViews'),
        )
      },
    )
    expect(erreurs).toBe('')
    expect(await lire('B1', 'C1')).toEqual([50_000, serieDeDate('2019-06-02')])
    expect(xml).toContain(`<v>${jour1904 + 1}</v>`)
  })

  it('répand un tableau, et recalcule ce qui le lit par plage, par # ou par nom', async () => {
    const { lire, erreurs, xml } = await calculer(
      {
        D1: f(APL),
        F1: f('SUM(_xlfn.ANCHORARRAY(D1))'),
        F2: f('SUM(D2:D4)'),
        F3: f('SUM(D:D)'),
        F4: f('MAX(lesApl)'),
        F5: f('F2*2'),
        G1: f(`SANTE.APL.CLASSE(D2:D4)`),
        F6: f("INDEX(D1#,2)+SUM('L''offre'!E2:E3)"),
      },
      (paquet) =>
        modifier(paquet, 'xl/workbook.xml', (xml) =>
          xml.replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="lesApl">Calculs!$D$2:$D$4</definedName></definedNames>',
          ),
        ),
    )
    expect(erreurs).toBe('')
    const [entete, ...apl] = (await lire('D1', 'D2', 'D3', 'D4')) as [string, number, number, number]
    expect(entete).toBe('APL')
    const somme = apl[0] + apl[1] + apl[2]
    expect(somme).toBeGreaterThan(5)
    for (const lue of await lire('F1', 'F2', 'F3')) expect(lue).toBeCloseTo(somme, 12)
    expect(await lire('F4', 'F6')).toEqual([Math.max(...apl), apl[0] + 16200])
    expect((await lire('F5'))[0]).toBeCloseTo(somme * 2, 12)
    expect((await lire('G1', 'G2', 'G3')).every((classe) => /^\[.*\[$/.test(String(classe)))).toBe(true)
    expect(xml).toMatch(
      new RegExp(`<c r="D1"[^>]* cm="1"[^>]*><f t="array" ref="D1:D4">${APL.replace(/[[\]()]/g, '\\$&')}</f>`),
    )
  })

  it('comprend les références structurées', async () => {
    const { lire, erreurs } = await calculer(
      {
        ...{ A1: 'Médecins', B1: "Pop d'été [2026]", C1: 'Densité', D1: 'Part' },
        ...{ A2: 3, B2: 1000, A3: 1, B3: 4000, D3: 0 },
        C2: f("SANTE.DENSITE(T_Densite[[#This Row],[Médecins]],T_Densite[[#This Row],[Pop d''été '[2026']]])"),
        C3: f("SANTE.DENSITE([@Médecins],[@[Pop d''été '[2026']]])"),
        D2: f('T_Densite[[#This Row],[Densité]]/SUM(T_Densite[Densité])'),
        F1: f('T_Densite[[#Headers],[Densité]]&COUNT(T_Densite[[#All],[Densité]])'),
        F2: f("SANTE.DENSITE(SUM(T_Densite[Médecins]),SUM(T_Densite[[#Data],[Pop d''été '[2026']]]))"),
        F3: f('SUM(T_Densite[[Médecins]:[Densité]])'),
      },
      async (paquet) => {
        const area = { row: 0, column: 0, rows: 4, columns: 4 }
        await xlsxWorkbook(paquet, 'suivi.xlsx').apply([
          { kind: 'addTable', sheet: 'Calculs', area, name: 'T_Densite' },
        ])
        modifier(paquet, 'xl/tables/table4.xml', (xml) => xml.replace('totalsRowShown="0"', 'totalsRowCount="1"'))
      },
    )
    expect(erreurs).toBe('')
    expect(await lire('C2', 'C3', 'D2', 'F1', 'F2', 'F3')).toEqual([30, 2.5, 30 / 32.5, 'Densité2', 8, 5036.5])
  })

  it('suit les tableaux qui changent de taille, même en chaîne et quand le fichier n’en sait rien', async () => {
    const { lire, erreurs } = await calculer(
      {
        ...{ A1: 1, A2: 2, A3: 3 },
        B1: f('SANTE.APL.OFFRE(SANTE.DENSITE(A1:A3,1))'),
        C1: f('SANTE.DENSITE(B1:B3,10000)'),
        D1: f('SUM(_xlfn.ANCHORARRAY(C1))'),
        E1: f('SANTE.DENSITE(D1,10000)'),
        ...{ H1: f('SANTE.APL.CLASSE(I1:I2)', 'x'), H2: 'vieux', H3: 'vieux', H4: 'à garder', I1: 1, I2: 3 },
      },
      (paquet) =>
        modifier(paquet, CALCULS, (xml) =>
          xml.replace('<f>SANTE.APL.CLASSE(', '<f t="array" ref="H1:H3">SANTE.APL.CLASSE('),
        ),
    )
    expect(erreurs).toBe('')
    expect(await lire('D1', 'E1')).toEqual([6000 * 3, 18000])
    expect(await lire('H1', 'H2', 'H3', 'H4')).toEqual(['[0 ; 2,5[', '[2,5 ; 4[', null, 'à garder'])
  })

  it('dit chaque cellule en erreur avec sa raison, et l’écrit', async () => {
    const { lire, erreurs, statut, sortie } = await calculer({
      A1: f('SANTE.DENSITE(1,"beaucoup")'),
      A2: f('A1+1'),
      A3: f('SANTE.DENSITE(1,0)'),
      B1: f(APL),
      B3: 'pas libre',
      C1: f('SANTE.DENSITE(C3:C5,100)'),
      ...{ C3: 1, C4: 'deux', C5: 3 },
      D1: f('SANTE.COMMUNE("99999")'),
    })
    expect(await lire('A1', 'A2', 'A3', 'B1', 'D1')).toEqual(['#VALUE!', '#VALUE!', '#DIV/0!', '#VALUE!', '#N/A'])
    const lignes = erreurs.trim().split('\n').sort()
    expect(lignes).toEqual([
      expect.stringMatching(/^Calculs!A1 : #VALEUR! : Attendu : .*« beaucoup »/),
      expect.stringMatching(/^Calculs!A2 : #VALEUR! : une valeur n’est pas du type attendu/),
      expect.stringMatching(/^Calculs!A3 : #DIV\/0! : /),
      expect.stringMatching(/^Calculs!B1 : #PROPAGATION! : .*videz B3\./),
      expect.stringMatching(/^Calculs!C1 : #PROPAGATION! : .*videz C3\./),
      expect.stringMatching(/^Calculs!D1 : #N\/A : .*99999/),
    ])
    expect(sortie).toContain('6 cellules en erreur')
    expect(statut).toBe(0)
  })

  it('attend les fonctions qui lisent les communes', async () => {
    const { lire, erreurs } = await calculer({
      A1: '43157',
      B1: f('UPPER(SANTE.COMMUNE(A1))'),
      B2: f('SANTE.COMMUNE.CODE("Le Puy-en-Velay")'),
      B3: f('SANTE.COMMUNE(A1,"population")*2'),
    })
    expect(erreurs).toBe('')
    expect(await lire('B1', 'B2')).toEqual(['LE PUY-EN-VELAY', '43157'])
    expect((await lire('B3'))[0]).toBeGreaterThan(30_000)
  })

  it('dit toutes les formules fautives, et n’écrit rien', async () => {
    const fautes: [string, string][] = [
      ['SANTE.DENSITEE(1,2)', 'La fonction SANTE.DENSITEE n’est pas connue. Vouliez-vous dire SANTE.DENSITE ?'],
      ['ROUND(SANTE.DENSITE(1,2),1', 'La formule ne peut pas être lue'],
      ['SANTE.DENSITE(1,2)+', 'La formule ne peut pas être lue'],
      ['SANTE.DENSITE(1,MACRO(2))', 'La fonction MACRO n’est pas connue.'],
      ['SANTE.DENSITE(T_Rien[Code],2)', 'Le tableau « T_Rien » n’existe pas'],
      ['SANTE.DENSITE(T_Offre[Ofre],2)', 'Le tableau T_Offre n’a pas de colonne « Ofre ».'],
      ['SANTE.DENSITE(inconnu,2)', 'Le nom « inconnu » n’existe pas'],
      ['SANTE.DENSITE(Absente!A1,2)', 'La feuille « Absente » n’existe pas'],
      ['SANTE.DENSITE([1]Feuil1!A1,2)', 'La formule renvoie à un autre classeur'],
      ['SANTE.DENSITE(B10,2)', 'La formule dépend de son propre résultat'],
    ]
    const cellules = Object.fromEntries(fautes.map(([formule], i) => [`B${i + 1}`, f(formule)]))
    const { erreurs, statut, sortie } = await calculer({ A1: f('SANTE.ZONAGE(1)'), ...cellules })
    fautes.forEach(([, message], i) => expect(erreurs).toContain(`Calculs!B${i + 1} : ${message}`))
    expect(erreurs).toContain('rien n’a été écrit')
    expect([statut, sortie, readdirSync(cli.dossier)]).toEqual([1, '', ['suivi.xlsx']])
  })

  it('dit les formules qu’un fichier piégé fait trop longues ou trop profondes', async () => {
    const moins = (nombre: number) => `<f>SANTE.DENSITE(${'-'.repeat(nombre)}1,2)</f>`
    const noms = Array.from(
      { length: 19 },
      (_, n) => `<definedName name="nom_${n}">nom_${n + 1}+nom_${n + 1}</definedName>`,
    )
    const { erreurs, statut } = await calculer(
      { A1: f('1'), A2: f('2'), A3: f('SANTE.DENSITE(nom_0,1)') },
      (paquet) => {
        modifier(paquet, CALCULS, (xml) => xml.replace('<f>1</f>', moins(15_000)).replace('<f>2</f>', moins(17_000)))
        modifier(paquet, 'xl/workbook.xml', (xml) =>
          xml.replace(
            '</sheets>',
            `</sheets><definedNames>${noms.join('')}<definedName name="nom_19">1</definedName></definedNames>`,
          ),
        )
      },
    )
    expect(erreurs).toMatch(/Calculs!A3 : Le nom « nom_\d+ » en cite trop d’autres/)
    expect(erreurs).toContain('Calculs!A1 : La formule ne peut pas être lue')
    expect(erreurs).toContain('Calculs!A2 : La formule a 17018 signes, plus qu’Excel n’en accepte')
    expect(statut).toBe(1)
  })

  it('refuse des formules matricielles immenses, sans remplir la mémoire', async () => {
    const { erreurs, statut } = await calculer({ A1: f('SANTE.DENSITE(1,2)') }, (paquet) =>
      modifier(paquet, CALCULS, (xml) => xml.replace('<f>', '<f t="array" ref="A1:XFD1048576">')),
    )
    expect(erreurs).toContain('« suivi.xlsx » a des formules matricielles qui couvrent 17179869184 cellules')
    expect(statut).toBe(1)
  })

  it('garde le reste du fichier, et une formule dépendante que le moteur ne connaît pas, en le disant', async () => {
    const { lire, erreurs, statut } = await calculer({
      A1: f('SANTE.DENSITE(1,100)', 0),
      A2: f('MACRO(A1)', 77),
      A3: f('A1+1', 0),
      ...{ A4: '=HYPERLINK("x")', A5: 'l’un & l’autre <br>' },
    })
    expect(await lire('A1', 'A2', 'A3', 'A4', 'A5')).toEqual([100, 77, 101, '=HYPERLINK("x")', 'l’un & l’autre <br>'])
    expect(morceauxChanges()).toEqual(['xl/worksheets/sheet2.xml'])
    expect(erreurs).toBe('Calculs!A2 : pas recalculée, garde sa valeur. La fonction MACRO n’est pas connue.\n')
    expect(statut).toBe(0)
  })

  it('sans formule de chez nous, copie le classeur tel quel et le dit', async () => {
    const { sortie, statut } = await calculer({ A1: f('1+1', 2) })
    expect(sortie).toContain('Aucune formule =SANTE.…')
    expect(statut).toBe(0)
    expect(morceauxChanges()).toEqual([])
  })

  it('retrouve toutes les valeurs du classeur d’exemple', async () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['-e', "import('./scripts/exemple.mjs').then(async (m) => console.log(await m.construireExemple()))"],
      { encoding: 'utf8' },
    )
    const octets = readFileSync(stdout.trim())
    cli.poser('exemple.xlsx', octets)
    const { statut, erreurs } = cli.lancer('calculer', 'exemple.xlsx')
    expect([statut, erreurs, readdirSync(cli.dossier)]).toEqual([0, '', ['exemple (calculé).xlsx', 'exemple.xlsx']])
    await memesValeurs(octets, readFileSync(cli.chemin('exemple (calculé).xlsx')))
  })

  const soffice = spawnSync('soffice', ['--version']).status === 0
  ;(soffice ? it : it.skip)('calcule un classeur enregistré par LibreOffice', async () => {
    const avant = await calculer({
      ...{ A1: 12, B1: 8345, C1: 3 },
      A2: f('ROUND(SANTE.DENSITE(A1,B1),1)', 14.4),
      A3: f('SANTE.APL.CLASSE(C1)', '[2,5 ; 4['),
      A4: f('SUM(A2,1)', 15.4),
      A5: f("SANTE.DENSITE('L''offre'!E2,100)", 540000),
    })
    expect(avant.statut).toBe(0)
    const profil = `-env:UserInstallation=file://${cli.chemin('profil')}`
    const options = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', cli.chemin('lo')]
    spawnSync('soffice', [profil, ...options, cli.chemin('suivi.xlsx')], { encoding: 'utf8' })

    const { erreurs, statut } = cli.lancer('calculer', 'lo/suivi.xlsx', '--sortie', 'lo.xlsx')
    expect([erreurs, statut]).toEqual(['', 0])
    expect(await lireCalculs('lo.xlsx', ['A2', 'A3', 'A4', 'A5'])).toEqual([14.4, '[2,5 ; 4[', 15.4, 540000])
  })

  it.each([
    [['calculer'], 'Il manque le classeur'],
    [['calculer', 'suivi.xlsx', 'autre.xlsx'], 'un seul classeur'],
    [['calculer', 'suivi.xlsx', '--sortie', 'suivi.xlsx'], 'jamais modifiée'],
    [['calculer', 'suivi.xlsx', '--sorti', 'f.xlsx'], 'Vouliez-vous dire --sortie ?'],
    [['calculer', 'absent.xlsx'], 'n’existe pas'],
    [['fonctions', '--xml'], 'n’a que l’option --json'],
  ])('rend 2 pour une commande mal écrite : %j', async (mots, message) => {
    cli.poser('suivi.xlsx', saveXlsx(await classeur()))
    const { statut, sortie, erreurs } = await cli.sante(...mots)
    expect(erreurs).toContain(message)
    expect([statut, sortie]).toEqual([2, ''])
  })
})

/** Les morceaux du fichier que la commande a changés. */
function morceauxChanges(): string[] {
  const [avant, apres] = ['suivi.xlsx', 'fini.xlsx'].map((nom) => unzipSync(readFileSync(cli.chemin(nom)))) as [
    Record<string, Uint8Array>,
    Record<string, Uint8Array>,
  ]
  expect(Object.keys(apres)).toEqual(Object.keys(avant))
  return Object.keys(avant).filter((nom) => Buffer.compare(avant[nom]!, apres[nom]!) !== 0)
}

async function memesValeurs(avant: Uint8Array, apres: Uint8Array) {
  const [a, b] = [avant, apres].map((octets) => xlsxWorkbook(openXlsx(octets, 'f.xlsx'), 'f.xlsx')) as [
    Workbook,
    Workbook,
  ]
  const zones = (await a.sheets()).map(({ name, rows, columns }) => ({
    sheet: name,
    area: { row: 0, column: 0, rows, columns },
  }))
  const [voulues, lues] = [await a.read(zones), await b.read(zones)]
  const differences = zones.flatMap(({ sheet }, rang) =>
    voulues[rang]!.flatMap((ligne, r) =>
      ligne.flatMap((voulue, c) => {
        const lue = lues[rang]![r]![c]
        return voulue === lue ? [] : [`${sheet}!${cellName(r, c)} : ${voulue} → ${lue}`]
      }),
    ),
  )
  expect(differences).toEqual([])
}

it('sante fonctions donne chaque fonction, son aide et un exemple', () => {
  const { sortie, statut } = cli.lancer('fonctions', '--json')
  const fonctions = JSON.parse(sortie) as { id: string; description: string; exemples: { formule: string }[] }[]
  expect(fonctions.map(({ id }) => id).sort()).toEqual(Object.keys(functions).sort())
  for (const { id, description, exemples } of fonctions) {
    expect(description.length).toBeGreaterThan(20)
    expect(exemples[0]?.formule).toMatch(new RegExp(`^=SANTE\\.${id.replaceAll('.', '\\.')}\\(`))
  }
  expect(statut).toBe(0)
  const { sortie: texte } = cli.lancer('fonctions')
  for (const { id } of fonctions) expect(texte).toContain(`=SANTE.${id}(`)
})
