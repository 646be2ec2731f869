import { enFrancais, type DateIso } from '../commun/date'
import { donneeAbsente, valeurInvalide } from '../commun/erreur'

/** Une ligne de la table d'un arrêté : la zone d'un territoire entre deux jours, compris. */
export interface Classement {
  readonly zone: string
  readonly debut?: DateIso
  readonly fin?: DateIso
}

/**
 * La zone d'un territoire selon la table : en vigueur à la date, ou la plus récente sans date.
 *
 * @param code nommé dans les messages
 */
export function zoneOfficielle(code: string, classements: readonly Classement[], date?: DateIso): string {
  const retenus = date === undefined ? lesPlusRecents(classements) : classements.filter((c) => enVigueur(c, date))
  const [premier, second] = retenus
  if (premier === undefined) {
    throw donneeAbsente(`Le territoire ${code} n’a pas de zone au ${date === undefined ? '—' : enFrancais(date)}.`)
  }
  if (second !== undefined) {
    throw valeurInvalide(
      `Attendu : une seule zone pour le territoire ${code}. Reçu : « ${premier.zone} » et « ${second.zone} » pour les mêmes jours.`,
    )
  }
  if (premier.zone === '') throw donneeAbsente(`La zone du territoire ${code} n’est pas renseignée dans la table.`)
  return premier.zone
}

const enVigueur = ({ debut, fin }: Classement, date: DateIso) =>
  (debut === undefined || debut <= date) && (fin === undefined || date <= fin)

function lesPlusRecents(classements: readonly Classement[]): readonly Classement[] {
  const debuts = classements.map((c) => c.debut ?? '')
  const dernier = debuts.reduce((a, b) => (a > b ? a : b), '')
  return classements.filter((_, k) => debuts[k] === dernier)
}
