import { lettreDuNom } from '../../src/domain/communes/nom'
import {
  pieceDuCode,
  type Departements,
  type LigneAncienne,
  type LigneNom,
  type NatureAncienne,
  type Piece,
} from '../../src/domain/communes/pieces'

/** Une entrée de communes.json ; `chefLieu` est la commune actuelle d'une commune déléguée ou associée. */
export interface CommuneEtalab {
  readonly code: string
  readonly nom: string
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly departement: string
  readonly population?: number
  readonly codesPostaux?: readonly string[]
  readonly anciensCodes?: readonly string[]
  readonly chefLieu?: string
  readonly commune?: string
}
interface EpciEtalab {
  readonly code: string
  readonly nom: string
  readonly membres: readonly { readonly code: string }[]
}
interface TerritoireEtalab {
  readonly code: string
  readonly nom: string
  readonly region?: string
}
export interface Decoupage {
  readonly communes: readonly CommuneEtalab[]
  readonly epci: readonly EpciEtalab[]
  readonly departements: readonly TerritoireEtalab[]
  readonly regions: readonly TerritoireEtalab[]
}

const NATURES: Readonly<Record<string, NatureAncienne>> = {
  'commune-deleguee': 'deleguee',
  'commune-associee': 'associee',
}
/** En Corse, un code postal ne dit pas le département : la règle est dans le domaine. */
const CORSE = '20'

/** Découpe le paquet en petits fichiers : nom du fichier (sans « .json ») → contenu. */
export function decouper(source: Decoupage): Map<string, unknown> {
  const anciennes = anciennesCommunes(source.communes)
  return new Map<string, unknown>([
    ...pieces(source, anciennes),
    ['departements', departements(source)],
    ...index(source.communes, anciennes),
  ])
}

function pieces(source: Decoupage, anciennes: readonly LigneAncienne[]): Map<string, Piece> {
  const epciDe = new Map(source.epci.flatMap((epci) => epci.membres.map(({ code }) => [code, epci] as const)))
  const regions = new Map(source.regions.map((region) => [region.code, region.nom]))
  const toutes = new Map<string, Piece>()
  for (const { code, nom, region = '' } of source.departements) {
    const siennes = source.communes.filter((c) => c.departement === code)
    const actuelles = siennes.filter((c) => c.type === 'commune-actuelle')
    const epci = [...new Set(actuelles.flatMap((c) => epciDe.get(c.code) ?? []))]
    toutes.set(code, {
      departement: [code, nom],
      region: [region, regions.get(region) ?? ''],
      epci: epci.map((e) => [e.code, e.nom]),
      communes: actuelles.map((c) => {
        const sien = epciDe.get(c.code)
        return [c.code, c.nom, c.population ?? null, sien ? epci.indexOf(sien) : -1, postaux(c)]
      }),
      arrondissements: siennes
        .filter((c) => c.type === 'arrondissement-municipal')
        .map((c) => [c.code, c.nom, c.population ?? null, postaux(c), c.commune ?? '']),
      anciennes: anciennes.filter(
        ([ancien, , , actuelle]) => pieceDuCode(ancien) === code || pieceDuCode(actuelle) === code,
      ),
    })
  }
  const corses = anciennes.filter(([ancien]) => pieceDuCode(ancien) === CORSE)
  const vide = { epci: [], communes: [], arrondissements: [] }
  toutes.set(CORSE, { departement: [CORSE, 'Corse'], region: ['94', 'Corse'], ...vide, anciennes: corses })
  return toutes
}

const postaux = ({ codesPostaux = [] }: CommuneEtalab) => codesPostaux.join(' ')

/** Les communes déléguées et associées, puis les anciens codes dont le paquet ne garde que le numéro. */
function anciennesCommunes(communes: readonly CommuneEtalab[]): LigneAncienne[] {
  const nommees = communes.flatMap((c): LigneAncienne[] => {
    const nature = NATURES[c.type]
    return nature ? [[c.code, c.nom, nature, c.chefLieu ?? '']] : []
  })
  const connues = new Set(nommees.map(([code]) => code))
  const muettes = communes.flatMap(({ code, anciensCodes = [] }) =>
    anciensCodes.filter((a) => !connues.has(a)).map((a): LigneAncienne => [a, null, 'ancien code', code]),
  )
  return [...nommees, ...muettes].sort(([a], [b]) => (a < b ? -1 : 1))
}

function departements({ communes, departements }: Decoupage): Departements {
  const lieux = new Map<string, Set<string>>()
  for (const c of communes.filter(({ type }) => type === 'commune-actuelle')) {
    for (const postal of c.codesPostaux ?? []) {
      lieux.set(postal, (lieux.get(postal) ?? new Set()).add(c.departement))
    }
  }
  const sortants = [...lieux].filter(
    ([postal, codes]) => !postal.startsWith(CORSE) && [...codes].some((code) => code !== pieceDuCode(postal)),
  )
  return {
    departements: departements.map(({ code, nom }) => [code, nom]),
    postaux: Object.fromEntries(sortants.map(([postal, codes]) => [postal, [...codes]])),
  }
}

/** L'index national des noms, par première lettre : sert quand l'analyste ne donne pas de département. */
function index(communes: readonly CommuneEtalab[], anciennes: readonly LigneAncienne[]): Map<string, LigneNom[]> {
  const lignes: LigneNom[] = [
    ...communes.filter(({ type }) => NATURES[type] === undefined).map(({ nom, code }): LigneNom => [nom, code]),
    ...anciennes.flatMap(([code, nom, , actuelle]): LigneNom[] => (nom === null ? [] : [[nom, code, actuelle]])),
  ]
  const parLettre = new Map<string, LigneNom[]>()
  for (const ligne of lignes) {
    const fichier = `noms-${lettreDuNom(ligne[0])}`
    const liste = parLettre.get(fichier)
    if (liste) liste.push(ligne)
    else parLettre.set(fichier, [ligne])
  }
  return parLettre
}
