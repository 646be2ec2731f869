import { corps, entete, note, rien, sousTitre, titre } from './lignes'
import type { FeuilleIntegree, ModeleIntegre } from './modele-integre'
import { centre, sansDecimale, STYLES, styleDeZone } from './styles'

const ZONES = ['ZIP', 'ZAC', 'HZ'] as const
const montant = centre(STYLES.gras)
const PIED_DES_AIDES = 'Barèmes et sources de Santé Territoires – édité le {{date d’édition | format "jj/mm/aaaa"}}'

const EDITION: FeuilleIntegree = {
  nom: 'Modèle Aides',
  directive: 'NOM "Aides par zone"',
  largeurs: [42, 10, 10, 10, 32, 84, 52],
  pied: PIED_DES_AIDES,
  lignes: [
    titre('Les aides aux médecins, zone par zone'),
    sousTitre('Aides ouvertes le {{Date des aides | format "jj/mm/aaaa"}}'),
    entete(['Aide', 'ZIP', 'ZAC', 'HZ', 'Unité', 'Condition', 'Source'], {
      repetee: true,
      hauteur: 24,
      style: [
        ...[STYLES.entete, styleDeZone('ZIP'), styleDeZone('ZAC'), styleDeZone('HZ')],
        ...[STYLES.entete, STYLES.entete, STYLES.entete],
      ],
    }),
    corps(['{{Aide}}', ...ZONES.map((zone) => `{{${zone}}}`), ...['{{Unité}}', '{{Condition}}', '{{Source}}']], {
      pilotage: 'RÉPÉTER Aides',
      style: [...[STYLES.gras, montant, montant, montant, STYLES.corps, STYLES.corps, STYLES.corps]],
      formats: [
        { colonnes: [1, 3], formule: (l) => `C${l}="–"`, style: { color: '#6B7280', fill: '#F2F4F5' } },
        ...[1, 2, 3].map(sansDecimale),
      ],
    }),
    rien('Aucune aide connue à cette date'),
    note(
      'ZIP : zone d’intervention prioritaire ; ZAC : zone d’action complémentaire ; HZ : hors zonage. « – » : aide non ouverte dans la zone.',
    ),
    note(
      '« ouverte » : aide ouverte, sans montant publié dans les sources lues. Un montant « au plus » est un plafond.',
    ),
    note(PIED_DES_AIDES),
  ],
}

export const AIDES: ModeleIntegre = {
  id: 'aides',
  nom: 'Aides par zone',
  texte:
    'Les aides aux médecins ouvertes en ZIP, en ZAC et hors zonage à une date, avec montants, conditions et sources.',
  necessaires: [],
  utiles: ['T_Parametres'],
  feuilles: [EDITION],
}
