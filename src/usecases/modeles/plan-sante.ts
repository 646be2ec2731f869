import { bande, corps, dessin, entete, fin, note, PIED, rien, section, sousTitre, titre } from './lignes'
import type { FeuilleIntegree, ModeleIntegre } from './modele-integre'
import { centre, ENTIER, nombre, STYLES } from './styles'

/** Un texte long prend aussi la colonne des pilotes. */
const SUITE = [[1, 2]] as const

const siRempli = (colonne: string) => `SI NON(ESTVIDE(${colonne}))`
const annotation = (libelle: string, colonne: string) =>
  corps([libelle, `{{${colonne}}}`], {
    pilotage: siRempli(colonne),
    style: [STYLES.libelle, STYLES.texte, STYLES.texte],
    fusions: SUITE,
  })

const SOMMAIRE: FeuilleIntegree = {
  nom: 'Modèle Plan, sommaire',
  directive: 'NOM "Sommaire"',
  largeurs: [18, 116, 14],
  pied: PIED,
  lignes: [
    titre('{{Titre | défaut "Plan Santé"}}'),
    sousTitre('Sommaire'),
    entete(['Feuille', 'Axe', 'Actions']),
    corps(['{{lien}}', '{{Titre}}', '{{Lignes}}'], {
      pilotage: 'RÉPÉTER Feuilles',
      style: [STYLES.lien, STYLES.corps, centre(nombre(ENTIER))],
    }),
    corps(['Ensemble', null, (ligne) => `SUM(D${ligne - 1})`], {
      style: [STYLES.total, STYLES.total, centre(nombre(ENTIER, STYLES.total))],
    }),
    dessin(
      '{{graphique barres nombre PAR T_Actions[Thématique] | titre "Actions par thématique" | texte "Nombre d’actions de chaque thématique du plan"}}',
      3,
      250,
    ),
    section('Les sigles, en toutes lettres', { pilotage: 'SAUT\nDÉBUT SI [nombre T_Abreviations]>0' }),
    corps(['{{Sigle}}', '{{Libellé}}'], {
      pilotage: 'RÉPÉTER T_Abreviations TRIER [Sigle]',
      style: [STYLES.libelle, STYLES.texte, STYLES.texte],
    }),
    fin('SI'),
    note(PIED),
  ],
}

const AXE: FeuilleIntegree = {
  nom: 'Modèle Plan, axe',
  directive: 'FEUILLE PAR T_Actions[Axe] NOM "Axe {{Axe n°}}"',
  largeurs: [44, 84, 38],
  pied: PIED,
  lignes: [
    titre('AXE {{Axe n°}} – {{Axe | majuscules}}'),
    sousTitre('{{T_Axes[Entête]}}', { pilotage: siRempli('T_Axes[Entête]') }),
    annotation('Objectif', 'T_Axes[Objectif]'),
    annotation('Partenaires', 'T_Axes[Partenaires]'),
    entete(['Leviers', 'Actions concrètes envisagées', 'Pilotes'], { repetee: true, hauteur: 22 }),
    bande('{{Thématique | majuscules}}', { pilotage: 'PAR [Thématique]' }),
    corps([null, '{{T_Thematiques[Chapeau]}}'], {
      pilotage: siRempli('T_Thematiques[Chapeau]'),
      style: STYLES.chapeau,
      fusions: SUITE,
    }),
    corps(['Chiffre clé', '{{T_Thematiques[Chiffre clé]}}'], {
      pilotage: siRempli('T_Thematiques[Chiffre clé]'),
      style: STYLES.chiffre,
      fusions: SUITE,
    }),
    corps(['{{Levier | majuscules | une fois}}', '{{Action}}', '{{Pilotes | liste " / " | défaut "à désigner"}}'], {
      pilotage: 'RÉPÉTER T_Actions FILTRER [Statut]<>"Abandonné" GROUPER [Levier]',
      style: [STYLES.gras, STYLES.corps, STYLES.corps],
    }),
    rien('Aucune action engagée'),
    fin('Thématique'),
    note(PIED),
  ],
}

export const PLAN_SANTE: ModeleIntegre = {
  id: 'plan-sante',
  nom: 'Plan Santé',
  texte:
    'Une feuille par axe (objectif, partenaires, chiffres clés, leviers, actions, pilotes), un sommaire et les sigles.',
  necessaires: ['T_Actions'],
  utiles: ['T_Axes', 'T_Thematiques', 'T_Abreviations', 'T_Parametres'],
  feuilles: [SOMMAIRE, AXE],
}
