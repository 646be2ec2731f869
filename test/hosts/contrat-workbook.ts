import type { AddChart, Operation, Style } from '../../src/ports/operations'
import type { CellValue, Workbook } from '../../src/ports/workbook'
import { adresse } from '../../src/usecases/adresse'

/** Une cellule telle que l'hôte la montre ; un trait qu'il ne sait pas lire est absent. */
export interface CellulePhoto {
  readonly valeur: CellValue
  /** Sous sa forme canonique, sans le signe = ; absente pour une cellule sans formule. */
  readonly formule?: string
  readonly style?: Style
  /** « #'Axe 1'!A1 » */
  readonly lien?: string
}

/** Une feuille telle que l'hôte la montre. Ce qu'un hôte ne sait pas relire est `undefined` et n'est pas comparé. */
export interface FeuillePhoto {
  readonly nom: string
  readonly visible: boolean
  readonly cellules: Readonly<Record<string, CellulePhoto>>
  /** « A1:C1 », triées. */
  readonly fusions?: readonly string[]
  /** Largeurs en caractères par colonne (« A »), arrondies à l'entier. */
  readonly largeurs?: Readonly<Record<string, number>>
  /** Hauteurs en points par ligne (« 1 »). */
  readonly hauteurs?: Readonly<Record<string, number>>
  readonly gel?: { readonly lignes: number; readonly colonnes: number }
  readonly page?: {
    readonly orientation: 'portrait' | 'landscape'
    readonly titres?: string
    readonly zone?: string
    readonly pied?: string
  }
  readonly visibilite?: 'visible' | 'hidden' | 'veryHidden'
  /** Par zone, au sens de `zone`. */
  readonly validations?: Readonly<Record<string, ValidationPhoto>>
  readonly conditionnels?: readonly ConditionnelPhoto[]
  readonly notes?: Readonly<Record<string, string>>
  /** Lignes, à partir de 0, où commence une page. */
  readonly sauts?: readonly number[]
  readonly graphiques?: readonly GraphiquePhoto[]
}

export interface ValidationPhoto {
  /** « a,b » ou « Listes!$A$1:$A$3 » ; absente quand toute valeur est permise. */
  readonly liste?: string
  readonly bloquante: boolean
  /** « titre : texte » */
  readonly message?: string
}

export interface ConditionnelPhoto {
  readonly zone: string
  /** Relative à la première cellule de la zone. */
  readonly formule: string
  readonly style: Style
}

export interface GraphiquePhoto {
  readonly type: AddChart['type']
  /** « A1:C12 » */
  readonly zone: string
  readonly titre?: string
  /** Références absolues : « Actions!$C$2:$C$3 ». */
  readonly series: readonly { readonly nom: string; readonly valeurs: string; readonly categories: string }[]
}

/**
 * Des cellules (« A1 »…) dites par leurs rectangles, toujours de la même façon : des suites d'une ligne, puis celles de
 * mêmes colonnes qui se suivent.
 */
export function zone(cellules: Iterable<string>): string {
  const lignes = new Map<number, number[]>()
  for (const cellule of cellules) {
    const [, lettres = '', ligne = ''] = /^([A-Z]+)(\d+)$/.exec(cellule) ?? []
    const colonne = [...lettres].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1
    lignes.set(Number(ligne), [...(lignes.get(Number(ligne)) ?? []), colonne])
  }
  const rectangles: { haut: number; bas: number; gauche: number; droite: number }[] = []
  for (const [ligne, colonnes] of [...lignes].sort(([a], [b]) => a - b)) {
    for (const [gauche, droite] of suites(colonnes)) {
      const dessus = rectangles.find((r) => r.bas === ligne - 1 && r.gauche === gauche && r.droite === droite)
      if (dessus) dessus.bas = ligne
      else rectangles.push({ haut: ligne, bas: ligne, gauche, droite })
    }
  }
  return rectangles
    .map((r) =>
      adresse({ row: r.haut - 1, column: r.gauche, rows: r.bas - r.haut + 1, columns: r.droite - r.gauche + 1 }),
    )
    .join(' ')
}

function suites(nombres: readonly number[]): [number, number][] {
  const resultat: [number, number][] = []
  for (const n of [...nombres].sort((a, b) => a - b)) {
    const derniere = resultat.at(-1)
    if (derniere && derniere[1] >= n - 1) derniere[1] = n
    else resultat.push([n, n])
  }
  return resultat
}

/** Le classeur de départ, que chaque hôte ouvre à sa manière. */
export interface Depart {
  readonly fichier: string
  readonly feuilles: readonly {
    readonly nom: string
    readonly masquee?: boolean
    readonly valeurs: readonly (readonly CellValue[])[]
    /** Tableau Excel qui couvre toutes les valeurs, en-tête compris. */
    readonly table?: string
  }[]
  /** Noms du classeur : « Budgets » → « Actions!$C$2:$C$3 ». */
  readonly noms?: Readonly<Record<string, string>>
}

