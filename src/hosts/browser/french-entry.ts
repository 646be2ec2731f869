/** Ce qu'une frappe française veut dire, quand ce n'est ni une formule ni un simple texte. */
export type Entry =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly serial: number; readonly format: string }
  | undefined

const NUMBER = /^([-+]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)?(?:,(\d+))?([eE][-+]?\d+)?[ \u00a0\u202f]?(%?)$/
const DATE = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/
const BOOLEANS: Readonly<Record<string, string>> = { VRAI: 'TRUE', FAUX: 'FALSE' }

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
/** Excel place les années à deux chiffres avant 30 dans ce siècle. */
const PIVOT = 30

/**
 * Lit « 3,5 », « 1 234,5 », « 12,5 % », « 01/10/2019 », « 1/10 », « VRAI ».
 *
 * @param year année d'une date tapée sans année
 */
export function readEntry(typed: string, year: number): Entry {
  const text = typed.trim()
  const boolean = BOOLEANS[text.toUpperCase()]
  if (boolean !== undefined) return { kind: 'number', text: boolean }
  const [, sign = '', whole, decimals, exponent = '', percent = ''] = NUMBER.exec(text) ?? []
  if (whole !== undefined || decimals !== undefined) {
    const digits = (whole ?? '0').replace(/\D/g, '')
    return {
      kind: 'number',
      text: `${sign}${digits}${decimals === undefined ? '' : `.${decimals}`}${exponent}${percent}`,
    }
  }
  const [, day, month, typedYear] = DATE.exec(text) ?? []
  return day === undefined || month === undefined ? undefined : readDate(Number(day), Number(month), typedYear, year)
}

function readDate(day: number, month: number, typedYear: string | undefined, thisYear: number): Entry {
  const short = Number(typedYear)
  const year =
    typedYear === undefined ? thisYear : typedYear.length === 4 ? short : short + (short < PIVOT ? 2000 : 1900)
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined
  const serial = (date.getTime() - EPOCH) / DAY
  return { kind: 'date', serial, format: typedYear === undefined ? 'dd-mmm' : 'dd/mm/yyyy' }
}

/** Largeur d'un chiffre à l'écran, et ce que la cellule perd de chaque côté. */
const DIGIT_PIXELS = 8.2
const MARGIN_PIXELS = 6
const LONGEST = 11

/** Un nombre tel qu'Excel le montre en France sans format : la virgule, et les décimales qui tiennent dans la colonne. */
export function showNumber(value: number, pixels = Number.POSITIVE_INFINITY): string {
  const room = Math.min(LONGEST, Math.max(3, Math.floor((pixels - MARGIN_PIXELS) / DIGIT_PIXELS)))
  for (let digits = LONGEST - 1; digits > 1; digits--) {
    const text = String(Number(value.toPrecision(digits)))
    if (text.length <= room) return french(text)
  }
  return french(String(Number(value.toPrecision(1))))
}

const french = (text: string) => text.replace('.', ',').replace('e', 'E')

/** Le même, avec tous ses chiffres : de quoi le corriger sans rien perdre. */
export const editableNumber = (value: number): string => french(String(value))
