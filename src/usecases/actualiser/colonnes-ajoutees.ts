import { estVide } from '../../domain/actualisation/valeur'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { Operation } from '../../ports/operations'
import type { Workbook } from '../../ports/workbook'
import { nommer, type TableauLu } from './tableau-du-classeur'

/** Le tableau avec des colonnes de plus à sa droite, vides ; refuse quand la place est prise. N'écrit rien. */
export async function avecColonnes(classeur: Workbook, lu: TableauLu, noms: readonly string[]): Promise<TableauLu> {
  if (noms.length === 0) return lu
  const { feuille, zone, tableau } = lu
  const area = { ...zone, column: zone.column + zone.columns, columns: noms.length }
  const [occupees] = await classeur.read([{ sheet: feuille, area }])
  if (!occupees?.every((ligne) => ligne.every(estVide))) {
    throw valeurInvalide(
      `Il n’y a pas la place d’ajouter ${noms.join(', ')} à droite de « ${nommer(lu)} » : déplacez ce qui s’y trouve, puis recommencez.`,
    )
  }
  const vides = noms.map(() => null)
  const colonnes = [...lu.entetes, ...noms]
  return {
    ...lu,
    zone: { ...zone, columns: zone.columns + noms.length },
    entetes: colonnes,
    tableau: { colonnes, lignes: tableau.lignes.map((ligne) => [...ligne, ...vides]) },
    formules: lu.formules.map((ligne) => [...ligne, ...vides]),
    ajoutees: noms.length,
  }
}

/** De quoi mettre ces colonnes dans la feuille, avant d'y écrire quoi que ce soit. */
export function ajouterColonnes({ feuille, zone, entetes, nom, ajoutees = 0 }: TableauLu): readonly Operation[] {
  if (ajoutees === 0) return []
  const column = zone.column + zone.columns - ajoutees
  return [
    { kind: 'write', sheet: feuille, row: zone.row, column, values: [entetes.slice(-ajoutees)] },
    ...(nom === undefined ? [] : [{ kind: 'resizeTable', sheet: feuille, name: nom, area: zone } as const]),
  ]
}
