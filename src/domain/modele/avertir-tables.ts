import type { Faute } from './faute'
import type { TableDeDonnees } from './types'
import type { Liaisons } from './verification'

/** Les tables employées dont des lignes sont masquées. */
export const avertirMasquees = ({ employees }: Liaisons): readonly Faute[] =>
  duClasseur(employees).flatMap(([table]) => (table.masquees === 0 ? [] : [dire('M034', table, phraseMasquees(table))]))

/** Les colonnes du classeur que le modèle ne montre pas ; une clé sert sans se montrer. */
export const avertirInemployees = (
  { employees }: Liaisons,
  colonnesDe: (table: TableDeDonnees) => readonly string[],
): readonly Faute[] =>
  duClasseur(employees).flatMap(([table, indices]) => {
    const inemployees = colonnesDe(table).filter(
      (c) => c !== '' && !indices.has(table.colonnes.indexOf(c)) && !table.cle.includes(c),
    )
    return inemployees.length === 0
      ? []
      : [dire('M035', table, `Colonnes de ${table.id} que ce modèle ne montre pas : ${inemployees.join(', ')}.`)]
  })

const duClasseur = (employees: Liaisons['employees']) =>
  [...employees].filter(([table]) => !table.absente && table.feuille !== '')

const dire = (code: 'M034' | 'M035', { feuille }: TableDeDonnees, message: string): Faute => ({
  ...{ ou: `${feuille}!A1`, code, message, gravite: 'avertissement' },
})

const phraseMasquees = ({ id, masquees }: TableDeDonnees) =>
  masquees === 1
    ? `1 ligne de ${id} est masquée : elle est reprise comme les autres.`
    : `${masquees} lignes de ${id} sont masquées : elles sont reprises comme les autres.`
