import type { DistancierLu, LigneDistancier } from '../domain/apl/distancier'
import { DECROISSANCE_MG } from '../domain/apl/decroissance.bareme'
import { periodeCourante } from '../domain/commun/bareme'
import { valeurInvalide } from '../domain/commun/erreur'
import type { Operation, Style } from '../ports/operations'
import type { CellValue, Progress, Undo, Workbook } from '../ports/workbook'
import { decrireClasseur, type ClasseurVu } from './decrire'
import { nomLibre } from '../domain/classeur/noms-feuilles'

/** Au-delà, un trajet ne compte pas et n'est pas gardé. */
export const MINUTES_GARDEES = periodeCourante(DECROISSANCE_MG).valeur.bornes.at(-1) ?? 0

/** Ce qui empêche de lire un fichier, et où (« ligne 12, colonne « minutes » » ; vide pour tout le fichier). */
export interface FauteFichier {
  readonly ou: string
  readonly message: string
}

/** Ce que donne la lecture d'un fichier : un distancier, ou ses premières fautes et leur nombre en tout. */
export type LectureDistancier =
  { readonly lu: DistancierLu } | { readonly fautes: readonly FauteFichier[]; readonly total: number }

/** Ce qui sera écrit, calculé sans rien écrire. */
export interface PreparationDistancier {
  readonly lu: DistancierLu
  readonly feuille: string
  readonly table: string
  /** La formule à taper ensuite, dans un tableur français. */
  readonly formule: string
  readonly constats: readonly string[]
  readonly operations: readonly Operation[]
}

export interface ChargementDistancier {
  readonly preparation: PreparationDistancier
  /** Remet le classeur comme avant l'écriture. */
  readonly annuler: Undo
}

const FEUILLE = 'Distancier'
const TABLE = 'T_Distancier'
const ENTETE: Style = { bold: true, color: '#FFFFFF', fill: '#37616A' }
/** Une écriture de plus par tant de lignes : l'avancement se voit. */
const LIGNES_PAR_ECRITURE = 2000

/** Prévoit la feuille et la table du distancier ; ne modifie rien, et ne touche à aucune feuille existante. */
export async function preparerDistancier(classeur: Workbook, lu: DistancierLu): Promise<PreparationDistancier> {
  const [vu, feuilles, tables] = await Promise.all([decrireClasseur(classeur), classeur.sheets(), classeur.tables()])
  const noms = feuilles.map((f) => f.name)
  const feuille = nomLibre(FEUILLE, noms)
  const table = tableLibre(tables.map((t) => t.name))
  return {
    lu,
    feuille,
    table,
    formule: formuleApl(vu, table),
    constats: [...constatsDuFichier(lu), ...constatsDesNoms(feuille, table)],
    operations: operations(lu.lignes, feuille, table),
  }
}

/** Écrit la table préparée dans sa feuille neuve ; si l'hôte refuse, le classeur reste comme avant. */
export async function ecrireDistancier(
  classeur: Workbook,
  preparation: PreparationDistancier,
  progression?: Progress,
): Promise<ChargementDistancier> {
  const pris = (await classeur.sheets()).some((f) => f.name.toLowerCase() === preparation.feuille.toLowerCase())
  if (pris) {
    throw valeurInvalide(
      `Une feuille « ${preparation.feuille} » a été créée depuis l’aperçu. Rien n’a été écrit : rechargez le fichier.`,
    )
  }
  return { preparation, annuler: await classeur.apply(preparation.operations, progression) }
}

function operations(lignes: readonly LigneDistancier[], sheet: string, name: string): Operation[] {
  const valeurs: CellValue[][] = [['Code', 'Paquet'], ...lignes.map(({ code, paquet }) => [code, paquet])]
  const ecritures: Operation[] = []
  for (let row = 0; row < valeurs.length; row += LIGNES_PAR_ECRITURE) {
    ecritures.push({ kind: 'write', sheet, row, column: 0, values: valeurs.slice(row, row + LIGNES_PAR_ECRITURE) })
  }
  return [
    { kind: 'addSheet', sheet },
    { kind: 'columnWidths', sheet, column: 0, widths: [12, 90] },
    ...ecritures,
    { kind: 'style', sheet, area: { row: 0, column: 0, rows: 1, columns: 2 }, style: ENTETE },
    { kind: 'addTable', sheet, area: { row: 0, column: 0, rows: valeurs.length, columns: 2 }, name },
    { kind: 'freeze', sheet, rows: 1, columns: 0 },
    { kind: 'activate', sheet },
  ]
}

/** T_Distancier, sinon T_Distancier_2, T_Distancier_3… ; Excel ne distingue pas la casse. */
function tableLibre(prises: readonly string[]): string {
  const occupees = new Set(prises.map((nom) => nom.toLowerCase()))
  for (let k = 1; ; k++) {
    const nom = k === 1 ? TABLE : `${TABLE}_${k}`
    if (!occupees.has(nom.toLowerCase())) return nom
  }
}

/** Avec les tableaux du classeur quand on les reconnaît, sinon leurs noms usuels. */
function formuleApl({ tables }: ClasseurVu, table: string): string {
  const nom = (id: 'T_Communes' | 'T_Offre') => tables.find((t) => t.id === id && t.nom !== undefined)?.nom ?? id
  return `=SANTE.APL(${[nom('T_Communes'), nom('T_Offre'), table].map((t) => `${t}[#Tout]`).join(';')})`
}

function constatsDuFichier({ sansMinutes, repetes, oriente }: DistancierLu): string[] {
  return [
    ...(oriente ? [] : ['Aucun trajet n’est donné dans les deux sens : chaque temps sert pour l’aller et le retour.']),
    ...(sansMinutes === 0 ? [] : [`Trajets sans minutes, tenus pour hors d’atteinte : ${nombre(sansMinutes)}.`]),
    ...(repetes === 0
      ? []
      : [`Lignes qui répètent un trajet avec le même temps, comptées une fois : ${nombre(repetes)}.`]),
  ]
}

function constatsDesNoms(feuille: string, table: string): string[] {
  return [
    ...(feuille === FEUILLE
      ? []
      : [`Une feuille « ${FEUILLE} » existe déjà et reste telle quelle : la nouvelle s’appelle « ${feuille} ».`]),
    ...(table === TABLE ? [] : [`Le classeur a déjà une table ${TABLE} : la nouvelle s’appelle ${table}.`]),
  ]
}

const nombre = (n: number) => new Intl.NumberFormat('fr-FR').format(n)
