import { noeuds } from './analyser'
import type { FeuilleAnalysee } from './arbre'
import type { Lieu } from './faute'
import { lierCellules } from './lier-champs'
import { lienDe, phraseDuLien, type Chaine } from './liens'
import { indiceDe } from './tables'
import { sansLien } from './trouver-table'
import type { TableDeDonnees } from './types'
import type { Verification } from './verification'

/** Sous quoi se retient ce qui entoure une ligne du modèle. */
export const cleDeLigne = (feuille: string, ligne: number): string => `${feuille}!${ligne}`

/** Cherche les noms d'une ligne du modèle ; ceux d'une colonne répétée, dans la table d'EN COLONNES aussi. */
export function lierLigne(ligne: number, f: FeuilleAnalysee, chaine: Chaine, v: Verification): void {
  v.chaines.set(cleDeLigne(f.source.nom, ligne), chaine)
  const pivot = [...noeuds(f.corps)].find((n) => n.genre === 'enColonnes')
  const lien = pivot && v.blocs.get(pivot)
  const dedans = pivot?.genre === 'enColonnes' && f.chemins.get(ligne)?.includes(pivot.id) && lien
  const champs = (f.cellules[ligne] ?? []).flatMap((c, colonne) =>
    c?.genre === 'champs' ? [[ligne, colonne, c.segments] as const] : [],
  )
  const estRepetee = (colonne: number) => dedans && colonne >= pivot.premiere && colonne <= pivot.derniere
  lierCellules(
    champs.filter(([, colonne]) => !estRepetee(colonne)),
    f,
    chaine,
    v,
  )
  if (!dedans) return
  const repetes = champs.filter(([, c]) => estRepetee(c))
  if (repetes.length > 0) lierPivot(lien.table, chaine, { feuille: f.source.nom, ligne, colonne: pivot.premiere }, v)
  const colonne = indiceDe(lien.table, pivot.ref.colonne) ?? 0
  lierCellules(repetes, f, [...chaine, { genre: 'groupe', table: lien.table, colonne, chaque: pivot.chaque }], v)
}

/** Une colonne répétée ne montre, sur une ligne, que ce qui se rapporte à cette ligne. */
function lierPivot(table: TableDeDonnees, chaine: Chaine, lieu: Lieu, v: Verification): void {
  const lien = lienDe(table, chaine)
  if (!lien && !table.absente) v.fautes.push(sansLien(table, chaine, lieu))
  if (!lien) return
  v.pivots.set(cleDeLigne(lieu.feuille, lieu.ligne), lien)
  const phrase = phraseDuLien(lien, chaine)
  if (phrase !== undefined) v.liens.add(phrase)
}
