import { cleDe, cellulesDeCle } from '../../domain/actualisation/cle'
import { estFormule, type Cellule, type Tableau } from '../../domain/actualisation/valeur'
import { classeDe, type Classe } from '../../domain/actualisation/classes'
import { entete } from '../../domain/commun/entete'
import type { Workbook } from '../../ports/workbook'
import { lireMemoire } from '../memoire'
import type { ModeleUtilise, Source, TableauMemorise } from '../memoire/tableau-memorise'
import { memoireDe } from './memoire-du-tableau'
import { emplacements, lireTableau, nommer } from './tableau-du-classeur'

/** D'où vient un chiffre. */
export interface Origine {
  readonly tableau: string
  readonly colonne: string
  readonly classe: Classe
  readonly source: Source
  readonly modele?: ModeleUtilise
  /** Instant de la dernière actualisation (ISO 8601). */
  readonly instant: string
  /** Ce que nous y avions mis. */
  readonly alors?: Cellule
  /** Ce que la cellule contenait avant la dernière actualisation. */
  readonly avant?: Cellule
  readonly maintenant: Cellule
  /** Depuis quel jour la ligne est absente de la source. */
  readonly absenteDepuis?: string
}

/**
 * D'où vient le contenu d'une cellule.
 *
 * @returns `undefined` si elle n'est pas dans un tableau que nous avons écrit
 */
export async function origine(
  classeur: Workbook,
  cellule: { readonly sheet: string; readonly row: number; readonly column: number },
): Promise<Origine | undefined> {
  const lieux = await emplacements(classeur)
  const lieu = lieux.find(
    ({ feuille, zone }) =>
      feuille === cellule.sheet &&
      cellule.row > zone.row &&
      cellule.row < zone.row + zone.rows &&
      cellule.column >= zone.column &&
      cellule.column < zone.column + zone.columns,
  )
  if (!lieu) return undefined
  const lu = await lireTableau(classeur, lieu)
  const memoire = await lireMemoire(classeur, await classeur.sheets())
  const memorise = memoireDe(memoire, lu, lieux)
  const ligne = lu.tableau.lignes[cellule.row - lieu.zone.row - 1]
  const colonne = lieu.entetes[cellule.column - lieu.zone.column]
  if (!memorise || !ligne || colonne === undefined) return undefined
  const cle = lireCle(memorise, lu.tableau, ligne)
  const alors =
    cle === undefined || !memorise.base ? undefined : chercher(memorise, memorise.base.tableau, cle, colonne)
  const version = memorise.points[0]?.feuille
  const avant = cle === undefined || !version ? undefined : chercher(memorise, version, cle, colonne)
  const maintenant = ligne[cellule.column - lieu.zone.column] ?? null
  const absenteDepuis = cle === undefined ? undefined : memorise.absentes?.[cle]
  const choisie = Object.entries(memorise.classes ?? {}).find(([c]) => entete(c) === entete(colonne))?.[1]
  return {
    tableau: nommer(lieu),
    colonne,
    classe: choisie ?? (estFormule(maintenant) ? 'calcul' : classeDe(colonne, alors !== undefined, [])),
    source: memorise.source,
    ...(memorise.modele ? { modele: memorise.modele } : {}),
    instant: memorise.instant,
    ...(alors === undefined ? {} : { alors }),
    ...(avant === undefined ? {} : { avant }),
    maintenant,
    ...(absenteDepuis === undefined ? {} : { absenteDepuis }),
  }
}

function lireCle({ cle }: TableauMemorise, { colonnes }: Tableau, ligne: readonly Cellule[]) {
  const places = cle.map(({ nom }) => colonnes.findIndex((c) => entete(c) === entete(nom)))
  return cleDe(cellulesDeCle(ligne, places), cle)
}

function chercher(memorise: TableauMemorise, tableau: Tableau, cle: string, colonne: string): Cellule | undefined {
  const place = tableau.colonnes.findIndex((c) => entete(c) === entete(colonne))
  const ligne = tableau.lignes.find((l) => lireCle(memorise, tableau, l) === cle)
  return place < 0 || !ligne ? undefined : (ligne[place] ?? null)
}
