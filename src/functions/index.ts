import { aideAssistant } from './aide-assistant'
import { apl } from './apl'
import { densite } from './densite'
import { zonage } from './zonage'

/** La table publique : identifiant de functions.json → fonction. Tous les hôtes enregistrent celle-ci. */
export const functions = {
  APL: apl,
  DENSITE: densite,
  ZONAGE: zonage,
  'AIDE.ASSISTANT': aideAssistant,
} as const
