import { JOURS_AVANT_1904 } from '../domain/commun/date'
import { valeurInvalide } from '../domain/commun/erreur'
import { estFormatDeDate } from '../domain/commun/format-de-date'
import type { Formula, Operation, Write } from '../ports/operations'
import type { CellValue, Workbook } from '../ports/workbook'
import { lettres } from './adresse'

/**
 * Le même classeur, dont les dates comptées depuis 1904 se lisent et s'écrivent comme les autres : un nombre est une date quand
 * le format de sa cellule en montre une.
 */
export function calendrier1904(classeur: Workbook): Workbook {
  return {
    ...classeur,
    read: async (plages) => {
      const [valeurs, formats] = [await classeur.read(plages), await classeur.numberFormats(plages)]
      return valeurs.map((lignes, p) =>
        lignes.map((ligne, l) =>
          ligne.map((valeur, c) => (estDate(valeur, formats[p]?.[l]?.[c]) ? valeur + JOURS_AVANT_1904 : valeur)),
        ),
      )
    },
    async apply(operations, progres) {
      // Le format d'une cellule n'est connu qu'une fois tout le plan fait : une première fois pour le lire, l'autre pour de bon.
      const annuler = await classeur.apply(operations)
      const decalees = await enJoursDe1904(classeur, operations).finally(annuler)
      return classeur.apply(decalees, progres)
    },
  }
}

const estDate = (valeur: unknown, format: string | undefined): valeur is number =>
  typeof valeur === 'number' && format !== undefined && estFormatDeDate(format)

async function enJoursDe1904(classeur: Workbook, operations: readonly Operation[]): Promise<readonly Operation[]> {
  const feuilles = new Set((await classeur.sheets()).map(({ name }) => name.toLowerCase()))
  return Promise.all(
    operations.map(async (operation, rang): Promise<Operation> => {
      if (operation.kind !== 'write' || !feuilles.has(operation.sheet.toLowerCase())) return operation
      const suite = operations.slice(rang + 1)
      return { ...operation, values: await Promise.all(operation.values.map((ligne, l) => decaler(classeur, operation, ligne, l, suite))) } // prettier-ignore
    }),
  )
}

async function decaler(
  classeur: Workbook,
  { sheet, row, column }: Write,
  ligne: Write['values'][number],
  rang: number,
  suite: readonly Operation[],
): Promise<Write['values'][number]> {
  const finale = ligneFinale(sheet, row + rang, suite)
  if (finale === undefined || !ligne.some((cellule) => typeof nombreDe(cellule) === 'number')) return ligne
  const zone = { row: finale, column, rows: 1, columns: ligne.length }
  const [[formats] = []] = await classeur.numberFormats([{ sheet, area: zone }])
  return ligne.map((cellule, c) => {
    const valeur = nombreDe(cellule)
    if (!estDate(valeur, formats?.[c])) return cellule
    if (valeur < JOURS_AVANT_1904) throw tropTot(`${sheet}!${lettres(column + c)}${row + rang + 1}`)
    const jours = valeur - JOURS_AVANT_1904
    return typeof cellule === 'object' && cellule !== null ? { ...cellule, value: jours } : jours
  })
}

const nombreDe = (cellule: CellValue | Formula) =>
  typeof cellule === 'object' && cellule !== null ? cellule.value : cellule

/** Où les opérations suivantes mettent cette ligne ; rien si elles l'ôtent. */
const ligneFinale = (feuille: string, ligne: number, suite: readonly Operation[]) =>
  suite.reduce<number | undefined>((place, operation) => {
    if (place === undefined || !('sheet' in operation) || operation.sheet.toLowerCase() !== feuille.toLowerCase())
      return place
    if (operation.kind === 'deleteSheet') return undefined
    if (operation.kind === 'insertRows') return place >= operation.row ? place + operation.count : place
    if (operation.kind !== 'deleteRows' || place < operation.row) return place
    return place < operation.row + operation.count ? undefined : place - operation.count
  }, ligne)

const tropTot = (cellule: string) =>
  valeurInvalide(
    `${cellule} : ce classeur compte les dates depuis 1904, et ne peut pas porter une date plus ancienne. ` +
      'Écrivez-la comme un texte, ou ôtez « Utiliser le calendrier depuis 1904 » dans les options d’Excel.',
  )
