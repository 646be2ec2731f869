import fc from 'fast-check'
import type { Operation } from '../../src/ports/operations'
import type { Area } from '../../src/ports/workbook'
import { DEPART, type Depart, type FeuillePhoto, type HoteOuvert } from './contrat-workbook'

const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns })
const gras = (sheet: string, zone: Area): Operation => ({ kind: 'style', sheet, area: zone, style: { bold: true } })

const MODELE = 'MODÈLE plan'

/** Un modèle : titre fusionné, en-tête répété, une ligne à répéter, un total. */
const FAIRE_MODELE: readonly Operation[] = [
  { kind: 'addSheet', sheet: MODELE, tabColor: '#1F4E5F' },
  { kind: 'write', sheet: MODELE, row: 0, column: 0, values: [['marge', 'TITRE', null, null], ['marge', 'Action', 'Statut', 'Budget'], ['RÉPÉTER', 'x', 'y', 1], [null, 'Total', null, { formula: 'SUM(D3)', value: 1 }]] }, // prettier-ignore
  { kind: 'columnWidths', sheet: MODELE, column: 0, widths: [8, 40, 16, 12] },
  { kind: 'rowHeights', sheet: MODELE, row: 0, heights: [30] },
  { kind: 'rowHeights', sheet: MODELE, row: 2, heights: [45] },
  { kind: 'style', sheet: MODELE, area: area(0, 1, 1, 3), style: { bold: true, fill: '#1F4E5F', color: '#FFFFFF' } },
  { kind: 'merge', sheet: MODELE, area: area(0, 1, 1, 3) },
  { kind: 'style', sheet: MODELE, area: area(2, 3, 1, 1), style: { numberFormat: '0.00' } },
  gras(MODELE, area(3, 1, 1, 3)),
  { kind: 'conditionalFormat', sheet: MODELE, area: area(2, 1, 1, 3), formula: '$C3="Réalisé"', style: { fill: '#D9EAD3' } },
  { kind: 'validation', sheet: MODELE, area: area(2, 2, 1, 1), list: ['À venir', 'Réalisé'], blocking: false },
  { kind: 'freeze', sheet: MODELE, rows: 2, columns: 0 },
  {
    kind: 'page',
    sheet: MODELE,
    page: { orientation: 'landscape', fitToWidth: true, titleRows: { first: 1, last: 1 }, printArea: area(0, 1, 4, 3), footer: '&LSource' },
  },
] // prettier-ignore

/** Deux groupes de trois puis d'une ligne, sans la colonne de pilotage ; l'en-tête reparaît à chaque groupe. */
const COMPOSER: Operation = {
  kind: 'composeSheet',
  sheet: 'Plan rempli',
  position: 1,
  model: MODELE,
  rows: [0, 1, 2, 2, 2, 3, 1, 2, 3],
  columns: [1, 2, 3],
}

const DECALAGES: readonly Operation[] = [
  { kind: 'write', sheet: 'Axe 1', row: 0, column: 1, values: [[{ formula: 'SUM(Actions!C2:C3)' }, { formula: 'Actions!$C$3' }, { formula: 'SUM(Budgets)' }]] }, // prettier-ignore
  { kind: 'write', sheet: 'Actions', row: 5, column: 0, values: [['dessous', { formula: 'C2+C3' }]] },
  { kind: 'merge', sheet: 'Actions', area: area(6, 0, 1, 2) },
  { kind: 'style', sheet: 'Actions', area: area(1, 0, 1, 3), style: { italic: true, fill: '#FFF2CC' } },
  { kind: 'rowHeights', sheet: 'Actions', row: 1, heights: [33] },
]

