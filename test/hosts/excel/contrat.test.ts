import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook'
import { isKept } from '../../../src/hosts/excel/kept-sheets'
import type { Operation, Style } from '../../../src/ports/operations'
import { adresse, lettres } from '../../../src/usecases/adresse'
import { contratOperations } from '../contrat-operations'
import {
  contratWorkbook,
  DEPART,
  zone,
  type CellulePhoto,
  type ConditionnelPhoto,
  type Depart,
  type FeuillePhoto,
  type GraphiquePhoto,
  type HoteOuvert,
  type ValidationPhoto,
} from '../contrat-workbook'
import { installFakeExcel, type FakeExcel } from './fake-excel'
import { newModel, parseAddress, type FakeSheet } from './fake-model'
import { copyFormula } from './fake-references'

const a1 = (key: string) => {
  const [row, column] = key.split(',').map(Number) as [number, number]
  return adresse({ row, column, rows: 1, columns: 1 }).split(':')[0]!
}

/** Les traits qu'une cellule a reçus, sous leurs noms du port. */
function style({ formats, numberFormats }: FakeSheet, key: string): Style {
  const has = (name: string) => formats.get(`${key} format.${name}`)
  const traits = {
    bold: has('font.bold'),
    italic: has('font.italic'),
    color: has('font.color'),
    fill: has('fill.color'),
    wrap: has('wrapText'),
    vertical: has('verticalAlignment') === undefined ? undefined : String(has('verticalAlignment')).toLowerCase(),
    numberFormat: numberFormats.get(key) === 'General' ? undefined : numberFormats.get(key),
  }
  return Object.fromEntries(Object.entries(traits).filter(([, v]) => v !== undefined))
}

const cellules = (sheet: FakeSheet): Record<string, CellulePhoto> =>
  Object.fromEntries(
    [...sheet.cells].map(([key, { value, formula }]) => {
      const lien = (sheet.links.get(`${a1(key)}:${a1(key)}`) as { documentReference: string } | undefined)
        ?.documentReference
      return [
        a1(key),
        {
          valeur: value,
          style: style(sheet, key),
          ...(formula && { formule: formula.slice(1) }),
          ...(lien && { lien: `#${lien}` }),
        },
      ]
    }),
  )

/** Excel compte en points ce que le port compte en caractères. */
const enCaracteres = (points: number) => Math.round((points / 0.75 - 5) / 7)

/** Les cellules qui portent la même chose, par ce qu'elles portent. */
function grouper<T>(entrees: Iterable<readonly [string, T]>): [string[], T][] {
  const groupes = new Map<string, [string[], T]>()
  for (const [key, valeur] of entrees) {
    const groupe = groupes.get(JSON.stringify(valeur)) ?? [[], valeur]
    groupe[0].push(a1(key))
    groupes.set(JSON.stringify(valeur), groupe)
  }
  return [...groupes.values()]
}

interface Validation {
  rule?: { list: { source: string } }
  errorAlert?: { style: string }
  prompt?: { title: string; message: string }
}

const validation = ({ rule, errorAlert, prompt }: Validation): ValidationPhoto => ({
  ...(rule && { liste: rule.list.source.replace(/^=/, '') }),
  bloquante: rule !== undefined && errorAlert?.style === 'Stop',
  ...(prompt?.message && { message: `${prompt.title} : ${prompt.message}` }),
})

/** Deux cellules ont la même règle si leurs formules, ramenées à une même cellule, sont les mêmes. */
function conditionnels({ rules }: FakeSheet): ConditionnelPhoto[] {
  const loin = 500
  const entrees = [...rules].flatMap(([key, liste]) => {
    const [row, column] = key.split(',').map(Number) as [number, number]
    return liste.map(({ formula, style }) => [key, { formule: copyFormula(formula, loin - row, loin - column), style }] as const)
  }) // prettier-ignore
  return grouper(entrees)
    .map(([cases, { formule, style }]): ConditionnelPhoto => {
      const lieu = zone(cases)
      const { row, column } = parseAddress(lieu.split(' ')[0]!)
      return { zone: lieu, formule: copyFormula(formule, row - loin, column - loin).replace(/^=/, ''), style }
    })
    .sort((a, b) => a.zone.localeCompare(b.zone))
}

const GRAPHIQUES: Record<string, GraphiquePhoto['type']> = {
  BarClustered: 'bars',
  ColumnClustered: 'columns',
  BarStacked: 'stackedBars',
  Line: 'line',
  Pie: 'pie',
}
const reference = (texte: string) =>
  texte.replace(/'(\w+)'!/, '$1!').replace(/([A-Z]+)(\d+)(?=:|$)/g, (_, c: string, r: string) => `$${c}$${r}`)

const photo = (s: FakeSheet): FeuillePhoto => ({
  nom: s.name,
  visible: s.visibility === 'Visible',
  visibilite: s.visibility === 'Visible' ? 'visible' : s.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
  cellules: cellules(s),
  fusions: [...s.merges].sort(),
  largeurs: Object.fromEntries([...s.widths].map(([c, w]) => [lettres(c), enCaracteres(w)])),
  hauteurs: Object.fromEntries([...s.heights].map(([r, h]) => [String(r + 1), h])),
  gel: { lignes: s.frozen ? parseAddress(s.frozen).rows : 0, colonnes: 0 },
  page: {
    orientation: s.page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(s.page.titleRows && { titres: s.page.titleRows.replaceAll('$', '') }),
    ...(s.page.printArea && { zone: s.page.printArea }),
    ...(s.page.sides.leftFooter && { pied: pied(s.page.sides) }),
  },
  validations: Object.fromEntries(
    grouper([...s.validations].map(([key, v]) => [key, validation(v)] as const)).map(([cases, v]) => [zone(cases), v]),
  ),
  conditionnels: conditionnels(s),
  notes: Object.fromEntries([...s.notes].map(([key, texte]) => [a1(key), texte])),
  sauts: [...s.breaks].sort((a, b) => a - b),
  graphiques: s.charts.map(({ type, from, to, title, series }) => ({
    type: GRAPHIQUES[type]!,
    zone: `${from.split(':')[0]}:${to.split(':')[0]}`,
    ...(title && { titre: title }),
    series: series.map((l) => ({ nom: l.name, valeurs: reference(l.values), categories: reference(l.categories) })),
  })),
})

