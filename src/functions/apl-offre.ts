import { actesRetenus, type Statut } from '../domain/apl/actes'
import { entete } from '../domain/commun/entete'
import { valeurInvalide } from '../domain/commun/erreur'
import { montrer, positif } from './arguments'
import { estVide, type Cellule } from './cellules'
import { parElement } from './par-element'

const STATUTS: Readonly<Record<string, Statut>> = {
  liberal: 'libéral',
  nouveau: 'nouveau',
  nouvelle: 'nouveau',
  'nouvel installe': 'nouveau',
  centre: 'centre',
  'centre de sante': 'centre',
  cds: 'centre',
}

/**
 * Actes d'un cabinet de médecin généraliste qui comptent dans l'offre de l'APL : 0 jusqu'à 250 actes compris, 3 600 au moins, 6 000 au plus ; 5 400 pour un nouvel installé ; tels quels pour un centre de santé.
 * @customfunction APL.OFFRE
 * @param actes Consultations, visites et téléconsultations de l'année (cellule ou plage)
 * @param [statut] libéral si omis, nouveau ou centre
 * @param [age] Âge du médecin, en années ; inconnu, le médecin est gardé
 * @param [ageLimite] Âge au-delà duquel l'offre ne compte pas (65 pour la série commentée par la Drees)
 * @returns Consultations par an qui comptent ; 0 au-dessus de l'âge limite
 */
export function aplOffre(actes: any[][], statut?: any[][], age?: any[][], ageLimite?: any[][]): any[][] {
  return parElement([actes, statut, age, ageLimite], (a, s, annees, limite): number => {
    const lu = lireStatut(s)
    const offre = actesRetenus(estVide(a) && lu === 'nouveau' ? 0 : positif(a, 'actes'), lu)
    if (estVide(limite) || estVide(annees)) return offre
    return positif(annees, 'âge') > positif(limite, 'âge limite') ? 0 : offre
  })
}

function lireStatut(cellule: Cellule): Statut {
  if (estVide(cellule)) return 'libéral'
  const statut = STATUTS[entete(cellule)]
  if (statut !== undefined) return statut
  throw valeurInvalide(`Attendu : statut, libéral, nouveau ou centre. Reçu : ${montrer(cellule)}.`)
}