/** Ce que tout hôte doit faire des opérations ; `tirages` suites de gestes au hasard. */
export function contratOperations(nom: string, ouvrir: (depart: Depart) => Promise<HoteOuvert>, tirages = 40) {
  const feuille = async (hote: HoteOuvert, cherchee: string): Promise<FeuillePhoto> => {
    const photo = (await hote.photographier()).find((f) => f.nom === cherchee)
    if (!photo) throw new Error(`pas de feuille « ${cherchee} »`)
    return photo
  }
  const formules = async ({ classeur }: HoteOuvert, sheet: string, zone: Area) =>
    (await classeur.formulas([{ sheet, area: zone }]))[0]

  /** Applique, annule, et vérifie que rien n'a bougé ; rend ce qu'il y avait entre les deux. */
  const allerRetour = async (hote: HoteOuvert, plan: readonly Operation[], voir: () => Promise<void>) => {
    const [avant, noms] = [await hote.photographier(), await hote.noms?.()]
    const tableaux = await hote.classeur.tables()
    const annuler = await hote.classeur.apply(plan)
    await voir()
    await annuler()
    expect(await hote.photographier()).toEqual(avant)
    expect(await hote.noms?.()).toEqual(noms)
    expect(await hote.classeur.tables()).toEqual(tableaux)
  }

  describe(`Opérations du classeur : ${nom}`, () => {
    it('compose une feuille d’un modèle du même plan', async () => {
      const hote = await ouvrir(DEPART)
      await allerRetour(hote, [...FAIRE_MODELE, COMPOSER, { kind: 'deleteSheet', sheet: MODELE }], async () => {
        const photos = await hote.photographier()
        expect(photos.map((f) => f.nom)).toEqual(['Actions', 'Plan rempli', 'Axe 1', 'Cachée'])
        const plan = photos[1]!
        expect(Object.values(plan.cellules).filter(({ valeur }) => valeur !== null)).toEqual([])
        if (plan.fusions !== undefined) expect(plan.fusions).toEqual(['A1:C1'])
        if (plan.largeurs !== undefined) expect(plan.largeurs).toMatchObject({ A: 40, B: 16, C: 12 })
        if (plan.hauteurs !== undefined) expect(plan.hauteurs).toEqual({ '1': 30, '3': 45, '4': 45, '5': 45, '8': 45 })
        if (plan.gel !== undefined) expect(plan.gel).toEqual({ lignes: 2, colonnes: 0 })
        if (plan.validations !== undefined)
          expect(plan.validations).toEqual({ 'B3:B5 B8:B8': { liste: 'À venir,Réalisé', bloquante: false } })
        if (plan.conditionnels !== undefined)
          expect(plan.conditionnels).toEqual([
            { zone: 'A3:C5 A8:C8', formule: '$B3="Réalisé"', style: { fill: '#D9EAD3' } },
          ])
        if (plan.page !== undefined)
          expect(plan.page).toEqual({ orientation: 'landscape', titres: '2:2', zone: 'A1:C9', pied: '&LSource' })
      })
    })

    it('y écrit ensuite le contenu sur les styles pris au modèle', async () => {
      const hote = await ouvrir(DEPART)
      const ecrire: Operation = {
        kind: 'write',
        sheet: 'Plan rempli',
        row: 0,
        column: 0,
        values: [['AXE 1', null, null], ['Action', 'Statut', 'Budget'], ['Former', 'Réalisé', 12.5], [null, null, null], [null, null, null], ['Total', null, { formula: 'SUM(C3:C5)', value: 12.5 }]], // prettier-ignore
      }
      await allerRetour(hote, [...FAIRE_MODELE, COMPOSER, ecrire], async () => {
        const { cellules } = await feuille(hote, 'Plan rempli')
        expect(cellules['A1']?.valeur).toBe('AXE 1')
        expect(cellules['C6']?.formule).toBe('SUM(C3:C5)')
        if (cellules['A1']?.style !== undefined) {
          expect(cellules['A1'].style).toMatchObject({ bold: true, fill: '#1F4E5F' })
          expect(cellules['C3']?.style).toMatchObject({ numberFormat: '0.00' })
          expect(cellules['A6']?.style).toMatchObject({ bold: true })
          expect(cellules['A3']?.style?.bold ?? false).toBe(false)
        }
      })
    })

    it('compose deux feuilles d’un modèle du classeur, que le modèle ne subit pas', async () => {
      const hote = await ouvrir(DEPART)
      await hote.classeur.apply(FAIRE_MODELE)
      const modele = await feuille(hote, MODELE)
      await allerRetour(hote, [COMPOSER, { ...COMPOSER, sheet: 'Plan bis', rows: [3, 0] } as Operation], async () => {
        const bis = await feuille(hote, 'Plan bis')
        if (bis.fusions !== undefined) expect(bis.fusions).toEqual(['A2:C2'])
        expect(await feuille(hote, MODELE)).toEqual(modele)
      })
    })

    it('reprend sous un autre nom le tableau d’un modèle, agrandi à ses lignes', async () => {
      const hote = await ouvrir(DEPART)
      const plan: readonly Operation[] = [
        { kind: 'addSheet', sheet: 'MODÈLE liste' },
        { kind: 'write', sheet: 'MODÈLE liste', row: 0, column: 0, values: [['Nom', 'Budget'], ['x', 1]] },
        { kind: 'addTable', sheet: 'MODÈLE liste', area: area(0, 0, 2, 2), name: 'T_Modele' },
        { kind: 'composeSheet', sheet: 'Liste', model: 'MODÈLE liste', rows: [0, 1, 1, 1], columns: [0, 1], tables: { T_Modele: 'T_Liste' } }, // prettier-ignore
        { kind: 'composeSheet', sheet: 'Sans', model: 'MODÈLE liste', rows: [0, 1], columns: [0, 1] },
        { kind: 'write', sheet: 'Liste', row: 0, column: 0, values: [['Nom', 'Budget'], ['a', 1], ['b', 2], ['c', 3]] },
      ] // prettier-ignore
      await allerRetour(hote, plan, async () => {
        const tableaux = await hote.classeur.tables()
        expect(tableaux.map(({ name }) => name).sort()).toEqual(['T_Actions', 'T_Liste', 'T_Modele'])
        expect(tableaux).toContainEqual({ name: 'T_Liste', sheet: 'Liste', area: area(0, 0, 4, 2) })
      })
    })

    it('refuse un modèle qui n’existe pas, en le nommant', async () => {
      const hote = await ouvrir(DEPART)
      const avant = await hote.photographier()
      await expect(hote.classeur.apply([COMPOSER])).rejects.toThrow(MODELE)
      expect(await hote.photographier()).toEqual(avant)
    })

    it('insère des lignes : formules, noms, tableaux et fusions suivent', async () => {
      const hote = await ouvrir(DEPART)
      await hote.classeur.apply(DECALAGES)
      const plan: readonly Operation[] = [{ kind: 'insertRows', sheet: 'Actions', row: 2, count: 2, like: 1 }]
      await allerRetour(hote, plan, async () => {
        expect(await formules(hote, 'Axe 1', area(0, 1, 1, 3))).toEqual([
          ['SUM(Actions!C2:C5)', 'Actions!$C$5', 'SUM(Budgets)'],
        ])
        expect(await formules(hote, 'Actions', area(7, 1, 1, 1))).toEqual([['C2+C5']])
        expect(await hote.classeur.tables()).toEqual([{ name: 'T_Actions', sheet: 'Actions', area: area(0, 0, 5, 3) }])
        if (hote.noms) expect(await hote.noms()).toEqual({ Budgets: 'Actions!$C$2:$C$5' })
        const { cellules, fusions, hauteurs } = await feuille(hote, 'Actions')
        expect(cellules['A5']?.valeur).toBe('=pas une formule')
        expect(cellules['A3']?.valeur ?? null).toBe(null)
        if (fusions !== undefined) expect(fusions).toEqual(['A9:B9'])
        if (hauteurs !== undefined) expect(hauteurs).toEqual({ '2': 33, '3': 33, '4': 33 })
      })
    })

    it('supprime des lignes : ce qui les visait devient #REF!, et tout revient', async () => {
      const hote = await ouvrir(DEPART)
      await hote.classeur.apply(DECALAGES)
      const plan: readonly Operation[] = [{ kind: 'deleteRows', sheet: 'Actions', row: 2, count: 1 }]
      await allerRetour(hote, plan, async () => {
        const [ligne] = (await formules(hote, 'Axe 1', area(0, 1, 1, 3))) ?? []
        expect(ligne).toEqual(['SUM(Actions!C2:C2)', expect.stringContaining('#REF!'), 'SUM(Budgets)'])
        expect(await hote.classeur.tables()).toEqual([{ name: 'T_Actions', sheet: 'Actions', area: area(0, 0, 2, 3) }])
        if (hote.noms) expect(await hote.noms()).toEqual({ Budgets: 'Actions!$C$2:$C$2' })
        const { cellules, fusions } = await feuille(hote, 'Actions')
        expect(cellules['A5']?.valeur).toBe('dessous')
        if (fusions !== undefined) expect(fusions).toEqual(['A6:B6'])
      })
    })

    it('actualise un tableau : insère, supprime, écrit, agrandit, annote, en une annulation', async () => {
      const hote = await ouvrir(DEPART)
      await hote.classeur.apply([...DECALAGES, { kind: 'note', sheet: 'Actions', row: 2, column: 1, text: 'à revoir' }])
      const plan: readonly Operation[] = [
        { kind: 'insertRows', sheet: 'Actions', row: 3, count: 1, like: 2 },
        { kind: 'write', sheet: 'Actions', row: 3, column: 0, values: [['Neuve', 'ARS', 3]] },
        { kind: 'resizeTable', sheet: 'Actions', name: 'T_Actions', area: area(0, 0, 4, 3) },
        { kind: 'deleteRows', sheet: 'Actions', row: 1, count: 1 },
        { kind: 'write', sheet: 'Actions', row: 1, column: 1, values: [['CPTS']] },
        { kind: 'style', sheet: 'Actions', area: area(1, 0, 2, 3), style: { fill: '#D9EAD3' } },
        { kind: 'note', sheet: 'Actions', row: 1, column: 1, text: 'relu' },
        { kind: 'note', sheet: 'Actions', row: 2, column: 0, text: 'nouvelle' },
        { kind: 'validation', sheet: 'Actions', area: area(1, 1, 2, 1), list: { sheet: 'Axe 1', area: area(0, 0, 2, 1) }, blocking: true, prompt: { title: 'Pilote', text: 'Un organisme' } },
        { kind: 'conditionalFormat', sheet: 'Actions', area: area(1, 0, 2, 3), formula: '$C2>2', style: { bold: true } },
      ] // prettier-ignore
      await allerRetour(hote, plan, async () => {
        const actions = await feuille(hote, 'Actions')
        expect(['A2', 'B2', 'A3', 'C3', 'A6'].map((a) => actions.cellules[a]?.valeur)).toEqual(['=pas une formule', 'CPTS', 'Neuve', 3, 'dessous']) // prettier-ignore
        expect(await hote.classeur.tables()).toEqual([{ name: 'T_Actions', sheet: 'Actions', area: area(0, 0, 3, 3) }])
        if (actions.notes !== undefined) expect(actions.notes).toEqual({ B2: 'relu', A3: 'nouvelle' })
        if (actions.validations !== undefined)
          expect(actions.validations).toEqual({
            'B2:B3': { liste: "'Axe 1'!$A$1:$A$2", bloquante: true, message: 'Pilote : Un organisme' },
          })
        if (actions.conditionnels !== undefined)
          expect(actions.conditionnels).toEqual([{ zone: 'A2:C3', formule: '$C2>2', style: { bold: true } }])
      })
    })

    it('pose, remplace et ôte une note, et le dit dans les traces', async () => {
      const hote = await ouvrir(DEPART)
      const noter = (text: string): Operation => ({ kind: 'note', sheet: 'Actions', row: 1, column: 0, text })
      await allerRetour(hote, [noter('un'), { ...noter('autre'), row: 2 } as Operation], async () => {
        const [traces] = (await hote.classeur.marks(['Actions']))!
        expect(traces).toContainEqual({ row: 1, column: 0, kind: 'note', text: 'un' })
        await allerRetour(hote, [noter('deux')], async () => {
          if ((await feuille(hote, 'Actions')).notes) expect((await feuille(hote, 'Actions')).notes).toEqual({ A2: 'deux', A3: 'autre' }) // prettier-ignore
        })
        await allerRetour(hote, [noter('')], async () => {
          if ((await feuille(hote, 'Actions')).notes) expect((await feuille(hote, 'Actions')).notes).toEqual({ A3: 'autre' }) // prettier-ignore
        })
      })
    })

    it('ne montre qu’un message quand toute valeur est permise', async () => {
      const hote = await ouvrir(DEPART)
      const plan: readonly Operation[] = [
        { kind: 'validation', sheet: 'Actions', area: area(1, 0, 2, 1), blocking: false, prompt: { title: 'Suivi', text: 'À vous' } },
      ] // prettier-ignore
      await allerRetour(hote, plan, async () => {
        const { validations } = await feuille(hote, 'Actions')
        if (validations !== undefined)
          expect(validations).toEqual({ 'A2:A3': { bloquante: false, message: 'Suivi : À vous' } })
      })
    })

    it('remplace les sauts de page', async () => {
      const hote = await ouvrir(DEPART)
      await hote.classeur.apply([{ kind: 'pageBreaks', sheet: 'Actions', rows: [1] }])
      await allerRetour(hote, [{ kind: 'pageBreaks', sheet: 'Actions', rows: [2, 7] }], async () => {
        const { sauts } = await feuille(hote, 'Actions')
        if (sauts !== undefined) expect(sauts).toEqual([2, 7])
      })
    })

    it('masque et montre des feuilles, feuille neuve comprise', async () => {
      const hote = await ouvrir(DEPART)
      const montrer = (sheet: string, visibility: 'visible' | 'hidden' | 'veryHidden'): Operation =>
        ({ kind: 'visibility', sheet, visibility }) // prettier-ignore
      const plan = [montrer('Cachée', 'visible'), montrer('Axe 1', 'veryHidden'), montrer('Actions', 'hidden')]
      await allerRetour(hote, plan, async () => {
        expect((await hote.classeur.sheets()).map(({ visible }) => visible)).toEqual([false, false, true])
        const { visibilite } = await feuille(hote, 'Axe 1')
        if (visibilite !== undefined) expect(visibilite).toBe('veryHidden')
      })
    })

    it('pose un graphique nourri par une autre feuille', async () => {
      const hote = await ouvrir(DEPART)
      const plan: readonly Operation[] = [
        { kind: 'addSheet', sheet: 'Graphiques' },
        { kind: 'addChart', sheet: 'Graphiques', area: area(1, 1, 10, 5), type: 'bars', title: 'Budgets', alt: 'Budget de chaque action', categories: { sheet: 'Actions', area: area(1, 0, 2, 1) }, series: [{ name: 'Budget', values: { sheet: 'Actions', area: area(1, 2, 2, 1) }, color: '#1F4E5F' }] },
        { kind: 'addChart', sheet: 'Actions', area: area(8, 0, 5, 3), type: 'pie', alt: 'Parts', categories: { sheet: 'Actions', area: area(1, 0, 2, 1) }, series: [{ name: 'Budget', values: { sheet: 'Actions', area: area(1, 2, 2, 1) } }] },
      ] // prettier-ignore
      await allerRetour(hote, plan, async () => {
        const { graphiques } = await feuille(hote, 'Graphiques')
        const series = [{ nom: 'Budget', valeurs: 'Actions!$C$2:$C$3', categories: 'Actions!$A$2:$A$3' }]
        if (graphiques !== undefined)
          expect(graphiques).toEqual([{ type: 'bars', zone: 'B2:F11', titre: 'Budgets', series }])
      })
    })

    it('ne laisse rien d’un plan qui échoue après n’importe laquelle de ses opérations', async () => {
      const hote = await ouvrir(DEPART)
      await hote.classeur.apply(DECALAGES)
      const [avant, noms] = [await hote.photographier(), await hote.noms?.()]
      const plan: readonly Operation[] = [
        { kind: 'addSheet', sheet: 'Neuve' },
        ...FAIRE_MODELE,
        COMPOSER,
        { kind: 'visibility', sheet: 'Cachée', visibility: 'visible' },
        { kind: 'insertRows', sheet: 'Actions', row: 2, count: 2, like: 1 },
        { kind: 'write', sheet: 'Actions', row: 2, column: 0, values: [['a'], ['b']] },
        { kind: 'deleteRows', sheet: 'Actions', row: 4, count: 1 },
        { kind: 'note', sheet: 'Actions', row: 1, column: 0, text: 'n' },
        { kind: 'validation', sheet: 'Actions', area: area(1, 1, 2, 1), list: ['a'], blocking: true },
        { kind: 'conditionalFormat', sheet: 'Actions', area: area(1, 0, 2, 3), formula: '$C2>2', style: { bold: true } },
        { kind: 'pageBreaks', sheet: 'Actions', rows: [2] },
        { kind: 'resizeTable', sheet: 'Actions', name: 'T_Actions', area: area(0, 0, 3, 3) },
        { kind: 'deleteSheet', sheet: 'Axe 1' },
      ] // prettier-ignore
      const panne: Operation = { kind: 'resizeTable', sheet: 'Neuve', name: 'T_Absent', area: area(0, 0, 2, 1) }
      for (let k = 1; k <= plan.length; k += 1) {
        await expect(hote.classeur.apply([...plan.slice(0, k), panne])).rejects.toThrow()
        expect(await hote.photographier()).toEqual(avant)
        expect(await hote.noms?.()).toEqual(noms)
      }
    })

    it('appliquer puis annuler rend le classeur identique, quels que soient les gestes', async () => {
      const entier = (max: number) => fc.integer({ min: 0, max })
      const geste: fc.Arbitrary<Operation> = fc.oneof(
        fc.record({ row: entier(8), count: fc.integer({ min: 1, max: 3 }), like: entier(8) }).map((o): Operation => ({ kind: 'insertRows', sheet: 'Actions', ...o, row: o.row + 1 })),
        fc.record({ row: entier(6), count: fc.integer({ min: 1, max: 2 }) }).map((o): Operation => ({ kind: 'deleteRows', sheet: 'Actions', ...o, row: o.row + 3 })),
        fc.record({ row: entier(8), column: entier(3) }).map((o): Operation => ({ kind: 'write', sheet: 'Actions', ...o, values: [['=x', 1], [true, { formula: 'SUM(A1,2)' }]] })),
        fc.record({ row: entier(8), column: entier(3) }).map(({ row, column }): Operation => ({ kind: 'style', sheet: 'Actions', area: area(row, column, 2, 2), style: { italic: true, numberFormat: '0' } })),
        fc.record({ row: entier(8), column: entier(3) }).map((o): Operation => ({ kind: 'note', sheet: 'Actions', ...o, text: 'n' })),
        fc.record({ row: entier(8), column: entier(3) }).map(({ row, column }): Operation => ({ kind: 'validation', sheet: 'Actions', area: area(row, column, 2, 1), list: ['a', 'b'], blocking: true })),
        fc.record({ row: entier(8), column: entier(3) }).map(({ row, column }): Operation => ({ kind: 'conditionalFormat', sheet: 'Actions', area: area(row, column, 2, 2), formula: 'A1>1', style: { bold: true } })),
        fc.record({ row: entier(8) }).map(({ row }): Operation => ({ kind: 'rowHeights', sheet: 'Actions', row, heights: [20, 40] })),
      ) // prettier-ignore
      await fc.assert(
        fc.asyncProperty(fc.array(geste, { minLength: 1, maxLength: 8 }), async (gestes) => {
          const hote = await ouvrir(DEPART)
          await hote.classeur.apply(DECALAGES)
          const [avant, noms] = [await hote.photographier(), await hote.noms?.()]
          const annuler = await hote.classeur.apply(gestes).catch(() => undefined)
          await annuler?.()
          expect(await hote.photographier()).toEqual(avant)
          expect(await hote.noms?.()).toEqual(noms)
        }),
        {
          numRuns: tirages,
          examples: [
            [
              [
                { kind: 'insertRows', sheet: 'Actions', row: 1, count: 3, like: 0 },
                { kind: 'deleteRows', sheet: 'Actions', row: 4, count: 2 },
              ],
            ],
          ],
        },
      )
    })
  })
}
