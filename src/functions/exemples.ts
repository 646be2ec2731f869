import { EXEMPLES_AIDES } from './exemples-par-famille/aides'
import { EXEMPLES_APL } from './exemples-par-famille/apl'
import { EXEMPLES_APL_AGREGATS } from './exemples-par-famille/apl-agregats'
import { EXEMPLES_COMMUNES } from './exemples-par-famille/communes'
import { EXEMPLES_DEMOGRAPHIE } from './exemples-par-famille/demographie'
import type { Exemples } from './exemples-par-famille/exemple'
import { EXEMPLES_SOURCE } from './exemples-par-famille/source'
import { EXEMPLES_ZONAGE } from './exemples-par-famille/zonage'

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
