import type { Reference } from '../../domain/formule/reference'
import { remplacerReferences } from '../../domain/formule/references'
import { sheetEntries } from '../xlsx/book'
import type { XlsxPackage } from '../xlsx/package'
import { formulaToFile } from '../xlsx/stored-formula'
import { saveNames, storedNames, type StoredName } from '../xlsx/write/defined-names'
import { withAttribute } from '../xlsx/xml-text'
import { EVERYWHERE, isPlace, type NameResource } from './import-names'

type GridName = Pick<NameResource, 'name' | 'formulaOrRefString'> & Partial<NameResource>

/** Un nom et sa portée : un même nom peut en désigner plusieurs, de feuilles différentes. */
export const nameKey = ({ name, localSheetId = EVERYWHERE }: Pick<GridName, 'name' | 'localSheetId'>): string =>
  `${localSheetId}\n${name.toLowerCase()}`

/**
 * Écrit dans le classeur les noms définis, changés ou ôtés dans la grille.
 * @param touched leurs clés, celles d'avant et celles d'après
 * @param now les noms de la grille
 * @param nameOf le nom d'une feuille, par son identifiant
 */
export function exportNames(
  pkg: XlsxPackage,
  touched: ReadonlySet<string>,
  now: readonly GridName[],
  nameOf: (id: string) => string | undefined,
): void {
  if (touched.size === 0) return
  const ranks = new Map(sheetEntries(pkg).map(({ name }, rank) => [name, rank]))
  const stored = storedNames(pkg)
  let names = stored
  for (const key of touched) {
    const [scope = '', lower = ''] = key.split('\n')
    const sheet = scope === EVERYWHERE ? undefined : ranks.get(nameOf(scope) ?? '')
    if (scope !== EVERYWHERE && sheet === undefined) continue // la feuille a emporté ses noms
    const is = (each: StoredName) => each.sheet === sheet && each.name.toLowerCase() === lower
    const [old, current] = [names.find(is), now.find((each) => nameKey(each) === key)]
    if (!current) names = names.filter((each) => !is(each))
    else if (!old) names = [...names, written(current, sheet)]
    else names = names.map((each) => (is(each) ? written(current, sheet, each) : each))
  }
  if (JSON.stringify(names) !== JSON.stringify(stored)) saveNames(pkg, names)
}

function written(
  { name, formulaOrRefString, comment }: GridName,
  sheet: number | undefined,
  old?: StoredName,
): StoredName {
  const place = formulaOrRefString.replace(/^=/, '')
  const formula = isPlace(place) ? place : formulaToFile(place)
  const named = withAttribute(old?.attributes ?? '', 'name', name)
  return {
    ...{ name, sheet },
    formula: formula === old?.formula ? formula : fixed(formula),
    attributes: withAttribute(named, 'comment', comment || undefined),
  }
}

/** Dans la grille, un nom vise toujours les mêmes cellules ; dans un fichier, il faut des « $ » pour cela. */
const fixed = (formula: string) =>
  remplacerReferences(formula, ({ debut, fin, ...reference }) => ({
    ...reference,
    debut: inPlace(debut),
    ...(fin && { fin: inPlace(fin) }),
  }))

const inPlace = (cell: Reference['debut']) => ({ ...cell, ligneAbsolue: true, colonneAbsolue: true })
