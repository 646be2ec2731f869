import type { Faute } from './faute'
import type { TableDeDonnees } from './types'
import type { Liaisons } from './verification'

/** Ce qu'il faut savoir des tables employées : leurs lignes masquées, leurs colonnes que le modèle ne montre pas. */
export function avertirTables(
  { employees }: Liaisons,
  colonnesDuClasseur: (table: TableDeDonnees) => readonly string[],
): readonly Faute[] {
  return [...employees].flatMap(([table, indices]) => {
    if (table.absente || table.feuille === '') return []
    const inemployees = colonnesDuClasseur(table).filter((c) => c !== '' && !indices.has(table.colonnes.indexOf(c)))
    return [
      ...(table.masquees === 0 ? [] : [dire('M034', table, phraseMasquees(table))]),
      ...(inemployees.length === 0
        ? []
        : [dire('M035', table, `Colonnes de ${table.id} que ce modèle ne montre pas : ${inemployees.join(', ')}.`)]),
    ]
  })
}

const dire = (code: 'M034' | 'M035', { feuille }: TableDeDonnees, message: string): Faute => ({
  ...{ ou: `${feuille}!A1`, code, message, gravite: 'avertissement' },
})

const phraseMasquees = ({ id, masquees }: TableDeDonnees) =>
  masquees === 1
    ? `1 ligne de ${id} est masquée : elle est reprise comme les autres.`
    : `${masquees} lignes de ${id} sont masquées : elles sont reprises comme les autres.`
