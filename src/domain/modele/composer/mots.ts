import { entete } from '../../commun/entete'
import type { FeuilleAnalysee, MotReserve, RefColonne } from '../arbre'
import { nombreDe } from '../expression/valeurs'
import { indiceDe, memeTable } from '../tables'
import type { TableDeDonnees, Valeur } from '../types'
import type { Contexte, Passage } from './contexte'
import { imprimables, imprimees, type Compteur, type Imprimees } from './imprimees'
import { estVide, VIDE, type Lu } from './noms'

const DATE = 'dd/mm/yyyy'

/** Ce que dit un mot réservé à cet endroit. */
export function lireMot(
  mot: MotReserve,
  ref: RefColonne | undefined,
  f: FeuilleAnalysee,
  passage: Passage,
  contexte: Contexte,
  page: number,
  compteur: Compteur = imprimees,
): Lu {
  const brut = (valeur: Valeur): Lu => ({ valeur, format: '' })
  switch (mot) {
    case 'rang':
      return brut(passage.findLast((p) => p.genre !== 'feuille' || p.table !== undefined)?.rang ?? null)
    case 'nombre':
      return brut(nombre(ref?.table, compteur(f, passage, contexte), contexte))
    case 'somme':
    case 'moyenne':
      return ref ? totaliser(mot, ref, compteur(f, passage, contexte)) : VIDE
    case "date d'édition":
      return { valeur: contexte.donnees.date, format: DATE }
    case 'source du tableau':
      return brut(sourceDuTableau(passage, contexte))
    case 'millésime':
      return millesime(passage, contexte)
    case 'modèle':
      return brut(contexte.modele.nom)
    case 'ligne':
      return brut(passage.findLast((p) => p.texte !== undefined)?.texte ?? null)
    case 'page':
      return brut(page)
    case 'lien':
      return brut(passage.findLast((p) => p.feuille)?.feuille?.nom ?? null)
  }
}

/** Ce que dit un mot réservé dans la condition d'un SI. */
export const lireMotDeCondition: Contexte['motDeCondition'] = ({ mot, ref }, passage, contexte, lieu) => {
  const f = contexte.modele.feuilles.find(({ source }) => source.nom === lieu.feuille)
  return f ? lireMot(mot, ref, f, passage, contexte, 1, imprimables).valeur : null
}

function nombre(table: string | undefined, lues: Imprimees, contexte: Contexte): number {
  const toutes = [...lues]
  const voulues =
    table === undefined
      ? toutes.filter(([t]) => t !== contexte.liaisons.feuilles)
      : toutes.filter(([t]) => memeTable(t, table))
  return voulues.reduce((somme, [, lignes]) => somme + lignes.length, 0)
}

/** La somme ou la moyenne d'une colonne sur ce que le groupe imprime ; rien quand aucune valeur n'est un nombre. */
export function totaliser(mot: 'somme' | 'moyenne', ref: RefColonne, lues: Imprimees): Lu {
  const voulues = [...lues].filter(([t]) => ref.table === undefined || memeTable(t, ref.table))
  let format = ''
  const nombres = voulues.flatMap(([table, lignes]) => {
    const indice = indiceDe(table, ref.colonne)
    if (indice === undefined) return []
    format = table.formats[indice] ?? ''
    return lignes.map((rang) => nombreLu(table.lignes[rang]?.[indice] ?? null)).filter((n) => n !== undefined)
  })
  if (nombres.length === 0) return VIDE
  const somme = nombres.reduce((s, n) => s + n, 0)
  return { valeur: mot === 'somme' ? somme : somme / nombres.length, format }
}

/** Le nombre d'une cellule ; un texte, une erreur, une cellule vide n'en sont pas. */
export function nombreLu(valeur: Valeur): number | undefined {
  if (typeof valeur === 'number') return valeur
  if (estVide(valeur) || typeof valeur !== 'string') return undefined
  const lu = nombreDe(valeur)
  return Number.isFinite(lu) ? lu : undefined
}

const parametre = (nom: string, { donnees }: Contexte): Valeur | undefined => {
  const trouve = donnees.parametres.find(([n]) => entete(n) === entete(nom))?.[1]
  return estVide(trouve) ? undefined : trouve
}

const tableAutour = (passage: Passage, { liaisons }: Contexte): TableDeDonnees | undefined =>
  passage.findLast((p) => p.table && p.table !== liaisons.feuilles)?.table ?? liaisons.principale

const SOURCES_CITEES = 3

/** La colonne Source des lignes autour, sinon le paramètre « Source T_Actions », puis Source, sinon le fichier et le tableau. */
function sourceDuTableau(passage: Passage, contexte: Contexte): Valeur {
  const table = tableAutour(passage, contexte)
  const indice = table && indiceDe(table, 'Source')
  const rangs = passage.findLast((p) => p.table === table)?.lignes ?? table?.lignes.map((_, rang) => rang) ?? []
  const dites = indice === undefined ? [] : rangs.map((rang) => table?.lignes[rang]?.[indice] ?? null)
  const sources = [...new Set(dites.filter((s) => !estVide(s)).map((s) => String(s).trim()))]
  if (sources.length > SOURCES_CITEES) return `${sources.slice(0, SOURCES_CITEES).join(' ; ')} ; …`
  if (sources.length > 0) return sources.join(' ; ')
  const dite = table && parametre(`Source ${table.id}`, contexte)
  return dite ?? parametre('Source', contexte) ?? table?.source ?? contexte.donnees.fichier
}

/** Le paramètre Millésime ou Année, sinon la dernière Date des lignes autour. */
function millesime(passage: Passage, contexte: Contexte): Lu {
  const dit = parametre('Millésime', contexte) ?? parametre('Année', contexte)
  if (dit !== undefined) return { valeur: dit, format: '' }
  const portee = passage.findLast((p) => p.table && indiceDe(p.table, 'Date') !== undefined)
  const table = portee?.table ?? contexte.liaisons.principale
  const indice = table && indiceDe(table, 'Date')
  if (!table || indice === undefined) return VIDE
  const lignes = portee?.lignes ?? table.lignes.map((_, rang) => rang)
  const dates = lignes.map((rang) => table.lignes[rang]?.[indice]).filter((d) => typeof d === 'number')
  return dates.length === 0 ? VIDE : { valeur: Math.max(...dates), format: DATE }
}
