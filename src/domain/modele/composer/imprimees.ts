import type { FeuilleAnalysee, Noeud } from '../arbre'
import { noeuds } from '../analyser'
import { colonnesDe, type Expression } from '../expression/expression'
import type { TableDeDonnees } from '../types'
import type { Contexte, Passage, Portee } from './contexte'
import { convient, dedansDe, groupes, repetees } from './selection'

/** Les rangs imprimés de chaque table. */
export type Imprimees = ReadonlyMap<TableDeDonnees, readonly number[]>

export type Compteur = (f: FeuilleAnalysee, passage: Passage, contexte: Contexte) => Imprimees

/** Les lignes que les RÉPÉTER du groupe courant impriment, filtre passé ; sans RÉPÉTER, celles du groupe. */
export const imprimees: Compteur = (...ou) => compterIci(...ou, false)

/** Ce que compte la condition d'un SI : un bloc dont la condition compte elle-même des lignes est tenu pour imprimé. */
export const imprimables: Compteur = (...ou) => compterIci(...ou, true)

function compterIci(f: FeuilleAnalysee, passage: Passage, contexte: Contexte, possibles: boolean): Imprimees {
  const colonne = passage.at(-1)
  const toutes = duGroupe(f, passage, contexte, possibles)
  if (colonne?.genre !== 'groupe' || colonne.noeuds || !colonne.table) return toutes
  // Dans une colonne d'EN COLONNES, seules comptent ses lignes.
  const siennes = new Set(colonne.lignes)
  const carte = new Map(toutes)
  carte.set(colonne.table, carte.get(colonne.table)?.filter((rang) => siennes.has(rang)) ?? colonne.lignes)
  return carte
}

const [FAITES, POSSIBLES] = [new WeakMap<Portee, Imprimees>(), new WeakMap<Portee, Imprimees>()]

function duGroupe(f: FeuilleAnalysee, passage: Passage, contexte: Contexte, possibles: boolean): Imprimees {
  const memoire = possibles ? POSSIBLES : FAITES
  const niveau = passage.findLastIndex((p) => p.noeuds !== undefined)
  const portee = passage[niveau]
  if (!portee?.noeuds) return new Map()
  const connues = memoire.get(portee)
  if (connues) return connues
  const rangs = new Map<TableDeDonnees, Set<number>>()
  const genres = new Set([...noeuds(portee.noeuds)].map((n) => n.genre))
  // Sans RÉPÉTER, ce sont les groupes les plus étroits qui comptent.
  if (genres.has('repeter') || genres.has('par')) {
    const compte = { rangs, groupes: !genres.has('repeter'), possibles }
    parcourir(portee.noeuds, f, passage.slice(0, niveau + 1), contexte, compte)
  } else if (portee.table) rangs.set(portee.table, new Set(portee.lignes))
  const trouvees = new Map([...rangs].map(([table, lignes]) => [table, [...lignes]] as const))
  memoire.set(portee, trouvees)
  return trouvees
}

interface Compte {
  /** Une ligne imprimée deux fois ne compte qu'une. */
  readonly rangs: Map<TableDeDonnees, Set<number>>
  /** Compte les lignes des groupes, faute de RÉPÉTER. */
  readonly groupes: boolean
  readonly possibles: boolean
}

/** Vrai pour une condition qui dépend du nombre de lignes imprimées. */
const compteDesLignes = (condition: Expression, { liaisons }: Contexte): boolean =>
  colonnesDe(condition).some((ref) => {
    const liaison = liaisons.refs.get(ref)
    return liaison?.genre === 'mot' && ['nombre', 'somme', 'moyenne'].includes(liaison.mot)
  })

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
      case 'si': {
        const deux = compte.possibles && compteDesLignes(noeud.condition, contexte)
        const branche = deux || convient(noeud.condition, passage, contexte, lieu) ? noeud.enfants : noeud.sinon
        for (const suite of deux ? [branche, noeud.sinon] : [branche]) parcourir(suite, f, passage, contexte, compte)
        break
      }
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
