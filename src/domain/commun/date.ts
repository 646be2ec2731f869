/** Un jour, écrit « 2024-06-22 » : l'ordre des textes est l'ordre des jours. */
export type DateIso = `${number}-${number}-${number}`

const EPOQUE_EXCEL = Date.UTC(1899, 11, 30)
const MILLISECONDES_PAR_JOUR = 86_400_000

/** Dernier jour qu'Excel sait compter, le 31 décembre 9999. */
export const DERNIER_JOUR_EXCEL = 2_958_465

/** Un vieux classeur de Mac compte les jours depuis le 1er janvier 1904, qui est pour nous le jour 1462. */
export const JOURS_AVANT_1904 = 1462

/** Excel compte les jours depuis le 30 décembre 1899 ; l'heure est ignorée. */
export function dateDeSerie(serie: number): DateIso {
  return iso(new Date(EPOQUE_EXCEL + Math.floor(serie) * MILLISECONDES_PAR_JOUR))
}

export function serieDeDate(date: DateIso): number {
  return (Date.parse(date) - EPOQUE_EXCEL) / MILLISECONDES_PAR_JOUR
}

/** Compose une date ; `undefined` si ce jour n'existe pas (30 février). */
export function dateDe(annee: number, mois: number, jour: number): DateIso | undefined {
  const date = new Date(Date.UTC(annee, mois - 1, jour))
  return date.getUTCFullYear() === annee && date.getUTCMonth() === mois - 1 ? iso(date) : undefined
}

/** Le même jour, `annees` plus tard ; l'anniversaire d'un 29 février est le 28 les années ordinaires. */
export function anniversaire(date: DateIso, annees: number): DateIso {
  const [annee, mois, jour] = date.split('-').map(Number) as [number, number, number]
  return dateDe(annee + annees, mois, jour) ?? iso(new Date(Date.UTC(annee + annees, mois, 0)))
}

/** « 22/06/2024 » */
export const enFrancais = (date: DateIso): string => date.split('-').reverse().join('/')

const iso = (date: Date) => date.toISOString().slice(0, 10) as DateIso
