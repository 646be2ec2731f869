import type { ChoixIntegre } from './modele-integre'
import { STYLES } from './styles'

/** Les colonnes que l'analyste remplit dans un tableau de travail ; l'actualisation n'y touche jamais. */
export const COLONNES_DE_SUIVI = ['Commentaire', 'Statut'] as const

export const CELLULES_DE_SUIVI = [null, 'À vérifier'] as const
export const STYLES_DE_SUIVI = [STYLES.suivi, STYLES.suivi] as const
export const LARGEURS_DE_SUIVI = [36, 14] as const

/** Les statuts d'une ligne de données, conseillés dans cette colonne. */
export const choixDuStatut = (colonne: number): ChoixIntegre => ({
  colonne,
  liste: ['À vérifier', 'Vérifié', 'À corriger', 'Corrigé'],
  titre: 'Statut',
  texte: 'Où en est la relecture de cette ligne. Cette colonne est à vous : l’actualisation la garde.',
})
