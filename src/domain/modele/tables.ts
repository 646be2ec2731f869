import { entete } from '../commun/entete'
import type { TableDeDonnees } from './types'

const INDICES = new WeakMap<TableDeDonnees, ReadonlyMap<string, number>>()

/** Le rang d'une colonne, sans casse ni accents ; `undefined` si la table ne l'a pas. */
export function indiceDe(table: TableDeDonnees, colonne: string): number | undefined {
  let indices = INDICES.get(table)
  if (!indices) {
    // À nom égal, la première colonne l'emporte.
    indices = new Map(table.colonnes.map((nom, rang) => [entete(nom), rang] as const).reverse())
    INDICES.set(table, indices)
  }
  return indices.get(entete(colonne))
}

/** Vrai pour une colonne que l'on comprendrait, mais que la table n'a pas. */
export const estComprise = (table: TableDeDonnees, colonne: string): boolean =>
  table.comprises.some((c) => entete(c) === entete(colonne))

export const memeTable = (table: TableDeDonnees, nom: string): boolean => entete(table.id) === entete(nom)

const CLES = new WeakMap<TableDeDonnees, Map<number, readonly string[]>>()

/** Le texte de chaque ligne dans une colonne, tel qu'on le compare. */
export function clesDe(table: TableDeDonnees, indice: number): readonly string[] {
  const connues = CLES.get(table) ?? new Map<number, readonly string[]>()
  CLES.set(table, connues)
  let cles = connues.get(indice)
  if (!cles) {
    cles = table.lignes.map((ligne) => entete(ligne[indice] ?? ''))
    connues.set(indice, cles)
  }
  return cles
}

/** La table réservée : les feuilles que le modèle vient de produire. */
export const FEUILLES = 'Feuilles'
export const COLONNES_FEUILLES = ['Nom', 'Titre', 'Lignes'] as const
