import type { Operation } from '../../../src/ports/operations'
import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook'
import { onWorkbookChanged } from '../../../src/hosts/excel/workbook-events'
import { installFakeExcel } from './fake-excel'
import { newModel, type FakeModel } from './fake-model'

const etat = (model: FakeModel) =>
  model.sheets.map((s) => ({ nom: s.name, visible: s.visibility, cellules: Object.fromEntries(s.cells) }))
const noms = (model: FakeModel) => model.sheets.map((s) => s.name)
const feuille = (model: FakeModel, nom: string) => model.sheets.find((s) => s.name === nom)!
const ecrire = (sheet: string, values: unknown[][]): Operation =>
  ({ kind: 'write', sheet, row: 0, column: 0, values }) as Operation
const PLAN: Operation[] = [
  { kind: 'deleteSheet', sheet: 'Axe 1' },
  { kind: 'addSheet', sheet: 'Sommaire', position: 0, tabColor: '#0F766E', gridlines: false },
  ecrire('Sommaire', [['Plan Santé']]),
  { kind: 'addSheet', sheet: 'Axe 1', position: 1 },
  ecrire('Axe 1', [['neuf', 1]]),
  { kind: 'activate', sheet: 'Sommaire' },
]

describe('Lire le classeur', () => {
  it("dit le nom, les feuilles jusqu'à leur dernière cellule, les tableaux sans leur total", async () => {
    const model = newModel({ Actions: [[''], ['', 'Axe'], ['', 'x']], Vide: [] })
    model.tables.push(
      { name: 'T_Actions', sheet: 'Actions', address: 'B2:C5', showHeaders: true, showTotals: true },
      { name: 'SansEntete', sheet: 'Actions', address: 'F1:G2', showHeaders: false, showTotals: false },
    )
    const fake = installFakeExcel(model)
    const classeur = excelWorkbook
    expect(await classeur.fileName()).toBe('classeur.xlsx')
    expect(await classeur.sheets()).toEqual([
      { name: 'Actions', visible: true, rows: 3, columns: 2 },
      { name: 'Vide', visible: true, rows: 0, columns: 0 },
    ])
    expect(await classeur.tables()).toEqual([
      { name: 'T_Actions', sheet: 'Actions', area: { row: 1, column: 1, rows: 3, columns: 2 } },
    ])
    expect(fake.syncs).toBeLessThanOrEqual(8)
  })

  it('lit plusieurs rectangles en un aller-retour ; une cellule vide est null', async () => {
    const fake = installFakeExcel(
      newModel({
        A: [
          [1, ''],
          ['x', true],
        ],
        B: [['#N/A']],
      }),
    )
    const lus = await excelWorkbook.read([
      { sheet: 'A', area: { row: 0, column: 0, rows: 2, columns: 2 } },
      { sheet: 'B', area: { row: 0, column: 0, rows: 1, columns: 1 } },
      { sheet: 'B', area: { row: 0, column: 0, rows: 0, columns: 3 } },
    ])
    expect(lus).toEqual([
      [
        [1, null],
        ['x', true],
      ],
      [['#N/A']],
      [],
    ])
    expect(fake.syncs).toBe(2)
  })

  it('lit une grande plage par tranches, dans l’ordre', async () => {
    const lignes = Array.from({ length: 70_000 }, (_, k) => [k + 1])
    const fake = installFakeExcel(newModel({ A: lignes }))
    const [bloc] = await excelWorkbook.read([{ sheet: 'A', area: { row: 0, column: 0, rows: 70_000, columns: 1 } }])
    expect(bloc).toEqual(lignes)
    expect(fake.runs).toHaveLength(2)
  })

  it("se rabat sur l'adresse du document quand Excel ne dit pas le nom du classeur", async () => {
    installFakeExcel(newModel(), 1.04)
    expect(await excelWorkbook.fileName()).toBe('ancien.xlsx')
  })
})

