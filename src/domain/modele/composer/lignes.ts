import { entete } from '../../commun/entete'
import { calculeDe, comparerTextes, estErreur } from '../expression/valeurs'
import type { Lien } from '../liens'
import { elements } from '../listes'
import { clesDe } from '../tables'
import type { TableDeDonnees, Valeur } from '../types'
import type { Passage, Portee } from './contexte'

/** Les rangs des lignes qu'un lien désigne, dans l'ordre de la table. */
export function lignesLiees({ table, base, egalites, parmi }: Lien, passage: Passage): readonly number[] {
  if (table.absente) return []
  const portee = base === undefined ? undefined : passage[base]
  let lignes = portee?.lignes
  for (const { niveau, source, cible, element } of egalites) {
    const cle = cleDe(passage[niveau], source)
    if (cle === '') return []
    if (element) {
      lignes = (lignes ?? toutes(table)).filter((rang) => contient(table, rang, cible, cle))
    } else if (lignes === undefined) lignes = parCle(table, cible).get(cle) ?? []
    else {
      const cles = clesDe(table, cible)
      lignes = lignes.filter((rang) => cles[rang] === cle)
    }
  }
  if (parmi) {
    const source = passage[parmi.niveau]
    const voulues = new Set(
      source?.lignes.map((rang) =>
        clesEnsemble(
          source.table,
          parmi.paires.map(([s]) => s),
          rang,
        ),
      ),
    )
    lignes = (lignes ?? toutes(table)).filter((rang) => {
      const cle = clesEnsemble(table, parmi.paires.map(([, c]) => c), rang) // prettier-ignore
      return cle !== '' && voulues.has(cle)
    })
  }
  return lignes ?? toutes(table)
}

const toutes = (table: TableDeDonnees) => table.lignes.map((_, rang) => rang)

const contient = (table: TableDeDonnees, rang: number, indice: number, cle: string) =>
  elements(String(table.lignes[rang]?.[indice] ?? '')).some((e) => entete(e) === cle)

/** Vide quand aucune des clés n'est remplie. */
function clesEnsemble(table: TableDeDonnees | undefined, indices: readonly number[], rang: number): string {
  if (!table) return ''
  const cles = indices.map((indice) => clesDe(table, indice)[rang] ?? '')
  return cles.every((cle) => cle === '') ? '' : cles.join('\u0001')
}

/** Le texte de la colonne dans cette portée, tel qu'on le compare : un groupe prend sa première valeur non vide. */
function cleDe(portee: Portee | undefined, indice: number): string {
  if (!portee?.table) return ''
  if (portee.element !== undefined && portee.colonne === indice) return entete(portee.element)
  const cles = clesDe(portee.table, indice)
  return portee.lignes.map((rang) => cles[rang] ?? '').find((cle) => cle !== '') ?? ''
}

const INDEX = new WeakMap<TableDeDonnees, Map<number, ReadonlyMap<string, readonly number[]>>>()

function parCle(table: TableDeDonnees, indice: number): ReadonlyMap<string, readonly number[]> {
  const connus = INDEX.get(table) ?? new Map<number, ReadonlyMap<string, readonly number[]>>()
  INDEX.set(table, connus)
  let index = connus.get(indice)
  if (!index) {
    index = grouperPar(toutes(table), (rang) => clesDe(table, indice)[rang] ?? '')
    connus.set(indice, index)
  }
  return index
}

function grouperPar(lignes: readonly number[], cle: (rang: number) => string): Map<string, number[]> {
  const groupes = new Map<string, number[]>()
  for (const rang of lignes) {
    const groupe = groupes.get(cle(rang))
    if (groupe) groupe.push(rang)
    else groupes.set(cle(rang), [rang])
  }
  return groupes
}

export interface Groupe {
  readonly lignes: readonly number[]
  readonly element?: string
}

/** Range les lignes par valeur d'une colonne, dans l'ordre de première apparition ; `chaque` : par élément d'une liste. */
export function grouper(
  table: TableDeDonnees,
  lignes: readonly number[],
  indice: number,
  chaque: boolean,
): readonly Groupe[] {
  if (!chaque)
    return [...grouperPar(lignes, (rang) => clesDe(table, indice)[rang] ?? '').values()].map((l) => ({ lignes: l }))
  const groupes = new Map<string, { element: string; lignes: number[] }>()
  for (const rang of lignes) {
    const trouves = elements(String(table.lignes[rang]?.[indice] ?? ''))
    const uniques = new Map((trouves.length > 0 ? trouves : ['']).map((e) => [entete(e), e]))
    for (const [cle, element] of uniques) {
      const groupe = groupes.get(cle)
      if (groupe) groupe.lignes.push(rang)
      else groupes.set(cle, { element, lignes: [rang] })
    }
  }
  return [...groupes.values()]
}

/** Range des lignes selon des valeurs : nombres, puis textes, puis cellules vides ; à égalité, l'ordre de la table. */
export function trier(
  lignes: readonly number[],
  cles: readonly { readonly valeur: (rang: number) => Valeur; readonly decroissant: boolean }[],
): readonly number[] {
  if (cles.length === 0) return lignes
  const lues = lignes.map((rang) => ({ rang, valeurs: cles.map((c) => c.valeur(rang)) }))
  return lues
    .sort((a, b) => {
      for (const [k, { decroissant }] of cles.entries()) {
        const ecart = comparer(a.valeurs[k] ?? null, b.valeurs[k] ?? null, decroissant)
        if (ecart !== 0) return ecart
      }
      return 0
    })
    .map((l) => l.rang)
}

function comparer(a: Valeur, b: Valeur, decroissant: boolean): number {
  const [x, y] = [calculeDe(a), calculeDe(b)]
  const sens = decroissant ? -1 : 1
  const ordre = genre(x) - genre(y)
  if (ordre !== 0) return genre(x) === 3 || genre(y) === 3 ? ordre : ordre * sens
  if (typeof x === 'number' && typeof y === 'number') return (x - y) * sens
  return typeof x === 'string' && typeof y === 'string' ? comparerTextes(x, y) * sens : 0
}

/** Une cellule vide ou en erreur vient toujours à la fin. */
function genre(valeur: ReturnType<typeof calculeDe>): number {
  if (valeur === null || estErreur(valeur)) return 3
  return typeof valeur === 'number' ? 0 : typeof valeur === 'string' ? 1 : 2
}
