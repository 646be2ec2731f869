import { references } from '../../../../domain/formule/references'
import { texteDeReference, type Reference } from '../../../../domain/formule/reference'
import { memeNom } from '../../../../domain/formule/feuilles'
import { sheetEntries } from '../../book'
import type { XlsxPackage } from '../../package'
import { saveNames, storedNames, PRINT_TITLES } from '../../write/defined-names'
import { runsOf, type Composition } from './composition'
import { mappedFormula, mappedReference } from './map-reference'

/** Les noms attachés au modèle (zone d'impression, lignes répétées, filtre, noms de l'analyste), attachés à la feuille composée. */
export function composeNames(pkg: XlsxPackage, composition: Composition): void {
  const names = storedNames(pkg)
  const rank = (sheet: string) => sheetEntries(pkg).findIndex(({ name }) => memeNom(name, sheet))
  const [from, to] = [rank(composition.model), rank(composition.sheet)]
  const added = names
    .filter(({ sheet }) => sheet === from)
    .flatMap((name) => {
      const formula = name.name === PRINT_TITLES ? titles(composition, name.formula) : mapped(composition, name.formula)
      if (formula === undefined) return []
      return [{ ...name, sheet: to, formula }]
    })
  if (added.length > 0) saveNames(pkg, [...names, ...added])
}

const mapped = (composition: Composition, formula: string) => {
  const text = mappedFormula(composition, formula)
  return text.includes('#REF!') && !formula.includes('#REF!') ? undefined : text
}

/** Les lignes répétées en haut de page se suivent : on garde la première suite qui en est faite. */
function titles(composition: Composition, formula: string): string | undefined {
  const kept = references(formula).flatMap((reference): readonly Reference[] => {
    const whole = mappedReference(composition, reference)
    if (whole === undefined || whole === '#REF!' || !whole.fin || !reference.fin) return []
    if (reference.forme !== 'lignes') return [whole]
    const [run] = runsOf(composition.rows, reference.debut.ligne, reference.fin.ligne)
    return run
      ? [{ ...whole, debut: { ...whole.debut, ligne: run.first }, fin: { ...whole.fin, ligne: run.last } }]
      : []
  })
  return kept.length === 0 ? undefined : kept.map(texteDeReference).join(',')
}
