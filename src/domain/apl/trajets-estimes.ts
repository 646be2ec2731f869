/** Une commune et sa position, en degrés (WGS84). */
export interface Lieu {
  readonly code: string
  readonly latitude: number
  readonly longitude: number
}

export interface TrajetEstime {
  readonly residence: string
  readonly exercice: string
  readonly minutes: number
}

export type Relief = 'plaine' | 'montagne'

interface Route {
  readonly kmParHeure: number
  /** Longueur de la route pour un kilomètre à vol d'oiseau. */
  readonly detour: number
}

/** Hypothèses du projet, et non d'un texte : un temps de trajet estimé se dit toujours estimé. */
const ROUTES: Readonly<Record<Relief, Route>> = {
  plaine: { kmParHeure: 50, detour: 1.3 },
  montagne: { kmParHeure: 35, detour: 1.5 },
}
const RAYON_TERRE_KM = 6371
const MINUTES_PAR_HEURE = 60
const RADIANS_PAR_DEGRE = Math.PI / 180

/**
 * Temps de trajet estimés entre communes, dans les deux sens, sans le trajet d'une commune à elle-même :
 *
 *   minutes = distance à vol d'oiseau × détour / vitesse
 *
 * @param maximum en minutes ; un temps exactement égal est gardé
 * @returns trajets par rang de résidence puis d'exercice, minutes non arrondies
 */
export function trajetsEstimes(lieux: readonly Lieu[], relief: Relief, maximum: number): readonly TrajetEstime[] {
  const { kmParHeure, detour } = ROUTES[relief]
  const minutesParKm = (detour / kmParHeure) * MINUTES_PAR_HEURE
  const duNordAuSud = lieux.map((lieu, rang) => ({ lieu, rang })).sort((a, b) => b.lieu.latitude - a.lieu.latitude)
  /** Écart de latitude au-delà duquel le maximum est forcément dépassé, un peu élargi contre les arrondis. */
  const bande = (maximum / minutesParKm / RAYON_TERRE_KM / RADIANS_PAR_DEGRE) * (1 + 1e-9)

  const voisins: { minutes: number; rang: number }[][] = lieux.map(() => [])
  duNordAuSud.forEach((nord, i) => {
    for (let k = i + 1; k < duNordAuSud.length; k++) {
      const sud = duNordAuSud[k] as (typeof duNordAuSud)[number]
      if (nord.lieu.latitude - sud.lieu.latitude > bande) break
      const minutes = distanceKm(nord.lieu, sud.lieu) * minutesParKm
      if (minutes > maximum) continue
      voisins[nord.rang]?.push({ minutes, rang: sud.rang })
      voisins[sud.rang]?.push({ minutes, rang: nord.rang })
    }
  })
  return voisins.flatMap((proches, rang) =>
    proches
      .sort((a, b) => a.rang - b.rang)
      .map((proche) => ({
        residence: (lieux[rang] as Lieu).code,
        exercice: (lieux[proche.rang] as Lieu).code,
        minutes: proche.minutes,
      })),
  )
}

/** Distance à vol d'oiseau, par la formule de haversine, sur une Terre ronde. */
export function distanceKm(a: Lieu, b: Lieu): number {
  const demiLatitude = ((b.latitude - a.latitude) * RADIANS_PAR_DEGRE) / 2
  const demiLongitude = ((b.longitude - a.longitude) * RADIANS_PAR_DEGRE) / 2
  const h =
    Math.sin(demiLatitude) ** 2 +
    Math.cos(a.latitude * RADIANS_PAR_DEGRE) * Math.cos(b.latitude * RADIANS_PAR_DEGRE) * Math.sin(demiLongitude) ** 2
  return 2 * RAYON_TERRE_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
