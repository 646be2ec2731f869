import { dateDeSerie, enFrancais } from '../commun/date'
import { entete } from '../commun/entete'
import { estFormule, estVide, type Cellule } from './valeur'

/**
 * Une cellule telle qu'on l'écrit dans une phrase : « (vide) », « 12,5 », « 30/09/2025 », « =… ».
 *
 * @param colonne son en-tête : sous « Date » ou « Échéance », un nombre de jours se montre comme un jour
 */
export function montrerCellule(cellule: Cellule, colonne = ''): string {
  if (estFormule(cellule)) return `=${cellule.formule}`
  if (estVide(cellule)) return '(vide)'
  if (typeof cellule === 'number') {
    return estJour(cellule, colonne) ? enFrancais(dateDeSerie(cellule)) : String(cellule).replace('.', ',')
  }
  return typeof cellule === 'boolean' ? (cellule ? 'VRAI' : 'FAUX') : String(cellule)
}

/** Ce que contient l'en-tête d'une colonne de dates. */
const DATE = /\b(?:date|debut|fin|echeance|mise a jour)\b/

/** Dit si, à son en-tête, une colonne contient des dates. */
export const estDeDates = (colonne: string): boolean => DATE.test(entete(colonne))

/** Du 1er janvier 1950 au 31 décembre 2199, comptés comme Excel : hors de là, c'est un nombre. */
const [PREMIER_JOUR, DERNIER_JOUR] = [18_264, 109_574]

const estJour = (nombre: number, colonne: string) =>
  Number.isInteger(nombre) && nombre >= PREMIER_JOUR && nombre <= DERNIER_JOUR && estDeDates(colonne)
