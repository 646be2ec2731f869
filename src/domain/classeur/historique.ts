/** Le tableau où vont les lignes d'un millésime que l'on remplace. Il a les colonnes de l'autre, mais ne nourrit aucun modèle. */
export const nomDHistorique = (tableau: string): string => `${tableau}_historique`

export const estHistorique = (tableau: string): boolean => /_historique$/i.test(tableau)
