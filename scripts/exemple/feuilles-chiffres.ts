import type { ExcelWorkbook } from '../../src/hosts/xlsx/file'
import { DEMOGRAPHIE, POPULATION_HAUTE_LOIRE } from './demographie-43'
import {
  ajouterTableau,
  DATE,
  ENCRE,
  ENTIER,
  habillerEntete,
  habillerLigne,
  LIGNE_ENTETE,
  mettreEnPage,
  nouvelleFeuille,
  type Colonne,
  type Contenu,
} from './feuille'
import { appelerUne } from './formule'

const BLEU = 'FF3D6FA5'
const DEPARTEMENT = 'Haute-Loire'

export function ajouterDemographie(book: ExcelWorkbook): void {
  const lignes = DEMOGRAPHIE.map((d, i): Contenu[] => {
    const ligne = LIGNE_ENTETE + 1 + i
    const population = d.territoire === DEPARTEMENT ? POPULATION_HAUTE_LOIRE : null
    return [
      d.profession,
      d.territoire,
      new Date(`${d.date}T00:00:00Z`),
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
  ajouterTableau(book, {
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
  ...ANNEES.map(() => ({ nom: '', largeur: 13, format: '#,##0 "€"' })),
]

/** Le barème de l'aide à l'emploi d'un assistant médical, calculé en direct par option et année de contrat. */
export function ajouterAssistants(book: ExcelWorkbook): void {
  const feuille = nouvelleFeuille(
    book,
    'Assistants',
    BLEU,
    'L’aide à l’emploi d’un assistant médical',
    'Par année de contrat (1 = première année). Changez une signature, un centile (vide : non majoré) ou une zone : les montants suivent. Le tiers-temps est fermé depuis la convention de 2024.',
  )
  const cas = SIGNATURES.flatMap(({ date, options }) =>
    CENTILES.flatMap((centile) => options.map((option, rang) => ({ date, centile, option, premiere: rang === 0 }))),
  )
  feuille.getRow(LIGNE_ENTETE).values = ['Signature', 'Centile de patientèle', 'Zone', 'Option', ...ANNEES]
  habillerEntete(feuille, LIGNE_ENTETE, COLONNES)
  ANNEES.forEach((_, j) => (feuille.getCell(LIGNE_ENTETE, 5 + j).numFmt = '"Année "0'))

  cas.forEach(({ date, centile, option, premiere }, i) => {
    const ligne = LIGNE_ENTETE + 1 + i
    const jour = new Date(`${date}T00:00:00Z`)
    feuille.getRow(ligne).values = [jour, centile, ZONE, option]
    ANNEES.forEach((annee, j) => {
      const colonne = 'EFGHI'[j] ?? ''
      feuille.getCell(ligne, 5 + j).value = {
        formula: `SANTE.AIDE.ASSISTANT($D${ligne},${colonne}$${LIGNE_ENTETE},$A${ligne},$B${ligne},$C${ligne})`,
        result: appelerUne('AIDE.ASSISTANT', option, annee, serie(jour), centile, ZONE),
      }
    })
    habillerLigne(feuille, ligne, COLONNES)
    if (i > 0 && premiere) {
      for (let c = 1; c <= COLONNES.length; c++) {
        const cellule = feuille.getCell(ligne, c)
        cellule.border = { ...cellule.border, top: { style: 'thin', color: { argb: ENCRE } } }
      }
    }
  })
  feuille.views = [{ state: 'frozen', xSplit: 0, ySplit: LIGNE_ENTETE, showGridLines: false }]
  mettreEnPage(
    feuille,
    'Barèmes : avenant 7 (2019), règlement arbitral (2023), convention médicale (2024)',
    true,
    LIGNE_ENTETE,
  )
}

/** Le numéro de jour d'Excel. */
const serie = (jour: Date) => jour.getTime() / 86_400_000 + 25_569
