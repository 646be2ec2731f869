import type { FeuilleModele, Valeur, Zone } from '../../domain/modele/types'
import type { Operation, Page, Write } from '../../ports/operations'

/** Les feuilles modèles que ces opérations créeraient, telles qu'on les lirait une fois écrites. */
export const feuillesDesOperations = (operations: readonly Operation[], noms: readonly string[]): readonly FeuilleModele[] =>
  noms.map((nom) => feuille(nom, operations.filter((o) => o.sheet === nom))) // prettier-ignore

function feuille(nom: string, operations: readonly Operation[]): FeuilleModele {
  const valeurs: Valeur[][] = []
  const formules: (string | null)[][] = []
  const formats: string[][] = []
  for (const operation of operations) {
    if (operation.kind === 'write') ecrire(operation, valeurs, formules)
    if (operation.kind === 'style' && operation.style.numberFormat !== undefined) {
      poser(formats, operation.area, operation.style.numberFormat)
    }
  }
  return {
    ...{ nom, valeurs, formules, formats },
    fusions: operations.flatMap((o) => (o.kind === 'merge' ? [o.area] : [])),
    largeurs: operations.flatMap((o) => (o.kind === 'columnWidths' ? o.widths : [])),
    hauteurs: new Map(
      operations.flatMap((o) => (o.kind === 'rowHeights' ? o.heights.map((h, k) => [o.row + k, h] as const) : [])),
    ),
    ...miseEnPage(operations.findLast((o) => o.kind === 'page')?.page),
    tableaux: operations.flatMap((o) => (o.kind === 'addTable' ? [{ nom: o.name, zone: o.area }] : [])),
  }
}

/** Ce qu'une page A4 couchée laisse aux cellules, marges habituelles d'Excel ôtées, en points. */
const COUCHEE = { largeur: 741, hauteur: 487 }
const DEBOUT = { largeur: 494, hauteur: 734 }

const miseEnPage = (page: Page | undefined): Pick<FeuilleModele, 'enTete' | 'pied' | 'page'> => ({
  ...(page?.header === undefined ? {} : { enTete: page.header }),
  ...(page?.footer === undefined ? {} : { pied: page.footer }),
  ...(page?.fitToWidth
    ? { page: { ...(page.orientation === 'portrait' ? DEBOUT : COUCHEE), titres: lignesRepetees(page) } }
    : {}),
})

const lignesRepetees = ({ titleRows }: Page) =>
  titleRows === undefined
    ? []
    : Array.from({ length: titleRows.last - titleRows.first + 1 }, (_, k) => titleRows.first + k)

function ecrire({ row, column, values }: Write, valeurs: Valeur[][], formules: (string | null)[][]): void {
  values.forEach((ligne, i) => {
    const lues = (valeurs[row + i] ??= [])
    const ecrites = (formules[row + i] ??= [])
    ligne.forEach((cellule, j) => {
      const estFormule = cellule !== null && typeof cellule === 'object'
      lues[column + j] = estFormule ? (cellule.value ?? null) : cellule
      ecrites[column + j] = estFormule ? cellule.formula : null
    })
  })
}

function poser(formats: string[][], { row, column, rows, columns }: Zone, format: string): void {
  for (let i = row; i < row + rows; i++) {
    const ligne = (formats[i] ??= [])
    for (let j = column; j < column + columns; j++) ligne[j] = format
  }
}