export interface HoteOuvert {
  readonly classeur: Workbook
  /** Toutes les feuilles dans l'ordre des onglets, y compris masquées. */
  readonly photographier: () => Promise<readonly FeuillePhoto[]>
  /** Les noms du classeur, écrits comme dans `Depart`. */
  readonly noms?: () => Promise<Readonly<Record<string, string>>>
}

export const DEPART: Depart = {
  fichier: 'suivi.xlsx',
  feuilles: [
    {
      nom: 'Actions',
      table: 'T_Actions',
      valeurs: [
        ['Action', 'Pilotes', 'Budget'],
        ['Former des tuteurs', 'CD / ARS', 1200.5],
        ['=pas une formule', '@CPTS', null],
      ],
    },
    { nom: 'Axe 1', valeurs: [['ancienne feuille'], [42]] },
    { nom: 'Cachée', masquee: true, valeurs: [[true]] },
  ],
  noms: { Budgets: 'Actions!$C$2:$C$3' },
}

const CADRE = { row: 0, column: 0, rows: 2, columns: 3 }

/** Remplace une feuille et en crée une, comme le fait un modèle. */
const PLAN: readonly Operation[] = [
  { kind: 'deleteSheet', sheet: 'Axe 1' },
  { kind: 'addSheet', sheet: 'Axe 1', position: 1, tabColor: '#1F4E5F', gridlines: false },
  { kind: 'addSheet', sheet: 'L’été d’après', position: 0 },
  { kind: 'columnWidths', sheet: 'Axe 1', column: 0, widths: [30, 50] },
  { kind: 'rowHeights', sheet: 'Axe 1', row: 0, heights: [24] },
  {
    kind: 'write',
    sheet: 'Axe 1',
    row: 0,
    column: 0,
    values: [
      ['Axe 1 – Attirer', null, null],
      ['=1+1', '+33', '-@x'],
      [12.5, { formula: 'SUM(A3,2)', value: 14.5 }, true],
    ],
  },
  { kind: 'style', sheet: 'Axe 1', area: CADRE, style: { bold: true, color: '#FFFFFF', fill: '#1F4E5F' } },
  {
    kind: 'style',
    sheet: 'Axe 1',
    area: { row: 1, column: 0, rows: 1, columns: 1 },
    style: { wrap: true, vertical: 'top' },
  },
  { kind: 'style', sheet: 'Axe 1', area: { row: 2, column: 0, rows: 1, columns: 1 }, style: { numberFormat: '0.00' } },
  { kind: 'merge', sheet: 'Axe 1', area: { row: 0, column: 0, rows: 1, columns: 3 } },
  { kind: 'freeze', sheet: 'Axe 1', rows: 2, columns: 0 },
  { kind: 'write', sheet: 'L’été d’après', row: 0, column: 0, values: [['Voir l’axe 1']] },
  { kind: 'link', sheet: 'L’été d’après', row: 0, column: 0, target: { sheet: 'Axe 1', cell: 'A1' } },
  {
    kind: 'page',
    sheet: 'Axe 1',
    page: {
      orientation: 'landscape',
      fitToWidth: true,
      titleRows: { first: 0, last: 1 },
      printArea: { row: 0, column: 0, rows: 3, columns: 3 },
      footer: '&LSource : essai&RPage &P / &N',
    },
  },
  { kind: 'activate', sheet: 'L’été d’après' },
]

