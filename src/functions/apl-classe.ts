import { classeApl } from '../domain/apl/indicateurs'
import { positif } from './arguments'
import { parElement } from './par-element'

/**
 * Classe d'une APL : « [0 ; 2,5[ », « [2,5 ; 4[ » ou « [4 ; 100[ ». La borne basse est comprise, la borne haute exclue.
 * @customfunction APL.CLASSE
 * @param apl APL, en consultations par an et par habitant standardisé (cellule ou plage)
 * @returns Le nom de la classe ; #VALEUR! hors de 0 à 100
 */
export function aplClasse(apl: any[][]): any[][] {
  return parElement([apl], (valeur) => classeApl(positif(valeur, 'APL')))
}
