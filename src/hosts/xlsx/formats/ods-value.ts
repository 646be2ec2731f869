import { dateDe, serieDeDate } from '../../../domain/commun/date'
import type { ImportedCell } from './imported-sheet'

/** Les attributs d'une cellule OpenDocument, par leur nom préfixé. */
export type Attributes = Readonly<Record<string, string>>

/** Ce que vaut une cellule ; une formule vaut son dernier résultat. `shown` est le texte qu'elle montre. */
export function odsValue(attributes: Attributes, shown: string): ImportedCell {
  const number = Number(attributes['office:value'])
  switch (attributes['office:value-type']) {
    case 'float':
      return numeric(number, shown)
    case 'percentage':
      return numeric(number, shown, `0${decimals(shown)}%`)
    case 'currency':
      return numeric(number, shown, `#,##0${decimals(shown)}${symbol(attributes['office:currency'] ?? '')}`)
    case 'boolean':
      return attributes['office:boolean-value'] === 'true'
    case 'date':
      return dateValue(attributes['office:date-value'] ?? '', shown)
    case 'time':
      return timeValue(attributes['office:time-value'] ?? '', shown)
    default: {
      const text = attributes['office:string-value'] ?? shown
      return text === '' ? null : text
    }
  }
}

const asShown = (shown: string): ImportedCell => (shown === '' ? null : shown)

/** Un nombre illisible est montré comme il l'était. */
const numeric = (value: number, shown: string, format?: string): ImportedCell =>
  !Number.isFinite(value) ? asShown(shown) : format === undefined ? value : { value, format }

/** « 4,50 % » a deux décimales. */
function decimals(shown: string): string {
  const count = /\d[.,](\d{1,10})(?!\d|[\s\u00a0\u202f]?\d)/.exec(shown)?.[1]?.length ?? 0
  return count === 0 ? '' : `.${'0'.repeat(count)}`
}

const symbol = (currency: string) => (currency === 'EUR' ? ' "€"' : currency === '' ? '' : ` "${currency.slice(0, 3)}"`)

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?)?/
/** Avant mars 1900, Excel compte un jour de trop : la date reste du texte. */
const FIRST_SURE = 61

function dateValue(text: string, shown: string): ImportedCell {
  const [, year, month, day, hours, minutes, seconds] = DATE.exec(text)?.map(Number) ?? []
  const date = dateDe(year ?? 0, month ?? 0, day ?? 0)
  const serial = date === undefined ? 0 : serieDeDate(date)
  if (serial < FIRST_SURE) return asShown(shown === '' ? text : shown)
  const time = ((hours || 0) * 3600 + (minutes || 0) * 60 + (seconds || 0)) / 86_400
  return { value: serial + time, format: time === 0 ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm' }
}

function timeValue(text: string, shown: string): ImportedCell {
  const found = /^(-?)PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(text)
  if (!found) return asShown(shown)
  const [hours, minutes, seconds] = [Number(found[2]), Number(found[3]), Number(found[4]?.replace(',', '.'))] as const
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400
  return { value: found[1] === '-' ? -value : value, format: '[h]:mm:ss' }
}
