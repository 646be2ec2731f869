import { SEUILS_ACTIVITE_ASSISTANT } from './aides/activite.bareme'
import { AIDE_ASSISTANT } from './aides/assistant-medical.bareme'
import { CAIM } from './aides/caim.bareme'
import { AIDES_PAR_ZONE } from './aides/catalogue'
import { ACTES_RETENUS } from './apl/activite.bareme'
import { CLASSES_APL } from './apl/classes.bareme'
import { DECROISSANCE_MG } from './apl/decroissance.bareme'
import { POIDS_AGE_MG } from './apl/poids-age.bareme'
import type { Bareme } from './commun/bareme'
import { PLAFONDS_CPTS, TAILLES_CPTS } from './exercice-coordonne/cpts.bareme'
import { CLASSES_ZONAGE_MEDECIN } from './zonage/classes-medecin.bareme'
import { SEUILS_ZONAGE_MEDECIN } from './zonage/methode-2017.bareme'

/** Tous les barèmes du projet : SOURCE, le contrôle du corpus et `npm run echeances` lisent cette liste. */
export const BAREMES: readonly Bareme<unknown>[] = [
  DECROISSANCE_MG,
  ACTES_RETENUS,
  POIDS_AGE_MG,
  CLASSES_APL,
  SEUILS_ZONAGE_MEDECIN,
  CLASSES_ZONAGE_MEDECIN,
  AIDE_ASSISTANT,
  SEUILS_ACTIVITE_ASSISTANT,
  CAIM,
  ...AIDES_PAR_ZONE,
  TAILLES_CPTS,
  PLAFONDS_CPTS,
]
