import { densite } from './densite'

/** La table publique : identifiant de functions.json → fonction. Tous les hôtes enregistrent celle-ci. */
export const functions = {
  DENSITE: densite,
} as const
