import { elementsNamed, firstNamed, type Element } from '../xml'
import { textOf } from '../xml-text'

/** Les cadres des notes sont au format VML, que seul Excel écrit encore ; chaque feuille a son lot de 1 024 numéros. */
export const emptyVml = (lot: number): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="' +
  `${lot}"/></o:shapelayout>` +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'

/** Le cadre, caché jusqu'au survol, à droite de sa cellule. */
export function noteShape(vml: string, row: number, column: number): string {
  const numbers = [...vml.matchAll(/id\s*=\s*["']_x0000_s(\d+)/g)].map(([, number]) => Number(number))
  const lot = Number(/<o:idmap\b[^>]*\sdata="(\d+)/.exec(vml)?.[1] ?? 1)
  const id = 1 + numbers.reduce((highest, number) => Math.max(highest, number), lot * 1024)
  const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 3, 31, row + 4, 9].join(', ')
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;` +
    'width:144px;height:79px;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
}

/** Le cadre de la note de cette cellule. */
export const shapeOf = (vml: string, row: number, column: number): Element | undefined =>
  [...elementsNamed(vml, 'shape')].find(({ inner }) => {
    const data = firstNamed(inner, 'ClientData')
    const value = (name: string) => Number(textOf(firstNamed(data?.inner ?? '', name)?.inner ?? '').trim())
    return data?.attributes.includes('Note') === true && value('Row') === row && value('Column') === column
  })
