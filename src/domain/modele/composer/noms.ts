import type { RefColonne } from '../arbre'
import { evaluer } from '../expression/evaluer'
import type { Expression } from '../expression/expression'
import type { Calcule } from '../expression/valeurs'
import type { Lieu } from '../faute'
import { clesDe } from '../tables'
import type { TableDeDonnees, Valeur } from '../types'
import { avertir, type Contexte, type Passage } from './contexte'
import { lignesLiees } from './lignes'

/** Ce que dit un nom, et le format de la colonne d'où il vient (vide : inconnu). */
export interface Lu {
  readonly valeur: Valeur
  readonly format: string
}

export const VIDE: Lu = { valeur: null, format: '' }

/** La valeur d'un nom à cet endroit ; un mot réservé n'en a pas ici. */
export function lireNom(ref: RefColonne, passage: Passage, contexte: Contexte, lieu: Lieu): Lu {
  const liaison = contexte.liaisons.refs.get(ref)
  if (!liaison) return VIDE
  switch (liaison.genre) {
    case 'parametre':
      return { valeur: liaison.valeur, format: '' }
    case 'liee':
      return premiere(liaison.lien.table, lignesLiees(liaison.lien, passage), liaison.indice, contexte, lieu)
    case 'colonne': {
      const portee = passage[liaison.niveau]
      if (!portee?.table) return VIDE
      if (portee.element !== undefined && portee.colonne === liaison.indice)
        return { valeur: portee.element || null, format: '' }
      return premiere(liaison.table, portee.lignes, liaison.indice, contexte, lieu)
    }
    default:
      return VIDE
  }
}

/** La première valeur non vide ; prévient quand le groupe en porte de différentes. */
function premiere(
  table: TableDeDonnees,
  lignes: readonly number[],
  indice: number,
  contexte: Contexte,
  lieu: Lieu,
): Lu {
  const format = table.formats[indice] ?? ''
  const rang = lignes.find((l) => !estVide(table.lignes[l]?.[indice]))
  if (rang === undefined) return { valeur: null, format }
  if (lignes.length > 1) {
    const cles = clesDe(table, indice)
    const autre = lignes.find((l) => cles[l] !== '' && cles[l] !== cles[rang])
    if (autre !== undefined) {
      const ou = `lignes ${table.numeros[rang]} et ${table.numeros[autre]} de ${table.feuille}`
      avertir(
        contexte,
        'M032',
        lieu,
        `« ${table.colonnes[indice]} » a plusieurs valeurs dans le groupe (${ou}) : la première est prise.`,
      )
    }
  }
  return { valeur: table.lignes[rang]?.[indice] ?? null, format }
}

export const estVide = (valeur: Valeur | undefined): boolean =>
  valeur === null || valeur === undefined || (typeof valeur === 'string' && valeur.trim() === '')

/** Calcule une condition à cet endroit. */
export const calculerIci = (expression: Expression, passage: Passage, contexte: Contexte, lieu: Lieu): Calcule =>
  evaluer(expression, {
    colonne: (ref) => {
      const liaison = contexte.liaisons.refs.get(ref)
      return liaison?.genre === 'mot'
        ? contexte.motDeCondition(liaison, passage, contexte, lieu)
        : lireNom(ref, passage, contexte, lieu).valeur
    },
    date: contexte.donnees.date,
  })
