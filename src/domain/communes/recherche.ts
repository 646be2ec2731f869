import { motProche } from '../commun/entete'
import { donneeAbsente } from '../commun/erreur'
import { cleNom, sansArticle } from './nom'
import type { LigneNom } from './pieces'
import type { Registre } from './registre'

/** Une commune qui porte le nom cherché ; `actuelle` : c'est une ancienne commune, voici le code d'aujourd'hui. */
export interface Candidat {
  readonly nom: string
  readonly code: string
  readonly actuelle?: string
  readonly codesPostaux?: readonly string[]
}

/** Des candidats rangés par nom. */
export interface Noms {
  readonly parCle: ReadonlyMap<string, readonly Candidat[]>
  readonly parCleSansArticle: ReadonlyMap<string, readonly Candidat[]>
}

export const noms = (candidats: readonly Candidat[]): Noms => ({
  parCle: ranger(candidats, cleNom),
  parCleSansArticle: ranger(candidats, (nom) => sansArticle(cleNom(nom))),
})

export const nomsDeLettre = (lignes: readonly LigneNom[]): Noms =>
  noms(lignes.map(([nom, code, actuelle]) => ({ nom, code, ...(actuelle === undefined ? {} : { actuelle }) })))

export function nomsDuRegistre({ actuelles, anciennes }: Registre): Noms {
  const nommees = [...anciennes.values()].flatMap(({ nom, code, actuelle }): Candidat[] => {
    const codesPostaux = actuelles.get(actuelle)?.codesPostaux
    return nom === null ? [] : [{ nom, code, actuelle, ...(codesPostaux ? { codesPostaux } : {}) }]
  })
  return noms([...actuelles.values(), ...nommees])
}

/** Les candidats d'un nom : les communes d'aujourd'hui d'abord, à défaut les anciennes ; avec son article ou sans. */
export function candidats(nom: string, ou: readonly Noms[]): readonly Candidat[] {
  const cle = cleNom(nom)
  const exacts = ou.flatMap(({ parCle }) => parCle.get(cle) ?? [])
  const tous = exacts.length > 0 ? exacts : ou.flatMap((n) => n.parCleSansArticle.get(sansArticle(cle)) ?? [])
  const actuels = tous.filter((c) => c.actuelle === undefined)
  return actuels.length > 0 ? actuels : tous
}

/**
 * Le code du seul candidat ; plusieurs candidats sont nommés plutôt que choisis.
 *
 * @param departement nom du département d'un code, quand il faut le dire pour distinguer les candidats
 */
export function codeUnique(
  nom: string,
  retenus: readonly Candidat[],
  departement?: (code: string) => string | undefined,
): string | undefined {
  const codes = [...new Set(retenus.map(codeActuel))]
  if (codes.length <= 1) return codes[0]
  const liste = [...new Set(retenus.map((c) => designer(c, departement?.(codeActuel(c)))))].sort()
  throw donneeAbsente(
    `Plusieurs communes s’appellent « ${nom.trim()} » : ${liste.join(', ')}. ${departement ? 'Indiquez le département.' : 'Prenez son code dans cette liste.'}`,
  )
}

export const codeActuel = ({ actuelle, code }: Candidat): string => actuelle ?? code

const designer = (candidat: Candidat, departement: string | undefined) =>
  `${candidat.nom} (${[codeActuel(candidat), departement].filter(Boolean).join(', ')})`

/** « Vouliez-vous dire… », parmi les noms qui commencent pareil et ont presque la même longueur. */
export function suggestion(nom: string, ou: readonly Noms[]): string {
  const cle = cleNom(nom)
  const proches = ou
    .flatMap(({ parCle }) => [...parCle])
    .filter(([autre]) => autre[0] === cle[0] && Math.abs(autre.length - cle.length) <= 3)
  const trouvee = motProche(
    cle,
    proches.map(([autre]) => autre),
  )
  const [candidat] = proches.find(([autre]) => autre === trouvee)?.[1] ?? []
  return candidat ? ` Vouliez-vous dire « ${candidat.nom} » ?` : ''
}

function ranger(candidats: readonly Candidat[], cle: (nom: string) => string): Map<string, Candidat[]> {
  const rangs = new Map<string, Candidat[]>()
  for (const candidat of candidats) {
    const k = cle(candidat.nom)
    const rang = rangs.get(k)
    if (rang) rang.push(candidat)
    else rangs.set(k, [candidat])
  }
  return rangs
}
