import { remplacerReferences } from '../../../../domain/formule/references'
import { firstNamed, type Element } from '../../xml'
import { escapeXml, textOf } from '../../xml-text'
import { rewriteElements } from '../rewrite'
import { elementXml } from '../../write/xml-children'
import { runsOf, type Composition } from './composition'
import { mappedFormula, mappedReference } from './map-reference'

const REFERENCES = ['numRef', 'strRef', 'multiLvlStrRef'] as const

/** Un graphique qui montrait le modèle montre la feuille composée : ses séries vont à toutes les lignes faites des leurs. */
export function composeChart(xml: string, composition: Composition): string {
  const titled = rewriteElements(xml, 'tx', (text) => {
    const inner = withReferences(text.inner, (formula) => firstCell(composition, formula))
    return inner === text.inner ? undefined : elementXml(text.name, text.attributes, inner)
  })
  return withReferences(titled, (formula) => extended(composition, formula))
}

/** Récrit chaque plage ; les valeurs que le graphique en gardait, désormais fausses, s'en vont. */
function withReferences(xml: string, change: (formula: string) => string): string {
  const charted = REFERENCES.reduce(
    (left, name) =>
      rewriteElements(left, name, (element) => {
        const formula = textOf(firstNamed(element.inner, 'f')?.inner ?? '')
        const changed = change(formula)
        if (changed === formula) return undefined
        const bare = ['numCache', 'strCache', 'multiLvlStrCache'].reduce(
          (rest, cache) => rewriteElements(rest, cache, () => ''),
          element.inner,
        )
        return elementXml(
          element.name,
          element.attributes,
          rewriteElements(bare, 'f', (f) => formulaXml(f, changed)),
        )
      }),
    xml,
  )
  return rewriteElements(charted, 'f', (f) => {
    const formula = textOf(f.inner)
    const changed = change(formula)
    return changed === formula ? undefined : formulaXml(f, changed)
  })
}

const formulaXml = (f: Element, formula: string) => elementXml(f.name, f.attributes, escapeXml(formula))

/** Un nom de série ou un titre est une cellule : la première faite de la sienne. */
const firstCell = (composition: Composition, formula: string) => mappedFormula(composition, formula)

const MOST_PIECES = 30

/** Une plage coupée par des sous-titres ou des totaux se donne en morceaux : « (Axe!$B$3:$B$7,Axe!$B$10:$B$12) ». */
const extended = (composition: Composition, formula: string) =>
  remplacerReferences(formula, (reference) => {
    const whole = mappedReference(composition, { ...reference, fin: reference.fin ?? reference.debut })
    if (whole === undefined || whole === '#REF!' || reference.forme === 'colonnes' || !whole.fin) return whole
    const { debut, fin = debut } = reference
    const runs = runsOf(composition.rows, debut.ligne, fin.ligne)
    const range = { ...whole, forme: whole.forme === 'cellule' ? ('plage' as const) : whole.forme }
    if (runs.length < 2 || runs.length > MOST_PIECES) return range
    return runs.map(({ first, last }) => ({
      ...range,
      debut: { ...whole.debut, ligne: first },
      fin: { ...(whole.fin ?? whole.debut), ligne: last },
    }))
  })
