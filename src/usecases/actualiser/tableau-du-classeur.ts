import { formuleSansPlace } from '../../domain/actualisation/formule'
import { estVide, type Cellule, type Tableau } from '../../domain/actualisation/valeur'
import type { IdTable } from '../../domain/classeur/tables'
import { reconnaitre } from '../../domain/classeur/reconnaitre'
import { donneeAbsente } from '../../domain/commun/erreur'
import { entete } from '../../domain/commun/entete'
import type { Area, CellValue, Workbook } from '../../ports/workbook'
import { decrireClasseur } from '../decrire'

/** Où est un tableau : un tableau Excel, ou une plage reconnue à ses en-têtes. */
export interface Emplacement {
  /** Le nom du tableau Excel ; absent pour une simple plage. */
  readonly nom?: string
  /** Le nom usuel, s'il est reconnu (« T_Actions »). */
  readonly id?: IdTable
  readonly feuille: string
  /** En-tête compris, sans ligne de total. */
  readonly zone: Area
  readonly entetes: readonly string[]
}

/** Un tableau lu en entier. */
export interface TableauLu extends Emplacement {
  readonly tableau: Tableau
  /** Les formules telles qu'elles sont écrites, ligne par ligne ; `null` là où il n'y en a pas. */
  readonly formules: readonly (readonly (string | null)[])[]
  /** Combien de ses dernières colonnes sont à lui ajouter : elles ne sont pas encore dans la feuille. */
  readonly ajoutees?: number
}

/** « T_Actions », ou « la plage Feuil1 » : ce que l'on dit d'un tableau dans une phrase. */
export const nommer = ({ nom, id, feuille }: Emplacement): string => nom ?? id ?? feuille

/** Tous les tableaux du classeur, et les plages reconnues à leurs en-têtes. */
export async function emplacements(classeur: Workbook): Promise<readonly Emplacement[]> {
  const [tableaux, vu] = await Promise.all([classeur.tables(), decrireClasseur(classeur)])
  const lues = await classeur.read(tableaux.map((t) => ({ sheet: t.sheet, area: { ...t.area, rows: 1 } })))
  const nommes = tableaux.map(({ name, sheet, area }, k): Emplacement => {
    const entetes = (lues[k]?.[0] ?? []).map(texte)
    const id = reconnaitre(entetes, name)?.id
    return { nom: name, feuille: sheet, zone: area, entetes, ...(id === undefined ? {} : { id }) }
  })
  const plages = vu.tables
    .filter((t) => t.nom === undefined)
    .map(({ id, feuille, zone, entetes }): Emplacement => ({ id, feuille, zone, entetes }))
  return [...nommes, ...plages]
}

const texte = (cellule: CellValue) => (cellule === null ? '' : String(cellule).trim())

/** Le tableau que désigne ce nom : nom du tableau Excel, nom usuel, ou nom de sa feuille. */
export function emplacementNomme(lieux: readonly Emplacement[], nom: string): Emplacement {
  const egal = (autre: string | undefined) => autre !== undefined && entete(autre) === entete(nom)
  const trouve = lieux.find((l) => egal(l.nom)) ?? lieux.find((l) => egal(l.id)) ?? lieux.find((l) => egal(l.feuille))
  if (trouve) return trouve
  const connus = lieux.map(nommer)
  const liste = connus.length === 0 ? 'Aucun tableau n’y est reconnu.' : `Tableaux trouvés : ${connus.join(', ')}.`
  throw donneeAbsente(`Le tableau « ${nom} » est introuvable. ${liste}`)
}

/** Lit un tableau, valeurs et formules ; une simple plage s'arrête à sa première ligne vide. */
export async function lireTableau(classeur: Workbook, lieu: Emplacement): Promise<TableauLu> {
  const plage = { sheet: lieu.feuille, area: lieu.zone }
  const [lues, ecrites] = await Promise.all([classeur.read([plage]), classeur.formulas([plage])])
  const valeurs = (lues[0] ?? []).slice(1)
  const fin = lieu.nom === undefined ? valeurs.findIndex((ligne) => ligne.every(estVide)) : -1
  const gardees = fin < 0 ? valeurs : valeurs.slice(0, fin)
  const formules = gardees.map((ligne, i) => ligne.map((_, j) => ecrites[0]?.[i + 1]?.[j] ?? null))
  const enteteDe = (colonne: number) => lieu.entetes[colonne - lieu.zone.column]
  const lignes = gardees.map((ligne, i) =>
    ligne.map((valeur, j): Cellule => {
      const formule = formules[i]?.[j]
      if (formule === null || formule === undefined) return valeur
      return { formule: formuleSansPlace(formule, lieu.zone.row + 1 + i, enteteDe), valeur }
    }),
  )
  const zone = { ...lieu.zone, rows: lignes.length + 1 }
  return { ...lieu, zone, tableau: { colonnes: lieu.entetes, lignes }, formules }
}
