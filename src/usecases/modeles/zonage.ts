import { corps, dessin, entete, fin, fois, note, PIED, section, sousTitre, titre } from './lignes'
import type { FeuilleIntegree, ModeleIntegre } from './modele-integre'
import { centre, couleursDeZone, DECIMAL, ENTIER, nombre, PART, STYLES } from './styles'
import {
  CELLULES_DE_SUIVI,
  choixDuStatut,
  COLONNES_DE_SUIVI,
  dessusDeTravail,
  LARGEURS_DE_SUIVI,
  STYLES_DE_SUIVI,
} from './suivi-de-travail'

const entier = nombre(ENTIER)
const part = nombre(PART)
const total = nombre(ENTIER, STYLES.total)
const totalPart = nombre(PART, STYLES.total)

const COMPTES = ['{{nombre}}', '{{somme Population}}'] as const
const ACCES = [
  '{{somme Population avec APL | défaut "n.d."}}',
  '{{somme Population sous 2,5 | défaut "n.d."}}',
] as const
const LIBELLES_ACCES = ['Population dont l’APL est connue', 'dont moins de 2,5 consultations', 'Part sous 2,5']
/** La part, quand on connaît de quoi la calculer. */
const partDe = (haut: string, bas: string) => (l: number) => `IF(N(${bas}${l})=0,"n.d.",${haut}${l}/${bas}${l})`

const SYNTHESE: FeuilleIntegree = {
  nom: 'Modèle Zonage',
  directive: 'NOM "Zonage, synthèse"',
  largeurs: [44, 14, 16, 18, 22, 24, 18],
  pied: PIED,
  lignes: [
    titre('Zonage et accessibilité aux médecins généralistes'),
    sousTitre('Communes et population par zone, et part de la population à moins de 2,5 consultations par an'),
    entete(['Zone', 'Communes', 'Population', 'Part de la population', ...LIBELLES_ACCES]),
    corps(
      [
        ...['{{Zone | défaut "n.d."}}', ...COMPTES],
        (l) => `IF(D$${l + 2}=0,"n.d.",D${l}/D$${l + 2})`,
        ...ACCES,
        partDe('G', 'F'),
      ],
      {
        pilotage: 'PAR T_Communes[Zone] TRIER [Zone] décroissant',
        style: [centre(STYLES.gras), entier, entier, part, entier, entier, part],
        formats: couleursDeZone(0),
      },
    ),
    fin('Zone'),
    corps(['Ensemble', ...['C', 'D', 'E', 'F', 'G'].map((c) => (l: number) => `SUM(${c}${l - 2})`), partDe('G', 'F')], {
      style: [STYLES.total, total, total, totalPart, total, total, totalPart],
    }),
    note('Champ : les communes du classeur. Une commune sans APL compte dans sa zone, pas dans la part sous 2,5.'),
    note(
      'Note de lecture : ZIP, zone d’intervention prioritaire ; ZAC, d’action complémentaire ; HZ, hors zonage. Seul un arrêté de l’ARS fait une zone.',
    ),
    dessin(
      '{{graphique colonnes [Population avec APL] [Population sous 2,5] PAR T_Communes[Zone] | titre "Population dont l’APL est connue, et population sous 2,5 consultations" | texte "Par zone, la population dont l’APL est connue et celle qui a moins de 2,5 consultations par an"}}',
      7,
      200,
    ),
    section('Par classe d’accessibilité'),
    entete(['APL, en consultations par an et par habitant', 'Communes', 'Population'], {
      style: [...fois(3, STYLES.entete), ...fois(4, {})],
    }),
    corps(['{{Classe d’APL}}', ...COMPTES], {
      pilotage: 'PAR T_Communes[Classe d’APL] TRIER [Classe d’APL]',
      style: [STYLES.gras, entier, entier, ...fois(4, {})],
    }),
    fin('Classe d’APL'),
    note(PIED),
  ],
}

const TERRITOIRES: FeuilleIntegree = {
  nom: 'Modèle Zonage, territoires',
  directive: 'NOM "Zonage, territoires"',
  largeurs: [50, 10, 12, 16, 22, 24, 18],
  pied: PIED,
  lignes: [
    titre('Zonage et accessibilité, territoire par territoire'),
    entete(['Territoire', 'Zone', 'Communes', 'Population', ...LIBELLES_ACCES], { repetee: true }),
    corps(['{{EPCI | défaut "n.d."}}', '{{Zone | défaut "n.d."}}', ...COMPTES, ...ACCES, partDe('G', 'F')], {
      pilotage: 'PAR T_Communes[EPCI] TRIER [EPCI]',
      style: [STYLES.gras, centre(STYLES.corps), entier, entier, entier, entier, part],
      formats: couleursDeZone(1),
    }),
    fin('EPCI'),
    note('Une zone vaut pour toute la maille : si un territoire en porte plusieurs, la première est montrée.'),
    note(PIED),
  ],
}

const TRAVAIL: FeuilleIntegree = {
  nom: 'Modèle Zonage, travail',
  directive: 'NOM "Zonage, travail"',
  largeurs: [9, 32, 36, 12, 10, 9, 14, ...LARGEURS_DE_SUIVI],
  pied: PIED,
  lignes: [
    ...dessusDeTravail('Zonage'),
    entete(['Code', 'Commune', 'Territoire', 'Population', 'APL', 'Zone', 'Classe d’APL', ...COLONNES_DE_SUIVI], {
      repetee: true,
      tableau: 'Modele_T_Zonage_travail',
      style: [...fois(7, STYLES.entete), STYLES.enteteSuivi, STYLES.enteteSuivi],
    }),
    corps(
      [
        ...['{{Code}}', '{{Nom}}', '{{EPCI}}', '{{Population}}', '{{APL | défaut "n.d."}}', '{{Zone | défaut "n.d."}}'],
        (l) => `IF(ISNUMBER(F${l}),SANTE.APL.CLASSE(F${l}),"n.d.")`,
        ...CELLULES_DE_SUIVI,
      ],
      {
        pilotage: 'RÉPÉTER T_Communes\nCLÉ [Code]',
        style: [
          ...[{ ...STYLES.corps, numberFormat: '@' }, STYLES.corps, STYLES.corps, entier, nombre(DECIMAL)],
          ...[centre(STYLES.corps), centre(STYLES.corps), ...STYLES_DE_SUIVI],
        ],
        formats: couleursDeZone(5),
        choix: [choixDuStatut(8)],
      },
    ),
  ],
}

export const ZONAGE: ModeleIntegre = {
  id: 'zonage',
  nom: 'Zonage',
  texte:
    'Population et communes par zone, classes d’APL, part de la population sous 2,5 consultations ; et le tableau des communes.',
  necessaires: ['T_Communes'],
  utiles: ['T_Zonage'],
  feuilles: [SYNTHESE, TERRITOIRES, TRAVAIL],
}
