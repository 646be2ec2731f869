import { definition } from '../domain/classeur/tables'
import { entete } from '../domain/commun/entete'
import type { CellValue, Workbook } from '../ports/workbook'
import type { TableVue } from './decrire'

/** Une ligne d'un tableau : le contenu d'une colonne par son nom usuel, en texte. */
export interface LigneLue {
  /** Numéro de ligne dans la feuille, comme Excel le montre. */
  readonly ligne: number
  readonly texte: (colonne: string) => string
}

/**
 * Lit un tableau reconnu. `correspondances` dit quel en-tête lire à la place d'une colonne attendue.
 */
export async function lireTable(
  classeur: Workbook,
  table: TableVue,
  correspondances: Readonly<Record<string, string>> = {},
): Promise<readonly LigneLue[]> {
  const [valeurs] = await classeur.read([{ sheet: table.feuille, area: table.zone }])
  const { necessaires, comprises } = definition(table.id)
  const colonnes = new Map(
    [...necessaires, ...comprises].map((colonne) => [
      colonne,
      table.entetes.findIndex((e) => entete(e) === entete(correspondances[colonne] ?? colonne)),
    ]),
  )
  return (valeurs ?? []).slice(1).map((cellules, k) => ({
    ligne: table.zone.row + k + 2,
    texte: (colonne) => {
      const indice = colonnes.get(colonne) ?? -1
      return indice < 0 ? '' : texteDe(cellules[indice])
    },
  }))
}

/** Le texte d'une cellule, un nombre écrit à la française. */
function texteDe(cellule: CellValue | undefined): string {
  if (cellule === null || cellule === undefined) return ''
  if (typeof cellule === 'number') return String(cellule).replace('.', ',')
  if (typeof cellule === 'boolean') return cellule ? 'VRAI' : 'FAUX'
  return cellule.trim()
}
