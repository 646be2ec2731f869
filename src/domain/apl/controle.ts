/** Ce qu'un contrôle des données d'une APL peut trouver, du plus grave au moins grave. */
export type Gravite = 'erreur' | 'attention' | 'information'

export interface Constat {
  readonly gravite: Gravite
  readonly constat: string
  /** Code concerné, ou "" quand le constat porte sur l'ensemble. */
  readonly code: string
}

/** Les villes dont l'APL se lit par arrondissement : la ville et ses arrondissements ne s'additionnent pas. */
const VILLES = [
  { nom: 'Paris', code: '75056', arrondissements: /^751\d\d$/ },
  { nom: 'Lyon', code: '69123', arrondissements: /^6938\d$/ },
  { nom: 'Marseille', code: '13055', arrondissements: /^132\d\d$/ },
] as const

/** Paris, Lyon ou Marseille présents à la fois comme ville et comme arrondissements. */
export const villesEnDouble = (codes: ReadonlySet<string>): Constat[] =>
  VILLES.filter((ville) => codes.has(ville.code) && [...codes].some((c) => ville.arrondissements.test(c))).map(
    (ville) => ({
      gravite: 'erreur',
      constat: `${ville.nom} est comptée deux fois : comme ville et par arrondissements`,
      code: ville.code,
    }),
  )

/** Le département d'un code commune : deux caractères, trois outre-mer. */
export const departementDe = (code: string): string => code.slice(0, /^9[78]/.test(code) ? 3 : 2)

/**
 * Si tous les codes sont d'un seul département, il manque sans doute les communes voisines : leurs habitants partagent
 * l'offre, leurs médecins s'y ajoutent.
 */
export function couronneAbsente(codes: ReadonlySet<string>): Constat[] {
  const departements = new Set([...codes].map(departementDe))
  if (departements.size !== 1) return []
  return [
    {
      gravite: 'attention',
      constat: `toutes les communes sont du département ${[...departements][0]} : ajoutez celles à moins de 20 minutes de ses limites`,
      code: '',
    },
  ]
}
