import type { FeuilleAnalysee, Noeud } from '../arbre'
import { noeuds } from '../analyser'
import type { TableDeDonnees } from '../types'
import type { Contexte, Passage, Portee } from './contexte'
import { convient, dedansDe, groupes, repetees } from './selection'

/** Les rangs imprimés de chaque table. */
export type Imprimees = ReadonlyMap<TableDeDonnees, readonly number[]>

const MEMOIRE = new WeakMap<Portee, Imprimees>()

/** Les lignes que les RÉPÉTER du groupe courant impriment, filtre passé ; sans RÉPÉTER, celles du groupe. */
export function imprimees(f: FeuilleAnalysee, passage: Passage, contexte: Contexte): Imprimees {
  const colonne = passage.at(-1)
  const toutes = duGroupe(f, passage, contexte)
  if (colonne?.genre !== 'groupe' || colonne.noeuds || !colonne.table) return toutes
  // Dans une colonne d'EN COLONNES, seules comptent ses lignes.
  const siennes = new Set(colonne.lignes)
  const carte = new Map(toutes)
  carte.set(colonne.table, carte.get(colonne.table)?.filter((rang) => siennes.has(rang)) ?? colonne.lignes)
  return carte
}

function duGroupe(f: FeuilleAnalysee, passage: Passage, contexte: Contexte): Imprimees {
  const niveau = passage.findLastIndex((p) => p.noeuds !== undefined)
  const portee = passage[niveau]
  if (!portee?.noeuds) return new Map()
  const connues = MEMOIRE.get(portee)
  if (connues) return connues
  const rangs = new Map<TableDeDonnees, Set<number>>()
  const genres = new Set([...noeuds(portee.noeuds)].map((n) => n.genre))
  // Sans RÉPÉTER, ce sont les groupes les plus étroits qui comptent.
  if (genres.has('repeter') || genres.has('par')) {
    parcourir(portee.noeuds, f, passage.slice(0, niveau + 1), contexte, { rangs, groupes: !genres.has('repeter') })
  } else if (portee.table) rangs.set(portee.table, new Set(portee.lignes))
  const trouvees = new Map([...rangs].map(([table, lignes]) => [table, [...lignes]] as const))
  MEMOIRE.set(portee, trouvees)
  return trouvees
}

interface Compte {
  /** Une ligne imprimée deux fois ne compte qu'une. */
  readonly rangs: Map<TableDeDonnees, Set<number>>
  /** Compte les lignes des groupes, faute de RÉPÉTER. */
  readonly groupes: boolean
}

function compter({ table, lignes }: Portee, { rangs }: Compte): void {
  if (!table) return
  const connus = rangs.get(table) ?? new Set()
  for (const rang of lignes) connus.add(rang)
  rangs.set(table, connus)
}

function parcourir(
  corps: readonly Noeud[],
  f: FeuilleAnalysee,
  passage: Passage,
  contexte: Contexte,
  compte: Compte,
): void {
  for (const noeud of corps) {
    const lieu = { feuille: f.source.nom, ligne: noeud.ligne, colonne: 0 }
    switch (noeud.genre) {
      case 'si':
        parcourir(
          convient(noeud.condition, passage, contexte, lieu) ? noeud.enfants : noeud.sinon,
          f,
          passage,
          contexte,
          compte,
        )
        break
      case 'enColonnes':
        parcourir(noeud.enfants, f, passage, contexte, compte)
        break
      case 'par':
        for (const groupe of groupes(noeud, noeud.enfants, 'groupe', passage, contexte, lieu)) {
          const contientUnGroupe = noeud.enfants.some((e) => e.genre !== 'ligne')
          if (compte.groupes && !contientUnGroupe) compter(groupe, compte)
          else parcourir(noeud.enfants, f, [...passage, groupe], contexte, compte)
        }
        break
      case 'repeter':
        for (const portee of repetees(noeud, f, passage, contexte)) {
          compter(portee, compte)
          if (noeud.enfants.some((e) => e.genre !== 'ligne')) {
            parcourir(noeud.enfants, f, dedansDe(passage, portee, contexte), contexte, compte)
          }
        }
        break
    }
  }
}
