/** Les trois classes du zonage médecin qui ouvrent, ou non, des aides. */
export type ClasseZone = 'ZIP' | 'ZAC' | 'HZ'

/** La classe de chaque code de zone ; une zone de vigilance n'ouvre aucune aide propre. */
const CLASSES: Readonly<Record<string, ClasseZone>> = {
  ZIP: 'ZIP',
  ZAC: 'ZAC',
  HZ: 'HZ',
  ZV: 'HZ',
  QPV_ZIP: 'ZIP',
  QPV_ZAC: 'ZAC',
  GQ_ZIP: 'ZIP',
  GQ_ZAC: 'ZAC',
}

export const CODES_ZONE = Object.keys(CLASSES)

/** `undefined` pour un code inconnu. */
export const classeZone = (code: string): ClasseZone | undefined =>
  Object.hasOwn(CLASSES, code) ? CLASSES[code] : undefined
