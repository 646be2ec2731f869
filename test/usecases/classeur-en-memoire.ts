import type { Operation } from '../../src/ports/operations'
import type { CellValue, TableInfo, Workbook } from '../../src/ports/workbook'

export interface FeuilleEnMemoire {
  valeurs: CellValue[][]
  visible: boolean
}

export interface ClasseurEnMemoire extends Workbook {
  readonly contenu: Map<string, FeuilleEnMemoire>
  readonly operations: Operation[]
}

/** Le port le plus simple qui soit : des valeurs, sans styles. Le contrat complet est éprouvé sur les vrais hôtes. */
export function classeurEnMemoire(
  feuilles: Record<string, readonly (readonly CellValue[])[]>,
  tableaux: readonly string[] = [],
): ClasseurEnMemoire {
  const contenu = new Map(
    Object.entries(feuilles).map(([nom, valeurs]) => [nom, { valeurs: valeurs.map((l) => [...l]), visible: true }]),
  )
  const operations: Operation[] = []
  const largeur = (valeurs: CellValue[][]) => Math.max(0, ...valeurs.map((l) => l.length))

  const appliquer = (o: Operation) => {
    operations.push(o)
    if (o.kind === 'addSheet') {
      if (contenu.has(o.sheet)) throw new Error(`feuille déjà là : ${o.sheet}`)
      contenu.set(o.sheet, { valeurs: [], visible: o.visibility !== 'veryHidden' })
    } else if (o.kind === 'deleteSheet') {
      if (!contenu.delete(o.sheet)) throw new Error(`feuille absente : ${o.sheet}`)
    } else if (o.kind === 'write') {
      const { valeurs } = contenu.get(o.sheet)!
      o.values.forEach((ligne, i) =>
        ligne.forEach((cellule, j) => {
          const rangee = (valeurs[o.row + i] ??= [])
          rangee[o.column + j] = cellule !== null && typeof cellule === 'object' ? (cellule.value ?? null) : cellule
        }),
      )
    }
  }

  return {
    contenu,
    operations,
    fileName: async () => 'essai.xlsx',
    sheets: async () =>
      [...contenu].map(([name, f]) => ({
        name,
        visible: f.visible,
        rows: f.valeurs.length,
        columns: largeur(f.valeurs),
      })),
    tables: async () =>
      tableaux.map((nom): TableInfo => {
        const [feuille, name] = nom.split('!') as [string, string]
        const { valeurs } = contenu.get(feuille)!
        return { name, sheet: feuille, area: { row: 0, column: 0, rows: valeurs.length, columns: largeur(valeurs) } }
      }),
    read: async (plages) =>
      plages.map(({ sheet, area }) =>
        Array.from({ length: area.rows }, (_, i) =>
          Array.from(
            { length: area.columns },
            (_, j) => contenu.get(sheet)!.valeurs[area.row + i]?.[area.column + j] ?? null,
          ),
        ),
      ),
    apply: async (liste) => {
      const avant = new Map([...contenu].map(([n, f]) => [n, structuredClone(f)]))
      liste.forEach(appliquer)
      return async () => {
        contenu.clear()
        avant.forEach((f, n) => contenu.set(n, f))
      }
    },
  }
}
