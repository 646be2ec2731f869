import { periodeCourante } from '../commun/bareme'
import { CLASSES_ZONAGE_MEDECIN, type ClasseZone } from './classes-medecin.bareme'

const CLASSES = periodeCourante(CLASSES_ZONAGE_MEDECIN).valeur

export const CODES_ZONE = Object.keys(CLASSES)

/** La classe d'un code de zone, pour les aides ; `undefined` pour un code inconnu. */
export const classeZone = (code: string): ClasseZone | undefined =>
  Object.hasOwn(CLASSES, code) ? CLASSES[code] : undefined
