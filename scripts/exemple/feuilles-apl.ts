import type { TrajetEstime } from '../../src/domain/apl/trajets-estimes'
import type { CellPatch } from '../../src/hosts/xlsx/write/patch-values'
import type { Operation } from '../../src/ports/operations'
import { ENTIER, LIGNE_ENTETE, RANG_ENTETE, TEXTE, zone, type Colonne } from './cellules'
import { ecrireTableau, feuilleTableau, figerEntete, mettreEnPage, nouvelleFeuille } from './feuille'
import { appeler } from './formule'
import { CONSULTATIONS_PAR_MEDECIN, type Commune, type Offre } from './territoire'
import type { Zonage } from './zonage-fictif'

const VERT = '#2F7F6F'
const COMMUNES = 'Sources : communes, EPCI et populations, paquet @etalab/decoupage-administratif (Insee, DGCL)'
const GEONAMES = `${COMMUNES} ; positions, GeoNames (CC BY 4.0)`
const FICTIF = 'Exemple fictif : offre inventée pour la démonstration'

export function feuilleCommunes(
  communes: readonly Commune[],
  apl: ReadonlyMap<string, number>,
  zonage: readonly Zonage[],
): readonly Operation[] {
  const zones = new Map(zonage.map(({ code, zone }) => [code, zone]))
  return feuilleTableau({
    feuille: 'Communes',
    couleur: VERT,
    titre: 'Les communes de la Haute-Loire',
    note: 'Population municipale, non standardisée par l’âge : l’APL calculée avec elle est un exemple, pas un chiffre de la Drees. Position vide : inconnue de la source. APL et zone : exemple fictif.',
    table: 'T_Communes',
    colonnes: [
      { nom: 'Code', largeur: 9, format: TEXTE },
      { nom: 'Nom', largeur: 32 },
      { nom: 'EPCI', largeur: 44 },
      { nom: 'Département', largeur: 14, format: TEXTE },
      { nom: 'Population', largeur: 12, format: ENTIER },
      { nom: 'Latitude', largeur: 11, format: '0.0000' },
      { nom: 'Longitude', largeur: 11, format: '0.0000' },
      { nom: 'APL', largeur: 9, format: '0.00' },
      { nom: 'Zone', largeur: 9, centre: true },
    ],
    lignes: communes.map((c) => [
      ...[c.code, c.nom, c.epci, '43', c.population, c.latitude, c.longitude],
      apl.get(c.code) ?? null,
      zones.get(c.code) ?? null,
    ]),
    source: GEONAMES,
  })
}

export function feuilleOffre(offre: readonly Offre[]): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Offre',
    couleur: VERT,
    titre: 'L’offre de médecine générale (exemple fictif)',
    note: `Médecins inventés selon la population ; ${CONSULTATIONS_PAR_MEDECIN.toLocaleString('fr')} consultations par an et par médecin. Remplacez-les par vos chiffres.`,
    table: 'T_Offre',
    colonnes: [
      { nom: 'Code', largeur: 9, format: TEXTE },
      { nom: 'Nom', largeur: 32 },
      { nom: 'Médecins (exemple fictif)', largeur: 18, format: ENTIER },
      { nom: 'Offre', largeur: 14, format: ENTIER },
    ],
    lignes: offre.map(({ code, nom, medecins }) => [code, nom, medecins, medecins * CONSULTATIONS_PAR_MEDECIN]),
    source: FICTIF,
  })
}

export function feuilleTrajets(trajets: readonly TrajetEstime[]): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Trajets',
    couleur: VERT,
    titre: 'Les temps de trajet, estimés',
    note: 'Distance à vol d’oiseau × 1,5 à 35 km/h, jusqu’à 20 minutes, dans les deux sens, entre communes situées. Une estimation, pas un relevé.',
    table: 'T_Trajets',
    colonnes: [
      { nom: 'Résidence', largeur: 14, format: TEXTE },
      { nom: 'Exercice', largeur: 14, format: TEXTE },
      { nom: 'Minutes', largeur: 12, format: '0.0' },
    ],
    lignes: trajets.map(({ residence, exercice, minutes }) => [residence, exercice, minutes]),
    source: `Estimation depuis les positions de GeoNames (CC BY 4.0)`,
  })
}

const COLONNES_APL: readonly Colonne[] = [
  { nom: 'Code', largeur: 9, format: TEXTE },
  { nom: 'Nom', largeur: 32 },
  { nom: 'Population', largeur: 12, format: ENTIER },
  { nom: 'APL', largeur: 14, format: '0.00' },
]

const lieux = (communes: readonly Commune[]) => [
  ['Code', 'Nom', 'Population'],
  ...communes.map(({ code, nom, population }) => [code, nom, population]),
]

const estSituee = ({ latitude }: Commune) => latitude !== null

/** L'APL de chaque commune située, par code. */
export function aplDesCommunes(
  communes: readonly Commune[],
  offre: readonly Offre[],
  trajets: readonly TrajetEstime[],
): ReadonlyMap<string, number> {
  const situees = communes.filter(estSituee)
  const [, ...colonne] = appeler(
    'APL',
    lieux(situees),
    [['Code', 'Offre'], ...offre.map(({ code, medecins }) => [code, medecins * CONSULTATIONS_PAR_MEDECIN])],
    [['Résidence', 'Exercice', 'Minutes'], ...trajets.map((t) => [t.residence, t.exercice, t.minutes])],
  )
  return new Map(situees.map(({ code }, k) => [code, Number(colonne[k]?.[0])]))
}

/** Les communes sans position viennent sous les autres, sans chiffre ; la colonne D est remplie par `formuleApl`. */
export function feuilleApl(communes: readonly Commune[], apl: ReadonlyMap<string, number>): readonly Operation[] {
  const sheet = 'APL'
  const rangees = [...communes.filter(estSituee), ...communes.filter((commune) => !estSituee(commune))]
  return [
    ...nouvelleFeuille(
      sheet,
      VERT,
      'L’accessibilité aux médecins généralistes (exemple)',
      'Consultations par an et par habitant. Une seule formule, en D4, remplit la colonne. Offre fictive, trajets estimés : ce ne sont pas les APL de la Drees.',
    ),
    ...ecrireTableau(
      sheet,
      COLONNES_APL,
      rangees.map(({ code, nom, population }) => [code, nom, population, apl.get(code) ?? 'sans trajet']),
    ),
    figerEntete(sheet),
    mettreEnPage(sheet, `${FICTIF} ; ${COMMUNES}`, false, RANG_ENTETE),
  ]
}

/** Une seule formule, qui se répand, rend toute la colonne ; le port n'écrit pas de formule qui se répand. */
export function formuleApl(communes: readonly Commune[], apl: ReadonlyMap<string, number>): readonly CellPatch[] {
  const situees = communes.filter(estSituee)
  const formula = `SANTE.APL(A${LIGNE_ENTETE}:C${LIGNE_ENTETE + situees.length},T_Offre[#All],T_Trajets[#All])`
  const spill = zone(RANG_ENTETE, 3, situees.length + 1)
  return [
    { row: RANG_ENTETE, column: 3, value: 'APL', anchor: { formula, spill } },
    ...situees.map(({ code }, k) => ({ row: RANG_ENTETE + 1 + k, column: 3, value: apl.get(code) ?? null })),
  ]
}
