import type { FeuilleComposee, GraphiqueCompose } from '../../domain/modele/composer/composition'
import type { AddChart, Operation } from '../../ports/operations'
import type { CellValue, RangeRef, SheetInfo, Workbook } from '../../ports/workbook'

/** Les données de tous les graphiques, dans une feuille très masquée ; un bloc par graphique. */
export const FEUILLE_GRAPHIQUES = '_sante_graphiques'

/** La première cellule d'un bloc : ce signe, la feuille du graphique, le nombre de lignes du bloc. */
const BLOC = '§'
const FIN = 'fin'

/**
 * Les opérations qui écrivent les données des graphiques et les tracent. Les blocs d'autres feuilles restent où ils sont, car
 * leurs graphiques les visent.
 * @param parties les feuilles qui s'en vont ou sont remplacées
 */
export async function operationsDesGraphiques(
  classeur: Workbook,
  infos: readonly SheetInfo[],
  feuilles: readonly FeuilleComposee[],
  parties: readonly string[],
): Promise<readonly Operation[]> {
  if (feuilles.every((f) => f.graphiques.length === 0)) return []
  const presente = infos.find((f) => f.name === FEUILLE_GRAPHIQUES)
  const debut = presente ? await premiereLibre(classeur, presente, infos, parties) : 0
  const remplacer = presente !== undefined && debut === 0
  const blocs: CellValue[][] = []
  const traces: AddChart[] = []
  const formats: Operation[] = []
  for (const feuille of feuilles) {
    for (const graphique of feuille.graphiques) {
      const row = debut + blocs.length + 1
      blocs.push(...lignesDe(feuille.nom, graphique))
      formats.push(...formatsDe(graphique, row))
      if (graphique.categories.length > 0) traces.push(trace(feuille.nom, graphique, row))
    }
  }
  blocs.push([FIN])
  const columns = Math.max(...blocs.map((l) => l.length))
  const values = blocs.map((l) => Array.from({ length: columns }, (_, k) => l[k] ?? null))
  return [
    ...(remplacer ? [{ kind: 'deleteSheet', sheet: FEUILLE_GRAPHIQUES } as const] : []),
    ...(presente && !remplacer
      ? []
      : [{ kind: 'addSheet', sheet: FEUILLE_GRAPHIQUES, visibility: 'veryHidden' } as const]),
    { kind: 'write', sheet: FEUILLE_GRAPHIQUES, row: debut, column: 0, values },
    ...formats,
    ...traces,
  ]
}

/** La ligne qui suit le dernier bloc dont la feuille demeure. */
async function premiereLibre(
  classeur: Workbook,
  { rows }: SheetInfo,
  infos: readonly SheetInfo[],
  parties: readonly string[],
): Promise<number> {
  const area = { row: 0, column: 0, rows, columns: 3 }
  const [lignes = []] = await classeur.read([{ sheet: FEUILLE_GRAPHIQUES, area }])
  const demeurent = new Set(infos.map((f) => f.name).filter((nom) => !parties.includes(nom)))
  let libre = 0
  for (let row = 0; row < lignes.length;) {
    const [signe, feuille, nombre] = lignes[row] ?? []
    if (signe !== BLOC || typeof nombre !== 'number' || nombre < 1) break
    row += nombre
    if (demeurent.has(String(feuille))) libre = row
  }
  return libre
}

/** L'axe d'un graphique prend le format de ses valeurs. */
const formatsDe = ({ categories, series }: GraphiqueCompose, row: number): readonly Operation[] =>
  series.flatMap(({ format }, k): Operation[] => {
    const area = { row: row + 1, column: k + 1, rows: categories.length, columns: 1 }
    return format === undefined || categories.length === 0
      ? []
      : [{ kind: 'style', sheet: FEUILLE_GRAPHIQUES, area, style: { numberFormat: format } }]
  })

function lignesDe(feuille: string, { categories, series }: GraphiqueCompose): CellValue[][] {
  return [
    [BLOC, feuille, categories.length + 2],
    [null, ...series.map((s) => s.nom)],
    ...categories.map((categorie, k): CellValue[] => [categorie, ...series.map((s) => s.valeurs[k] ?? null)]),
  ]
}

function trace(
  sheet: string,
  { zone, type, titre, texte, categories, series }: GraphiqueCompose,
  row: number,
): AddChart {
  const plage = (column: number): RangeRef => ({
    sheet: FEUILLE_GRAPHIQUES,
    area: { row: row + 1, column, rows: categories.length, columns: 1 },
  })
  return {
    ...{ kind: 'addChart', sheet, area: zone, type, alt: texte, categories: plage(0) },
    series: series.map(({ nom }, k) => ({ name: nom, values: plage(k + 1) })),
    ...(titre === undefined ? {} : { title: titre }),
  }
}
