import type { Ecriture, EcrireCellule, InsererLigne } from '../../domain/actualisation/ecritures'
import { formuleEnPlace } from '../../domain/actualisation/formule'
import { estFormule, estVide, type Cellule } from '../../domain/actualisation/valeur'
import { valeurInvalide } from '../../domain/commun/erreur'
import { entete } from '../../domain/commun/entete'
import { deplacer } from '../../domain/formule/deplacer'
import type { Formula, Operation } from '../../ports/operations'
import type { CellValue } from '../../ports/workbook'
import { blocs } from './blocs'
import type { Alentours } from './alentours'
import { ajouterColonnes } from './colonnes-ajoutees'
import { nommer, type TableauLu } from './tableau-du-classeur'

type Contenu = CellValue | Formula

/**
 * Les opérations qui font ces écritures : les seules cellules changées, par blocs ; puis les lignes, de bas en haut, pour que
 * chaque rang reste juste. Rien n'est écrit hors du tableau, et ce qui est sous lui descend.
 */
export function operationsDe(
  cible: TableauLu,
  ecritures: readonly Ecriture[],
  { seul, libresDessous }: Alentours,
): Operation[] {
  const cellules = ecritures.filter((e) => e.nature === 'cellule')
  const inserees = ecritures.filter((e) => e.nature === 'inserer')
  const retirees = ecritures.filter((e) => e.nature === 'retirer').map((e) => e.ligne)
  if (!seul && retirees.length > 0) throw new Error('une ligne ne se retire pas à côté d’autres cellules')
  const ecrites = [...ajouterColonnes(cible), ...ecrireCellules(cible, cellules)]
  if (inserees.length === 0 && retirees.length === 0) return ecrites
  return [
    ...ecrites,
    ...(seul ? lignesDedans(cible, inserees, retirees) : lignesDessous(cible, inserees, libresDessous)),
  ]
}

function ecrireCellules(cible: TableauLu, cellules: readonly EcrireCellule[]): Operation[] {
  const { zone, feuille } = cible
  return blocs(
    cellules.map(({ ligne, colonne, valeur }) => ({
      row: zone.row + 1 + ligne,
      column: zone.column + colonne,
      value: contenu(cible, valeur, zone.row + 1 + ligne),
    })),
  ).map((bloc): Operation => ({ kind: 'write', sheet: feuille, ...bloc }))
}

/** Les lignes s'insèrent et se suppriment entières ; les lignes vides du bas du tableau sont remplies d'abord. */
function lignesDedans(cible: TableauLu, inserees: readonly InsererLigne[], retirees: readonly number[]): Operation[] {
  const { zone, feuille, tableau, nom } = cible
  const total = tableau.lignes.length
  const groupes = new Map<number, InsererLigne[]>()
  for (const e of inserees) groupes.set(e.apres, [...(groupes.get(e.apres) ?? []), e])
  const vides = (apres: number) => {
    let n = 0
    while (tableau.lignes[apres + 1 + n]?.every(estVide)) n++
    return apres + 1 + n === total ? n : 0
  }
  const operations: Operation[] = []
  let [ajoutees, auBout] = [0, false]
  const otees = new Set(retirees)
  // un tableau Excel garde toujours une ligne : la dernière est vidée plutôt qu'ôtée
  const gardee = nom !== undefined && inserees.length === 0 && otees.size === total ? 0 : undefined
  for (let rang = total - 1; rang >= -1; rang--) {
    const venues = groupes.get(rang) ?? []
    const dejaLa = Math.min(vides(rang), venues.length)
    const row = zone.row + 2 + rang
    const enPlus = venues.length - dejaLa
    if (enPlus > 0) {
      const like = total === 0 ? undefined : zone.row + 1 + Math.max(rang, 0)
      const insertion = { kind: 'insertRows' as const, sheet: feuille, row: row + dejaLa, count: enPlus }
      operations.push(like === undefined ? insertion : { ...insertion, like })
      auBout ||= rang + dejaLa === total - 1
    }
    if (venues.length > 0) operations.push(ecrireLignes(cible, venues, row, rang))
    ajoutees += enPlus
    if (rang === gardee) operations.push(viderLigne(cible, zone.row + 1 + rang))
    else if (otees.has(rang))
      operations.push({ kind: 'deleteRows', sheet: feuille, row: zone.row + 1 + rang, count: 1 })
  }
  const rows = zone.rows + ajoutees - otees.size + (gardee === undefined ? 0 : 1)
  if (auBout && nom !== undefined)
    operations.push({ kind: 'resizeTable', sheet: feuille, name: nom, area: { ...zone, rows } })
  return joindreSuppressions(operations)
}

/** À côté d'autres cellules, on n'insère pas de ligne entière : on écrit sous le tableau, s'il y a la place. */
function lignesDessous(cible: TableauLu, inserees: readonly InsererLigne[], libres: number): Operation[] {
  const { zone, feuille, nom } = cible
  if (inserees.length > libres) {
    throw valeurInvalide(
      `« ${nommer(cible)} » doit recevoir ${inserees.length} lignes, mais il est à côté d’autres cellules et ${libres === 0 ? 'aucune ligne n’est libre' : `${libres} seulement sont libres`} sous lui. Déplacez ce qui est dessous ou à côté, puis recommencez.`,
    )
  }
  const area = { ...zone, rows: zone.rows + inserees.length }
  return [
    ...(nom === undefined ? [] : [{ kind: 'resizeTable', sheet: feuille, name: nom, area } as const]),
    ecrireLignes(cible, inserees, zone.row + zone.rows, zone.rows - 2),
  ]
}

/** Des lignes neuves ; une colonne calculée recopie la formule de la ligne voisine. */
function ecrireLignes(cible: TableauLu, lignes: readonly InsererLigne[], row: number, voisine: number): Operation {
  const { zone, feuille, formules } = cible
  const modele = formules[voisine] ? voisine : 0
  const values = lignes.map(({ cellules }, k) =>
    cellules.map((cellule, j): Contenu => {
      if (cellule !== undefined) return estVide(cellule) ? null : contenu(cible, cellule, row + k)
      const formule = formules[modele]?.[j]
      return formule ? { formula: deplacer(formule, row + k - (zone.row + 1 + modele), 0) } : null
    }),
  )
  return { kind: 'write', sheet: feuille, row, column: zone.column, values }
}

const viderLigne = ({ feuille, zone }: TableauLu, row: number): Operation => ({
  kind: 'write',
  sheet: feuille,
  row,
  column: zone.column,
  values: [Array.from({ length: zone.columns }, () => '')],
})

/** Une cellule vidée reçoit un texte vide : `null` la laisserait telle qu'elle est. */
function contenu({ entetes, zone }: TableauLu, cellule: Cellule, row: number): Contenu {
  if (!estFormule(cellule)) return cellule ?? ''
  const colonneDe = (nom: string) => {
    const place = entetes.findIndex((e) => entete(e) === entete(nom))
    return place < 0 ? undefined : zone.column + place
  }
  const formula = formuleEnPlace(cellule.formule, row, colonneDe)
  return formula === undefined ? (cellule.valeur ?? '') : { formula }
}

/** Des lignes qui se suivent se suppriment d'un coup. */
function joindreSuppressions(operations: readonly Operation[]): Operation[] {
  const jointes: Operation[] = []
  for (const o of operations) {
    const derniere = jointes.at(-1)
    if (o.kind === 'deleteRows' && derniere?.kind === 'deleteRows' && derniere.row === o.row + 1) {
      jointes[jointes.length - 1] = { ...o, count: derniere.count + 1 }
    } else jointes.push(o)
  }
  return jointes
}
