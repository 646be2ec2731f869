import type { ColorReader } from './colors'
import { builtInFormat } from './number-formats'
import { child, children, isOn, isTrue, numberOf, type XmlElement } from './xml-tree'

export interface Font {
  readonly name?: string
  /** En points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly color?: string
  readonly script?: 'superscript' | 'subscript'
}

export interface Line {
  /** Le nom d'Excel : « thin », « medium », « double »… */
  readonly style: string
  readonly color?: string
}

export type Side = 'top' | 'bottom' | 'left' | 'right'

export interface Alignment {
  readonly horizontal?: string
  readonly vertical?: string
  readonly wrap?: boolean
  readonly indent?: number
  /** De -90 à 90 degrés, sens direct ; 255 : lettres empilées. */
  readonly rotation?: number
}

/** Ce qu'une cellule montre ; les couleurs sont en « #rrggbb », thème et nuances compris. */
export interface Look {
  readonly font?: Font
  readonly fill?: string
  readonly borders?: Readonly<Partial<Record<Side, Line>>>
  readonly alignment?: Alignment
  /** Code anglais ; absent pour General. */
  readonly numberFormat?: string
}

export interface Styles {
  /** L'aspect de chaque style de cellule (`s="…"`). */
  readonly cells: readonly Look[]
  /** L'aspect de chaque style différentiel (mises en forme conditionnelles). */
  readonly differential: readonly Look[]
}

const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right']

/** Lit `styles.xml`. */
export function readStyles(root: XmlElement | undefined, color: ColorReader): Styles {
  const list = (group: string, item: string) => children(child(root, group), item)
  const codes = new Map(list('numFmts', 'numFmt').map(formatEntry))
  const fonts = list('fonts', 'font').map((font) => readFont(font, color))
  const fills = list('fills', 'fill').map((fill) => readFill(fill, color, false))
  const borders = list('borders', 'border').map((border) => readBorders(border, color))
  const cells = list('cellXfs', 'xf').map((xf): Look => {
    const rank = (name: string) => numberOf(xf.attributes[name]) ?? 0
    const alignment = readAlignment(child(xf, 'alignment'))
    return {
      ...given('font', fonts[rank('fontId')]),
      ...given('fill', fills[rank('fillId')]),
      ...given('borders', borders[rank('borderId')]),
      ...given('alignment', alignment),
      ...given('numberFormat', general(codes.get(rank('numFmtId')) ?? builtInFormat(rank('numFmtId')))),
    }
  })
  const differential = list('dxfs', 'dxf').map((dxf) => readDifferential(dxf, color))
  return { cells, differential }
}

/** Un style différentiel, des styles du classeur ou d'une règle étendue. */
export function readDifferential(dxf: XmlElement, color: ColorReader): Look {
  const [font, fill, border] = [child(dxf, 'font'), child(dxf, 'fill'), child(dxf, 'border')]
  return {
    ...given('font', font && readFont(font, color)),
    ...given('fill', fill && readFill(fill, color, true)),
    ...given('borders', border && readBorders(border, color)),
    ...given('numberFormat', general(child(dxf, 'numFmt')?.attributes['formatCode'])),
  }
}

function formatEntry({ attributes }: XmlElement): readonly [number, string] {
  return [numberOf(attributes['numFmtId']) ?? -1, attributes['formatCode'] ?? '']
}

const general = (code: string | undefined) => (code === undefined || /^(?:general)?$/i.test(code) ? undefined : code)

/** Lit `<font>`, ou `<rPr>` d'un morceau de texte enrichi. */
export function readFont(font: XmlElement, color: ColorReader): Font | undefined {
  const name = (child(font, 'name') ?? child(font, 'rFont'))?.attributes['val']
  const underline = child(font, 'u')?.attributes['val']
  const script = child(font, 'vertAlign')?.attributes['val']
  return orNothing({
    ...given('name', name),
    ...given('size', numberOf(child(font, 'sz')?.attributes['val'])),
    ...given('bold', isOn(child(font, 'b')) || undefined),
    ...given('italic', isOn(child(font, 'i')) || undefined),
    ...given('underline', (child(font, 'u') !== undefined && underline !== 'none') || undefined),
    ...given('strike', isOn(child(font, 'strike')) || undefined),
    ...given('color', color(child(font, 'color'))),
    ...(script === 'superscript' || script === 'subscript' ? { script } : {}),
  })
}

/** Dans un style différentiel, un fond uni est dans `bgColor`. */
function readFill(fill: XmlElement, color: ColorReader, differential: boolean): string | undefined {
  const pattern = child(fill, 'patternFill')
  const kind = pattern?.attributes['patternType'] ?? (differential ? 'solid' : 'none')
  const [front, back] = [color(child(pattern, 'fgColor')), color(child(pattern, 'bgColor'))]
  if (pattern) return kind === 'none' ? undefined : differential ? (back ?? front) : kind === 'solid' ? front : back
  return color(child(children(child(fill, 'gradientFill'), 'stop')[0], 'color'))
}

function readBorders(border: XmlElement, color: ColorReader): Partial<Record<Side, Line>> | undefined {
  const lines: Partial<Record<Side, Line>> = {}
  for (const side of SIDES) {
    const line = child(border, side) ?? child(border, side === 'left' ? 'start' : side === 'right' ? 'end' : side)
    const style = line?.attributes['style']
    if (style !== undefined && style !== 'none') lines[side] = { style, ...given('color', color(child(line, 'color'))) }
  }
  return orNothing(lines)
}

function readAlignment(alignment: XmlElement | undefined): Alignment | undefined {
  const { horizontal, vertical, wrapText, indent, textRotation } = alignment?.attributes ?? {}
  const turn = numberOf(textRotation) ?? 0
  return orNothing({
    ...given('horizontal', horizontal === 'general' ? undefined : horizontal),
    ...given('vertical', vertical),
    ...given('wrap', isTrue(wrapText) || undefined),
    ...given('indent', numberOf(indent) || undefined),
    ...given('rotation', (turn > 90 && turn <= 180 ? 90 - turn : turn) || undefined),
  })
}

/** Un champ, s'il a une valeur. */
export const given = <K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: V })

const orNothing = <T extends object>(fields: T): T | undefined => (Object.keys(fields).length > 0 ? fields : undefined)
