import type { Operation } from '../ports/operations'
import type { Progress, Undo, Workbook } from '../ports/workbook'

export type IdModele = 'plan-sante'

/** Les en-têtes du classeur à lire à la place des noms attendus : « T_Actions » → « Pilotes » → « Pilotte ». */
export type Correspondances = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Ce qui empêche de remplir, et où. */
export interface Faute {
  /** « Actions!F1 », ou le nom du fichier. */
  readonly ou: string
  readonly message: string
  /** Colonne attendue et en-tête trouvé, quand une correspondance réparerait la faute. */
  readonly correspondance?: { readonly table: string; readonly colonne: string; readonly entete: string }
}

export interface FeuillePrevue {
  readonly nom: string
  readonly titre: string
  readonly effet: 'creer' | 'remplacer'
  /** Nombre d'actions de la feuille (0 pour le sommaire). */
  readonly actions: number
  /** Les trois premières lignes de données : levier, action, pilotes. */
  readonly apercu: readonly (readonly string[])[]
}

/** Ce qui sera écrit, calculé sans rien écrire. Avec une faute, la liste des opérations est vide. */
export interface Preparation {
  readonly modele: IdModele
  readonly feuilles: readonly FeuillePrevue[]
  /** Remarques qui n'empêchent rien (« 2 actions sans pilote »). */
  readonly constats: readonly string[]
  readonly fautes: readonly Faute[]
  readonly operations: readonly Operation[]
}

export interface Bilan {
  readonly feuilles: readonly string[]
  readonly actions: number
  readonly constats: readonly string[]
}

export interface Remplissage {
  readonly bilan: Bilan
  /** Remet le classeur comme avant le remplissage. */
  readonly annuler: Undo
}

/** Calcule ce que le modèle produirait avec les tableaux du classeur ; ne modifie rien. */
export async function preparerRemplissage(
  _classeur: Workbook,
  _modele: IdModele,
  _correspondances: Correspondances = {},
): Promise<Preparation> {
  throw new Error('à écrire')
}

/** Écrit ce qui a été préparé. */
export async function remplir(
  _classeur: Workbook,
  _preparation: Preparation,
  _progression?: Progress,
): Promise<Remplissage> {
  throw new Error('à écrire')
}
