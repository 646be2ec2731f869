import { noeuds } from './analyser'
import type { FeuilleAnalysee, Graphique } from './arbre'
import { faute, type Lieu } from './faute'
import { lienDe, type Chaine } from './liens'
import { employer, resoudreColonne } from './resoudre'
import { indiceDe, memeTable } from './tables'
import { sansLien } from './trouver-table'
import type { TableDeDonnees } from './types'
import type { Verification } from './verification'

/** Cherche la table d'un graphique et ses colonnes. */
export function lierGraphique(quoi: Graphique, f: FeuilleAnalysee, chaine: Chaine, lieu: Lieu, v: Verification): void {
  const { par, series, selon } = quoi
  const table = tableDuGraphique(quoi, f, chaine, v)
  if (!table) {
    resoudreColonne(par, chaine, lieu, 'M012', v)
    return
  }
  if (table === v.feuilles) {
    const message = 'Un graphique ne dessine pas la table Feuilles, qui ne se connaît qu’une fois tout rempli.'
    v.fautes.push(faute('M021', lieu, message, 'Nommez une table du classeur : PAR T_Actions[Axe]'))
    return
  }
  const lien = lienDe(table, chaine)
  if (!lien && !imprimees(f, v).includes(table)) v.fautes.push(sansLien(table, chaine, lieu))
  const dedans: Chaine = [...chaine, { genre: 'ligne', table }]
  for (const ref of [...series, ...(selon ? [selon] : [])]) {
    resoudreColonne({ ...ref, table: table.id }, dedans, lieu, 'M012', v, ref)
  }
  const indice = indiceDe(table, par.colonne)
  if (indice === undefined) {
    resoudreColonne({ ...par, table: table.id }, dedans, lieu, 'M012', v)
    return
  }
  employer(table, indice, v)
  v.refs.set(par, { genre: 'liee', lien: lien ?? { table, egalites: [] }, indice })
}

/** La table nommée, sinon la première imprimée dans la feuille, ou autour, qui a la colonne. */
function tableDuGraphique({ par, series }: Graphique, f: FeuilleAnalysee, chaine: Chaine, v: Verification) {
  const nom = [par, ...series].find((r) => r.table !== undefined)?.table
  if (nom !== undefined && memeTable(v.feuilles, nom)) return v.feuilles
  if (nom !== undefined) return v.donnees.tables.find((t) => memeTable(t, nom))
  const candidates = [...imprimees(f, v), ...chaine.flatMap((p) => p.table ?? [])]
  return candidates.find((t) => indiceDe(t, par.colonne) !== undefined)
}

/** Les tables que les RÉPÉTER de la feuille impriment. */
export const imprimees = (f: FeuilleAnalysee, v: Verification): readonly TableDeDonnees[] =>
  [...noeuds(f.corps)].flatMap((n) =>
    n.genre === 'repeter' ? (v.blocs.get(n)?.table ?? tablesNommees(n.table, v)) : [],
  )

/** La table de ce nom, s'il y en a une. */
export const tablesNommees = (nom: string | undefined, v: Verification): readonly TableDeDonnees[] =>
  nom === undefined ? [] : v.donnees.tables.filter((t) => memeTable(t, nom))
