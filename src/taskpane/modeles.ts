import type { IdModele } from '../usecases/remplir'

/** Les modèles proposés à l'accueil. */
export const MODELES: readonly { readonly id: IdModele; readonly nom: string; readonly texte: string }[] = [
  {
    id: 'plan-sante',
    nom: 'Plan Santé',
    texte: 'Une feuille par axe (leviers, actions, pilotes) et un sommaire, prêts à imprimer.',
  },
]
