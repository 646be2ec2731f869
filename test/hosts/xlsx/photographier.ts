import { cellName, columnName, rangeName } from '../../../src/hosts/xlsx/address'
import { sheetEntries } from '../../../src/hosts/xlsx/book'
import type { XlsxPackage } from '../../../src/hosts/xlsx/package'
import { readSheet } from '../../../src/hosts/xlsx/part-cache'
import { readBook } from '../../../src/hosts/xlsx/read/book'
import { cellReader, type FileCell } from '../../../src/hosts/xlsx/read/cells'
import { readLook, readRow } from '../../../src/hosts/xlsx/read/layout'
import { readConditions, type Condition } from '../../../src/hosts/xlsx/read/conditions'
import { readLinks } from '../../../src/hosts/xlsx/read/links'
import { readNotes } from '../../../src/hosts/xlsx/read/notes'
import { readValidations, type Validation } from '../../../src/hosts/xlsx/read/validations'
import type { Look } from '../../../src/hosts/xlsx/read/styles'
import { section } from '../../../src/hosts/xlsx/sheet-sections'
import { createXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import { childElements, firstNamed } from '../../../src/hosts/xlsx/xml'
import { attribute, textOf } from '../../../src/hosts/xlsx/xml-text'
import { saveNames, storedNames } from '../../../src/hosts/xlsx/write/defined-names'
import type { Operation, Style } from '../../../src/ports/operations'
import type { Area } from '../../../src/ports/workbook'
import {
  zone,
  type CellulePhoto,
  type ConditionnelPhoto,
  type Depart,
  type FeuillePhoto,
  type ValidationPhoto,
} from '../contrat-workbook'

/** Le classeur de départ du contrat, en vrai .xlsx, bâti par nos propres opérations. */
export async function construire({ fichier, feuilles, noms = {} }: Depart): Promise<XlsxPackage> {
  const paquet = createXlsx(fichier)
  await xlsxWorkbook(paquet, fichier).apply(
    feuilles.flatMap(({ nom, masquee, valeurs, table }): Operation[] => [
      { kind: 'addSheet', sheet: nom },
      ...(masquee ? [{ kind: 'visibility', sheet: nom, visibility: 'hidden' } as const] : []),
      { kind: 'write', sheet: nom, row: 0, column: 0, values: valeurs },
      ...(table === undefined
        ? []
        : [
            {
              kind: 'addTable',
              sheet: nom,
              name: table,
              area: { row: 0, column: 0, rows: valeurs.length, columns: valeurs[0]?.length ?? 0 },
            } as const,
          ]),
    ]),
  )
  const neufs = Object.entries(noms).map(([name, formula]) => ({
    ...{ name, formula, sheet: undefined },
    attributes: ` name="${name}"`,
  }))
  saveNames(paquet, [...storedNames(paquet), ...neufs])
  return paquet
}

/** Les noms du classeur, sans ceux de l'impression. */
export const noms = (paquet: XlsxPackage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    storedNames(paquet)
      .filter(({ name }) => !name.startsWith('_xlnm.'))
      .map(({ name, formula }) => [name, formula]),
  )

/** L'image canonique d'un paquet. */
export function photographier(paquet: XlsxPackage): readonly FeuillePhoto[] {
  const { styles, strings } = readBook(paquet)
  return sheetEntries(paquet).map(({ name, path, state }, rang): FeuillePhoto => {
    const feuille = readSheet(paquet, path)
    const { columns, merges, frozen } = readLook(feuille, () => undefined)
    const liens = new Map(
      readLinks(paquet, path, feuille).map(({ area, address, location }) => [
        cellName(area.row, area.column),
        location === '' ? address : `#${location}`,
      ]),
    )
    const lire = cellReader(strings)
    const cellules = feuille.rows.flatMap((ligne) =>
      lire(ligne).flatMap((cellule): [string, CellulePhoto][] => {
        const adresse = cellName(ligne.row, cellule.column)
        const photo = photoDe(cellule, styles.cells[cellule.style], liens.get(adresse))
        return photo ? [[adresse, photo]] : []
      }),
    )
    const page = firstNamed(section(feuille, 'pageSetup') ?? '', 'pageSetup')
    const pied = firstNamed(section(feuille, 'headerFooter') ?? '', 'oddFooter')
    const impression = (nom: string) =>
      storedNames(paquet)
        .find((each) => each.name === `_xlnm.${nom}` && each.sheet === rang)
        ?.formula.replace(/^.*!/, '')
        .replaceAll('$', '')
    const [titres, imprimee] = [impression('Print_Titles'), impression('Print_Area')]
    return {
      nom: name,
      visible: state === 'visible',
      cellules: Object.fromEntries(cellules),
      fusions: merges.map(rangeName).sort(),
      largeurs: Object.fromEntries(
        columns.flatMap(({ first, last, width }) =>
          width === undefined ? [] : Array.from({ length: last - first + 1 }, (_, i) => [columnName(first + i), width]),
        ),
      ),
      hauteurs: Object.fromEntries(
        feuille.rows.flatMap((ligne) => {
          const allure = readRow(ligne)
          return allure?.custom && allure.height !== undefined ? [[String(ligne.row + 1), allure.height]] : []
        }),
      ),
      gel: { lignes: frozen.rows, colonnes: frozen.columns },
      page: {
        orientation: attribute(page?.attributes ?? '', 'orientation') === 'landscape' ? 'landscape' : 'portrait',
        ...(titres === undefined ? {} : { titres }),
        ...(imprimee === undefined ? {} : { zone: imprimee }),
        ...(pied ? { pied: textOf(pied.inner) } : {}),
      },
      visibilite: state,
      validations: Object.fromEntries(readValidations(feuille).map((v) => [lieu(v.areas), validation(v)])),
      conditionnels: readConditions(feuille, styles, (color) => color?.attributes['rgb']).flatMap(conditionnel),
      notes: Object.fromEntries(
        readNotes(paquet, path)
          .filter(({ kind }) => kind === 'note')
          .map(({ row, column, text }) => [cellName(row, column), text]),
      ),
      sauts: [...childElements(firstNamed(section(feuille, 'rowBreaks') ?? '', 'rowBreaks')?.inner ?? '')].map(
        ({ attributes }) => Number(attribute(attributes, 'id')),
      ),
    }
  })
}

const lieu = (areas: readonly Area[]) =>
  zone(
    areas.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, k) => cellName(row + Math.floor(k / columns), column + (k % columns))),
    ),
  )

