import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook'
import { isKept } from '../../../src/hosts/excel/kept-sheets'
import type { Style } from '../../../src/ports/operations'
import { adresse, lettres } from '../../../src/usecases/adresse'
import { contratWorkbook, type CellulePhoto, type FeuillePhoto } from '../contrat-workbook'
import { installFakeExcel } from './fake-excel'
import { newModel, type FakeSheet } from './fake-model'

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

const photo = (s: FakeSheet): FeuillePhoto => ({
  nom: s.name,
  visible: s.visibility === 'Visible',
  cellules: cellules(s),
  fusions: [...s.merges].sort(),
  largeurs: Object.fromEntries(
    [...s.widths].filter(([, w]) => w !== 48).map(([c, w]) => [lettres(c), enCaracteres(w)]),
  ),
  hauteurs: Object.fromEntries([...s.heights].map(([r, h]) => [String(r + 1), h])),
  gel: { lignes: Number(s.frozen.split(':')[1] ?? 0), colonnes: 0 },
})

contratWorkbook('Excel (faux Office.js)', async ({ fichier, feuilles }) => {
  const enTexte = (v: unknown) => (typeof v === 'string' ? `'${v}` : v)
  const model = newModel(Object.fromEntries(feuilles.map((f) => [f.nom, f.valeurs.map((l) => l.map(enTexte))])))
  model.fileName = fichier
  for (const { nom, masquee, table, valeurs } of feuilles) {
    if (masquee) model.sheets.find((s) => s.name === nom)!.visibility = 'Hidden'
    const address = adresse({ row: 0, column: 0, rows: valeurs.length, columns: valeurs[0]!.length })
    if (table) model.tables.push({ name: table, sheet: nom, address, showHeaders: true, showTotals: false })
  }
  installFakeExcel(model)
  return {
    classeur: excelWorkbook,
    photographier: async () =>
      model.sheets
        .filter((s) => !isKept(s.name))

        .map(photo),
  }
})
