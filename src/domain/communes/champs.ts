import { motProche, entete } from '../commun/entete'
import { donneeAbsente, valeurInvalide } from '../commun/erreur'
import type { Ancienne, Commune } from './registre'
import { situation } from './situation'
import { SOURCE_COMMUNES } from './source'

type Lecture = (commune: Commune, demandee: Ancienne | undefined) => string | number

/** Ce que l'on sait dire d'une commune. */
const LECTURES: ReadonlyMap<string, Lecture> = new Map(
  Object.entries<Lecture>({
    nom: ({ nom }) => nom,
    population: ({ nom, code, population }) => {
      if (population !== null) return population
      throw donneeAbsente(`La population de ${nom} (${code}) n’est pas publiée dans la source.`)
    },
    epci: (commune) => epci(commune).nom,
    'siren epci': (commune) => epci(commune).siren,
    departement: ({ departement }) => departement.nom,
    'code departement': ({ departement }) => departement.code,
    region: ({ region }) => region.nom,
    'code region': ({ region }) => region.code,
    'code postal': ({ nom, code, codesPostaux }) => {
      if (codesPostaux.length > 0) return codesPostaux.join(', ')
      throw donneeAbsente(`Le code postal de ${nom} (${code}) n’est pas dans la source.`)
    },
    code: ({ code }) => code,
    situation,
  }),
)

const NOMS = [...LECTURES.keys()]

/** Lit un champ d'une commune ; `demandee` est l'ancienne commune par laquelle on y est venu. */
export function champDe(commune: Commune, demandee: Ancienne | undefined, champ: string): string | number {
  const lecture = LECTURES.get(entete(champ).replace(/[_-]/g, ' '))
  if (lecture) return lecture(commune, demandee)
  const proche = motProche(champ, NOMS)
  throw valeurInvalide(
    `Attendu : champ, ${NOMS.join(', ')}. Reçu : « ${champ} ».` +
      (proche === undefined ? '' : ` Vouliez-vous dire « ${proche} » ?`),
  )
}

function epci({ epci, nom, code, departement }: Commune) {
  if (epci) return epci
  throw donneeAbsente(
    `${nom} (${code}, ${departement.nom}) n’est dans aucun EPCI à fiscalité propre (${SOURCE_COMMUNES.nomCourt}).`,
  )
}
