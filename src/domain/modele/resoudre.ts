import { entete, motProche } from '../commun/entete'
import { MOTS_RESERVES, type MotReserve, type RefColonne } from './arbre'
import { motReserve } from './champs'
import { faute, vouliezVous, type CodeFaute, type Lieu } from './faute'
import { lienDe, phraseDuLien, type Chaine, type Lien } from './liens'
import { sansLien } from './trouver-table'
import { avertirVide, phraseAbsente, type Verification } from './verification'
import { estComprise, indiceDe, memeTable } from './tables'
import type { TableDeDonnees, Valeur } from './types'

/** Où se lit un nom. */
export type Liaison =
  | { readonly genre: 'colonne'; readonly niveau: number; readonly indice: number; readonly table: TableDeDonnees }
  | { readonly genre: 'liee'; readonly lien: Lien; readonly indice: number }
  | { readonly genre: 'parametre'; readonly valeur: Valeur }
  | { readonly genre: 'mot'; readonly mot: MotReserve; readonly ref?: RefColonne }
  | { readonly genre: 'vide' }

const PARAMETRES_CONNUS = ['Titre', 'Département', 'Année', 'Millésime', 'Source', 'Rédaction']

/**
 * Cherche un nom : la ligne, puis les groupes, puis T_Parametres, puis les mots réservés. Ce que l'on comprendrait mais que le
 * classeur n'a pas se lit vide, avec un avertissement.
 *
 * @param code M012 pour un champ, où les paramètres et les mots réservés comptent ; M011 pour une colonne d'un mot clé
 * @param retenir la référence sous laquelle retenir la réponse
 */
export function resoudreColonne(
  ref: RefColonne,
  chaine: Chaine,
  lieu: Lieu,
  code: CodeFaute & ('M011' | 'M012'),
  v: Verification,
  retenir: RefColonne = ref,
): Liaison | undefined {
  const liaison =
    ref.table === undefined
      ? chercher(ref, chaine, lieu, code, v)
      : chercherDansTable(ref.table, ref, chaine, lieu, code, v)
  if (!liaison) return undefined
  v.refs.set(retenir, liaison)
  if (liaison.genre === 'colonne') employer(liaison.table, liaison.indice, v)
  if (liaison.genre === 'liee') employer(liaison.lien.table, liaison.indice, v)
  return liaison
}

export function employer(table: TableDeDonnees, indice: number, v: Verification): void {
  const employees = v.employees.get(table) ?? new Set()
  v.employees.set(table, employees.add(indice))
}

function chercher(
  ref: RefColonne,
  chaine: Chaine,
  lieu: Lieu,
  code: 'M011' | 'M012',
  v: Verification,
): Liaison | undefined {
  for (let niveau = chaine.length - 1; niveau >= 0; niveau--) {
    const table = chaine[niveau]?.table
    const indice = table && indiceDe(table, ref.colonne)
    if (table && indice !== undefined) return { genre: 'colonne', niveau, indice, table }
  }
  const parametre = v.donnees.parametres.find(([nom]) => entete(nom) === entete(ref.colonne))
  if (parametre) return { genre: 'parametre', valeur: parametre[1] }
  const mot = code === 'M012' ? motReserve(ref.colonne) : undefined
  if (mot) return mot
  const comprenante = chaine.flatMap((p) => p.table ?? []).findLast((table) => estComprise(table, ref.colonne))
  if (comprenante || PARAMETRES_CONNUS.some((p) => entete(p) === entete(ref.colonne))) {
    const manque = !comprenante
      ? `T_Parametres n’a pas de paramètre « ${ref.colonne} » : il se lit vide.`
      : comprenante.absente
        ? phraseAbsente(comprenante)
        : `${comprenante.id} n’a pas de colonne « ${ref.colonne} » : elle se lit vide.`
    avertirVide(v, lieu, manque)
    return { genre: 'vide' }
  }
  v.fautes.push(inconnue(ref, chaine, lieu, code, v))
  return undefined
}

function chercherDansTable(
  nom: string,
  ref: RefColonne,
  chaine: Chaine,
  lieu: Lieu,
  code: 'M011' | 'M012',
  v: Verification,
): Liaison | undefined {
  const table = [v.feuilles, ...v.donnees.tables].find((t) => memeTable(t, nom))
  if (!table) {
    const proche = vouliezVous(motProche(nom, v.donnees.tables.map((t) => t.id))) // prettier-ignore
    v.fautes.push(faute('M010', lieu, `La table « ${nom} » n’existe pas.`, proche))
    return undefined
  }
  const indice = indiceDe(table, ref.colonne)
  if (table.absente || (indice === undefined && estComprise(table, ref.colonne))) {
    const sansColonne = `${table.id} n’a pas de colonne « ${ref.colonne} » : elle se lit vide.`
    avertirVide(v, lieu, table.absente ? phraseAbsente(table) : sansColonne)
    return { genre: 'vide' }
  }
  if (indice === undefined) {
    v.fautes.push(
      faute(code, lieu, phraseInconnue(ref.colonne, table, code), vouliezVous(motProche(ref.colonne, table.colonnes))),
    )
    return undefined
  }
  const niveau = chaine.findLastIndex((p) => p.table === table)
  if (niveau >= 0) return { genre: 'colonne', niveau, indice, table }
  const lien = lienDe(table, chaine)
  if (!lien) {
    v.fautes.push(sansLien(table, chaine, lieu))
    return undefined
  }
  const phrase = phraseDuLien(lien, chaine)
  if (phrase !== undefined) v.liens.add(phrase)
  return { genre: 'liee', lien, indice }
}

const phraseInconnue = (nom: string, table: TableDeDonnees, code: 'M011' | 'M012') =>
  `${code === 'M012' ? `Le champ « ${nom} »` : `La colonne « ${nom} »`} n’existe pas dans ${table.id}.`

function inconnue(ref: RefColonne, chaine: Chaine, lieu: Lieu, code: 'M011' | 'M012', v: Verification) {
  const tables = chaine.flatMap((p) => p.table ?? []).reverse()
  if (code === 'M011' && ref.table === undefined && motReserve(ref.colonne)) {
    const message = `« ${ref.colonne} » est un mot réservé : il ne sert ni à filtrer, ni à ranger, ni à grouper.`
    return faute(code, lieu, message, 'Mettez-le dans un champ, ou dans la condition d’un SI.')
  }
  const mots = code === 'M012' ? [...v.donnees.parametres.map(([nom]) => nom), ...MOTS_RESERVES] : []
  const proche = motProche(ref.colonne, [...tables.flatMap((t) => t.colonnes), ...mots])
  const ailleurs = v.donnees.tables.find((t) => indiceDe(t, ref.colonne) !== undefined)
  const suggestion = ailleurs
    ? `Elle est dans ${ailleurs.id} : écrivez ${ailleurs.id}[${ref.colonne}].`
    : vouliezVous(proche)
  const [table] = tables
  const message = table
    ? phraseInconnue(ref.colonne, table, code)
    : `« ${ref.colonne} » n’est ni une colonne à cet endroit, ni un paramètre, ni un mot réservé.`
  return faute(code, lieu, message, suggestion)
}
