import { donneeAbsente, valeurInvalide } from '../domain/commun/erreur'
import type { CellValue, SheetInfo, TableInfo, Workbook } from '../ports/workbook'

/** Un classeur entier en valeurs simples : ce qu'un ouvrier rend à la page après avoir lu un fichier. */
export interface ContenuLu {
  readonly fichier: string
  readonly feuilles: readonly (SheetInfo & { readonly valeurs: readonly (readonly CellValue[])[] })[]
  readonly tableaux: readonly TableInfo[]
}

/** Lit un classeur entier, valeurs seules. */
export async function contenuDe(classeur: Workbook): Promise<ContenuLu> {
  const [fichier, feuilles, tableaux] = await Promise.all([classeur.fileName(), classeur.sheets(), classeur.tables()])
  const lues = await classeur.read(
    feuilles.map((f) => ({ sheet: f.name, area: { row: 0, column: 0, rows: f.rows, columns: f.columns } })),
  )
  return { fichier, feuilles: feuilles.map((f, k) => ({ ...f, valeurs: lues[k] ?? [] })), tableaux }
}

/** Un classeur que l'on ne fait que lire : la source d'une actualisation. */
export function classeurLu({ fichier, feuilles, tableaux }: ContenuLu): Workbook {
  const feuille = (nom: string) => {
    const trouvee = feuilles.find((f) => f.name === nom)
    if (!trouvee) throw donneeAbsente(`La feuille « ${nom} » n’existe pas dans « ${fichier} ».`)
    return trouvee
  }
  const grille = <T>(rows: number, columns: number, valeur: (r: number, c: number) => T) =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => valeur(r, c)))
  return {
    fileName: async () => fichier,
    sheets: async () => feuilles.map(({ valeurs: _valeurs, ...info }) => info),
    tables: async () => tableaux,
    read: async (plages) =>
      plages.map(({ sheet, area }) => {
        const { valeurs } = feuille(sheet)
        return grille(area.rows, area.columns, (r, c) => valeurs[area.row + r]?.[area.column + c] ?? null)
      }),
    formulas: async (plages) => plages.map(({ area }) => grille(area.rows, area.columns, () => null)),
    numberFormats: async (plages) => plages.map(({ area }) => grille(area.rows, area.columns, () => 'General')),
    layouts: async (noms) =>
      noms.map(() => ({ merges: [], widths: [], heights: new Map(), hiddenRows: new Set<number>() })),
    marks: async (noms) => noms.map(() => []),
    apply: async () => {
      throw valeurInvalide(`« ${fichier} » n’est ouvert qu’en lecture : il n’est jamais modifié.`)
    },
  }
}
