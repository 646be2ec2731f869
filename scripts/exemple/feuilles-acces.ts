import type { Operation } from '../../src/ports/operations'
import { CONTRATS_FICTIFS } from './contrats-fictifs'
import { STRUCTURES } from './exercice-coordonne'
import { DATE, dateDe, ENTIER, EUROS, TEXTE, type Contenu } from './cellules'
import { feuilleTableau } from './feuille'
import type { Zonage } from './zonage-fictif'

const VERT = '#2F7F6F'
const BLEU = '#3D6FA5'
const DEBUT_DU_ZONAGE = '2022-01-01'

export function feuilleZonage(zonage: readonly Zonage[]): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Zonage',
    couleur: VERT,
    titre: 'Un zonage des médecins (exemple fictif)',
    note: 'Calculé par SANTE.ZONAGE.QUOTA sur l’APL fictive de chaque EPCI, avec les parts d’Auvergne-Rhône-Alpes en 2022 : 20,3 % en ZIP, 51,7 % en ZAC. Seul un arrêté de l’ARS fait une zone.',
    table: 'T_Zonage',
    colonnes: [
      { nom: 'Code', largeur: 9, format: TEXTE },
      { nom: 'Nom', largeur: 32 },
      { nom: 'Zone', largeur: 10, centre: true },
      { nom: 'Libellé', largeur: 34 },
      { nom: 'Début', largeur: 12, format: DATE, centre: true },
      { nom: 'Fin', largeur: 12, format: DATE, centre: true },
      { nom: 'Source', largeur: 18 },
    ],
    lignes: zonage.map(({ code, nom, zone, libelle }): Contenu[] => [
      code,
      nom,
      zone,
      libelle,
      dateDe(DEBUT_DU_ZONAGE),
      null,
      'Exemple fictif',
    ]),
    source: 'Exemple fictif : zones inventées, ne pas s’en servir',
  })
}

export function feuilleContrats(): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Contrats',
    couleur: BLEU,
    titre: 'Des contrats d’assistant médical (exemple fictif)',
    note: 'Un contrat par règle du barème. Coût employeur : par an, charges comprises. Le modèle « Assistants médicaux » en tire l’aide sur cinq ans.',
    table: 'T_Contrats',
    colonnes: [
      { nom: 'Médecin', largeur: 18 },
      { nom: 'Option', largeur: 16 },
      { nom: 'Date', largeur: 12, format: DATE, centre: true },
      { nom: 'Percentile', largeur: 12, format: '0', centre: true },
      { nom: 'Zone', largeur: 10, centre: true },
      { nom: 'Coût employeur', largeur: 14, format: EUROS },
      { nom: 'Source', largeur: 18 },
    ],
    lignes: CONTRATS_FICTIFS.map(({ medecin, option, date, centile, zone, cout }): Contenu[] => [
      medecin,
      option,
      dateDe(date),
      centile,
      zone,
      cout,
      'Exemple fictif',
    ]),
    source: 'Exemple fictif : contrats et coûts inventés',
  })
}

export function feuilleStructures(): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Structures',
    couleur: BLEU,
    titre: 'Les structures d’exercice coordonné',
    note: 'Les CPTS sont celles du Panorama de 2023 ; les autres structures, marquées comme telles, sont inventées.',
    table: 'T_Structures',
    colonnes: [
      { nom: 'Structure', largeur: 42 },
      { nom: 'Mode', largeur: 10, centre: true },
      { nom: 'Population', largeur: 12, format: ENTIER },
      { nom: 'Étape', largeur: 32 },
      { nom: 'Source', largeur: 32 },
    ],
    lignes: STRUCTURES.map(({ nom, mode, population, etape, source }): Contenu[] => [
      nom,
      mode,
      population,
      etape,
      source,
    ]),
    source: 'Panorama des questions de santé en Haute-Loire (09/03/2023) et exemple fictif',
  })
}
