import { TABLES, type DefinitionTable } from '../../domain/classeur/tables'
import type { TableDeDonnees } from '../../domain/modele/types'

/** Les colonnes qui relient une table aux autres : celles de ses clés. */
export const clesDe = ({ cles }: DefinitionTable): readonly string[] => [...new Set(cles.flat())]

/** Les tables connues que le classeur n'a pas : elles se lisent vides. */
export const tablesAbsentes = (presentes: readonly string[]): readonly TableDeDonnees[] =>
  TABLES.filter(({ id }) => !presentes.includes(id)).map((table) => ({
    ...{
      id: table.id,
      feuille: '',
      source: '',
      colonnes: [],
      lignes: [],
      numeros: [],
      formats: [],
      cle: clesDe(table),
    },
    comprises: [...table.necessaires, ...table.comprises],
    masquees: 0,
    absente: true,
  }))
