import { corps, dessin, entete, fois, note, PIED, rien, sousTitre, titre } from './lignes'
import type { FeuilleIntegree, ModeleIntegre } from './modele-integre'
import { centre, couleursDeZone, DATE, EUROS, lettre, nombre, STYLES } from './styles'
import {
  CELLULES_DE_SUIVI,
  choixDuStatut,
  COLONNES_DE_SUIVI,
  dessusDeTravail,
  LARGEURS_DE_SUIVI,
  STYLES_DE_SUIVI,
} from './suivi-de-travail'

const ANNEES = [1, 2, 3, 4, 5] as const
const CONTRAT = ['Médecin', 'Option', 'Signature', 'Centile', 'Zone'] as const
const CHAMPS_DU_CONTRAT = [
  '{{Médecin}}',
  '{{Option}}',
  '{{Date}}',
  '{{Percentile | défaut "n.d."}}',
  '{{Zone | défaut "n.d."}}',
] as const
const STYLES_DU_CONTRAT = [STYLES.gras, STYLES.corps, centre(nombre(DATE)), centre(STYLES.corps), centre(STYLES.corps)]
const euros = nombre(EUROS)
const total = nombre(EUROS, STYLES.total)
const MONTANTS = ['Aide sur 5 ans', 'Coût sur 5 ans', 'Reste à charge'] as const

const EDITION: FeuilleIntegree = {
  nom: 'Modèle Assistants médicaux',
  directive: 'NOM "Assistants médicaux"',
  largeurs: [18, 14, 12, 9, 8, ...ANNEES.map(() => 11), 14, 14, 14, 52],
  pied: PIED,
  lignes: [
    titre('Aide de l’Assurance Maladie sur 5 ans à l’emploi d’assistants médicaux'),
    sousTitre('Par contrat et par année de contrat, au barème en vigueur à chaque anniversaire'),
    entete([...CONTRAT, ...ANNEES.map((annee) => `Année ${annee}`), ...MONTANTS, 'Remarque'], { repetee: true }),
    corps(
      [
        ...CHAMPS_DU_CONTRAT,
        ...ANNEES.map((annee) => `{{Aide année ${annee} | défaut "n.d."}}`),
        ...MONTANTS.map((montant) => `{{${montant} | défaut "n.d."}}`),
        '{{Remarque}}',
      ],
      {
        pilotage: 'RÉPÉTER T_Contrats',
        style: [...STYLES_DU_CONTRAT, ...fois(8, euros), { ...STYLES.corps, size: 9 }],
        formats: couleursDeZone(4),
      },
    ),
    rien('Aucun contrat'),
    corps(
      [
        'Total',
        ...[null, null, null, null],
        ...Array.from({ length: 8 }, (_, k) => (l: number) => `SUM(${lettre(5 + k)}${l - 2})`),
        (l) => `IF(COUNTIF(L${l - 2},"n.d.")=0,"","Hors "&COUNTIF(L${l - 2},"n.d.")&" contrat(s) sans montant")`,
      ],
      { style: [...fois(5, { ...STYLES.total, wrap: false }), ...fois(8, total), STYLES.total] },
    ),
    dessin(
      `{{graphique barres empilées ${ANNEES.map((annee) => `[Aide année ${annee}]`).join(' ')} PAR T_Contrats[Médecin] | titre "Aide par année de contrat" | texte "Aide de l’Assurance Maladie de chaque contrat, une couleur par année"}}`,
      14,
      230,
    ),
    note(
      'Note de lecture : année 1 = première année de contrat. Reste à charge = coût employeur sur 5 ans − aide ; « n.d. » quand le coût ou un montant manque.',
    ),
    note(
      'Méthode : avenant 7 (2019), règlement arbitral (2023), convention médicale de 2024. Aucune proratisation n’est publiée ; aucune n’est appliquée.',
    ),
    note(PIED),
  ],
}

const TRAVAIL: FeuilleIntegree = {
  nom: 'Modèle Assistants, travail',
  directive: 'NOM "Assistants, travail"',
  largeurs: [18, 14, 12, 11, 8, ...ANNEES.map(() => 11), 13, 13, 13, ...LARGEURS_DE_SUIVI],
  pied: PIED,
  lignes: [
    ...dessusDeTravail('Assistants médicaux'),
    entete(
      [
        ...['Médecin', 'Option', 'Date', 'Percentile', 'Zone', ...ANNEES.map((annee) => `Année ${annee}`)],
        ...['Aide sur 5 ans', 'Coût employeur', 'Reste à charge', ...COLONNES_DE_SUIVI],
      ],
      {
        repetee: true,
        tableau: 'Modele_T_Contrats_travail',
        style: [...fois(13, STYLES.entete), STYLES.enteteSuivi, STYLES.enteteSuivi],
      },
    ),
    corps(
      [
        ...['{{Médecin}}', '{{Option}}', '{{Date}}', '{{Percentile}}', '{{Zone}}'],
        ...ANNEES.map((annee) => (l: number) => `SANTE.AIDE.ASSISTANT($C${l},${annee},$D${l},$E${l},$F${l})`),
        (l) => `SUM(G${l}:K${l})`,
        '{{Coût employeur}}',
        (l) => `IF(ISNUMBER(M${l}),5*M${l}-L${l},"n.d.")`,
        ...CELLULES_DE_SUIVI,
      ],
      {
        pilotage: 'RÉPÉTER T_Contrats\nCLÉ [Médecin]; [Date]',
        style: [...STYLES_DU_CONTRAT, ...fois(8, euros), ...STYLES_DE_SUIVI],
        formats: couleursDeZone(4),
        choix: [choixDuStatut(14)],
      },
    ),
  ],
}

export const ASSISTANTS_MEDICAUX: ModeleIntegre = {
  id: 'assistants-medicaux',
  nom: 'Assistants médicaux',
  texte:
    'L’aide de l’Assurance Maladie sur 5 ans pour une liste de contrats, avec le coût employeur et le reste à charge.',
  necessaires: ['T_Contrats'],
  utiles: [],
  feuilles: [EDITION, TRAVAIL],
}
