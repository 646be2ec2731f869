import { periodeAu, periodeCourante } from '../commun/bareme'
import { anniversaire, enFrancais, type DateIso } from '../commun/date'
import { donneeAbsente } from '../commun/erreur'
import { SEUILS_ACTIVITE_ASSISTANT } from './activite.bareme'
import { AIDE_ASSISTANT, type BaremeAssistant, type OptionAssistant } from './assistant-medical.bareme'

export interface ContratAssistant {
  readonly option: OptionAssistant
  /** Rang de l'année de contrat, à partir de 1. */
  readonly annee: number
  /** Jour de signature ; sans lui, le barème en cours. */
  readonly date?: DateIso
  /** Centile de patientèle du médecin ; sans lui, une activité entre P30 et P90. */
  readonly centile?: number
  readonly zone?: string
}

const ACTIVITE = periodeCourante(SEUILS_ACTIVITE_ASSISTANT).valeur
const ECRITURE = { 'tiers-temps': '1/3 ETP', 'mi-temps': '1/2 ETP', 'temps plein': '1 ETP' } as const

/**
 * Aide de l'Assurance Maladie pour une année d'un contrat d'assistant médical, selon le barème en vigueur à
 * l'anniversaire qui ouvre cette année-là.
 *
 * @returns euros pour l'année de contrat
 * @see docs/sources.md — [Assistant 2019], [Assistant 2023], [Assistant 2024]
 */
export function montantAssistant({ option, annee, date, centile, zone }: ContratAssistant): number {
  if (centile !== undefined && centile < ACTIVITE.eligible) {
    throw donneeAbsente(
      `Médecin non éligible : sa patientèle doit atteindre le ${ACTIVITE.eligible}e centile (reçu : P${centile}).`,
    )
  }
  if (date === undefined) {
    const { valeur } = periodeCourante(AIDE_ASSISTANT)
    exigerOptionOuverte(valeur, option, undefined)
    return montant(valeur, option, annee, centile)
  }
  exigerContratPossible(option, date, zone)
  return montant(periodeAu(AIDE_ASSISTANT, anniversaire(date, annee - 1)).valeur, option, annee, centile)
}

function montant(bareme: BaremeAssistant, option: OptionAssistant, annee: number, centile = 0): number {
  const { annee1, annee2, annee3, annee3P90, p95 } = bareme[option]
  if (centile >= ACTIVITE.tresForte) return p95
  if (annee >= 3) return centile >= ACTIVITE.forte ? annee3P90 : annee3
  const valeur = annee === 1 ? annee1 : annee2
  if (valeur === null) throw donneeAbsente(`Aucun montant n’est publié pour une première année à ${ECRITURE[option]}.`)
  return valeur
}

/** À la signature : l'option était-elle ouverte, et dans cette zone ? */
function exigerContratPossible(option: OptionAssistant, date: DateIso, zone: string | undefined): void {
  const bareme = periodeAu(AIDE_ASSISTANT, date).valeur
  exigerOptionOuverte(bareme, option, date)
  if (bareme[option].nouveauContrat !== 'zip') return
  const contrat = `Un contrat à ${ECRITURE[option]} signé le ${enFrancais(date)}`
  switch (zone) {
    case 'ZIP':
      return
    case undefined:
      throw donneeAbsente(`${contrat} demande une ZIP : indiquez la zone du cabinet à la signature.`)
    case 'HZ':
    case 'ZV':
      throw donneeAbsente(`${contrat} n’est pas éligible hors ZIP (reçu : ${zone}).`)
    default:
      throw donneeAbsente(`${contrat} : à vérifier, les textes lus ne disent pas si la zone ${zone} convient.`)
  }
}

function exigerOptionOuverte(bareme: BaremeAssistant, option: OptionAssistant, date: DateIso | undefined): void {
  if (bareme[option].nouveauContrat !== 'non') return
  const derniere = AIDE_ASSISTANT.periodes.filter((p) => p.valeur[option].nouveauContrat !== 'non').at(-1)
  const fin = derniere?.fin === undefined ? '' : ` depuis le ${enFrancais(derniere.fin)}`
  throw donneeAbsente(
    date === undefined
      ? `L’option ${ECRITURE[option]} est fermée aux nouveaux contrats${fin} : indiquez la date du contrat.`
      : `L’option ${ECRITURE[option]} est fermée aux nouveaux contrats${fin} : un contrat du ${enFrancais(date)} ne peut pas l’avoir prise (pour un renouvellement, indiquez la date du premier contrat).`,
  )
}
