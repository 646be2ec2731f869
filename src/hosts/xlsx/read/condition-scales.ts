import type { ColorReader } from './colors'
import { child, children, isTrue, type XmlElement } from './xml-tree'

/** Un seuil : « num », « percent », « percentile », « formula », « min » ou « max », et sa valeur. */
export interface Threshold {
  readonly type: string
  readonly value: string
  /** Pour une icône : à partir du seuil, et non au-dessus. */
  readonly inclusive: boolean
}

export interface Scale {
  readonly kind: 'scale'
  readonly points: readonly { readonly threshold: Threshold; readonly color: string }[]
}

export interface Bar {
  readonly kind: 'bar'
  readonly min: Threshold
  readonly max: Threshold
  readonly color: string
  readonly negativeColor: string
  readonly gradient: boolean
  readonly showValue: boolean
}

export interface Icons {
  readonly kind: 'icons'
  /** Le nom d'Excel : « 3TrafficLights1 »… */
  readonly set: string
  readonly thresholds: readonly Threshold[]
  readonly reverse: boolean
  readonly showValue: boolean
}

export function readScale(scale: XmlElement | undefined, color: ColorReader): Scale | undefined {
  const thresholds = children(scale, 'cfvo').map(threshold)
  const colors = children(scale, 'color').map((each) => color(each) ?? '#ffffff')
  const points = thresholds.flatMap((each, rank) => {
    const chosen = colors[rank]
    return chosen === undefined ? [] : [{ threshold: each, color: chosen }]
  })
  return points.length < 2 ? undefined : { kind: 'scale', points }
}

/** `refined` est la même barre vue par Excel 2010 : dégradé, couleur des négatifs. */
export function readBar(
  bar: XmlElement | undefined,
  refined: XmlElement | undefined,
  color: ColorReader,
): Bar | undefined {
  const [min, max] = children(bar, 'cfvo').map(threshold)
  const fill = color(child(bar, 'color')) ?? color(child(refined, 'fillColor'))
  if (!min || !max || fill === undefined) return undefined
  return {
    kind: 'bar',
    min,
    max,
    color: fill,
    negativeColor: color(child(refined, 'negativeFillColor')) ?? '#ff0000',
    gradient:
      refined === undefined || refined.attributes['gradient'] === undefined || isTrue(refined.attributes['gradient']),
    showValue: bar?.attributes['showValue'] === undefined || isTrue(bar.attributes['showValue']),
  }
}

export function readIcons(icons: XmlElement | undefined): Icons | undefined {
  const thresholds = children(icons, 'cfvo').map(threshold)
  const { iconSet = '3TrafficLights1', reverse, showValue, custom } = icons?.attributes ?? {}
  if (thresholds.length < 2 || isTrue(custom)) return undefined
  return {
    kind: 'icons',
    set: iconSet,
    thresholds,
    reverse: isTrue(reverse),
    showValue: showValue === undefined || isTrue(showValue),
  }
}

/** Excel 2010 écrit la valeur en élément, et « autoMin », « autoMax » pour l'étendue choisie par lui. */
function threshold(cfvo: XmlElement): Threshold {
  const { type = 'num', val, gte } = cfvo.attributes
  return {
    type: type === 'autoMin' ? 'min' : type === 'autoMax' ? 'max' : type,
    value: val ?? child(cfvo, 'f')?.text ?? '',
    inclusive: gte === undefined || isTrue(gte),
  }
}
