import { entete, motProche } from '../commun/entete'
import { noeuds } from './analyser'
import type { FeuilleAnalysee, Noeud, RefColonne, Repeter } from './arbre'
import { faute, vouliezVous, type Faute, type Lieu } from './faute'
import type { Chaine } from './liens'
import { FEUILLES, indiceDe, memeTable } from './tables'
import type { TableDeDonnees } from './types'
import { avertirVide, phraseAbsente, type Verification } from './verification'

/** La table autour qui a cette colonne, sinon celle d'un RÉPÉTER à l'intérieur. */
export function tableDuGroupe(
  ref: RefColonne,
  dedans: readonly Noeud[],
  f: FeuilleAnalysee,
  chaine: Chaine,
  v: Verification,
) {
  const pivot = [...noeuds(f.corps)].find((n) => n.genre === 'enColonnes')
  const autour = chaine.flatMap((p) => p.table ?? []).reverse()
  const interieures = [...noeuds(dedans)].flatMap((n) =>
    n.genre === 'repeter' && n.table !== undefined ? [n.table] : [],
  )
  const duPivot = pivot && v.blocs.get(pivot)?.table
  const tables = [
    ...autour,
    ...(duPivot ? [duPivot] : []),
    ...interieures.flatMap((nom) => v.donnees.tables.find((t) => memeTable(t, nom)) ?? []),
  ]
  const connait = (t: TableDeDonnees) => t.comprises.some((c) => entete(c) === entete(ref.colonne))
  return (
    tables.find((t) => indiceDe(t, ref.colonne) !== undefined) ??
    tables.find(connait) ??
    (tables.length === 1 ? tables[0] : undefined)
  )
}

/** La table d'un RÉPÉTER : celle qu'il nomme, celle du groupe, ou celle qui a tous les champs d'une ligne de tableau. */
export function tableDeRepeter(noeud: Repeter, f: FeuilleAnalysee, chaine: Chaine, lieu: Lieu, v: Verification) {
  if (noeud.table !== undefined) return tableNommee(noeud.table, lieu, v)
  const autour = chaine.flatMap((p) => p.table ?? []).at(-1)
  const candidates = [...(autour ? [autour] : []), ...v.donnees.tables.filter((t) => !t.absente)]
  const noms = (f.cellules[noeud.ligne] ?? []).flatMap((c) => (c?.genre === 'champs' ? c.segments : []))
  const refs = noms.flatMap((s) => (typeof s !== 'string' && s.quoi.genre === 'colonne' ? [s.quoi.ref] : []))
  const aTout = (t: TableDeDonnees) =>
    refs.every((r) => (r.table === undefined ? indiceDe(t, r.colonne) !== undefined : memeTable(t, r.table)))
  const trouvee = noeud.implicite === undefined ? autour : (candidates.find(aTout) ?? autour)
  if (trouvee) return trouvee
  v.fautes.push(faute('M010', lieu, 'On ne sait pas quelle table répéter.', 'Écrivez en colonne A : RÉPÉTER T_Actions'))
  return undefined
}

/** La table de ce nom ; dit quand elle n'existe pas, ou que le classeur ne l'a pas. */
export function tableNommee(nom: string, lieu: Lieu, v: Verification): TableDeDonnees | undefined {
  if (entete(nom) === entete(FEUILLES)) return v.feuilles
  const table = v.donnees.tables.find((t) => memeTable(t, nom))
  if (!table) {
    const proche = motProche(nom, v.donnees.tables.map((t) => t.id)) // prettier-ignore
    const noms = v.donnees.tables.filter((t) => !t.absente).map((t) => t.id)
    const suggestion = vouliezVous(proche) ?? (noms.length > 0 ? `Tables du classeur : ${noms.join(', ')}.` : undefined)
    v.fautes.push(faute('M010', lieu, `La table « ${nom} » n’existe pas.`, suggestion))
  } else if (table.absente) {
    avertirVide(v, lieu, phraseAbsente(table))
  }
  return table
}

/** Aucune clé commune : on ne prend jamais toutes les lignes à la place. */
export function sansLien(table: TableDeDonnees, chaine: Chaine, lieu: Lieu): Faute {
  const autour = [...new Set(chaine.flatMap((p) => p.table?.id ?? []))]
  const message = `${table.id} n’a pas de colonne clé en commun avec ${autour.join(' ni ')}.`
  return faute('M018', lieu, message, `Ajoutez à ${table.id} la colonne qui les relie, ou sortez ce bloc du groupe.`)
}
