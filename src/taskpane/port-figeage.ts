/** Une copie du classeur pour qui n'a pas le complément, prête à enregistrer. */
export interface FigeagePrepare {
  /** Combien de formules deviennent des valeurs. */
  readonly formules: number
  /** Ce que la copie n'a plus, en phrases. */
  readonly retires: readonly string[]
  readonly avertissements: readonly string[]
  /** Rend la copie à l'analyste ; le classeur ouvert ne change pas. Dit où elle est, en une phrase. */
  readonly enregistrer: () => Promise<string>
}

/** Prépare la copie ; les textes des colonnes de commentaires en sont retirés, sauf à les garder. */
export type PortFigeage = (garderCommentaires: boolean) => Promise<FigeagePrepare>

/** Ce qu'un ouvrier reçoit pour figer une copie hors de la page, et ce qu'il en rend. */
export interface CopieAFiger {
  readonly octets: Uint8Array
  readonly nom: string
  readonly garderCommentaires: boolean
}
export interface CopieFigee extends Omit<FigeagePrepare, 'enregistrer'> {
  readonly octets: Uint8Array
}
