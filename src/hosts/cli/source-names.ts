import { entete, motProche } from '../../domain/commun/entete'
import type { FautesActualisation, PreparationActualisation } from '../../usecases/actualiser/preparer'
import { WrongUse } from './usage'

/** Nom de la source → en-tête du tableau. */
type Names = Readonly<Record<string, string>>

/** Lit « Code=Lieu;Population=Habitants » : la colonne du tableau, puis le nom que la source lui donne. */
export function readNames(text: string): Names {
  return Object.fromEntries(
    text.split(';').map((pair) => {
      const [, column, name] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(pair) ?? []
      if (column === undefined || name === undefined) {
        throw new WrongUse(
          `--noms attend "Colonne du tableau=Colonne de la source", séparés par « ; ». Reçu : « ${pair.trim()} ».`,
        )
      }
      return [name, column]
    }),
  )
}

/** Ce qu'a donné la comparaison d'un tableau et de sa source. */
export type Looked = PreparationActualisation | FautesActualisation

/** Les noms donnés qu'aucun tableau, ou aucune source, n'a : une faute de frappe ne passe pas inaperçue. */
export function unknownNames(names: Names, looked: readonly Looked[]): readonly string[] {
  const ofTables = looked.flatMap(({ cible }) => cible.entetes)
  const ofSources = looked.flatMap((ready) => ('fautes' in ready ? ready.deLaSource : ready.neuf.tableau.colonnes))
  return Object.entries(names).flatMap(([name, column]) => [
    ...unknown(column, ofTables, 'des tableaux à actualiser'),
    ...unknown(name, ofSources, 'de la source'),
  ])
}

function unknown(name: string, columns: readonly string[], where: string): readonly string[] {
  if (columns.some((column) => entete(column) === entete(name))) return []
  const near = motProche(name, columns)
  const hint =
    near === undefined ? `On y trouve : ${[...new Set(columns)].join(', ')}.` : `Vouliez-vous dire « ${near} » ?`
  return [`--noms : « ${name} » n’est pas une colonne ${where}. ${hint}`]
}

/** Les fautes d'un tableau, et l'option qui y répond. */
export const faultsOf = (table: string, { fautes, deLaSource }: FautesActualisation): readonly string[] =>
  fautes.map((fault) => {
    const column = fault.nature === 'colonne' ? fault.absente : undefined
    const hint = column === undefined ? '' : ` (--noms "${column}=…" ; la source a : ${deLaSource.join(', ')}.)`
    return `${table} : ${fault.message}${hint}`
  })
