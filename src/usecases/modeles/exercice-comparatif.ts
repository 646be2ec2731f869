import { bande, corps, entete, fois, note, sousTitre, titre } from './lignes'
import type { FeuilleIntegree } from './modele-integre'
import { STYLES } from './styles'

const COLLECTIVITES = 'Communes, intercommunalités, Département, Région'
const GUIDE =
  'Source : guide des aides à l’exercice coordonné de l’ARS Bretagne et de ses partenaires (après 2019), résumé. Les appuis régionaux varient : GECO Lib’ et Essort en Bretagne.'

/** Une ligne du comparatif : un libellé, puis une cellule par mode. */
const ligne = (libelle: string, ...modes: readonly (readonly string[])[]) =>
  corps(
    [
      libelle,
      ...modes.map((points) => (points.length > 1 ? points.map((p) => `• ${p}`).join('\n') : (points[0] ?? '–'))),
    ],
    {
      style: [STYLES.gras, ...fois(4, STYLES.corps)],
    },
  )

const ETAPES = [
  ['Réunir les acteurs', 'Réunir les acteurs', 'Trouver un gestionnaire', 'Réunir les acteurs du territoire'],
  [
    'Créer une association',
    'Créer une association',
    'Écrire le projet de santé et l’engagement de conformité',
    'Créer une structure juridique',
  ],
  [
    'Écrire un projet de santé simplifié',
    'Écrire le projet de santé : accès aux soins, équipe, système d’information',
    'Recevoir de l’ARS le récépissé et le n° FINESS',
    'Écrire le projet de santé',
  ],
  [
    'Faire reconnaître l’ESP',
    'Faire reconnaître la MSP',
    'Adhérer à l’accord national ou interprofessionnel',
    'Faire reconnaître la CPTS',
  ],
  ['Mettre en œuvre le projet', 'Mettre en œuvre le projet', '–', 'Mettre en œuvre le projet'],
  ['–', 'Créer une SISA', '–', 'Adhérer à l’accord interprofessionnel'],
  ['–', 'Adhérer à l’accord interprofessionnel', '–', '–'],
] as const

const APPUI_LIBERAL = ['ARS', 'Appuis régionaux aux libéraux']
const FINANCEURS = ['ARS', 'Assurance Maladie', COLLECTIVITES, 'Préfectures']

/** Les quatre modes d'exercice côte à côte, d'après le guide breton, résumé. */
export const COMPARATIF: FeuilleIntegree = {
  nom: 'Modèle Exercice coordonné',
  directive: 'NOM "Exercice coordonné"',
  largeurs: [24, 34, 38, 38, 38],
  pied: 'Exercice coordonné – édité le {{date d’édition | format "jj/mm/aaaa"}}',
  lignes: [
    titre('Quatre façons d’exercer ensemble'),
    sousTitre('Ce qu’il faut pour commencer, les étapes, et qui soutient chacune'),
    entete(
      [
        '',
        'ESP – équipe de soins primaires',
        'MSP – maison de santé pluriprofessionnelle',
        'CDS – centre de santé',
        'CPTS – communauté professionnelle territoriale',
      ],
      { repetee: true },
    ),
    ligne(
      'Pour commencer',
      ['Un médecin généraliste et un autre professionnel'],
      ['Deux médecins généralistes et un paramédical'],
      ['Deux médecins généralistes et un paramédical (1)'],
      ['Des représentants de plusieurs champs de la santé'],
    ),
    ligne(
      'Qui',
      ['Libéraux de premier recours'],
      ['Libéraux de premier et second recours'],
      ['Salariés du centre, premier et second recours'],
      ['Ville, établissements, médico-social et social'],
    ),
    ligne(
      'Pour qui',
      ['La patientèle commune'],
      ['La patientèle commune'],
      ['La patientèle du centre'],
      ['La population d’un territoire'],
    ),
    ligne(
      'Forme juridique',
      ['Association loi 1901'],
      ['Association loi 1901, SISA, ou les deux'],
      ['Celle du gestionnaire, et un règlement intérieur'],
      ['Une structure juridique, obligatoire'],
    ),
    ligne(
      'Exemples d’actions',
      ['Réunions d’équipe', 'Protocoles partagés', 'Prévention', 'Santé publique'],
      [
        'Horaires élargis, soins non programmés',
        'Concertation, protocoles partagés',
        'Prévention, éducation thérapeutique',
        'Système d’information commun',
      ],
      ['Continuité des soins', 'Protocoles partagés', 'Partenariats avec le médico-social', 'Prévention, dépistage'],
      ['Réunions et protocoles entre structures', 'Prévention', 'Santé publique (2)'],
    ),
    bande('Les étapes'),
    ...ETAPES.map((etape, k) => ligne(`Étape ${k + 1}`, ...etape.map((texte) => [texte]))),
    bande('Qui soutient'),
    ligne(
      'Réunir, écrire, mettre en œuvre',
      APPUI_LIBERAL,
      [...APPUI_LIBERAL, 'Assurance Maladie'],
      ['ARS'],
      [...APPUI_LIBERAL, 'Assurance Maladie'],
    ),
    ligne('Financer, investir', ['ARS'], FINANCEURS, FINANCEURS, ['ARS', 'Assurance Maladie']),
    note(
      '(1) L’annexe du guide demande trois professionnels, son texte deux. (2) L’annexe cite pour la CPTS les mêmes exemples que pour l’ESP.',
    ),
    note(GUIDE),
  ],
}
