import { montantCaim } from '../domain/aides/caim'
import { valeurInvalide } from '../domain/commun/erreur'
import { montrer, positif } from './arguments'
import { estVide, type Cellule } from './cellules'
import { jourOuRien } from './jour'
import { part } from '../domain/commun/nombre-imprime'
import { parElement } from './par-element'

const JOURS_PAR_SEMAINE = 7

/**
 * Montant du contrat d'aide à l'installation des médecins (CAIM, en ZIP, fermé depuis le 31/12/2025) : proportionnel entre 2,5 et 4 jours par semaine, le même au-delà de 4.
 * @customfunction AIDE.CAIM
 * @param jours Jours d'exercice par semaine (cellule ou plage)
 * @param [date] Jour de signature du contrat ; sans date, le contrat étant fermé, #N/A
 * @param [majoration] Part ajoutée par l'ARS : 0,2 pour 20 % au plus
 * @returns Euros, versés une fois ; #N/A avec la raison sous 2,5 jours par semaine ou hors de la période du contrat
 */
export function aideCaim(jours: any[][], date?: any[][], majoration?: any[][]): any[][] {
  return parElement([jours, date, majoration], (j, d, m): number => {
    const signature = jourOuRien(d, 'la date du contrat')
    return montantCaim({
      jours: joursParSemaine(j),
      ...(signature === undefined ? {} : { date: signature }),
      ...(estVide(m) ? {} : { majoration: part(m, 'majoration') }),
    })
  })
}

function joursParSemaine(cellule: Cellule): number {
  const jours = positif(cellule, 'jours par semaine')
  if (jours <= JOURS_PAR_SEMAINE) return jours
  throw valeurInvalide(`Attendu : des jours par semaine, de 0 à ${JOURS_PAR_SEMAINE}. Reçu : ${montrer(cellule)}.`)
}
