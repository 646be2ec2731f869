import { horsValidite } from './erreur'
import { enFrancais, type DateIso } from './date'

/** Le texte d'où vient un chiffre. */
export interface Source {
  readonly titre: string
  /** Absente pour un document de départ, qui n'est pas en ligne. */
  readonly url?: string
  readonly consulteLe: DateIso
  /** Officielle, secondaire (presse, syndicat, site de praticiens) ou document de départ. */
  readonly nature: 'officielle' | 'secondaire' | 'document'
}

export interface Periode<V> {
  /** Premier jour d'application ; `null` : début inconnu, dit comme tel. */
  readonly debut: DateIso | null
  /** Dernier jour d'application, compris ; absent tant que la règle court. */
  readonly fin?: DateIso
  readonly valeur: V
  readonly sources: readonly [Source, ...Source[]]
}

/** Une règle dont la valeur change avec le temps. */
export interface Bareme<V> {
  readonly id: string
  readonly libelle: string
  readonly unite: string
  readonly periodes: readonly [Periode<V>, ...Periode<V>[]]
}

/** La période d'un barème à une date, ou la dernière si elle court toujours ; `undefined` quand il n'y en a pas. */
export function periodeOuRien<V>(bareme: Bareme<V>, date?: DateIso): Periode<V> | undefined {
  if (date === undefined) return bareme.periodes.find((p) => p.fin === undefined)
  return bareme.periodes.find((p) => (p.debut === null || p.debut <= date) && (p.fin === undefined || date <= p.fin))
}

/** La période d'un barème à une date. Échoue plutôt que de prendre la plus proche. */
export function periodeAu<V>(bareme: Bareme<V>, date: DateIso): Periode<V> {
  const periode = periodeOuRien(bareme, date)
  if (periode) return periode
  const fin = derniere(bareme).fin
  throw horsValidite(
    fin !== undefined && fin < date
      ? `« ${bareme.libelle} » est fermé depuis le ${enFrancais(fin)} (date demandée : ${enFrancais(date)}).`
      : `« ${bareme.libelle} » n’a pas de valeur au ${enFrancais(date)}.`,
  )
}

/** La dernière période, si elle court toujours : sans date, une règle fermée ne répond pas. */
export function periodeCourante<V>(bareme: Bareme<V>): Periode<V> {
  const { fin } = derniere(bareme)
  if (fin === undefined) return derniere(bareme)
  throw horsValidite(`« ${bareme.libelle} » est fermé depuis le ${enFrancais(fin)} : indiquez une date.`)
}

const derniere = <V>(bareme: Bareme<V>) => bareme.periodes[bareme.periodes.length - 1] as Periode<V>
