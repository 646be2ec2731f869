import { note, PIED, titre } from './lignes'
import type { ChoixIntegre, LigneIntegree } from './modele-integre'
import { STYLES } from './styles'

/** Les colonnes que l'analyste remplit dans un tableau de travail ; l'actualisation n'y touche jamais. */
export const COLONNES_DE_SUIVI = ['Commentaire', 'Statut'] as const

export const CELLULES_DE_SUIVI = [null, 'À vérifier'] as const
export const STYLES_DE_SUIVI = [STYLES.suivi, STYLES.suivi] as const
export const LARGEURS_DE_SUIVI = [36, 14] as const

/** Ce qui surmonte un tableau de travail : de quoi il parle, d'où il vient, ce qui est à l'analyste. */
export const dessusDeTravail = (texte: string): readonly LigneIntegree[] => [
  titre(`${texte} : tableau de travail`),
  note(PIED),
  note('Commentaire, Statut et les colonnes que vous ajoutez sont à vous : l’actualisation les garde.'),
]

/** Les statuts d'une ligne de données, conseillés dans cette colonne. */
export const choixDuStatut = (colonne: number): ChoixIntegre => ({
  colonne,
  liste: ['À vérifier', 'Vérifié', 'À corriger', 'Corrigé'],
  titre: 'Statut',
  texte: 'Où en est la relecture de cette ligne. Cette colonne est à vous : l’actualisation la garde.',
})
