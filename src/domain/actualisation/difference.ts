import type { Classe } from './classes'
import type { Cle } from './cle'
import type { Decision, EtatCellule } from './fusion-cellule'
import type { Cellule } from './valeur'

/** Une cellule dont il y a quelque chose à dire. */
export interface CelluleDifferente {
  /** L'en-tête de la feuille. */
  readonly colonne: string
  readonly classe: Classe
  readonly etat: EtatCellule
  readonly propose: Decision
  /** Ce que nous y avions mis ; absent quand on ne le sait pas. */
  readonly base?: Cellule
  readonly feuille: Cellule
  readonly neuf: Cellule
}

/**
 * Une ligne dont il y a quelque chose à dire :
 * - `nouvelle` : seule la source l'a ;
 * - `changee` : des cellules diffèrent, sans conflit ;
 * - `conflit` : une cellule au moins a changé des deux côtés ;
 * - `gardee` : seulement modifiée à la main ;
 * - `absente` : la source ne l'a plus ;
 * - `masquee` : ôtée par l'analyste, la source l'a encore ;
 * - `copiee` : sa clé est déjà celle d'une autre ligne ;
 * - `ajoutee` : ajoutée à la main.
 */
export type EtatLigne = 'nouvelle' | 'changee' | 'conflit' | 'gardee' | 'absente' | 'masquee' | 'copiee' | 'ajoutee'

export interface LigneDifferente {
  /** Ce qui désigne la ligne dans les choix ; unique dans la différence. */
  readonly id: string
  /** « Infirmiers · Haute-Loire » */
  readonly libelle: string
  readonly etat: EtatLigne
  /** La clé de la ligne dans la source (ou dans la feuille si la source ne l'a pas) ; absente d'une ligne sans clé. */
  readonly cle?: Cle
  /** Rang de la ligne dans la feuille, à partir de 0. */
  readonly feuille?: number
  /** Rang de la ligne dans la source, à partir de 0. */
  readonly neuf?: number
  readonly propose: Decision
  /**
   * Ce qui diffère. Vide pour une ligne nouvelle ou masquée (voir `contenuNeuf`) ; pour une absente, ce qui y a été tapé ; pour une copiée,
   * l'identifiant qu'elle pourrait prendre.
   */
  readonly cellules: readonly CelluleDifferente[]
  /** Une ligne absente porte une note, un commentaire ou une couleur de l'analyste. */
  readonly marquee?: boolean
}

/** Deux clés qui pourraient désigner la même ligne ; jamais appliqué sans que l'analyste le dise. */
export interface Rapprochement {
  readonly ancienne: Cle
  readonly nouvelle: Cle
  readonly libelle: string
}

/** Ce qui mérite d'être dit haut et fort avant d'écrire. */
export interface Alerte {
  readonly code: 'part-changee' | 'part-absente' | 'part-nouvelle' | 'total' | 'millesime'
  readonly message: string
}

/** Comment les lignes ont été comparées : `trois` avec ce que nous avions écrit, `deux` sans le savoir. */
export type Voies = 'deux' | 'trois'

export interface Difference {
  readonly voies: Voies
  readonly lignes: readonly LigneDifferente[]
  readonly inchangees: number
  /** Lignes dont la source ne parle pas (autre profession, autre territoire). */
  readonly horsPortee: number
  readonly rapprochements: readonly Rapprochement[]
  readonly alertes: readonly Alerte[]
  readonly constats: readonly string[]
  /** Les textes de l'analyste écrits pour un millésime que la source remplace. */
  readonly aRelire: readonly TexteARelire[]
  /** Le millésime de la source, s'il est dit : « 30/09/2026 ». */
  readonly millesime?: string
  /** Le millésime que celui de la source remplace, et la colonne qui le dit. */
  readonly remplace?: MillesimeRemplace
}

export interface MillesimeRemplace {
  readonly millesime: string
  readonly colonne: string
}

/** Un texte écrit pour un millésime que la source remplace. */
export interface TexteARelire {
  readonly libelle: string
  readonly colonne: string
  readonly texte: string
  /** « 30/09/2025 » */
  readonly ecritPour: string
}

/** Le nombre de lignes de chaque état. */
export function compterLignes({ lignes }: Difference): Readonly<Record<EtatLigne, number>> {
  const comptes = { nouvelle: 0, changee: 0, conflit: 0, gardee: 0, absente: 0, masquee: 0, copiee: 0, ajoutee: 0 }
  for (const { etat } of lignes) comptes[etat]++
  return comptes
}

/** « 3 nouvelles, 12 modifiées, 1 absente, 2 conflits, 214 inchangées », et ce qu'il y a de plus s'il y en a. */
export function resumer(difference: Difference): string {
  const n = compterLignes(difference)
  const pluriel = (k: number, mot: string) => `${k} ${k > 1 ? mot.replace(/^\S+[^s\s](?=\s|$)/, '$&s') : mot}`
  const toujours = [
    pluriel(n.nouvelle, 'nouvelle'),
    pluriel(n.changee, 'modifiée'),
    pluriel(n.absente, 'absente'),
    pluriel(n.conflit, 'conflit'),
    pluriel(difference.inchangees + n.gardee, 'inchangée'),
  ]
  const sinon: (readonly [number, string])[] = [
    [n.gardee, 'modifiée à la main'],
    [n.masquee, 'masquée par vous'],
    [n.ajoutee, 'ajoutée par vous'],
    [n.copiee, 'copiée'],
    [difference.horsPortee, 'hors de la source'],
  ]
  const dont = sinon.filter(([k]) => k > 0).map(([k, mot]) => pluriel(k, mot))
  return toujours.join(', ') + (dont.length === 0 ? '' : ` ; ${dont.join(', ')}`)
}
