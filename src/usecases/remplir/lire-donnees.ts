import { definition } from '../../domain/classeur/tables'
import { entete } from '../../domain/commun/entete'
import type { Donnees, TableDeDonnees } from '../../domain/modele/types'
import type { CellValue, Workbook } from '../../ports/workbook'
import { decrireClasseur, type ClasseurVu, type TableVue } from '../decrire'
import { tablesAbsentes } from './tables-absentes'
import { tableLue, type Etendue } from './table-lue'

/** Les en-têtes du classeur à lire à la place des noms attendus : « T_Actions » → « Pilotes » → « Pilotte ». */
export type Correspondances = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface DonneesLues {
  readonly donnees: Donnees
  /** Le tableau du classeur derrière chaque table connue. */
  readonly vues: ReadonlyMap<string, TableVue>
}

interface Demande {
  readonly correspondances: Correspondances
  /** Jour du remplissage, compté comme Excel. */
  readonly date: number
  /** Feuilles qui ne sont pas des sources : modèles, feuilles produites. */
  readonly exclues: ReadonlySet<string>
  /** Vrai si le modèle nomme cette table. */
  readonly nommee: (id: string) => boolean
}

/** Une table plus longue n'est lue que si le modèle la nomme. */
const LIGNES_SANS_COMPTER = 5000

/** Lit tous les tableaux du classeur dont un modèle peut se nourrir. */
export async function lireDonnees(classeur: Workbook, demande: Demande): Promise<DonneesLues> {
  const vu = await decrireClasseur(classeur)
  const choisies = choisir(vu, demande)
  const autres = await tableauxPersonnels(classeur, choisies, demande)
  const lues = [...choisies.map(etendueConnue), ...autres].filter(
    ({ id, zone }) => zone.rows <= LIGNES_SANS_COMPTER || demande.nommee(id),
  )
  const plages = lues.map(({ feuille, zone }) => ({ sheet: feuille, area: zone }))
  const premieres = plages.map(({ sheet, area }) => ({ sheet, area: { ...area, row: area.row + 1, rows: 1 } }))
  const feuilles = [...new Set(lues.map((t) => t.feuille))]
  const [valeurs, formats, dispositions] = await Promise.all([
    classeur.read(plages),
    classeur.numberFormats(premieres),
    classeur.layouts(feuilles),
  ])
  const masquees = new Map(feuilles.map((nom, k) => [nom, dispositions[k]?.hiddenRows ?? new Set<number>()]))
  const tables = lues.map((etendue, k) =>
    tableLue(etendue, valeurs[k] ?? [], {
      ...{ fichier: vu.fichier, correspondances: demande.correspondances[etendue.id] ?? {} },
      ...{ formats: formats[k]?.[0] ?? [], masquees: masquees.get(etendue.feuille) ?? new Set() },
    }),
  )
  return {
    donnees: {
      tables: [...tables, ...tablesAbsentes(tables.map((t) => t.id))],
      parametres: parametresDe(tables.find((t) => t.id === 'T_Parametres')),
      fichier: vu.fichier,
      date: demande.date,
    },
    vues: new Map(choisies.map((t) => [t.id, t])),
  }
}

/** Un tableau par table connue : complet d'abord, puis celui qui porte son nom, puis le premier. */
function choisir({ tables }: ClasseurVu, { exclues, correspondances }: Demande): readonly TableVue[] {
  const note = (t: TableVue) =>
    (resteAManquer(t, correspondances[t.id] ?? {}).length === 0 ? 2 : 0) +
    (entete(t.nom ?? '') === entete(t.id) ? 1 : 0)
  const possibles = tables.filter((t) => !exclues.has(t.feuille))
  const ids = [...new Set(possibles.map((t) => t.id))]
  return ids.flatMap((id) => possibles.filter((t) => t.id === id).reduce((a, b) => (note(b) > note(a) ? b : a)))
}

/** Les colonnes nécessaires que le tableau n'a pas, une fois les correspondances appliquées. */
export const resteAManquer = (table: TableVue, correspondances: Readonly<Record<string, string>>) =>
  table.manquantes.filter(({ colonne }) => {
    const voulu = correspondances[colonne]
    return voulu === undefined || !table.entetes.some((e) => entete(e) === entete(voulu))
  })

const etendueConnue = ({ id, nom, feuille, zone, entetes }: TableVue): Etendue => ({
  ...{ id, feuille, zone, entetes, connue: definition(id) },
  ...(nom === undefined ? {} : { nom }),
})

/** Les tableaux Excel que le modèle nomme par leur nom, y compris ceux qui ressemblent à l'une de nos tables. */
async function tableauxPersonnels(
  classeur: Workbook,
  choisies: readonly TableVue[],
  { exclues, nommee }: Demande,
): Promise<readonly Etendue[]> {
  const tous = (await classeur.tables()).filter(({ name, sheet }) => {
    const choisie = choisies.find((t) => t.nom === name)
    return !exclues.has(sheet) && (!choisie || (entete(choisie.id) !== entete(name) && nommee(name)))
  })
  const entetes = await classeur.read(tous.map(({ sheet, area }) => ({ sheet, area: { ...area, rows: 1 } })))
  return tous.map(({ name, sheet, area }, k) => ({
    ...{ id: name, nom: name, feuille: sheet, zone: area, entetes: (entetes[k]?.[0] ?? []).map(texte) },
  }))
}

const texte = (cellule: CellValue) => (cellule === null ? '' : String(cellule).trim())

function parametresDe(table: TableDeDonnees | undefined): Donnees['parametres'] {
  const rang = (nom: string) => table?.colonnes.findIndex((c) => entete(c) === entete(nom)) ?? -1
  const [nom, valeur] = [rang('Paramètre'), rang('Valeur')]
  return (table?.lignes ?? []).flatMap((ligne) => {
    const dit = ligne[nom] ?? null
    return dit === null ? [] : [[String(dit), ligne[valeur] ?? null] as const]
  })
}
