import { EXEMPLES_AIDES } from './exemples/aides'
import { EXEMPLES_APL } from './exemples/apl'
import { EXEMPLES_APL_AGREGATS } from './exemples/apl-agregats'
import { EXEMPLES_COMMUNES } from './exemples/communes'
import { EXEMPLES_DEMOGRAPHIE } from './exemples/demographie'
import type { Exemples } from './exemples/exemple'
import { EXEMPLES_SOURCE } from './exemples/source'
import { EXEMPLES_ZONAGE } from './exemples/zonage'

/**
 * Les exemples de chaque fonction publique, écrits une fois : ce sont des essais, des formules évaluées par la grille et
 * la matière de docs/fonctions.md.
 */
export const EXEMPLES: Readonly<Record<string, Exemples>> = {
  ...EXEMPLES_APL,
  ...EXEMPLES_APL_AGREGATS,
  ...EXEMPLES_ZONAGE,
  ...EXEMPLES_AIDES,
  ...EXEMPLES_DEMOGRAPHIE,
  ...EXEMPLES_COMMUNES,
  ...EXEMPLES_SOURCE,
}