describe('Écrire le classeur', () => {
  it('crée les feuilles à leur place, écrit et montre la première', async () => {
    const model = newModel({ Actions: [['Axe']], 'Axe 1': [['vieux']] })
    installFakeExcel(model)
    const avancement: number[][] = []
    await excelWorkbook.apply(PLAN, (fait, total) => avancement.push([fait, total]))
    expect(noms(model)).toEqual(['Sommaire', 'Axe 1', 'Actions', '_sante_ancien_1'])
    expect(feuille(model, 'Axe 1').cells.get('0,1')).toEqual({ value: 1 })
    expect(feuille(model, 'Sommaire')).toMatchObject({ tabColor: '#0F766E', showGridlines: false })
    expect(feuille(model, '_sante_ancien_1').visibility).toBe('VeryHidden')
    expect(model.activeId).toBe(feuille(model, 'Sommaire').id)
    expect(avancement.at(-1)).toEqual([6, 6])
    expect(avancement.length).toBeGreaterThan(2)
    const faits = avancement.map(([fait]) => fait!)
    expect(faits).toEqual([...faits].sort((a, b) => a - b))
  })

  it('compte les rangs sans les feuilles mises de côté', async () => {
    const model = newModel({ A: [], B: [], C: [] })
    installFakeExcel(model)
    const classeur = excelWorkbook
    await classeur.apply([
      { kind: 'deleteSheet', sheet: 'B' },
      { kind: 'addSheet', sheet: 'Fin' },
      { kind: 'addSheet', sheet: 'Rang 3', position: 3 },
      { kind: 'addSheet', sheet: 'Rang 1', position: 1 },
    ])
    expect((await classeur.sheets()).map((s) => s.name)).toEqual(['A', 'Rang 1', 'C', 'Fin', 'Rang 3'])
  })

  it('ne montre jamais les feuilles mises de côté', async () => {
    const model = newModel({ Actions: [['Axe']], 'Axe 1': [['vieux']] })
    installFakeExcel(model)
    const classeur = excelWorkbook
    await classeur.apply(PLAN)
    expect((await classeur.sheets()).map((s) => s.name)).toEqual(['Sommaire', 'Axe 1', 'Actions'])
  })

  it.each([
    '=A1',
    '+33 5',
    '-2',
    '@x',
    '\tx',
    '01004',
    '1/2',
    '12 %',
    'VRAI',
    'mars 24',
    "'cité",
    'Pilotes',
    'a=b',
    '#N/A',
    '',
  ])('garde le texte %j tel quel', async (texte) => {
    const model = newModel({ A: [] })
    installFakeExcel(model)
    const classeur = excelWorkbook
    await classeur.apply([ecrire('A', [[texte, 'fin']])])
    const [[ligne]] = (await classeur.read([{ sheet: 'A', area: { row: 0, column: 0, rows: 1, columns: 2 } }])) as [
      [unknown[]],
    ]
    expect(ligne).toEqual([texte === '' ? null : texte, 'fin'])
    expect(feuille(model, 'A').cells.get('0,0')?.formula).toBeUndefined()
  })

  it("n'écrit une formule que lorsqu'on lui donne une formule, et laisse les cellules nulles", async () => {
    const model = newModel({ A: [['gardé']] })
    installFakeExcel(model)
    await excelWorkbook.apply([ecrire('A', [[null, { formula: '=SANTE.DENSITE(1,2)', value: 5 }, '=x'], [1]])])
    const { cells } = feuille(model, 'A')
    expect(cells.get('0,0')?.value).toBe('gardé')
    expect(cells.get('0,1')?.formula).toBe('=SANTE.DENSITE(1,2)')
    expect(cells.get('0,2')).toEqual({ value: '=x' })
  })

  it('coupe un grand bloc pour rester sous 50 000 cellules par envoi', async () => {
    const fake = installFakeExcel(newModel({ A: [] }))
    await excelWorkbook.apply([
      ecrire(
        'A',
        Array.from({ length: 60_000 }, (_, k) => [k, k]),
      ),
    ])
    expect(fake.maxCells).toBeLessThanOrEqual(50_000)
    expect(feuille(fake.model, 'A').cells.get('59999,1')).toEqual({ value: 59_999 })
  })

  it('envoie une feuille à la fois : le nombre de `sync` ne suit pas le nombre d’opérations', async () => {
    const compter = async (operations: Operation[]) => {
      const fake = installFakeExcel(newModel({ A: [] }))
      await excelWorkbook.apply(operations)
      return fake.syncs
    }
    expect(await compter(Array.from({ length: 300 }, () => ecrire('A', [[1]])))).toBe(
      await compter([ecrire('A', [[1]])]),
    )
  })

  it('met en forme, fusionne, fige, lie et met en page', async () => {
    const model = newModel({ A: [] })
    installFakeExcel(model)
    const area = { row: 0, column: 0, rows: 2, columns: 2 }
    await excelWorkbook.apply([
      {
        kind: 'style',
        sheet: 'A',
        area,
        style: {
          bold: true,
          fill: '#FFFFFF',
          vertical: 'middle',
          numberFormat: '0.00',
          border: { color: '#000000', sides: ['top'] },
        },
      },
      { kind: 'columnWidths', sheet: 'A', column: 1, widths: [10] },
      { kind: 'rowHeights', sheet: 'A', row: 2, heights: [30] },
      { kind: 'merge', sheet: 'A', area },
      { kind: 'freeze', sheet: 'A', rows: 1, columns: 1 },
      { kind: 'link', sheet: 'A', row: 0, column: 0, target: { sheet: "Axe d'été", cell: 'A1' } },
      {
        kind: 'page',
        sheet: 'A',
        page: {
          orientation: 'landscape',
          fitToWidth: true,
          titleRows: { first: 0, last: 2 },
          footer: '&LSource&RPage &P sur &N',
        },
      },
    ])
    expect(feuille(model, 'A').journal).toEqual([
      'A1:B2 format.font.bold=true',
      'A1:B2 format.fill.color="#FFFFFF"',
      'A1:B2 format.verticalAlignment="Center"',
      ...['EdgeTop', 'InsideHorizontal'].flatMap((trait) => [
        `A1:B2 format.borders.${trait}.style="Continuous"`,
        `A1:B2 format.borders.${trait}.weight="Thin"`,
        `A1:B2 format.borders.${trait}.color="#000000"`,
      ]),
      'B1:B1 format.columnWidth=56.25',
      'A3:A3 format.rowHeight=30',
      'A1:B2 merge(false)',
      'freeze.freezeAt(A1:A1)',
      "A1:A1 hyperlink='Axe d''été'!A1",
      'page.paperSize="A4"',
      'page.orientation="Landscape"',
      'page.zoom={"horizontalFitToPages":1}',
      'page.setPrintTitleRows("$1:$3")',
      'page.leftFooter="Source"',
      'page.centerFooter=""',
      'page.rightFooter="Page &P sur &N"',
    ])
    expect(feuille(model, 'A').numberFormats.get('1,1')).toBe('0.00')
  })

  it("se passe de ce qu'un vieil Excel n'a pas", async () => {
    const model = newModel({ A: [] })
    const fake = installFakeExcel(model, 1.04)
    await excelWorkbook.apply([
      { kind: 'addSheet', sheet: 'B', tabColor: '#000000', gridlines: false },
      { kind: 'freeze', sheet: 'B', rows: 1, columns: 0 },
      { kind: 'link', sheet: 'B', row: 0, column: 0, target: { sheet: 'A', cell: 'A1' } },
      { kind: 'page', sheet: 'B', page: { orientation: 'portrait', fitToWidth: false } },
    ])
    expect(feuille(model, 'B')).toMatchObject({ journal: [], tabColor: '', showGridlines: true })
    expect(fake.runs.every((options) => !('mergeUndoGroup' in options))).toBe(true)
  })

  it("fait du contenu une seule étape d'annulation d'Excel, quand il sait le faire", async () => {
    const fake = installFakeExcel(newModel({ A: [] }))
    await excelWorkbook.apply([ecrire('A', [[1]])])
    expect(fake.runs.filter((options) => 'mergeUndoGroup' in options)).toHaveLength(1)
  })
})

