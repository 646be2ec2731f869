import { apresEdition } from '../../../domain/formule/edition'
import type { Reference } from '../../../domain/formule/reference'
import { workbookPath } from '../book'
import type { XlsxPackage } from '../package'
import { escapeXml, textOf } from '../xml-text'
import { editPart, rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import { inColumns, linesOf, type RowEdit } from './row-edit'

/** Récrit la formule de chaque nom défini du classeur. */
export const rewriteNames = (pkg: XlsxPackage, change: (formula: string) => string): void =>
  editPart(pkg, workbookPath(pkg), (xml) =>
    rewriteElements(xml, 'definedName', (name) => {
      const formula = textOf(name.inner)
      const changed = change(formula)
      return changed === formula ? undefined : elementXml(name.name, name.attributes, escapeXml(changed))
    }),
  )

/** Un nom vise des lignes fixes ; ce qu'il dit sans « $ » part de la cellule qui l'emploie, et ne bouge pas. */
export const editedName =
  (edit: RowEdit) =>
  (formula: string): string =>
    apresEdition(formula, '', linesOf(edit), (reference) => isFixed(reference) && inColumns(edit, reference))

const isFixed = ({ debut, fin }: Reference) => debut.ligneAbsolue && (fin?.ligneAbsolue ?? true)
