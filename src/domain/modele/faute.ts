import { nomDeColonne } from '../formule/reference'

/** Les codes sont stables : ils se citent dans la documentation et ne changent pas de sens. */
export const CODES = {
  M001: 'modèle sans nom',
  M002: 'mot clé inconnu',
  M003: 'mot clé mal complété',
  M004: 'bloc non fermé',
  M005: 'FIN sans bloc',
  M006: 'blocs croisés',
  M007: 'bloc sur une fusion',
  M008: 'VIDE ou SINON sans bloc',
  M009: 'champ mal écrit',
  M010: 'table inconnue',
  M011: 'colonne inconnue',
  M012: 'champ inconnu',
  M013: 'filtre inconnu',
  M014: 'filtre mal complété',
  M015: 'affichage impossible ici',
  M016: 'condition mal écrite',
  M017: 'fonction inconnue',
  M018: 'table hors de portée',
  M019: 'tableau ou colonne nécessaire absents',
  M020: 'champ dans une formule',
  M021: 'graphique ou image mal décrits',
  M022: 'mot réservé hors de portée',
  M023: 'EN COLONNES mal placé',
  M024: 'formule qui vise une marge',
  M025: 'rien à remplir',
  M026: 'clé absente ou en double',
  M027: 'texte trop long',
  M028: 'feuilles trop nombreuses ou trop grandes',
  M029: 'formule qui vise une autre feuille modèle',
  M030: 'colonne absente, lue vide',
  M031: 'bloc sans ligne et sans VIDE',
  M032: 'valeurs différentes dans un groupe',
  M033: 'texte dans une cellule de nombre',
  M034: 'lignes masquées reprises',
  M035: 'colonnes inemployées',
  M036: 'contenu qui ne paraîtra pas',
  M037: 'condition qui ne se calcule pas',
  M038: 'nom de feuille réparé',
  M039: 'secret qui se retrouve',
  M040: 'image à placer soi-même',
  M041: 'lignes sans clé',
} as const

export type CodeFaute = keyof typeof CODES

/** Ce qui empêche de remplir (faute), ou ce que l'analyste doit savoir (avertissement). */
export interface Faute {
  /** « Plan!D7 » : de quoi y aller. */
  readonly ou: string
  readonly code: CodeFaute
  /** Une phrase. */
  readonly message: string
  /** Ce qui réparerait : « Vouliez-vous dire « Pilotes » ? » */
  readonly suggestion?: string
  readonly gravite: 'faute' | 'avertissement'
}

/** Une cellule d'une feuille modèle, comptée à partir de 0. */
export interface Lieu {
  readonly feuille: string
  readonly ligne: number
  readonly colonne: number
}

export const ou = ({ feuille, ligne, colonne }: Lieu): string => `${feuille}!${nomDeColonne(colonne)}${ligne + 1}`

export function faute(code: CodeFaute, lieu: Lieu, message: string, suggestion?: string): Faute {
  return { ou: ou(lieu), code, message, ...(suggestion === undefined ? {} : { suggestion }), gravite: 'faute' }
}

export function avertissement(code: CodeFaute, lieu: Lieu, message: string, suggestion?: string): Faute {
  return { ...faute(code, lieu, message, suggestion), gravite: 'avertissement' }
}

/** « Vouliez-vous dire « Pilotes » ? », quand un mot ressemble. */
export const vouliezVous = (proche: string | undefined): string | undefined =>
  proche === undefined ? undefined : `Vouliez-vous dire « ${proche} » ?`