const validation = ({ type, formulas, error, prompt }: Validation): ValidationPhoto => ({
  ...(type === 'list' ? { liste: formulas[0]!.replace(/^"|"$/g, '') } : {}),
  bloquante: error?.style === 'stop',
  ...(prompt ? { message: `${prompt.title} : ${prompt.text}` } : {}),
})

function conditionnel({ areas, rule }: Condition): ConditionnelPhoto[] {
  if (rule.kind !== 'highlight' || rule.test !== 'formula') return []
  return [{ zone: lieu(areas), formule: rule.formula, style: trait(rule.look) }]
}

function photoDe(cellule: FileCell, allure: Look | undefined, lien: string | undefined): CellulePhoto | undefined {
  const valeur = cellule.value ?? null
  const style = trait(allure)
  if (valeur === null && Object.keys(style).length === 0) return undefined
  return {
    valeur,
    style,
    ...(cellule.formula === undefined ? {} : { formule: cellule.formula }),
    ...(lien === undefined ? {} : { lien }),
  }
}

const trait = ({ font, fill, alignment, numberFormat }: Look = {}): Style => ({
  ...(font?.bold ? { bold: true } : {}),
  ...(font?.italic ? { italic: true } : {}),
  ...(font?.color === undefined || font.color === '#000000' ? {} : { color: font.color.toUpperCase() }),
  ...(fill === undefined ? {} : { fill: fill.toUpperCase() }),
  ...(alignment?.wrap ? { wrap: true } : {}),
  ...(alignment?.vertical === 'top' ? { vertical: 'top' as const } : {}),
  ...(numberFormat === undefined ? {} : { numberFormat }),
})
