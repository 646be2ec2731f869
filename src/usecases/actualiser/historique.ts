import type { Choix } from '../../domain/actualisation/choix'
import { ecrituresDe } from '../../domain/actualisation/ecritures'
import { valeurDe } from '../../domain/actualisation/valeur'
import { nomDHistorique } from '../../domain/classeur/historique'
import { nomLibre } from '../../domain/classeur/noms-feuilles'
import { entete } from '../../domain/commun/entete'
import type { Operation } from '../../ports/operations'
import type { CellValue, Workbook } from '../../ports/workbook'
import { alentoursDe } from './alentours'
import { operationsDe } from './operations'
import type { PreparationActualisation } from './preparer'
import { emplacements, lireTableau, type Emplacement, type TableauLu } from './tableau-du-classeur'

type Rangee = readonly CellValue[]

/**
 * De quoi garder dans un tableau d'historique les lignes dont le millésime est remplacé ; rien si aucune ne l'est. Une ligne qui y
 * est déjà n'y va pas deux fois.
 */
export async function garderLHistorique(
  classeur: Workbook,
  preparation: PreparationActualisation,
  choix: Choix,
): Promise<readonly Operation[]> {
  const { cible, comparaison, demande } = preparation
  const { remplace } = comparaison.difference
  if (!remplace || demande.sansHistorique || cible.nom === undefined) return []
  const place = cible.entetes.indexOf(remplace.colonne)
  const touchees = new Set(
    ecrituresDe(comparaison, choix).flatMap((e) => (e.nature === 'cellule' && e.colonne === place ? [e.ligne] : [])),
  )
  if (touchees.size === 0) return []
  const entetes = cible.entetes.slice(0, cible.entetes.length - (cible.ajoutees ?? 0))
  const lignes = cible.tableau.lignes
    .filter((_, rang) => touchees.has(rang))
    .map((ligne) => entetes.map((_, k): CellValue => valeurDe(ligne[k] ?? null)))
  const nom = nomDHistorique(cible.nom)
  const lieu = (await emplacements(classeur)).find((l) => entete(l.nom) === entete(nom))
  return lieu ? ajouter(classeur, lieu, entetes, lignes) : creer(classeur, cible, entetes, lignes)
}

/** Ce qui ira dans l'historique, tel qu'on le dit avant d'écrire ; rien si aucun millésime n'est remplacé. */
export function historiquePrevu({ cible, comparaison }: PreparationActualisation): string | undefined {
  const { remplace } = comparaison.difference
  return remplace && cible.nom !== undefined
    ? `les chiffres du ${remplace.millesime} dans « ${nomDHistorique(cible.nom)} »`
    : undefined
}

/** Sous les lignes de l'historique, chaque valeur dans sa colonne. */
async function ajouter(
  classeur: Workbook,
  lieu: Emplacement,
  entetes: readonly string[],
  lignes: readonly Rangee[],
): Promise<readonly Operation[]> {
  const lu = await lireTableau(classeur, lieu)
  const empreinteDe = (rangee: Rangee) => JSON.stringify(rangee.map((c) => c ?? ''))
  const connues = new Set(lu.tableau.lignes.map((ligne) => empreinteDe(ligne.map(valeurDe))))
  const places = lieu.entetes.map((nom) => entetes.findIndex((e) => entete(e) === entete(nom)))
  const apres = lu.tableau.lignes.length - 1
  const inserees = lignes
    .map((ligne) => places.map((k) => ligne[k] ?? null))
    .filter((rangee) => !connues.has(empreinteDe(rangee)))
    .map((cellules) => ({ nature: 'inserer' as const, apres, cellules }))
  return inserees.length === 0 ? [] : operationsDe(lu, inserees, await alentoursDe(classeur, lu))
}

/** Une feuille d'historique neuve, aux formats de nombre du tableau. */
async function creer(
  classeur: Workbook,
  { nom = '', feuille, zone }: TableauLu,
  entetes: readonly string[],
  lignes: readonly Rangee[],
): Promise<readonly Operation[]> {
  const sheet = nomLibre(
    `Historique ${feuille}`,
    (await classeur.sheets()).map((f) => f.name),
  )
  const area = { row: 0, column: 0, rows: lignes.length + 1, columns: entetes.length }
  const [formats] = await classeur.numberFormats([
    { sheet: feuille, area: { ...zone, row: zone.row + 1, rows: 1, columns: entetes.length } },
  ])
  const styles = (formats?.[0] ?? []).flatMap((numberFormat, column): Operation[] =>
    numberFormat === 'General'
      ? []
      : [
          {
            kind: 'style',
            sheet,
            area: { ...area, row: 1, rows: lignes.length, column, columns: 1 },
            style: { numberFormat },
          },
        ],
  )
  return [
    { kind: 'addSheet', sheet },
    { kind: 'write', sheet, row: 0, column: 0, values: [entetes, ...lignes] },
    { kind: 'addTable', sheet, area, name: nomDHistorique(nom) },
    ...styles,
    { kind: 'columnWidths', sheet, column: 0, widths: entetes.map((e) => Math.max(12, e.length + 4)) },
  ]
}