/** La suite que tout hôte du port `Workbook` doit passer, sur les mêmes plans. */
export function contratWorkbook(nom: string, ouvrir: (depart: Depart) => Promise<HoteOuvert>): void {
  describe(`Contrat du classeur : ${nom}`, () => {
    const feuille = async (hote: HoteOuvert, cherchee: string) => {
      const photo = (await hote.photographier()).find((f) => f.nom === cherchee)
      if (!photo) throw new Error(`pas de feuille « ${cherchee} »`)
      return photo
    }

    it('dit le nom du fichier, les feuilles, leur étendue et les tableaux', async () => {
      const { classeur } = await ouvrir(DEPART)

      expect(await classeur.fileName()).toBe('suivi.xlsx')
      expect(await classeur.sheets()).toEqual([
        { name: 'Actions', visible: true, rows: 3, columns: 3 },
        { name: 'Axe 1', visible: true, rows: 2, columns: 1 },
        { name: 'Cachée', visible: false, rows: 1, columns: 1 },
      ])
      expect(await classeur.tables()).toEqual([
        { name: 'T_Actions', sheet: 'Actions', area: { row: 0, column: 0, rows: 3, columns: 3 } },
      ])
    })

    it('lit plusieurs rectangles, cellules vides et au-delà des données comprises', async () => {
      const { classeur } = await ouvrir(DEPART)

      const [actions, autre] = await classeur.read([
        { sheet: 'Actions', area: { row: 1, column: 0, rows: 2, columns: 4 } },
        { sheet: 'Axe 1', area: { row: 0, column: 0, rows: 2, columns: 1 } },
      ])
      expect(actions).toEqual([
        ['Former des tuteurs', 'CD / ARS', 1200.5, null],
        ['=pas une formule', '@CPTS', null, null],
      ])
      expect(autre).toEqual([['ancienne feuille'], [42]])
    })

    it('applique un plan : feuilles, valeurs, styles, fusion, largeurs, gel, lien, page', async () => {
      const hote = await ouvrir(DEPART)
      await hote.classeur.apply(PLAN)

      expect((await hote.photographier()).map((f) => f.nom)).toEqual(['L’été d’après', 'Actions', 'Axe 1', 'Cachée'])
      const axe = await feuille(hote, 'Axe 1')
      expect(axe.cellules['A1']?.valeur).toBe('Axe 1 – Attirer')
      expect(axe.cellules['A3']?.valeur).toBe(12.5)
      expect(axe.cellules['C3']?.valeur).toBe(true)
      expect(axe.cellules['B3']).toMatchObject({ formule: 'SUM(A3,2)', valeur: 14.5 })
      if (axe.cellules['A2']?.style !== undefined) {
        expect(axe.cellules['A2'].style).toMatchObject({
          bold: true,
          color: '#FFFFFF',
          fill: '#1F4E5F',
          wrap: true,
          vertical: 'top',
        })
        expect(axe.cellules['A3']?.style).toMatchObject({ numberFormat: '0.00' })
        expect(axe.cellules['A3']?.style?.bold ?? false).toBe(false)
      }
      if (axe.fusions !== undefined) expect(axe.fusions).toEqual(['A1:C1'])
      if (axe.largeurs !== undefined) expect(axe.largeurs).toMatchObject({ A: 30, B: 50 })
      if (axe.hauteurs !== undefined) expect(axe.hauteurs).toMatchObject({ '1': 24 })
      if (axe.gel !== undefined) expect(axe.gel).toEqual({ lignes: 2, colonnes: 0 })
      if (axe.page !== undefined) {
        expect(axe.page).toEqual({
          orientation: 'landscape',
          titres: '1:2',
          zone: 'A1:C3',
          pied: '&LSource : essai&RPage &P / &N',
        })
      }
      const sommaire = await feuille(hote, 'L’été d’après')
      expect(sommaire.cellules['A1']?.valeur).toBe('Voir l’axe 1')
      if (sommaire.cellules['A1']?.lien !== undefined) expect(sommaire.cellules['A1'].lien).toBe("#'Axe 1'!A1")
    })

    it('n’écrit jamais un texte comme une formule', async () => {
      const hote = await ouvrir(DEPART)
      await hote.classeur.apply(PLAN)

      const { cellules } = await feuille(hote, 'Axe 1')
      expect(['A2', 'B2', 'C2'].map((a) => [cellules[a]?.valeur, cellules[a]?.formule])).toEqual([
        ['=1+1', undefined],
        ['+33', undefined],
        ['-@x', undefined],
      ])
    })

    it('laisse telle quelle une cellule où le plan ne dit rien', async () => {
      const hote = await ouvrir(DEPART)
      await hote.classeur.apply([
        {
          kind: 'write',
          sheet: 'Actions',
          row: 1,
          column: 0,
          values: [
            [null, 'CPTS'],
            ['Recruter', null],
          ],
        },
      ])

      const [lu] = await hote.classeur.read([{ sheet: 'Actions', area: { row: 1, column: 0, rows: 2, columns: 3 } }])
      expect(lu).toEqual([
        ['Former des tuteurs', 'CPTS', 1200.5],
        ['Recruter', '@CPTS', null],
      ])
    })

    it('rend le classeur exactement comme avant quand on annule, feuille remplacée comprise', async () => {
      const hote = await ouvrir(DEPART)
      const avant = await hote.photographier()
      const annuler = await hote.classeur.apply([
        ...PLAN,
        { kind: 'write', sheet: 'Actions', row: 0, column: 0, values: [['écrasé', { formula: '1+1', value: 2 }]] },
        { kind: 'style', sheet: 'Actions', area: CADRE, style: { italic: true, fill: '#FF0000' } },
        { kind: 'columnWidths', sheet: 'Actions', column: 0, widths: [99] },
        { kind: 'merge', sheet: 'Actions', area: { row: 5, column: 0, rows: 1, columns: 2 } },
      ])
      expect(await hote.photographier()).not.toEqual(avant)

      await annuler()
      expect(await hote.photographier()).toEqual(avant)
      expect(await hote.classeur.tables()).toHaveLength(1)
    })

    it('ne laisse rien d’un plan qui échoue au milieu', async () => {
      const hote = await ouvrir(DEPART)
      const avant = await hote.photographier()

      await expect(
        hote.classeur.apply([
          ...PLAN,
          { kind: 'write', sheet: 'Actions', row: 0, column: 0, values: [['écrasé']] },
          { kind: 'write', sheet: 'Nulle part', row: 0, column: 0, values: [['x']] },
        ]),
      ).rejects.toThrow('Nulle part')
      expect(await hote.photographier()).toEqual(avant)
    })

    it('refuse un nom de feuille déjà pris et n’y touche pas', async () => {
      const hote = await ouvrir(DEPART)
      const avant = await hote.photographier()

      await expect(hote.classeur.apply([{ kind: 'addSheet', sheet: 'Axe 1' }])).rejects.toThrow()
      expect(await hote.photographier()).toEqual(avant)
    })

    it('remplace deux fois de suite, puis revient de deux pas', async () => {
      const hote = await ouvrir(DEPART)
      const depart = await hote.photographier()
      const premier = await hote.classeur.apply(PLAN)
      const milieu = await hote.photographier()
      const second = await hote.classeur.apply([
        { kind: 'deleteSheet', sheet: 'L’été d’après' },
        { kind: 'deleteSheet', sheet: 'Axe 1' },
        { kind: 'addSheet', sheet: 'Axe 1' },
        { kind: 'write', sheet: 'Axe 1', row: 0, column: 0, values: [['deuxième']] },
      ])

      await second()
      expect(await hote.photographier()).toEqual(milieu)
      await premier()
      expect(await hote.photographier()).toEqual(depart)
    })

    const LISTE: readonly Operation[] = [
      { kind: 'addSheet', sheet: 'Liste' },
      { kind: 'write', sheet: 'Liste', row: 0, column: 0, values: [['Code', 'Paquet'], ['01004', 'pABC=1'], ['2A004', 'p']] }, // prettier-ignore
      { kind: 'addTable', sheet: 'Liste', area: { row: 0, column: 0, rows: 3, columns: 2 }, name: 'T_Distancier' },
    ]

    it('fait un tableau d’une feuille neuve, puis l’ôte', async () => {
      const hote = await ouvrir(DEPART)
      const avant = await hote.photographier()
      const annuler = await hote.classeur.apply(LISTE)

      expect(await hote.classeur.tables()).toContainEqual({
        name: 'T_Distancier',
        sheet: 'Liste',
        area: { row: 0, column: 0, rows: 3, columns: 2 },
      })
      const { cellules } = await feuille(hote, 'Liste')
      expect(['A1', 'A2', 'B2', 'A3', 'B3'].map((a) => cellules[a]?.valeur)).toEqual(['Code', '01004', 'pABC=1', '2A004', 'p']) // prettier-ignore

      await annuler()
      expect(await hote.photographier()).toEqual(avant)
      expect(await hote.classeur.tables()).toHaveLength(1)
    })

    it('refuse un nom de tableau déjà pris et ne laisse rien', async () => {
      const hote = await ouvrir(DEPART)
      const avant = await hote.photographier()
      const plan = LISTE.map((o) => (o.kind === 'addTable' ? { ...o, name: 't_actions' } : o))

      await expect(hote.classeur.apply(plan)).rejects.toThrow()
      expect(await hote.photographier()).toEqual(avant)
      expect(await hote.classeur.tables()).toHaveLength(1)
    })

    it('s’arrête quand l’avancement le demande, et ne laisse rien', async () => {
      const hote = await ouvrir(DEPART)
      const avant = await hote.photographier()
      const arreter = (fait: number) => {
        if (fait > 1) throw new Error('arrêté par l’analyste')
      }
      await expect(hote.classeur.apply(PLAN, arreter)).rejects.toThrow('arrêté par l’analyste')
      expect(await hote.photographier()).toEqual(avant)
    })

    it('compte les opérations faites', async () => {
      const { classeur } = await ouvrir(DEPART)
      const vus: [number, number][] = []
      await classeur.apply(PLAN, (fait, total) => vus.push([fait, total]))

      expect(vus.at(-1)).toEqual([PLAN.length, PLAN.length])
      expect(vus.every(([fait], i) => i === 0 || fait >= (vus[i - 1]?.[0] ?? 0))).toBe(true)
    })
  })
}
