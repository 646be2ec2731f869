import { ErreurMetier, valeurInvalide } from '../../domain/commun/erreur'
import { sheetEntry } from '../xlsx/book'
import type { XlsxPackage } from '../xlsx/package'
import { isKind, relations } from '../xlsx/relations'
import { composeSheet } from '../xlsx/structure/compose/compose-sheet'
import { addSheet } from '../xlsx/write/sheet-list'
import type { SheetCopy } from './gesture-list'

/** Ce que la copie d'une feuille laisse à l'original. */
const LEFT_BEHIND = [
  ['pivotTable', 'ses tableaux croisés'],
  ['slicer', 'ses segments'],
  ['timeline', 'ses chronologies'],
  ['ctrlProp', 'ses boutons'],
  ['control', 'ses contrôles ActiveX'],
  ['oleObject', 'ses objets incorporés'],
  ['threadedComment', 'ses fils de commentaires (leur texte y est en note)'],
] as const

interface Place {
  readonly name: string
  /** La feuille d'origine ; absente quand l'analyste l'a supprimée depuis. */
  readonly original: string | undefined
  readonly rows: number
  readonly columns: number
  readonly warn: (message: string) => void
}

/**
 * Refait dans le paquet la copie d'une feuille : ce que la grille ne montre pas (graphiques, images, mise en page…) y est
 * aussi. Vrai si la copie est faite ; sinon la feuille n'aura que ce que la grille montre.
 */
export function copySheet(pkg: XlsxPackage, tables: SheetCopy['tables'], place: Place): boolean {
  const { name, original, warn } = place
  const before = pkg.snapshot()
  try {
    if (original === undefined) throw valeurInvalide('Sa feuille d’origine n’est plus là.')
    const ranks = (count: number) => Array.from({ length: count }, (_, rank) => rank)
    composeSheet(pkg, {
      ...{ kind: 'composeSheet', sheet: name, model: original, tables },
      ...{ rows: ranks(place.rows), columns: ranks(place.columns) },
    })
    const missing = missingFromCopy(pkg, original)
    if (missing !== undefined) warn(`La feuille « ${name} » n’a pas ${missing}, restés dans « ${original} ».`)
    return true
  } catch (error) {
    if (!(error instanceof ErreurMetier)) throw error
    pkg.restore(before)
    addSheet(pkg, { kind: 'addSheet', sheet: name })
    warn(`La feuille « ${name} », copiée, n’a ni graphiques, ni images, ni mise en page. ${error.message}`)
    return false
  }
}

function missingFromCopy(pkg: XlsxPackage, original: string): string | undefined {
  const kinds = relations(pkg, sheetEntry(pkg, original).path)
  const missing = LEFT_BEHIND.flatMap(([kind, words]) => (kinds.some((each) => isKind(each, kind)) ? [words] : []))
  return missing.length === 0 ? undefined : new Intl.ListFormat('fr').format(missing)
}
