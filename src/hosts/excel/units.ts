/** Une largeur en caractères du chiffre 0 (7 pixels, plus 5 de marge), rendue en points comme Excel la demande. */
export const pointsOf = (characters: number) => Math.trunc(characters * 7 + 5) * 0.75

/** L'inverse de `pointsOf`, au centième de caractère. */
export const charactersOf = (points: number) => Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100)
