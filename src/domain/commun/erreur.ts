/** Les façons d'échouer du domaine : une liste fermée, que chaque hôte traduit à sa manière. */
export type CodeErreur = 'valeur-invalide' | 'donnee-absente' | 'hors-validite' | 'division-par-zero'

/** Une erreur que l'analyste peut corriger seul : le message, en français, dit ce qui était attendu. */
export class ErreurMetier extends Error {
  override name = 'ErreurMetier'
  constructor(
    readonly code: CodeErreur,
    message: string,
  ) {
    super(message)
  }
}

export const valeurInvalide = (message: string) => new ErreurMetier('valeur-invalide', message)
export const donneeAbsente = (message: string) => new ErreurMetier('donnee-absente', message)
export const horsValidite = (message: string) => new ErreurMetier('hors-validite', message)
export const divisionParZero = (message: string) => new ErreurMetier('division-par-zero', message)

/** Ce qu'Excel, la grille et la ligne de commande affichent dans la cellule. */
export const TEXTE_CELLULE = {
  'valeur-invalide': '#VALUE!',
  'donnee-absente': '#N/A',
  'hors-validite': '#N/A',
  'division-par-zero': '#DIV/0!',
} as const satisfies Record<CodeErreur, string>
