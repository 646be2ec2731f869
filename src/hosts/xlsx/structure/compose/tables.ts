import { valeurInvalide } from '../../../../domain/commun/erreur'
import { nouveauNom, renommerTableaux, type NomsDeTableaux } from '../../../../domain/formule/tableaux'
import { areaOf, rangeName } from '../../address'
import type { XlsxPackage } from '../../package'
import { addPart, freePath } from '../../package-parts'
import { sheetTables, type TablePart } from '../../sheet-tables'
import { childElements } from '../../xml'
import { withAttribute } from '../../xml-text'
import { checkTableName, nextId, TABLE_TYPE } from '../../write/add-table'
import { rewriteElements } from '../rewrite'
import { elementXml } from '../../write/xml-children'
import { rewriteTableFormulas } from '../table-edit'
import { runsOf, type Composition, type Run } from './composition'
import { mappedFormula } from './map-reference'

/** Les tableaux du modèle que nomme `names`, sur les lignes qui en sont faites. Rend leurs relations. */
export function composeTables(
  pkg: XlsxPackage,
  modelPath: string,
  path: string,
  composition: Composition,
  names: NomsDeTableaux,
): readonly string[] {
  return sheetTables(pkg, modelPath).flatMap((table) => {
    const name = nouveauNom(names, table.name)
    const place = name === undefined ? undefined : placeOf(table, composition)
    if (name === undefined || !place) return []
    checkTableName(pkg, name)
    const own = freePath(pkg, 'xl/tables/table', '.xml')
    const content = tableXml(pkg, { table, name, place, names }, composition)
    return [addPart(pkg, { path: own, type: TABLE_TYPE, content }, path, 'table')]
  })
}

interface Place {
  readonly rows: Run
  readonly columns: Run
}

/** Les lignes du tableau, qui doivent se suivre ; rien s'il n'aurait que son en-tête. */
function placeOf({ name, ref, header, totals }: TablePart, composition: Composition): Place | undefined {
  const area = areaOf(ref)
  if (!area) return undefined
  const rows = runsOf(composition.rows, area.row, area.row + area.rows - 1)
  const columns = runsOf(composition.columns, area.column, area.column + area.columns - 1)
  const [down, across] = [rows[0], columns[0]]
  if (!down || !across) return undefined
  if (rows.length > 1 || columns.length > 1 || (header && composition.rowsOf(area.row).length > 1)) {
    throw valeurInvalide(
      `Le tableau « ${name} » de la feuille « ${composition.model} » serait coupé en ${Math.max(rows.length, columns.length, 2)} ` +
        'morceaux : ses lignes doivent se suivre, son en-tête une seule fois en tête. Sortez-le du groupe répété.',
    )
  }
  const data = down.last - down.first + 1 - (header ? 1 : 0) - (totals ? 1 : 0)
  return data > 0 ? { rows: down, columns: across } : undefined
}

function tableXml(
  pkg: XlsxPackage,
  { table, name, place, names }: { table: TablePart; name: string; place: Place; names: NomsDeTableaux },
  composition: Composition,
): string {
  const { rows, columns } = place
  const area = {
    row: rows.first,
    column: columns.first,
    rows: rows.last - rows.first + 1,
    columns: columns.last - columns.first + 1,
  }
  const left = areaOf(table.ref)?.column ?? 0
  const kept = composition.columns.slice(columns.first, columns.last + 1).map((from) => from - left)
  const formulas = rewriteTableFormulas(pkg.text(table.path) ?? '', (formula) =>
    mappedFormula(composition, renommerTableaux(formula, names)),
  )
  const filtered = rewriteElements(formulas, 'autoFilter', (filter) =>
    elementXml(filter.name, ` ref="${rangeName({ ...area, rows: area.rows - (table.totals ? 1 : 0) })}"`, ''),
  )
  const listed = rewriteElements(filtered, 'tableColumns', (list) => {
    const all = [...childElements(list.inner)]
    const own = kept.flatMap((rank) => all[rank] ?? [])
    const inner = own.map(({ name, attributes, inner }) =>
      elementXml(
        name,
        unbound(attributes),
        rewriteElements(inner, 'xmlColumnPr', () => ''),
      ),
    )
    return elementXml(list.name, withAttribute(list.attributes, 'count', own.length), inner.join(''))
  })
  return rewriteElements(
    rewriteElements(listed, 'sortState', () => ''),
    'table',
    (element) => {
      const given = { id: nextId(pkg), name, displayName: name, ref: rangeName(area) }
      const attributes = Object.entries(given).reduce(
        (rest, [key, value]) => withAttribute(rest, key, value),
        unbound(element.attributes),
      )
      return elementXml(element.name, attributes, element.inner)
    },
  )
}

/** Ce qui lie un tableau à sa requête ou à un schéma XML n'est qu'à lui : la copie est un tableau ordinaire. */
const unbound = (attributes: string) =>
  attributes.replace(/\s(?:xr\d*:uid|tableType|connectionId|queryTableFieldId)="[^"]*"/g, '')
