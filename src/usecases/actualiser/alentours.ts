import { estVide } from '../../domain/actualisation/valeur'
import type { Area, Workbook } from '../../ports/workbook'
import type { TableauLu } from './tableau-du-classeur'

/** Ce qui entoure un tableau, et dit comment lui ajouter des lignes sans rien abîmer. */
export interface Alentours {
  /** Rien à côté du tableau : des lignes entières peuvent y être insérées ou supprimées. */
  readonly seul: boolean
  /** Lignes libres juste sous le tableau, dans ses colonnes. */
  readonly libresDessous: number
}

/** Une feuille a assez de place : on ne compte pas plus loin. */
const SANS_LIMITE = 1_000_000

/** Lit ce qui entoure le tableau dans sa feuille. */
export async function alentoursDe(classeur: Workbook, { feuille, zone }: TableauLu): Promise<Alentours> {
  const info = (await classeur.sheets()).find((f) => f.name === feuille)
  if (!info) return { seul: true, libresDessous: SANS_LIMITE }
  const haut = zone.row + 1
  const fin = zone.row + zone.rows
  const lire = async (area: Area) =>
    area.rows > 0 && area.columns > 0 ? ((await classeur.read([{ sheet: feuille, area }]))[0] ?? []) : []
  // une note sous le tableau qui déborde à côté n'empêche rien : seul compte ce qui est à la hauteur de ses lignes
  const cote = { row: haut, rows: Math.min(zone.rows - 1, info.rows - haut) }
  const droite = zone.column + zone.columns
  const voisins = [
    ...(await lire({ ...cote, column: 0, columns: zone.column })),
    ...(await lire({ ...cote, column: droite, columns: info.columns - droite })),
  ]
  const dessous = await lire({ ...zone, row: fin, rows: info.rows - fin })
  const occupee = dessous.findIndex((ligne) => !ligne.every(estVide))
  return {
    seul: voisins.every((ligne) => ligne.every(estVide)),
    libresDessous: occupee < 0 ? SANS_LIMITE : occupee,
  }
}
