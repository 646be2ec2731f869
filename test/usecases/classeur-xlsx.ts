import { createXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import type { Operation } from '../../src/ports/operations'
import type { CellValue, Workbook } from '../../src/ports/workbook'

type Lignes = readonly (readonly (CellValue | undefined)[])[]

export interface ClasseurXlsx {
  readonly classeur: Workbook
  /** Les valeurs d'une feuille, formules précédées de « = ». */
  readonly valeurs: (feuille: string) => Promise<CellValue[][]>
  readonly noms: () => Promise<readonly string[]>
  /** Écrit dans une cellule, comme l'analyste. */
  readonly taper: (feuille: string, row: number, column: number, valeur: CellValue) => Promise<void>
}

/**
 * Un vrai classeur .xlsx : une feuille par entrée (« =… » y est une formule canonique). `tableaux` : « Feuille!Nom » fait un
 * tableau Excel de toute la feuille.
 */
export async function classeurXlsx(
  feuilles: Record<string, Lignes>,
  tableaux: readonly string[] = [],
): Promise<ClasseurXlsx> {
  const classeur = xlsxWorkbook(createXlsx('essai.xlsx'), 'essai.xlsx')
  await classeur.apply(Object.entries(feuilles).flatMap(([sheet, lignes]) => feuille(sheet, lignes, tableaux)))
  return {
    classeur,
    noms: async () => (await classeur.sheets()).map((f) => f.name),
    valeurs: async (nom) => {
      const info = (await classeur.sheets()).find((f) => f.name === nom)
      const plage = { sheet: nom, area: { row: 0, column: 0, rows: info?.rows ?? 0, columns: info?.columns ?? 0 } }
      const [lues = []] = await classeur.read([plage])
      const [formules = []] = await classeur.formulas([plage])
      return lues.map((l, i) => l.map((v, j) => (formules[i]?.[j] ? `=${formules[i][j]}` : v)))
    },
    taper: async (sheet, row, column, valeur) => {
      await classeur.apply([{ kind: 'write', sheet, row, column, values: [[valeur]] }])
    },
  }
}

function feuille(sheet: string, lignes: Lignes, tableaux: readonly string[]): Operation[] {
  const columns = Math.max(1, ...lignes.map((l) => l.length))
  const nom = tableaux.find((t) => t.startsWith(`${sheet}!`))?.split('!')[1]
  const values = lignes.map((l) =>
    Array.from({ length: columns }, (_, k) => {
      const v = l[k] ?? null
      return typeof v === 'string' && v.startsWith('=') ? { formula: v.slice(1) } : v
    }),
  )
  return [
    { kind: 'addSheet', sheet },
    ...(values.length === 0 ? [] : [{ kind: 'write', sheet, row: 0, column: 0, values } as const]),
    ...(nom === undefined
      ? []
      : [{ kind: 'addTable', sheet, area: { row: 0, column: 0, rows: lignes.length, columns }, name: nom } as const]),
  ]
}
