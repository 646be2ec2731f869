import type { Workbook } from '../ports/workbook'

/** Une colonne qu'un tableau devrait avoir, et l'en-tête du classeur qui lui ressemble le plus. */
export interface ColonneManquante {
  readonly colonne: string
  /** « Pilotte » quand on attendait « Pilotes » ; absent quand rien ne ressemble. */
  readonly proche?: string
}

/** Un tableau du classeur reconnu par ses en-têtes de colonnes. */
export interface TableVue {
  /** Nom usuel (« T_Actions »). */
  readonly id: string
  /** Nom du tableau Excel dans le classeur ; absent pour une simple plage. */
  readonly nom?: string
  readonly feuille: string
  /** Adresse de la plage, en-tête compris (« A1:F51 »). */
  readonly adresse: string
  /** Nombre de lignes de données non vides. */
  readonly lignes: number
  /** Colonnes nécessaires que l'on ne trouve pas ; le tableau n'est utilisable que si la liste est vide. */
  readonly manquantes: readonly ColonneManquante[]
}

export interface ClasseurVu {
  readonly fichier: string
  readonly feuilles: number
  readonly tables: readonly TableVue[]
}

/** Dit quels tableaux du classeur sont reconnus ; ne modifie rien. */
export async function decrireClasseur(_classeur: Workbook): Promise<ClasseurVu> {
  throw new Error('à écrire')
}
