/** Ce que contient une cellule : `null` est une cellule vide, une erreur se lit comme son texte (« #N/A »). */
export type Valeur = string | number | boolean | null

/** Un rectangle de cellules ; lignes et colonnes comptées à partir de 0. */
export interface Zone {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Une feuille « MODÈLE … » telle qu'on la lit, marges (ligne 1 et colonne A) comprises. */
export interface FeuilleModele {
  readonly nom: string
  readonly valeurs: readonly (readonly Valeur[])[]
  /** Formules canoniques, sans signe égal ; `null` là où il n'y en a pas. */
  readonly formules: readonly (readonly (string | null)[])[]
  /** Formats de nombre, codes anglais ; vide quand l'hôte ne les dit pas. */
  readonly formats: readonly (readonly string[])[]
  readonly fusions: readonly Zone[]
  /** Largeurs en caractères, à partir de la colonne A. */
  readonly largeurs: readonly number[]
  /** Hauteurs en points des seules lignes dont elle a été fixée. */
  readonly hauteurs: ReadonlyMap<number, number>
  /** En-tête et pied de page, codes d'Excel compris (&L, &P…). */
  readonly enTete?: string
  readonly pied?: string
  /** La place d'une page imprimée, en points, et les lignes qui s'y répètent, quand la feuille y est ajustée en largeur. */
  readonly page?: { readonly largeur: number; readonly hauteur: number; readonly titres?: readonly number[] }
  /** Les tableaux Excel de la feuille, ligne d'en-tête comprise. */
  readonly tableaux: readonly { readonly nom: string; readonly zone: Zone }[]
}

/** Un tableau du classeur, lu pour nourrir des modèles. */
export interface TableDeDonnees {
  /** Nom usuel (« T_Actions »), ou nom du tableau Excel quand il n'est pas des nôtres. */
  readonly id: string
  readonly feuille: string
  /** « suivi.xlsx, feuille Actions, tableau T_Actions » */
  readonly source: string
  /** Nom des colonnes : l'usuel quand on le reconnaît, sinon celui du classeur. */
  readonly colonnes: readonly string[]
  readonly lignes: readonly (readonly Valeur[])[]
  /** Numéro de chaque ligne dans la feuille, comme Excel le montre. */
  readonly numeros: readonly number[]
  /** Format de nombre de chaque colonne, code anglais ; vide : inconnu. */
  readonly formats: readonly string[]
  /** Colonnes dont le texte est le même pour une ligne et pour celles d'un autre tableau qui s'y rapportent. */
  readonly cle: readonly string[]
  /** Les colonnes que l'on comprendrait, mais que le tableau n'a pas : elles se lisent vides. */
  readonly comprises: readonly string[]
  /** Nombre de lignes masquées (par un filtre ou à la main), lues comme les autres. */
  readonly masquees: number
  /** Vrai pour un tableau connu que le classeur n'a pas : il se lit vide. */
  readonly absente: boolean
}

/** Tout ce dont un remplissage se nourrit. */
export interface Donnees {
  readonly tables: readonly TableDeDonnees[]
  /** Les paramètres de T_Parametres, par nom. */
  readonly parametres: readonly (readonly [nom: string, valeur: Valeur])[]
  readonly fichier: string
  /** Jour du remplissage, compté comme Excel. */
  readonly date: number
}
