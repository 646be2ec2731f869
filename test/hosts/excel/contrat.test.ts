import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook'
import { isKept } from '../../../src/hosts/excel/kept-sheets'
import { adresse } from '../../../src/usecases/adresse'
import { contratWorkbook, type CellulePhoto } from '../contrat-workbook'
import { installFakeExcel } from './fake-excel'
import { newModel, type FakeSheet } from './fake-model'

const a1 = (key: string) => {
  const [row, column] = key.split(',').map(Number) as [number, number]
  return adresse({ row, column, rows: 1, columns: 1 }).split(':')[0]!
}

const cellules = (sheet: FakeSheet): Record<string, CellulePhoto> =>
  Object.fromEntries(
    [...sheet.cells].map(([key, { value, formula }]) => [
      a1(key),
      { valeur: value, ...(formula && { formule: formula.slice(1) }) },
    ]),
  )

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
        .map((s) => ({ nom: s.name, visible: s.visibility === 'Visible', cellules: cellules(s) })),
  }
})
