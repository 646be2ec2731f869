import { codeCommune } from '../domain/communes/code'
import { donneeAbsente, valeurInvalide } from '../domain/commun/erreur'
import { zoneIndicative } from '../domain/zonage/zone-indicative'
import { zoneOfficielle, type Classement } from '../domain/zonage/zone-officielle'
import { montrer } from './arguments'
import { estSansValeur, estVide, type Cellule, type Matrice } from './cellules'
import { disposer } from './colonnes'
import { jourOuRien } from './jour'
import { parElement } from './par-element'

/** Une APL ne dépasse jamais cette valeur : au-delà, c'est un code que l'on a donné. */
const APL_MAXIMALE = 100

const COLONNES = [
  { noms: ['Code', 'Code TVS', 'Code commune', 'Code Insee'] },
  { noms: ['Zone', 'Zonage', 'Zonage_MG'] },
  { noms: ['Début', 'Date de début'], facultative: 'par position' },
  { noms: ['Fin', 'Date de fin'], facultative: 'par position' },
] as const

/**
 * Zone d'un territoire. Avec une table de zonage : la zone officielle du code, à la date. Sans table : la place indicative d'une APL dans la méthode de 2017, « ZIP » jusqu'à 2,5 compris, « vivier » jusqu'à 4 compris, « hors vivier » au-delà. Seul un arrêté de l'ARS fait une zone ; utilisez l'APL aux médecins de 65 ans ou moins, par territoire de vie-santé.
 * @customfunction ZONAGE
 * @param aplOuCode APL (sans table) ou code du territoire (avec une table), cellule ou plage
 * @param [zonage] Table Code, Zone, [Début], [Fin] de l'arrêté
 * @param [date] Jour dont on veut la zone ; sans date, la plus récente de la table
 * @returns La zone telle que la table l'écrit, ou « ZIP », « vivier », « hors vivier » ; #N/A si le code est absent
 */
export function zonage(aplOuCode: any[][], zonage?: any[][], date?: any[][]): any[][] {
  if (estSansValeur(zonage)) {
    return parElement([aplOuCode, date], (apl, jour) => {
      if (!estVide(jour)) throw valeurInvalide('La date ne sert qu’avec une table de zonage : indiquez la table.')
      return zoneIndicative(lireApl(apl))
    })
  }
  const classements = lireClassements(zonage as Matrice)
  return parElement([aplOuCode, date], (cellule, jour) => {
    const code = lireCode(cellule)
    const connus = classements.get(code) ?? classements.get(codeCommune(code) ?? '')
    if (connus === undefined) throw donneeAbsente(`Le code ${montrer(cellule)} n’est pas dans la table de zonage.`)
    return zoneOfficielle(code, connus, jourOuRien(jour, 'la date'))
  })
}

function lireApl(cellule: Cellule): number {
  if (typeof cellule === 'number' && cellule >= 0 && cellule <= APL_MAXIMALE) return cellule
  if (typeof cellule === 'number' && cellule < 0) {
    throw valeurInvalide(`Attendu : une APL, un nombre positif ou nul. Reçu : ${montrer(cellule)}.`)
  }
  if (estVide(cellule) || typeof cellule === 'boolean' || Number.isNaN(cellule)) {
    throw valeurInvalide(`Attendu : une APL, un nombre de 0 à 100. Reçu : ${montrer(cellule)}.`)
  }
  throw valeurInvalide(`${montrer(cellule)} ressemble à un code : indiquez la table de zonage (Code, Zone).`)
}

function lireCode(cellule: Cellule): string {
  const code = codeOuRien(cellule)
  if (code !== undefined) return code
  throw valeurInvalide(`Attendu : un code de territoire, texte ou entier. Reçu : ${montrer(cellule)}.`)
}

/** Un code de territoire n'est jamais complété par des zéros : ce n'est pas toujours une commune. */
function codeOuRien(cellule: Cellule): string | undefined {
  if (typeof cellule === 'number') return Number.isInteger(cellule) && cellule >= 0 ? String(cellule) : undefined
  return typeof cellule === 'string' && cellule.trim() !== '' ? cellule.trim() : undefined
}

function lireClassements(plage: Matrice): Map<string, Classement[]> {
  const { debut, colonnes } = disposer(plage, COLONNES, 'zonage')
  const [c, z, d, f] = colonnes as [number, number, number, number]
  const classements = new Map<string, Classement[]>()
  plage.slice(debut).forEach((rangee, k) => {
    if (rangee.every(estVide)) return
    const ou = `ligne ${k + debut + 1} de la table de zonage`
    const code = codeOuRien(rangee[c])
    if (code === undefined) throw valeurInvalide(`Attendu : un code (${ou}). Reçu : ${montrer(rangee[c])}.`)
    const premier = d < 0 ? undefined : jourOuRien(rangee[d], `la date de début (${ou})`)
    const dernier = f < 0 ? undefined : jourOuRien(rangee[f], `la date de fin (${ou})`)
    if (premier !== undefined && dernier !== undefined && dernier < premier) {
      throw valeurInvalide(`Attendu : une fin après le début (${ou}). Reçu : ${montrer(rangee[f])}.`)
    }
    const classement = {
      zone: estVide(rangee[z]) ? '' : String(rangee[z]).trim(),
      ...(premier === undefined ? {} : { debut: premier }),
      ...(dernier === undefined ? {} : { fin: dernier }),
    }
    classements.set(code, [...(classements.get(code) ?? []), classement])
  })
  return classements
}
