import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components'
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
        <TablesReconnues tables={classeur.tables} />
      )}
    </>
  )
}

/** Au-delà, la liste repousserait les modèles hors de vue : elle se déplie. */
const MONTREES = 4

/** Les tableaux reconnus ; ceux à qui il manque une colonne restent toujours en vue. */
function TablesReconnues({ tables }: Pick<ClasseurVu, 'tables'>) {
  const styles = useStyles()
  const enVue = tables.length <= MONTREES ? tables : tables.filter(({ manquantes }) => manquantes.length > 0)
  const pliees = tables.filter((table) => !enVue.includes(table))
  return (
    <>
      {enVue.length > 0 && <Liste tables={enVue} nom="Tableaux reconnus" />}
      {pliees.length > 0 && (
        <Accordion collapsible className={styles.accordeon}>
          <AccordionItem value="tables">
            <AccordionHeader as="h3">
              {enVue.length > 0 ? 'Les autres tableaux reconnus' : 'Les tableaux reconnus'}
            </AccordionHeader>
            <AccordionPanel className={styles.depli}>
              <Liste tables={pliees} nom="Tableaux complets" />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  )
}

function Liste({ tables, nom }: Pick<ClasseurVu, 'tables'> & { nom: string }) {
  const styles = useStyles()
  return (
    <ul className={styles.liste} aria-label={nom}>
      {tables.map((table) => (
        <TableReconnue key={`${table.id} ${table.feuille} ${table.adresse}`} table={table} />
      ))}
    </ul>
  )
}

const resume = ({ feuilles, tables }: ClasseurVu) =>
  `${compte(feuilles, 'feuille')}, ${compte(tables.length, 'tableau reconnu', 'tableaux reconnus')}`