const pied = ({ leftFooter, centerFooter, rightFooter }: Record<string, string>) =>
  (['&L', leftFooter, '&C', centerFooter, '&R', rightFooter] as string[])
    .reduce<string>((texte, part, k, parts) => (k % 2 === 0 && parts[k + 1] ? `${texte}${part}${parts[k + 1]}` : texte), '') // prettier-ignore

function preparer({ fichier, feuilles, noms = {} }: Depart) {
  const enTexte = (v: unknown) => (typeof v === 'string' ? `'${v}` : v)
  const model = newModel(Object.fromEntries(feuilles.map((f) => [f.nom, f.valeurs.map((l) => l.map(enTexte))])))
  model.fileName = fichier
  for (const { nom, masquee, table, valeurs } of feuilles) {
    if (masquee) model.sheets.find((s) => s.name === nom)!.visibility = 'Hidden'
    const address = adresse({ row: 0, column: 0, rows: valeurs.length, columns: valeurs[0]!.length })
    if (table) model.tables.push({ name: table, sheet: nom, address, showHeaders: true, showTotals: false })
  }
  model.names = Object.entries(noms).map(([name, formula]) => ({ name, formula: `=${formula}` }))
  return model
}

const ouvrir = async (depart: Depart): Promise<HoteOuvert & { fake: FakeExcel }> => {
  const model = preparer(depart)
  const fake = installFakeExcel(model, 1.2)
  return {
    fake,
    classeur: excelWorkbook,
    photographier: async () => structuredClone(model.sheets.filter((s) => !isKept(s.name)).map(photo)),
    noms: async () => Object.fromEntries(model.names.map(({ name, formula }) => [name, formula.replace(/^=/, '')])),
  }
}

contratWorkbook('Excel (faux Office.js)', ouvrir)
contratOperations('Excel (faux Office.js)', ouvrir)

describe('Une panne d’Excel à n’importe quel ordre', () => {
  it('laisse le classeur comme avant le plan, sans feuille de trop', async () => {
    const zones = { sheet: 'Actions', area: { row: 1, column: 0, rows: 2, columns: 2 } } as const
    const plan: readonly Operation[] = [
      { kind: 'addSheet', sheet: 'MODÈLE', visibility: 'veryHidden' },
      { kind: 'style', sheet: 'MODÈLE', area: zones.area, style: { bold: true } },
      { kind: 'merge', sheet: 'MODÈLE', area: zones.area },
      { kind: 'composeSheet', sheet: 'Plan', model: 'MODÈLE', rows: [1, 2, 1, 2], columns: [0, 1] },
      { kind: 'insertRows', sheet: 'Actions', row: 2, count: 2, like: 1 },
      { kind: 'write', sheet: 'Actions', row: 2, column: 0, values: [['a', { formula: 'SUM(C2:C3)' }]] },
      { kind: 'deleteRows', sheet: 'Actions', row: 4, count: 1 },
      { kind: 'style', ...zones, style: { italic: true, numberFormat: '0' } },
      { kind: 'merge', sheet: 'Axe 1', area: { row: 0, column: 0, rows: 1, columns: 2 } },
      { kind: 'note', sheet: 'Actions', row: 1, column: 0, text: 'n' },
      { kind: 'validation', ...zones, list: ['a'], blocking: true },
      { kind: 'conditionalFormat', ...zones, formula: 'A2=1', style: { bold: true } },
      { kind: 'addChart', ...zones, type: 'pie', alt: 'Parts', categories: zones, series: [{ name: 'B', values: zones }] },
      { kind: 'pageBreaks', sheet: 'Actions', rows: [2] },
      { kind: 'page', sheet: 'Axe 1', page: { orientation: 'landscape', fitToWidth: true, printArea: zones.area } },
      { kind: 'freeze', sheet: 'Axe 1', rows: 1, columns: 0 },
      { kind: 'rowHeights', sheet: 'Actions', row: 0, heights: [40] },
      { kind: 'columnWidths', sheet: 'Actions', column: 0, widths: [40] },
      { kind: 'visibility', sheet: 'Cachée', visibility: 'visible' },
      { kind: 'deleteSheet', sheet: 'Axe 1' },
      { kind: 'addSheet', sheet: 'Axe 1' },
      { kind: 'deleteSheet', sheet: 'MODÈLE' },
      { kind: 'activate', sheet: 'Plan' },
    ] // prettier-ignore
    const entier = await ouvrir(DEPART)
    await entier.classeur.apply(plan)
    expect(entier.fake.orders).toBeGreaterThan(150)
    const avant = await (await ouvrir(DEPART)).photographier()
    for (let n = 1; n <= entier.fake.orders; n += 1) {
      const hote = await ouvrir(DEPART)
      hote.fake.failAt = n
      await expect(hote.classeur.apply(plan)).rejects.toThrow('panne simulée')
      expect([n, await hote.photographier()]).toEqual([n, avant])
      expect([n, hote.fake.model.sheets.length]).toEqual([n, avant.length])
    }
  })
})
