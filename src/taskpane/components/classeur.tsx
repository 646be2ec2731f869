import { Button } from '@fluentui/react-components'
import type { ClasseurVu } from '../../usecases/decrire'
import { useStyles } from '../styles'
import { compte } from '../textes'
import type { Vue } from '../use-classeur'
import { Attente } from './attente'
import { MessagePanne } from './message-panne'
import { TableReconnue } from './table-reconnue'

interface Props {
  vue: Vue
  relire: () => void
}

/** Le classeur tel que le volet le voit. */
export function Classeur({ vue, relire }: Props) {
  switch (vue.phase) {
    case 'lecture':
      return <Attente texte="Lecture du classeur…" />
    case 'panne':
      return (
        <MessagePanne panne={vue.panne}>
          <Button size="small" onClick={relire}>
            Réessayer
          </Button>
        </MessagePanne>
      )
    case 'vu':
      return <ClasseurLu classeur={vue.classeur} />
  }
}

function ClasseurLu({ classeur }: { classeur: ClasseurVu }) {
  const styles = useStyles()
  return (
    <>
      <p>
        <strong>{classeur.fichier}</strong>
        <span className={styles.discret}> — {resume(classeur)}</span>
      </p>
      {classeur.tables.length === 0 ? (
        <p>
          Aucun tableau reconnu. Le Plan Santé demande un tableau avec les colonnes Axe, Thématique, Levier, Action et
          Pilotes ; chaque modèle dit ci-dessous ce qu’il lui faut.
        </p>
      ) : (
        <ul className={styles.liste} aria-label="Tableaux reconnus">
          {classeur.tables.map((table) => (
            <TableReconnue key={`${table.id} ${table.feuille} ${table.adresse}`} table={table} />
          ))}
        </ul>
      )}
    </>
  )
}

const resume = ({ feuilles, tables }: ClasseurVu) =>
  `${compte(feuilles, 'feuille')}, ${compte(tables.length, 'tableau reconnu', 'tableaux reconnus')}`
