/**
 * Indicateurs imprimés dans le « Panorama des questions de santé en Haute-Loire » (09/03/2023). Les deux densités de la
 * Haute-Loire ne se retrouvent pas avec les effectifs du même document ; elles sont recopiées telles quelles.
 */
export interface Indicateur {
  readonly theme: string
  readonly indicateur: string
  readonly territoire: string
  readonly valeur: number
  readonly unite: string
  readonly source: string
  readonly date?: string
  readonly id?: string
  readonly initiale?: number
  readonly cible?: number
}

const HAUTE_LOIRE = 'Haute-Loire'
const PANORAMA = 'Panorama santé Haute-Loire 2023'

/** Décès de 2017 en Haute-Loire, tous âges : 2 660 en tout. */
const DECES: readonly (readonly [string, number])[] = [
  ['Tumeurs', 680],
  ['Appareil circulatoire', 674],
  ['Appareil respiratoire', 254],
  ['Symptômes et états mal définis', 245],
  ['Causes externes', 164],
  ['Système nerveux et organes des sens', 158],
  ['Troubles mentaux et du comportement', 134],
  ['Appareil digestif', 116],
  ['Maladies endocriniennes et métaboliques', 90],
  ['Maladies infectieuses', 58],
  ['Appareil génito-urinaire', 44],
  ['Appareil locomoteur', 19],
  ['Maladies du sang', 13],
  ['Malformations congénitales', 6],
  ['Maladies de la peau', 3],
  ['Période périnatale', 2],
  ['Grossesse et accouchement', 0],
]

type Mesure = readonly [indicateur: string, territoire: string, valeur: number]

const serie = (
  theme: string,
  unite: string,
  source: string,
  date: string | undefined,
  mesures: readonly Mesure[],
): readonly Indicateur[] =>
  mesures.map(([indicateur, territoire, valeur]) => ({
    theme,
    indicateur,
    territoire,
    valeur,
    unite,
    source,
    ...(date === undefined ? {} : { date }),
  }))

const PANORAMA_INDICATEURS: readonly Indicateur[] = [
  ...serie(
    'Causes de décès',
    'décès',
    `Inserm-CépiDC, ${PANORAMA}`,
    '2017-12-31',
    DECES.map(([cause, effectif]): Mesure => [cause, HAUTE_LOIRE, effectif]),
  ),
  ...serie('Affections de longue durée', '% des patients', PANORAMA, '2021-12-31', [
    ['Patients en ALD', HAUTE_LOIRE, 19.6],
    ['Patients en ALD', 'Auvergne-Rhône-Alpes', 16.1],
    ['Patients en ALD', 'Métropole', 16.5],
  ]),
  ...serie('Densité de médecins généralistes', 'pour 10 000 habitants', PANORAMA, undefined, [
    ['Médecins généralistes', HAUTE_LOIRE, 8.7],
    ['Médecins généralistes', 'France', 8.4],
    ['Médecins généralistes', 'CC Mézenc-Loire-Meygal', 9.8],
    ['Médecins généralistes', 'CC des Rives du Haut Allier', 6.6],
  ]),
  ...serie('Densité d’infirmiers', 'pour 10 000 habitants', PANORAMA, undefined, [
    ['Infirmiers libéraux', HAUTE_LOIRE, 22.6],
    ['Infirmiers libéraux', 'France', 15.4],
  ]),
  ...serie('Exercice coordonné', 'structures', PANORAMA, '2023-03-09', [
    ['Maisons de santé (MSP)', HAUTE_LOIRE, 17],
    ['MSP labellisées', HAUTE_LOIRE, 15],
    ['Centres de santé infirmiers', HAUTE_LOIRE, 3],
    ['Centres de santé dentaires', HAUTE_LOIRE, 3],
    ['Centres de santé polyvalents', HAUTE_LOIRE, 1],
    ['CPTS labellisées', HAUTE_LOIRE, 2],
    ['CPTS en projet', HAUTE_LOIRE, 4],
  ]),
  ...serie('Accès aux soins', 'habitants', PANORAMA, '2022-12-31', [
    ['Moins de 1 consultation accessible', HAUTE_LOIRE, 6_000],
    ['Moins de 2,5 consultations accessibles', HAUTE_LOIRE, 50_000],
    ['Bénéficiaires de la C2S', HAUTE_LOIRE, 14_647],
  ]),
]

const FICTIF = 'Exemple fictif'

const suivi = (
  id: string,
  indicateur: string,
  unite: string,
  [initiale, valeur, cible]: readonly [number, number, number],
): Indicateur => ({
  theme: id.startsWith('FA') ? 'Suivi des fiches action' : 'Suivi du plan',
  indicateur,
  territoire: id.startsWith('FA') ? HAUTE_LOIRE : 'Deux-Sèvres',
  valeur,
  unite,
  source: FICTIF,
  date: '2025-06-30',
  id,
  initiale,
  cible,
})

/** Le suivi des actions et des fiches est inventé : ni le plan ni les fiches n'en donnent. */
const SUIVI: readonly Indicateur[] = [
  suivi('FA-01', 'Communes dans la démarche', 'communes', [0, 14, 22]),
  suivi('FA-01', 'Projets immobiliers classés', 'projets', [0, 3, 5]),
  suivi('FA-02', 'Soignants accueillis dans l’année', 'personnes', [4, 9, 15]),
  suivi('FA-02', 'Encore présents un an après', '%', [60, 78, 90]),
  suivi('FA-03', 'Demi-journées de consultation par mois', 'demi-journées', [0, 2, 8]),
  suivi('PS-01', 'Conjoints accompagnés', 'personnes', [0, 12, 30]),
  suivi('PS-07', 'Logements proposés aux stagiaires', 'logements', [2, 6, 10]),
  suivi('PS-08', 'Internes présents aux soirées', 'personnes', [0, 45, 60]),
  suivi('PS-09', 'Dossiers ouverts au guichet', 'dossiers', [0, 31, 40]),
  suivi('PS-14', 'Visites du site', 'visites par mois', [0, 850, 1_500]),
  suivi('PS-16', 'Maisons de santé aidées', 'projets', [1, 3, 6]),
  suivi('PS-29', 'Assistants médicaux financés', 'contrats', [5, 12, 20]),
  suivi('PS-36', 'Lycées visités', 'lycées', [0, 7, 12]),
  suivi('PS-48', 'Comités de pilotage tenus', 'réunions', [0, 4, 6]),
]

export const INDICATEURS: readonly Indicateur[] = [...PANORAMA_INDICATEURS, ...SUIVI]
