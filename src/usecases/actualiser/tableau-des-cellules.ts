import { estVide, type Matrice } from '../../domain/commun/cellule'
import { entete } from '../../domain/commun/entete'
import { reconnaitreSource } from '../../domain/sources/reconnaitre-source'
import type { Tableau, Valeur } from '../../domain/actualisation/valeur'
import { FEUILLE_MEMOIRE } from '../memoire'
import type { Workbook } from '../../ports/workbook'
import type { Emplacement } from './tableau-du-classeur'

/** Un tableau trouvé dans une feuille sans tableau Excel, et ce que l'on sait de lui. */
export interface TableauTrouve {
  readonly feuille: string
  readonly tableau: Tableau
  /** Le tableau qu'un fichier public reconnu nourrit (« T_Demographie »), et son producteur. */
  readonly table?: string
  readonly producteur?: string
  /** L'année que décrivent les données d'un fichier public, s'il la dit. */
  readonly millesime?: string
  readonly remarques: readonly string[]
}

/**
 * Les tableaux que portent les feuilles d'un classeur, sans compter ceux d'Excel : un fichier de données ouvertes reconnu à
 * ses en-têtes, son dernier millésime s'il en porte plusieurs, sinon la feuille elle-même, dont la première ligne remplie est l'en-tête.
 */
export async function tableauxDesFeuilles(classeur: Workbook): Promise<readonly TableauTrouve[]> {
  const fichier = await classeur.fileName()
  const feuilles = (await classeur.sheets()).filter((f) => f.visible && f.rows > 1 && f.name !== FEUILLE_MEMOIRE)
  const lues = await classeur.read(
    feuilles.map(({ name, rows, columns }) => ({ sheet: name, area: { row: 0, column: 0, rows, columns } })),
  )
  return derniersMillesimes(
    feuilles.map(({ name }, k) => ({ feuille: name, ...tableauDe(lues[k] ?? [], fichier, name) })),
  )
}

/** Un classeur public a souvent une feuille par année : la dernière l'emporte, et les autres sont dites. */
function derniersMillesimes(trouves: readonly TableauTrouve[]): readonly TableauTrouve[] {
  return trouves.flatMap((trouve) => {
    const annees = trouves.flatMap((t) => (t.table === trouve.table && t.producteur !== undefined ? [t] : []))
    const [dernier, ...autres] = [...annees].sort((a, b) => (b.millesime ?? '').localeCompare(a.millesime ?? ''))
    if (trouve.producteur === undefined || autres.length === 0) return [trouve]
    if (trouve !== dernier) return []
    const laissees = autres.map((t) => `« ${t.feuille} »`).join(', ')
    return [
      { ...trouve, remarques: [`« ${trouve.feuille} » est lue ; ${laissees} ne l’est pas.`, ...trouve.remarques] },
    ]
  })
}

function tableauDe(cellules: Matrice, fichier: string, feuille: string): Omit<TableauTrouve, 'feuille'> {
  const connue = reconnaitreSource(cellules, { fichier, feuille })
  if (connue) {
    const { colonnes, lignes, table, source, millesime, remarques } = connue
    return {
      ...{ tableau: { colonnes, lignes }, table, producteur: source, remarques },
      ...(millesime === undefined ? {} : { millesime }),
    }
  }
  const debut = cellules.findIndex((ligne) => ligne.some((c) => !estVide(c)))
  const colonnes = (cellules[debut] ?? []).map((c) => (estVide(c) ? '' : String(c).trim()))
  const lignes = cellules
    .slice(debut + 1)
    .filter((ligne) => ligne.some((c) => !estVide(c)))
    .map((ligne) => colonnes.map((_, k): Valeur => ligne[k] ?? null))
  return { tableau: { colonnes, lignes }, remarques: [] }
}

/** Part des colonnes de la cible que ces en-têtes ont aussi. */
export const partCommune = (colonnes: readonly string[], { entetes }: Pick<Emplacement, 'entetes'>): number =>
  entetes.filter((e) => colonnes.some((c) => entete(c) === entete(e))).length / Math.max(1, entetes.length)

/** Deux tableaux sans nom se ressemblent quand l'un a plus de la moitié des colonnes de l'autre. */
export const seRessemblent = (colonnes: readonly string[], cible: Pick<Emplacement, 'entetes'>): boolean =>
  partCommune(colonnes, cible) > 0.5
