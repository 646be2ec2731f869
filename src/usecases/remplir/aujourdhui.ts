import type { DateIso } from '../../domain/commun/date'

/** Le jour qu'il est chez l'analyste, pour « édité le … ». */
export function aujourdhui(): DateIso {
  const jour = new Date()
  const deux = (n: number) => String(n).padStart(2, '0')
  return `${jour.getFullYear()}-${deux(jour.getMonth() + 1)}-${deux(jour.getDate())}` as DateIso
}
