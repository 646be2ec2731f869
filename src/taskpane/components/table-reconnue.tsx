import type { ColonneManquante, TableVue } from '../../usecases/decrire'
import { useStyles } from '../styles'
import { compte, insecable } from '../textes'

interface Props {
  table: TableVue
}

/** Un tableau du classeur : son nom usuel, où il est, ce qu'il contient et ce qui lui manque. */
export function TableReconnue({ table }: Props) {
  const styles = useStyles()
  return (
    <li>
      <div className={styles.ligne}>
        <span>
          <strong>{table.id}</strong>{' '}
          <span className={styles.discret}>
            {table.feuille}, {table.adresse}
          </span>
        </span>
        <span className={styles.compte}>{compte(table.lignes, 'ligne')}</span>
      </div>
      {table.manquantes.map((manque) => (
        <div key={manque.colonne} className={styles.alerte}>
          {insecable(phrase(manque))}
        </div>
      ))}
    </li>
  )
}

const phrase = ({ colonne, proche }: ColonneManquante) =>
  proche === undefined
    ? `Il manque la colonne « ${colonne} ».`
    : `Colonne « ${proche} » : vouliez-vous dire « ${colonne} » ?`
