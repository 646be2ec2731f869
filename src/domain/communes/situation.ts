import type { NatureAncienne } from './pieces'
import type { Ancienne, Commune } from './registre'

/** La source ne date pas les fusions : on le dit plutôt que de deviner. */
const SANS_DATE = 'date de création non donnée par la source'

const TITRES: Readonly<Record<NatureAncienne, readonly [singulier: string, pluriel: string]>> = {
  deleguee: ['commune déléguée', 'communes déléguées'],
  associee: ['commune associée', 'communes associées'],
  'ancien code': ['ancien code', 'anciens codes'],
}

/** Ce qu'est la commune, et ce que le code demandé était s'il n'est plus le sien. */
export function situation(commune: Commune, demandee?: Ancienne): string {
  if (demandee) return `${situationAncienne(demandee)} ; aujourd’hui ${designation(commune)}`
  if (commune.ville) return `arrondissement municipal de ${commune.ville.nom} (${commune.ville.code})`
  const reunies = (['deleguee', 'associee', 'ancien code'] as const).flatMap((nature) => {
    const siennes = commune.anciennes.filter((a) => a.nature === nature)
    return siennes.length === 0 ? [] : [enumeration(nature, siennes)]
  })
  return [nature(commune), ...reunies].join(' ; ')
}

/** Seule une commune nouvelle a des communes déléguées : c'est à elles qu'on la reconnaît. */
const estNouvelle = ({ anciennes }: Commune) => anciennes.some((a) => a.nature === 'deleguee')

const nature = (commune: Commune) => (estNouvelle(commune) ? `commune nouvelle (${SANS_DATE})` : 'commune')

const designation = (commune: Commune) =>
  `${commune.nom} (${commune.code})` + (estNouvelle(commune) ? `, commune nouvelle (${SANS_DATE})` : '')

const situationAncienne = ({ nature, nom, code }: Ancienne) =>
  nom === null ? `${TITRES[nature][0]} (${code})` : `${nom} (${code}), ${TITRES[nature][0]}`

function enumeration(nature: NatureAncienne, anciennes: readonly Ancienne[]): string {
  const titre = TITRES[nature][anciennes.length > 1 ? 1 : 0]
  return `${titre} : ${anciennes.map(({ nom, code }) => (nom === null ? code : `${nom} (${code})`)).join(', ')}`
}
