import { entete } from '../commun/entete'
import { indiceDe } from './tables'
import type { TableDeDonnees } from './types'

/** Ce qui entoure un endroit du modèle : la feuille d'abord, le bloc le plus étroit en dernier. */
export interface PorteeStatique {
  readonly genre: 'feuille' | 'groupe' | 'ligne' | 'texte'
  readonly table?: TableDeDonnees
  /** La colonne dont le groupe est une valeur. */
  readonly colonne?: number
  /** Le groupe est un élément d'une cellule qui en porte plusieurs. */
  readonly chaque?: boolean
}

export type Chaine = readonly PorteeStatique[]

/** « cette colonne de la table vaut ce que vaut celle-là autour d'elle » */
export interface Egalite {
  readonly niveau: number
  readonly source: number
  readonly cible: number
  readonly element: boolean
}

/** Les lignes d'une table qui se rapportent à ce qui l'entoure. */
export interface Lien {
  readonly table: TableDeDonnees
  /** La table est déjà autour, à ce niveau : on part de ses lignes à lui. */
  readonly base?: number
  readonly egalites: readonly Egalite[]
  /** Sans égalité possible : les lignes dont les clés sont celles d'une ligne du groupe. */
  readonly parmi?: { readonly niveau: number; readonly paires: readonly (readonly [source: number, cible: number])[] }
}

const GLOBALE = 't_parametres'

/** Le lien entre une table et ce qui l'entoure, par leurs colonnes clés de même nom ; `undefined` si elles n'en ont pas. */
export function lienDe(table: TableDeDonnees, chaine: Chaine): Lien | undefined {
  const base = chaine.findLastIndex((p) => p.table === table)
  const egalites = chaine.flatMap((portee, niveau) => (niveau > base ? egalitesDe(table, portee, niveau) : []))
  if (base >= 0) return { table, base, egalites }
  if (egalites.length > 0 || entete(table.id) === GLOBALE) return { table, egalites }
  for (let niveau = chaine.length - 1; niveau >= 0; niveau--) {
    const source = chaine[niveau]?.table
    const paires = source ? communes(source, table) : []
    if (paires.length > 0) return { table, egalites, parmi: { niveau, paires } }
  }
  return chaine.some((p) => p.table !== undefined) ? undefined : { table, egalites }
}

function egalitesDe(table: TableDeDonnees, portee: PorteeStatique, niveau: number): readonly Egalite[] {
  const { table: source, colonne, chaque = false } = portee
  if (!source || source === table) return []
  if (portee.genre === 'ligne') {
    return communes(source, table).map(([s, cible]) => ({ niveau, source: s, cible, element: false }))
  }
  const cible = colonne === undefined ? undefined : indiceDe(table, source.colonnes[colonne] ?? '')
  return colonne === undefined || cible === undefined ? [] : [{ niveau, source: colonne, cible, element: chaque }]
}

/** Les colonnes clés des deux tables qui portent le même nom ; à défaut, celles d'une des deux que l'autre a aussi. */
function communes(source: TableDeDonnees, cible: TableDeDonnees): readonly (readonly [number, number])[] {
  const paires = (noms: readonly string[]) =>
    [...new Set(noms.map(entete))].flatMap((nom) => {
      const [s, c] = [indiceDe(source, nom), indiceDe(cible, nom)]
      return s === undefined || c === undefined ? [] : [[s, c] as const]
    })
  const cles = new Set(cible.cle.map(entete))
  const deux = paires(source.cle.filter((nom) => cles.has(entete(nom))))
  return deux.length > 0 ? deux : paires([...cible.cle, ...source.cle])
}

/** « T_Indicateurs suit T_Fiches par ID », pour l'aperçu ; `undefined` quand il n'y a rien à dire. */
export function phraseDuLien({ table, egalites, parmi }: Lien, chaine: Chaine): string | undefined {
  const niveau = egalites.at(-1)?.niveau ?? parmi?.niveau
  const source = niveau === undefined ? undefined : chaine[niveau]?.table
  if (!source) return undefined
  const cibles = egalites.length > 0 ? egalites.map((e) => e.cible) : (parmi?.paires ?? []).map(([, cible]) => cible)
  const noms = [...new Set(cibles)].map((cible) => table.colonnes[cible] ?? '')
  return `${table.id} suit ${source.id} par ${noms.join(' + ')}`
}
