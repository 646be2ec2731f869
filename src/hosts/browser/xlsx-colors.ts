import type { ExcelWorkbook } from '../xlsx/file'

/** Une couleur d'un fichier : en clair, du thème (avec une nuance), ou de l'ancienne palette. */
export interface FileColor {
  readonly argb?: string
  readonly theme?: number
  readonly tint?: number
  readonly indexed?: number
}

/** Les douze couleurs du thème Office, dans l'ordre des numéros de thème. */
const OFFICE = ['ffffff', '000000', 'e7e6e6', '44546a', '4472c4', 'ed7d31', 'a5a5a5', 'ffc000', '5b9bd5', '70ad47']
/** Dans le XML du thème, clair et sombre sont échangés par rapport aux numéros. */
const NAMES = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6']
const INDEXED = ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff']

export type ColorReader = (color: FileColor | undefined) => string | undefined

/** De quoi lire les couleurs d'un classeur, avec son thème. */
export function colorReader(book: ExcelWorkbook): ColorReader {
  const xml = (book as unknown as { _themes?: Readonly<Record<string, string>> })._themes?.['theme1'] ?? ''
  const theme = NAMES.map((name, rank) => themeColor(xml, name) ?? OFFICE[rank] ?? '000000')
  return (color) => {
    if (color === undefined) return undefined
    if (color.argb !== undefined) return `#${color.argb.slice(-6).toLowerCase()}`
    const base = color.theme !== undefined ? theme[color.theme] : INDEXED[(color.indexed ?? 64) % 8]
    if (base === undefined || (color.theme === undefined && (color.indexed ?? 64) >= 64)) return undefined
    return `#${shade(base, color.tint ?? 0)}`
  }
}

const themeColor = (xml: string, name: string) =>
  new RegExp(`<a:${name}>.*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`, 's').exec(xml)?.[1]?.toLowerCase()

/** Éclaircit (nuance positive) ou assombrit (négative), canal par canal. */
function shade(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16))
  const shaded = channels.map((c) => Math.round(tint < 0 ? c * (1 + tint) : c + (255 - c) * tint))
  return shaded.map((c) => c.toString(16).padStart(2, '0')).join('')
}
