import type { Champ, Graphique, RefColonne } from '../arbre'
import { texteDe } from '../format'
import { indiceDe } from '../tables'
import type { TableDeDonnees } from '../types'
import { phrase, type Endroit } from './champ'
import type { GraphiqueCompose } from './composition'
import { imprimees } from './imprimees'
import { grouper, lignesLiees } from './lignes'
import { nombreLu } from './mots'
import type { PageEnCours } from './page'

/** Calcule un graphique et le pose sur sa cellule, fusion comprise ; ce que le groupe imprime le nourrit. */
export function poserGraphique(
  champ: Champ,
  quoi: Graphique,
  page: PageEnCours,
  endroit: Endroit,
  ligne: number,
  colonne: number,
): void {
  const liaison = endroit.contexte.liaisons.refs.get(quoi.par)
  if (liaison?.genre !== 'liee' || liaison.indice < 0) return
  const { table } = liaison.lien
  const lignes =
    imprimees(endroit.f, endroit.passage, endroit.contexte).get(table) ?? lignesLiees(liaison.lien, endroit.passage)
  const texte = (nom: 'texte' | 'titre') => {
    const filtre = champ.filtres.find((x) => x.nom === nom)
    return filtre && 'segments' in filtre ? phrase(filtre.segments, endroit) : undefined
  }
  const categories = grouper(table, lignes, liaison.indice, false)
  const noms = categories.map((g) => nomDeGroupe(table, g.lignes, liaison.indice))
  const titre = texte('titre')
  const fait: GraphiqueCompose = {
    zone: zoneDe(page, endroit, ligne, colonne),
    type: quoi.type,
    ...(titre === undefined ? {} : { titre }),
    texte: texte('texte') ?? '',
    categories: noms,
    series: seriesDe(
      quoi,
      table,
      lignes,
      categories.map((g) => g.lignes),
    ),
  }
  page.graphiques.push(fait)
}

function nomDeGroupe(table: TableDeDonnees, lignes: readonly number[], indice: number): string {
  const valeur = table.lignes[lignes[0] ?? -1]?.[indice] ?? null
  return texteDe(valeur, table.formats[indice]) || '(vide)'
}

function seriesDe(
  { series, selon }: Graphique,
  table: TableDeDonnees,
  lignes: readonly number[],
  categories: readonly (readonly number[])[],
) {
  const mesures: readonly (RefColonne | undefined)[] = series.length === 0 ? [undefined] : series
  const indiceSelon = selon && indiceDe(table, selon.colonne)
  if (indiceSelon === undefined) {
    return mesures.map((ref) => ({
      nom: ref?.colonne ?? 'Nombre',
      ...formatDe(table, ref),
      valeurs: categories.map((c) => mesurer(table, c, ref)),
    }))
  }
  return grouper(table, lignes, indiceSelon, false).map((groupe) => {
    const dedans = new Set(groupe.lignes)
    return {
      nom: nomDeGroupe(table, groupe.lignes, indiceSelon),
      ...formatDe(table, mesures[0]),
      valeurs: categories.map((c) => mesurer(table, c.filter((rang) => dedans.has(rang)), mesures[0])), // prettier-ignore
    }
  })
}

/** Le format de la colonne mesurée, que l'axe du graphique reprendra. */
function formatDe(table: TableDeDonnees, ref: RefColonne | undefined): { readonly format?: string } {
  const indice = ref && indiceDe(table, ref.colonne)
  const format = indice === undefined ? '' : (table.formats[indice] ?? '')
  return format === '' || format === 'General' ? {} : { format }
}

/** La somme d'une colonne, ou le nombre de lignes ; rien quand aucune valeur n'est un nombre. */
function mesurer(table: TableDeDonnees, lignes: readonly number[], ref: RefColonne | undefined): number | null {
  if (!ref) return lignes.length
  const indice = indiceDe(table, ref.colonne)
  const nombres = lignes.flatMap((rang) =>
    indice === undefined ? [] : (nombreLu(table.lignes[rang]?.[indice] ?? null) ?? []),
  )
  return nombres.length === 0 ? null : nombres.reduce((s, n) => s + n, 0)
}

/** La fusion qu'ouvre sa cellule dans le modèle ; sans fusion, il déborde à droite sur les cellules vides, comme un long texte. */
function zoneDe(page: PageEnCours, { f, lieu }: Endroit, row: number, column: number) {
  const fusion = f.source.fusions.find((z) => z.row === lieu.ligne && z.column === lieu.colonne)
  if (fusion) {
    // Une colonne qu'EN COLONNES répète élargit le graphique d'autant.
    const fin = fusion.column + fusion.columns
    const suite = page.colonnes.slice(column).filter((c) => c.modele >= fusion.column && c.modele < fin)
    return { row, column, rows: fusion.rows, columns: Math.max(1, suite.length) }
  }
  const remplie = page.colonnes.findIndex(
    ({ modele }, rang) => rang > column && f.cellules[lieu.ligne]?.[modele] !== undefined,
  )
  return { row, column, rows: 1, columns: (remplie < 0 ? page.colonnes.length : remplie) - column }
}
