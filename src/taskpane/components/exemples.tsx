import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components'
import type { Exemple } from '../pane'
import { useStyles } from '../styles'

interface Props {
  exemples: readonly Exemple[]
}

/** Une formule par fonction, à recopier dans une cellule. */
export function Exemples({ exemples }: Props) {
  const styles = useStyles()
  return (
    <Accordion collapsible className={styles.accordeon}>
      <AccordionItem value="fonctions">
        <AccordionHeader as="h3">Fonctions à essayer</AccordionHeader>
        <AccordionPanel className={styles.depli}>
          <ul className={styles.liste}>
            {exemples.map(({ formule, texte }) => (
              <li key={formule}>
                <code className={styles.formule}>{formule}</code>
                <div>{texte}</div>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}
