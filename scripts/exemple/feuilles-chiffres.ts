import type { Operation } from '../../src/ports/operations'
import { DEMOGRAPHIE, POPULATION_HAUTE_LOIRE } from './demographie-43'
import {
  DATE,
  dateDe,
  ENCRE,
  ENTIER,
  EUROS,
  LIGNE_ENTETE,
  RANG_ENTETE,
  serie,
  style,
  zone,
  type Colonne,
  type Contenu,
} from './cellules'
import { ecrireTableau, feuilleTableau, figerEntete, mettreEnPage, nouvelleFeuille } from './feuille'
import { appelerUne } from './formule'

const BLEU = '#3D6FA5'
const DEPARTEMENT = 'Haute-Loire'

export function feuilleDemographie(): readonly Operation[] {
  const lignes = DEMOGRAPHIE.map((d, i): Contenu[] => {
    const ligne = LIGNE_ENTETE + 1 + i
    const population = d.territoire === DEPARTEMENT ? POPULATION_HAUTE_LOIRE : null
    return [
      d.profession,
      d.territoire,
      dateDe(d.date),
      d.effectif,
      d.precedent,
      d.installations,
      d.cessations,
      population,
      population === null
        ? null
        : { formula: `SANTE.DENSITE(D${ligne},H${ligne})`, result: appelerUne('DENSITE', d.effectif, population) },
      'FNPS, Panorama santé Haute-Loire 2023',
      d.remarque ?? null,
    ]
  })
  return feuilleTableau({
    feuille: 'Démographie',
    couleur: BLEU,
    titre: 'Les professionnels libéraux, d’un automne à l’autre',
    note: 'Effectifs au 30 septembre ou au 31 octobre 2022 et un an plus tôt. Densité pour 10 000 habitants, population 2020 (Insee).',
    table: 'T_Demographie',
    colonnes: [
      { nom: 'Profession', largeur: 28 },
      { nom: 'Territoire', largeur: 22 },
      { nom: 'Date', largeur: 12, format: DATE, centre: true },
      { nom: 'Effectif', largeur: 11, format: ENTIER },
      { nom: 'Effectif précédent', largeur: 12, format: ENTIER },
      { nom: 'Installations', largeur: 13, format: ENTIER },
      { nom: 'Cessations', largeur: 12, format: ENTIER },
      { nom: 'Population', largeur: 12, format: ENTIER },
      { nom: 'Densité', largeur: 11, format: '0.00', centre: true },
      { nom: 'Source', largeur: 26, large: true },
      { nom: 'Remarque', largeur: 34, large: true },
    ],
    lignes,
    paysage: true,
    source:
      'Source : Fichier national des professionnels de santé, imprimé dans le Panorama santé Haute-Loire (09/03/2023)',
  })
}

const ANNEES = [1, 2, 3, 4, 5] as const
const OPTIONS = ['tiers-temps', 'mi-temps', 'temps plein'] as const
/** La première date relève de l'avenant 7, la seconde de la convention de 2024, qui a fermé le tiers-temps. */
const SIGNATURES = [
  { date: '2022-10-01', options: OPTIONS },
  { date: '2024-09-01', options: OPTIONS.slice(1) },
] as const
const CENTILES = [null, 92, 96] as const
const ZONE = 'ZIP'

const COLONNES: readonly Colonne[] = [
  { nom: 'Signature', largeur: 14, format: DATE, centre: true },
  { nom: 'Centile de patientèle', largeur: 14, format: '0', centre: true },
  { nom: 'Zone', largeur: 10, centre: true },
  { nom: 'Option', largeur: 16 },
  ...ANNEES.map(() => ({ nom: '', largeur: 13, format: EUROS })),
]

/** Le barème de l'aide à l'emploi d'un assistant médical, calculé en direct par option et année de contrat. */
export function feuilleAssistants(): readonly Operation[] {
  const sheet = 'Assistants'
  const cas = SIGNATURES.flatMap(({ date, options }) =>
    CENTILES.flatMap((centile) => options.map((option, rang) => ({ date, centile, option, premiere: rang === 0 }))),
  )
  const annees = (ligne: number, date: Date, centile: number | null, option: string) =>
    ANNEES.map((annee, j) => ({
      formula: `SANTE.AIDE.ASSISTANT($D${ligne},${'EFGHI'[j] ?? ''}$${LIGNE_ENTETE},$A${ligne},$B${ligne},$C${ligne})`,
      result: appelerUne('AIDE.ASSISTANT', option, annee, serie(date), centile, ZONE),
    }))
  const lignes = cas.map(({ date, centile, option }, i): Contenu[] => {
    const jour = dateDe(date)
    return [jour, centile, ZONE, option, ...annees(LIGNE_ENTETE + 1 + i, jour, centile, option)]
  })
  return [
    ...nouvelleFeuille(
      sheet,
      BLEU,
      'L’aide à l’emploi d’un assistant médical',
      'Par année de contrat (1 = première année). Changez une signature, un centile (vide : non majoré) ou une zone : les montants suivent. Le tiers-temps est fermé depuis la convention de 2024.',
    ),
    ...ecrireTableau(sheet, COLONNES, lignes),
    { kind: 'write', sheet, row: RANG_ENTETE, column: 4, values: [ANNEES] },
    style(sheet, zone(RANG_ENTETE, 4, 1, ANNEES.length), { numberFormat: '"Année "0' }),
    ...cas.flatMap(({ premiere }, i) =>
      premiere && i > 0
        ? [style(sheet, zone(RANG_ENTETE + 1 + i, 0, 1, COLONNES.length), { border: { color: ENCRE, sides: ['top'] } })]
        : [],
    ),
    figerEntete(sheet),
    mettreEnPage(
      sheet,
      'Barèmes : avenant 7 (2019), règlement arbitral (2023), convention médicale (2024)',
      true,
      RANG_ENTETE,
    ),
  ]
}
