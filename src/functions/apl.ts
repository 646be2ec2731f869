import { apl as aplDe } from '../domain/apl/matrice'
import type { Resultat } from './cellules'
import { alignerSurDemande, preparerApl, type PlagesApl } from './preparer-apl'

/**
 * Accessibilité potentielle localisée (APL) de chaque commune de résidence, en deux étapes (2SFCA). Une seule formule rend toute la colonne. Médecins généralistes : poids 1 à moins de 10 minutes, 2/3 de 10 à moins de 15, 1/3 de 15 à 20 compris, 0 au-delà. Sans population standardisée, la colonne Population est prise telle quelle.
 * @customfunction APL
 * @param demande Plage Code, Population standardisée : une ligne par commune de résidence
 * @param offre Plage Code, Offre : consultations par an (ETP pour les autres professions) ; une colonne Profession est filtrée
 * @param trajets Plage Résidence, Exercice, Minutes ; un trajet absent ou sans minutes est hors d'atteinte
 * @param [profession] MG si omis ; infirmier, kinésithérapeute, sage-femme, dentiste ou orthophoniste demandent des bornes
 * @param [bornes] Plage Minutes, Poids : le poids vaut en dessous de la borne, la dernière borne comprise
 * @returns Une colonne alignée sur la demande : consultations par an et par habitant standardisé, ou ETP pour 100 000 ; 0 si rien n'est accessible
 */
export function apl(demande: any[][], offre: any[][], trajets: any[][], profession?: any, bornes?: any[][]): any[][] {
  return colonneApl({ demande, offre, trajets, profession, bornes })
}

/** La colonne d'APL, d'où que viennent les trajets. */
export function colonneApl(plages: PlagesApl): Resultat[][] {
  const preparee = preparerApl(plages)
  return alignerSurDemande(preparee, ['APL'], [aplDe(preparee.matrice, preparee.offre)])
}
