import type { Tableau } from '../../domain/actualisation/valeur'
import { valeurInvalide } from '../../domain/commun/erreur'
import { reconnaitreSource } from '../../domain/sources/reconnaitre-source'
import type { CellValue, Workbook } from '../../ports/workbook'
import { emplacements } from './tableau-du-classeur'
import type { DemandeSource } from './source'

/**
 * Ce qu'un fichier apporte : des données ouvertes reconnues telles qu'elles arrivent, les tableaux d'un classeur, ou la
 * simple liste d'un fichier d'une seule feuille.
 *
 * @param fichier le fichier ouvert, un CSV étant un classeur d'une feuille
 */
export async function sourceDeFichier(fichier: Workbook): Promise<DemandeSource> {
  const nom = await fichier.fileName()
  const feuilles = (await fichier.sheets()).filter((f) => f.visible && f.rows > 0)
  const lues = await fichier.read(
    feuilles.map((f) => ({ sheet: f.name, area: { row: 0, column: 0, rows: f.rows, columns: f.columns } })),
  )
  for (const [k, cellules] of lues.entries()) {
    const reconnue = reconnaitreSource(cellules, { fichier: nom, feuille: feuilles[k]?.name ?? '' })
    if (!reconnue) continue
    const { source, colonnes, lignes } = reconnue
    return { nature: 'csv', nom: `${nom}, ${source}`, tableau: { colonnes, lignes } }
  }
  const [seule, autre] = lues
  if (autre === undefined && (await emplacements(fichier)).length === 0)
    return { nature: 'csv', nom, tableau: listeDe(seule ?? [], nom) }
  return { nature: 'classeur', classeur: fichier }
}

/** Une feuille dont la première ligne remplie est l'en-tête. */
function listeDe(cellules: readonly (readonly CellValue[])[], fichier: string): Tableau {
  const debut = cellules.findIndex((ligne) => ligne.some((c) => c !== null))
  const entetes = cellules[debut] ?? []
  const places = entetes.flatMap((c, k) => (c === null ? [] : [k]))
  const lignes = cellules.slice(debut + 1).filter((ligne) => ligne.some((c) => c !== null))
  if (places.length === 0 || lignes.length === 0) {
    throw valeurInvalide(
      `Attendu : une ligne d’en-tête, puis des lignes. Reçu : « ${fichier} », où il n’y en a pas. Choisissez un autre fichier.`,
    )
  }
  return {
    colonnes: places.map((k) => String(entetes[k]).trim()),
    lignes: lignes.map((ligne) => places.map((k) => ligne[k] ?? null)),
  }
}
