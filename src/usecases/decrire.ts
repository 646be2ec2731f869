import { nomDeModele } from '../domain/modele/analyser'
import type { IdTable } from '../domain/classeur/tables'
import { reconnaitre, type Manque, type Reconnaissance } from '../domain/classeur/reconnaitre'
import type { Area, CellValue, SheetInfo, TableInfo, Workbook } from '../ports/workbook'
import { adresse } from './adresse'
import { FEUILLE_MEMOIRE } from './memoire'

/** Une colonne qu'un tableau devrait avoir, et l'en-tête du classeur qui lui ressemble le plus. */
export type ColonneManquante = Manque

/** Un tableau du classeur reconnu par ses en-têtes de colonnes. */
export interface TableVue {
  /** Nom usuel (« T_Actions »). */
  readonly id: IdTable
  /** Nom du tableau Excel dans le classeur ; absent pour une simple plage. */
  readonly nom?: string
  readonly feuille: string
  /** Adresse de la plage, en-tête compris (« A1:F51 »). */
  readonly adresse: string
  readonly zone: Area
  readonly entetes: readonly string[]
  /** Nombre de lignes sous l'en-tête. */
  readonly lignes: number
  /** Colonnes nécessaires que l'on ne trouve pas ; le tableau n'est utilisable que si la liste est vide. */
  readonly manquantes: readonly ColonneManquante[]
}

export interface ClasseurVu {
  readonly fichier: string
  readonly feuilles: number
  readonly tables: readonly TableVue[]
}

/** Un en-tête sans tableau Excel est cherché dans ce coin de la feuille. */
const LIGNES_FOUILLEES = 30
const COLONNES_FOUILLEES = 80

/** Dit quels tableaux du classeur sont reconnus ; ne modifie rien. */
export async function decrireClasseur(classeur: Workbook): Promise<ClasseurVu> {
  const [fichier, feuilles, tableaux] = await Promise.all([classeur.fileName(), classeur.sheets(), classeur.tables()])
  const visibles = feuilles.filter((f) => f.visible && f.name !== FEUILLE_MEMOIRE)
  const libres = visibles.filter((f) => f.rows > 1 && !tableaux.some((t) => t.sheet === f.name))
  const coins = libres.map((f) => ({ sheet: f.name, area: coin(f) }))
  const entetes = tableaux.map((t) => ({ sheet: t.sheet, area: ligneEntete(t) }))
  const lues = await classeur.read([...entetes, ...coins, ...tableaux.map((t) => ({ sheet: t.sheet, area: A1 }))])

  // Une feuille modèle décrit un document ; elle n'est jamais une source.
  const estModele = (k: number) => nomDeModele(lues[k]?.[0]?.[0]) !== undefined
  const nombre = tableaux.length
  const nommes = tableaux.flatMap((t, k) =>
    estModele(nombre + libres.length + k) ? [] : tableauVu(t, lues[k]?.[0] ?? []),
  )
  const plages = libres.flatMap((f, k) => (estModele(nombre + k) ? [] : plageVue(f, lues[nombre + k] ?? [])))
  // Une simple plage qui ressemble à un tableau bien nommé est une copie ou un résultat, pas une source.
  const reconnus = [...nommes, ...plages.filter((p) => !nommes.some((t) => t.id === p.id && t.nom === t.id))]
  const rang = new Map(feuilles.map((f, k) => [f.name, k]))
  reconnus.sort((a, b) => (rang.get(a.feuille) ?? 0) - (rang.get(b.feuille) ?? 0) || a.zone.row - b.zone.row)
  return { fichier, feuilles: visibles.length, tables: reconnus }
}

const A1: Area = { row: 0, column: 0, rows: 1, columns: 1 }

const ligneEntete = ({ area }: TableInfo): Area => ({ ...area, rows: 1 })

const coin = ({ rows, columns }: SheetInfo): Area => ({
  row: 0,
  column: 0,
  rows: Math.min(rows, LIGNES_FOUILLEES),
  columns: Math.min(columns, COLONNES_FOUILLEES),
})

const textes = (ligne: readonly CellValue[]) => ligne.map((c) => (c === null ? '' : String(c).trim()))

function tableauVu({ name, sheet, area }: TableInfo, ligne: readonly CellValue[]): TableVue[] {
  const entetes = textes(ligne)
  const reconnu = reconnaitre(entetes, name)
  return reconnu ? [vue(reconnu, sheet, area, entetes, name)] : []
}

/** La première ligne du coin de la feuille qui est l'en-tête d'un tableau connu. */
function plageVue({ name, rows }: SheetInfo, lignes: readonly (readonly CellValue[])[]): TableVue[] {
  for (const [row, ligne] of lignes.entries()) {
    const tous = textes(ligne)
    const premiere = tous.findIndex((t) => t !== '')
    if (premiere < 0) continue
    const vide = tous.indexOf('', premiere)
    const entetes = tous.slice(premiere, vide < 0 ? undefined : vide)
    const reconnu = reconnaitre(entetes)
    if (!reconnu || row + 1 >= rows) continue
    const zone = { row, column: premiere, rows: rows - row, columns: entetes.length }
    return [vue(reconnu, name, zone, entetes)]
  }
  return []
}

function vue(reconnu: Reconnaissance, feuille: string, zone: Area, entetes: readonly string[], nom?: string): TableVue {
  return {
    id: reconnu.id,
    ...(nom === undefined ? {} : { nom }),
    feuille,
    adresse: adresse(zone),
    zone,
    entetes,
    lignes: zone.rows - 1,
    manquantes: reconnu.manquantes,
  }
}
