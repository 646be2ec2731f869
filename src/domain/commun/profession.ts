import { entete } from './entete'

/** Les professions dont la Drees publie une APL, ou dont le zonage se sert. */
export type Profession = 'MG' | 'infirmier' | 'kinésithérapeute' | 'sage-femme' | 'dentiste' | 'orthophoniste'

const ECRITURES: Readonly<Record<Profession, readonly string[]>> = {
  MG: ['mg', 'generaliste', 'medecin generaliste', 'medecin', 'omnipraticien'],
  infirmier: ['infirmier', 'infirmiere', 'infirmier liberal', 'infirmiere liberale', 'ide', 'idel'],
  kinésithérapeute: ['kinesitherapeute', 'masseur-kinesitherapeute', 'masseur kinesitherapeute', 'kine', 'mk'],
  'sage-femme': ['sage-femme', 'sage femme', 'sages-femme', 'sf'],
  dentiste: ['dentiste', 'chirurgien-dentiste', 'chirurgien dentiste', 'chirurgiens-dentiste', 'cd'],
  orthophoniste: ['orthophoniste'],
}

export const PROFESSIONS = Object.keys(ECRITURES) as readonly Profession[]

const PAR_ECRITURE = new Map(
  PROFESSIONS.flatMap((profession) => ECRITURES[profession].map((ecriture) => [ecriture, profession] as const)),
)

/** Lit une profession, au singulier ou au pluriel, avec ou sans accents ; `undefined` si elle n'est pas connue. */
export function professionDe(texte: string): Profession | undefined {
  const lu = entete(texte)
  return PAR_ECRITURE.get(lu) ?? PAR_ECRITURE.get(lu.replace(/s\b/g, ''))
}