describe('Défaire', () => {
  const depart = () => newModel({ Actions: [['Axe', '=A1']], 'Axe 1': [['vieux']], Fin: [['z']] })

  it('remet les feuilles, leur ordre et leur contenu', async () => {
    const model = depart()
    const avant = etat(model)
    installFakeExcel(model)
    const annuler = await excelWorkbook.apply(PLAN)
    expect(etat(model)).not.toEqual(avant)
    await annuler()
    expect(etat(model)).toEqual(avant)
    expect(model.activeId).toBe(model.sheets[0]!.id)
    await annuler()
    expect(etat(model)).toEqual(avant)
  })

  it("remet les cellules d'une feuille qui existait, formules et textes compris", async () => {
    const model = newModel({ A: [['=B1', "'=texte", 5, "'01004"]] })
    const avant = etat(model)
    installFakeExcel(model)
    const annuler = await excelWorkbook.apply([
      ecrire('A', [['a', 'b', 'c', 'd'], ['e']]),
      { kind: 'style', sheet: 'A', area: { row: 0, column: 0, rows: 1, columns: 4 }, style: { numberFormat: '0.00' } },
    ])
    await annuler()
    expect(etat(model)).toEqual(avant)
    expect(feuille(model, 'A').numberFormats.size).toBe(0)
  })

  it("remet la mise en forme, les volets, les liens et les largeurs d'une feuille qui existait", async () => {
    const model = newModel({
      A: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      B: [],
    })
    const a = feuille(model, 'A')
    a.formats.set('0,0 format.font.bold', true)
    a.links.set('A1:A1', { documentReference: "'B'!A1" })
    const mise = () => structuredClone([a.formats, a.merges, a.links, a.widths.get(0) ?? 48, a.frozen, [...a.cells]])
    const avant = mise()
    installFakeExcel(model)
    const area = { row: 0, column: 0, rows: 2, columns: 2 }
    const annuler = await excelWorkbook.apply([
      { kind: 'style', sheet: 'A', area, style: { bold: false, fill: '#FF0000', numberFormat: '0' } },
      { kind: 'merge', sheet: 'A', area },
      { kind: 'columnWidths', sheet: 'A', column: 0, widths: [40] },
      { kind: 'freeze', sheet: 'A', rows: 1, columns: 0 },
      { kind: 'link', sheet: 'A', row: 0, column: 0, target: { sheet: 'B', cell: 'C3' } },
      { kind: 'link', sheet: 'A', row: 1, column: 1, target: { sheet: 'B', cell: 'C3' } },
    ])
    expect(mise()).not.toEqual(avant)
    expect((await excelWorkbook.sheets()).map((s) => s.name)).toEqual(['A', 'B'])
    await annuler()
    expect(mise()).toEqual(avant)
    expect(noms(model)).toEqual(['A', 'B'])
  })

  it('remplace la seule feuille visible, et la rend', async () => {
    const model = newModel({ Seule: [['vieux']] })
    const avant = etat(model)
    installFakeExcel(model)
    const annuler = await excelWorkbook.apply([
      { kind: 'deleteSheet', sheet: 'Seule' },
      { kind: 'addSheet', sheet: 'Seule' },
    ])
    expect(noms(model)).toEqual(['Seule', '_sante_ancien_1'])
    await annuler()
    expect(etat(model)).toEqual(avant)
  })

  it.each([
    ['values', 'Axe 1', 'AccessDenied', /ôtez la protection/],
    ['add', undefined, 'AccessDenied', /ôtez la protection/],
    ['name', 'Axe 1', 'InvalidOperationInCellEditMode', /validez-la avec Entrée/],
    ['values', 'Sommaire', 'GeneralException', /refus simulé/],
  ])('remet tout quand Excel refuse « %s » dans %s', async (ordre, sheet, code, attendu) => {
    const model = depart()
    const avant = etat(model)
    const fake = installFakeExcel(model)
    fake.fail = { order: ordre, code, ...(sheet && { sheet }) }
    await expect(excelWorkbook.apply(PLAN)).rejects.toThrow(attendu)
    if (ordre !== 'name') expect(etat(model)).toEqual(avant)
  })

  it('refuse une feuille qui existe déjà sans toucher à celle qui porte ce nom', async () => {
    const model = depart()
    const avant = etat(model)
    installFakeExcel(model)
    const plan: Operation[] = [
      { kind: 'addSheet', sheet: 'Neuve' },
      { kind: 'addSheet', sheet: 'fin' },
    ]
    await expect(excelWorkbook.apply(plan)).rejects.toThrow(/« fin » existe déjà/)
    expect(etat(model)).toEqual(avant)
  })

  it("refuse de supprimer une feuille qui n'existe pas, sans rien changer", async () => {
    const model = depart()
    const avant = etat(model)
    installFakeExcel(model)
    await expect(excelWorkbook.apply([{ kind: 'deleteSheet', sheet: 'Absente' }])).rejects.toThrow(
      "« Absente » n'existe pas",
    )
    expect(etat(model)).toEqual(avant)
  })

  it("ne garde rien des feuilles remplacées une fois l'annulation oubliée", async () => {
    const model = depart()
    installFakeExcel(model)
    const classeur = excelWorkbook
    const annuler = await classeur.apply(PLAN)
    await classeur.forgetUndo()
    expect(noms(model)).toEqual(['Sommaire', 'Axe 1', 'Actions', 'Fin'])
    await expect(annuler()).rejects.toThrow(/ne peut plus revenir en arrière/)
    expect(noms(model)).toEqual(['Sommaire', 'Axe 1', 'Actions', 'Fin'])
  })
})

describe('Les changements du classeur', () => {
  it("préviennent, jusqu'à ce qu'on se désabonne", async () => {
    const fake = installFakeExcel(newModel())
    const rappel = jest.fn()
    const arreter = onWorkbookChanged(rappel)
    await new Promise((r) => setTimeout(r, 10))
    for (const handler of fake.handlers) await handler()
    expect(rappel).toHaveBeenCalled()
    arreter()
    await new Promise((r) => setTimeout(r, 10))
    expect(fake.handlers.size).toBe(0)
  })
})
