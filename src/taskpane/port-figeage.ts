/** Une copie du classeur pour qui n'a pas le complément, prête à enregistrer. */
export interface FigeagePrepare {
  /** Combien de formules deviennent des valeurs. */
  readonly formules: number
  /** Ce que la copie n'a plus, en phrases. */
  readonly retires: readonly string[]
  readonly avertissements: readonly string[]
  /** Enregistre la copie ; le classeur ouvert ne change pas. Rend le nom du fichier. */
  readonly enregistrer: () => Promise<string>
}

/** Prépare la copie ; les textes des colonnes de commentaires en sont retirés, sauf à les garder. */
export type PortFigeage = (garderCommentaires: boolean) => Promise<FigeagePrepare>
