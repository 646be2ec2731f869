import { montantAssistant } from '../domain/aides/assistant-medical'
import type { OptionAssistant } from '../domain/aides/assistant-medical.bareme'
import { dateDeSerie, DERNIER_JOUR_EXCEL } from '../domain/commun/date'
import { entete } from '../domain/commun/entete'
import { donneeAbsente, valeurInvalide } from '../domain/commun/erreur'
import { montrer, nombreOuRien } from './arguments'
import { estVide, type Cellule } from './cellules'
import { jourOuRien } from './jour'
import { parElement } from './par-element'

const DERNIERE_ANNEE = 10
/** Un centième, à l'arrondi binaire près : 0,33 et 1,01 sont acceptés, 0,52 ne l'est pas. */
const TOLERANCE = 0.01 + 1e-9
const PARTS: readonly (readonly [OptionAssistant, number])[] = [
  ['tiers-temps', 1 / 3],
  ['mi-temps', 1 / 2],
  ['temps plein', 1],
]
const TEXTES: Readonly<Record<string, OptionAssistant>> = {
  '1 / 3': 'tiers-temps',
  'tiers-temps': 'tiers-temps',
  'tiers temps': 'tiers-temps',
  '1 / 2': 'mi-temps',
  'mi-temps': 'mi-temps',
  'mi temps': 'mi-temps',
  'temps plein': 'temps plein',
  'plein temps': 'temps plein',
  'temps-plein': 'temps plein',
  'plein-temps': 'temps plein',
}
const ZONES = ['ZIP', 'ZAC', 'HZ', 'ZV', 'QPV_ZIP', 'QPV_ZAC', 'GQ_ZIP', 'GQ_ZAC']

/**
 * Aide de l'Assurance Maladie à l'emploi d'un assistant médical pour une année de contrat, selon le barème en vigueur à l'anniversaire qui ouvre cette année (avenant 7 de 2019, règlement arbitral de 2023, convention de 2024).
 * @customfunction AIDE.ASSISTANT
 * @param option 1/3, 1/2 ou 1 ETP (texte ou nombre), tiers-temps, mi-temps, temps plein
 * @param anneeContrat Rang de l'année de contrat : 1, 2, 3… jusqu'à 10 (pas un millésime)
 * @param [dateContrat] Date de signature ; sans date, le barème en cours
 * @param [percentile] Centile de la patientèle : 92, P92 ou P90-P94 ; 90 compris majore dès la 3e année, 95 compris fixe le montant
 * @param [zone] Zone du cabinet à la signature : ZIP, ZAC ou HZ
 * @returns Euros pour l'année de contrat ; #N/A avec la raison si le médecin n'est pas éligible ou si l'option est fermée
 */
export function aideAssistant(
  option: any[][],
  anneeContrat: any[][],
  dateContrat?: any[][],
  percentile?: any[][],
  zone?: any[][],
): any[][] {
  return parElement([option, anneeContrat, dateContrat, percentile, zone], (o, a, d, p, z): number => {
    const date = jourOuRien(d, 'la date du contrat')
    const centile = centileOuRien(p)
    const lieu = zoneOuRien(z)
    return montantAssistant({
      option: lireOption(o),
      annee: lireAnnee(a),
      ...(date === undefined ? {} : { date }),
      ...(centile === undefined ? {} : { centile }),
      ...(lieu === undefined ? {} : { zone: lieu }),
    })
  })
}

function lireOption(cellule: Cellule): OptionAssistant {
  const texte = typeof cellule === 'string' ? entete(cellule).replace(/ ?etp$/, '') : ''
  if (/^(second|2e|deuxieme) assistant/.test(texte)) {
    throw donneeAbsente('Le montant de l’aide au second assistant n’est pas publié dans les sources lues.')
  }
  const parTexte = Object.hasOwn(TEXTES, texte) ? TEXTES[texte] : undefined
  if (parTexte !== undefined) return parTexte
  const part = typeof cellule === 'string' ? nombreOuRien(texte) : nombreOuRien(cellule)
  const parPart = PARTS.find(([, valeur]) => part !== undefined && Math.abs(part - valeur) <= TOLERANCE)
  if (parPart !== undefined) return parPart[0]
  if (typeof cellule === 'number' && cellule >= 366) throw optionLueCommeDate(cellule)
  throw valeurInvalide(
    `Attendu : option, 1/3, 1/2 ou 1 ETP (tiers-temps, mi-temps, temps plein). Reçu : ${montrer(cellule)}.`,
  )
}

/** Tapé dans une cellule, 1/2 devient le 1er février et 1/3 le 1er mars de l'année. */
function optionLueCommeDate(serie: number) {
  const [, mois, jour] = dateDeSerie(Math.min(serie, DERNIER_JOUR_EXCEL)).split('-').map(Number)
  return valeurInvalide(
    jour === 1 && mois === 3
      ? 'Excel a lu 1/3 comme une date : tapez tiers-temps ou 0,33.'
      : 'Excel a lu 1/2 comme une date : tapez mi-temps ou 0,5.',
  )
}

function lireAnnee(cellule: Cellule): number {
  const annee = nombreOuRien(cellule)
  if (annee !== undefined && Number.isInteger(annee) && annee >= 1 && annee <= DERNIERE_ANNEE) return annee
  throw valeurInvalide(
    `Attendu : l’année de contrat, un rang 1, 2, 3… jusqu’à ${DERNIERE_ANNEE}, pas un millésime. Reçu : ${montrer(cellule)}.`,
  )
}

function centileOuRien(cellule: Cellule): number | undefined {
  if (estVide(cellule)) return undefined
  const texte = typeof cellule === 'string' ? cellule.trim() : undefined
  const lu =
    texte === undefined ? null : /^[≥>]?\s*[Pp]?\s*(\d+(?:[,.]\d+)?)(?:\s*(?:[-–]|à)\s*[Pp]?\s*\d+)?\s*\+?$/.exec(texte)
  const centile = lu ? nombreOuRien(lu[1]) : nombreOuRien(cellule)
  if (centile !== undefined && centile >= 0 && centile <= 100) return centile
  throw valeurInvalide(`Attendu : percentile, de 0 à 100 (92, P92 ou P90-P94). Reçu : ${montrer(cellule)}.`)
}

function zoneOuRien(cellule: Cellule): string | undefined {
  if (estVide(cellule)) return undefined
  const zone = String(cellule).trim().toUpperCase()
  if (ZONES.includes(zone)) return zone
  throw valeurInvalide(`Attendu : zone, ${ZONES.join(', ')}. Reçu : ${montrer(cellule)}.`)
}
