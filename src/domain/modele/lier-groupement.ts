import type { FeuilleAnalysee, Groupement, Noeud } from './arbre'
import { faute, type Lieu } from './faute'
import { lienDe, phraseDuLien, type Chaine } from './liens'
import { resoudreColonne } from './resoudre'
import { indiceDe } from './tables'
import { sansLien, tableDuGroupe, tableNommee } from './trouver-table'
import type { TableDeDonnees } from './types'
import type { Verification } from './verification'

/** La table d'un PAR, d'une FEUILLE PAR ou d'un EN COLONNES, et la colonne dont il prend les valeurs. */
export function lierGroupement(
  { ref, tri, chaque }: Groupement,
  noeud: Noeud | Groupement,
  dedans: readonly Noeud[],
  f: FeuilleAnalysee,
  chaine: Chaine,
  lieu: Lieu,
  v: Verification,
): Chaine[number] {
  const table = ref.table === undefined ? tableDuGroupe(ref, dedans, f, chaine, v) : tableNommee(ref.table, lieu, v)
  if (!table) {
    if (ref.table === undefined) {
      const message = `On ne sait pas de quelle table est la colonne [${ref.colonne}].`
      v.fautes.push(faute('M011', lieu, message, `Nommez la table : T_Actions[${ref.colonne}]`))
    }
    return { genre: 'groupe' }
  }
  poserLien(noeud, table, chaine, lieu, v)
  const avecLigne: Chaine = [...chaine, { genre: 'ligne', table }]
  resoudreColonne({ table: table.id, colonne: ref.colonne }, avecLigne, lieu, 'M011', v, ref)
  tri.forEach((cle) => resoudreColonne(cle.ref, avecLigne, lieu, 'M011', v))
  const colonne = indiceDe(table, ref.colonne)
  return { genre: 'groupe', table, chaque, ...(colonne === undefined ? {} : { colonne }) }
}

/** Retient quelles lignes de la table un bloc prend, ou dit qu'aucune clé ne les relie. */
export function poserLien(
  noeud: Noeud | Groupement,
  table: TableDeDonnees,
  chaine: Chaine,
  lieu: Lieu,
  v: Verification,
): void {
  const lien = table === v.feuilles ? { table, egalites: [] } : lienDe(table, chaine)
  v.blocs.set(noeud, lien ?? { table, egalites: [] })
  const phrase = lien && phraseDuLien(lien, chaine)
  if (phrase !== undefined) v.liens.add(phrase)
  if (!lien && !table.absente) v.fautes.push(sansLien(table, chaine, lieu))
}
