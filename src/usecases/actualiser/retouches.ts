import { memeCellule, type Cellule, type Valeur } from '../../domain/actualisation/valeur'
import { valeurInvalide } from '../../domain/commun/erreur'
import { entete } from '../../domain/commun/entete'
import type { Operation } from '../../ports/operations'
import type { CellValue, Undo, Workbook } from '../../ports/workbook'
import { lireMemoire } from '../memoire'
import type { BlocMemorise, EditionMemorisee } from '../memoire/edition-memorisee'
import { blocs } from './blocs'
import { emplacements, lireTableau, nommer, type TableauLu } from './tableau-du-classeur'

/** Une cellule d'une édition que l'analyste a changée, et la cellule du tableau d'où elle vient. */
export interface Retouche {
  readonly edition: { readonly feuille: string; readonly row: number; readonly column: number }
  /** « T_Actions » */
  readonly tableau: string
  /** « Louer un studio » */
  readonly libelle: string
  readonly colonne: string
  readonly ancien: Valeur
  readonly nouveau: Valeur
  /** Où la reporter ; absente quand le tableau a changé depuis, ou que l'édition montre la valeur autrement. */
  readonly cible?: { readonly feuille: string; readonly row: number; readonly column: number }
}

/** Au-delà de cette part de cellules changées, l'édition a été refaite : on n'y lit plus de retouches. */
const PART_MAXIMUM = 0.5

/** Ce que l'analyste a tapé dans les éditions, et qui manque aux tableaux dont elles sont faites ; ne modifie rien. */
export async function retouchesDesEditions(classeur: Workbook): Promise<readonly Retouche[]> {
  const feuilles = await classeur.sheets()
  const { editions } = await lireMemoire(classeur, feuilles)
  const presentes = editions.filter((e) => feuilles.some((f) => f.name === e.feuille))
  if (presentes.length === 0) return []
  const lieux = await emplacements(classeur)
  const trouvees: Retouche[] = []
  for (const edition of presentes) {
    const info = feuilles.find((f) => f.name === edition.feuille)
    const area = { row: 0, column: 0, rows: info?.rows ?? 0, columns: info?.columns ?? 0 }
    if (area.rows === 0) continue
    const [valeurs = []] = await classeur.read([{ sheet: edition.feuille, area }])
    for (const bloc of edition.blocs) {
      const lieu = lieux.find((l) => l.nom === bloc.table) ?? lieux.find((l) => l.id === bloc.table)
      if (lieu) trouvees.push(...retouchesDuBloc(edition, bloc, valeurs, await lireTableau(classeur, lieu)))
    }
  }
  return trouvees
}

function retouchesDuBloc(
  { feuille }: EditionMemorisee,
  { cle, champs, lignes }: BlocMemorise,
  valeurs: readonly (readonly CellValue[])[],
  lu: TableauLu,
): Retouche[] {
  const place = (nom: string) => lu.entetes.findIndex((e) => entete(e) === entete(nom))
  const deCle = cle.map(place)
  const rangs = new Map(lu.tableau.lignes.map((l, k) => [texteCle(deCle.map((p) => l[p] ?? null)), k]))
  const changees = lignes.flatMap(({ ligne, cle: parties, valeurs: ecrites }) =>
    champs.flatMap(({ colonne, champ }, k): Retouche[] => {
      const [ancien, nouveau] = [ecrites[k] ?? null, valeurs[ligne]?.[colonne] ?? null]
      if (memeCellule(ancien, nouveau)) return []
      const rang = rangs.get(texteCle(parties))
      const la = place(champ)
      const actuelle = rang === undefined ? undefined : lu.tableau.lignes[rang]?.[la]
      if (actuelle !== undefined && memeCellule(actuelle, nouveau)) return []
      const reportable = rang !== undefined && la >= 0 && memeCellule(actuelle ?? null, ancien)
      const cible = { feuille: lu.feuille, row: lu.zone.row + 1 + (rang ?? 0), column: lu.zone.column + la }
      return [
        {
          ...{ edition: { feuille, row: ligne, column: colonne }, tableau: nommer(lu) },
          ...{ libelle: parties.filter((p) => p !== '').join(' · '), colonne: champ, ancien, nouveau },
          ...(reportable ? { cible } : {}),
        },
      ]
    }),
  )
  return changees.length > lignes.length * champs.length * PART_MAXIMUM && lignes.length > 2 ? [] : changees
}

const texteCle = (parties: readonly Cellule[]) => parties.map((p) => String(p ?? '').trim()).join('\u001f')

/** Reporte dans les tableaux les retouches que l'analyste a choisies ; refuse si le classeur a changé depuis. */
export async function reporterRetouches(classeur: Workbook, retouches: readonly Retouche[]): Promise<Undo> {
  const presentes = new Set((await retouchesDesEditions(classeur)).map((r) => JSON.stringify(r)))
  if (retouches.some((r) => !presentes.has(JSON.stringify(r)))) {
    throw valeurInvalide('Le classeur a changé depuis cette liste. Rien n’a été écrit : revoyez les retouches.')
  }
  const reportables = retouches.flatMap(({ cible, nouveau }) => (cible ? [{ ...cible, value: nouveau ?? '' }] : []))
  const noms = [...new Set(reportables.map((r) => r.feuille))]
  const operations = noms.flatMap((sheet) =>
    blocs(reportables.filter((r) => r.feuille === sheet)).map((bloc): Operation => ({ kind: 'write', sheet, ...bloc })),
  )
  return classeur.apply(operations)
}
