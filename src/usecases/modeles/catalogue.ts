import { AIDES } from './aides'
import { ASSISTANTS_MEDICAUX } from './assistants-medicaux'
import { DEMOGRAPHIE } from './demographie'
import { EXERCICE_COORDONNE } from './exercice-coordonne'
import { FICHE_ACTION } from './fiche-action'
import { INDICATEURS } from './indicateurs'
import type { IdModele, ModeleIntegre } from './modele-integre'
import { PLAN_SANTE } from './plan-sante'
import { SUIVI_COPIL } from './suivi-copil'
import { ZONAGE } from './zonage'

/** Les modèles livrés, dans l'ordre où le volet les propose. */
export const MODELES_INTEGRES: readonly ModeleIntegre[] = [
  PLAN_SANTE,
  FICHE_ACTION,
  SUIVI_COPIL,
  DEMOGRAPHIE,
  ZONAGE,
  AIDES,
  ASSISTANTS_MEDICAUX,
  EXERCICE_COORDONNE,
  INDICATEURS,
]

/** Le nom à montrer d'un modèle : « Plan Santé » pour « plan-sante », le sien pour un modèle du classeur. */
export const nomDuModele = (id: string): string => modeleIntegre(id)?.nom ?? id

/** Le modèle intégré de ce nom ; `undefined` si ce n'en est pas un. */
export const modeleIntegre = (id: string): ModeleIntegre | undefined =>
  MODELES_INTEGRES.find((modele) => modele.id === (id as IdModele))
