import { child, children, numberOf, type XmlElement } from './xml-tree'

/** Une couleur du fichier (`<color>`, `<fgColor>`…) en « #rrggbb » ; `undefined` pour la couleur automatique. */
export type ColorReader = (color: XmlElement | undefined) => string | undefined

/** Dans le thème, clair et sombre sont échangés par rapport aux numéros que les styles emploient. */
const THEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink']
const OFFICE = 'ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72'.split(' ')

/** L'ancienne palette : 8 couleurs, répétées, puis 48 autres. */
const BASIC = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff'.split(' ')
const INDEXED = [
  ...BASIC,
  ...BASIC,
  ...(
    '800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff ' +
    '000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 ' +
    '3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
  ).split(' '),
]

/**
 * De quoi lire les couleurs d'un classeur.
 *
 * @param theme racine de `theme1.xml`
 * @param styles racine de `styles.xml`, qui peut redéfinir l'ancienne palette
 */
export function colorReader(theme: XmlElement | undefined, styles: XmlElement | undefined): ColorReader {
  const scheme = child(theme, 'themeElements', 'clrScheme')
  const themed = [...THEME, 'folHlink'].map((name, rank) => themeColor(child(scheme, name)) ?? OFFICE[rank])
  const custom = children(child(styles, 'colors', 'indexedColors'), 'rgbColor').map(({ attributes }) =>
    attributes['rgb']?.slice(-6).toLowerCase(),
  )
  return (color) => {
    const { rgb, theme: number, indexed, tint } = color?.attributes ?? {}
    const base =
      rgb !== undefined
        ? rgb.slice(-6).toLowerCase()
        : number !== undefined
          ? themed[Number(number)]
          : indexed !== undefined
            ? (custom[Number(indexed)] ?? INDEXED[Number(indexed)])
            : undefined
    return base === undefined || !/^[0-9a-f]{6}$/.test(base) ? undefined : `#${shade(base, numberOf(tint) ?? 0)}`
  }
}

function themeColor(slot: XmlElement | undefined): string | undefined {
  const color = slot?.children[0]
  return (color?.attributes['lastClr'] ?? color?.attributes['val'])?.toLowerCase()
}

/** Éclaircit (nuance positive) ou assombrit (négative) en ne changeant que la clarté, comme Excel. */
export function shade(rgb: string, tint: number): string {
  if (tint === 0) return rgb
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255) as Triple
  const [hue, saturation, light] = toHsl([red, green, blue])
  const shaded = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint
  return toRgb([hue, saturation, shaded])
    .map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
}

type Triple = [number, number, number]

function toHsl([red, green, blue]: Triple): Triple {
  const high = Math.max(red, green, blue)
  const low = Math.min(red, green, blue)
  const light = (high + low) / 2
  const spread = high - low
  if (spread === 0) return [0, 0, light]
  const hue =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return [hue, spread / (1 - Math.abs(2 * light - 1)), light]
}

function toRgb([hue, saturation, light]: Triple): Triple {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation
  const channel = (offset: number) => {
    const k = (hue * 2 + offset) % 12
    return light - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [channel(0), channel(8), channel(4)]
}
