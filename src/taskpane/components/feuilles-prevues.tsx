import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components'
import type { FeuillePrevue } from '../../usecases/remplir'
import { useStyles } from '../styles'
import { compte } from '../textes'

interface Props {
  feuilles: readonly FeuillePrevue[]
}

const EFFET = { creer: 'sera créée', remplacer: 'sera remplacée' } as const

/** Les feuilles à venir ; chacune se déplie sur ses premières lignes. */
export function FeuillesPrevues({ feuilles }: Props) {
  const styles = useStyles()
  return (
    <Accordion multiple collapsible className={styles.accordeon}>
      {feuilles.map((feuille) => (
        <AccordionItem key={feuille.nom} value={feuille.nom}>
          <AccordionHeader as="h3">
            <span>
              <strong>{feuille.nom}</strong>
              <br />
              <span className={styles.discret}>{resume(feuille)}</span>
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.depli}>
            <strong>{feuille.titre}</strong>
            <Apercu lignes={feuille.apercu} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  )
}

const resume = ({ effet, actions }: FeuillePrevue) =>
  actions === 0 ? EFFET[effet] : `${EFFET[effet]}, ${compte(actions, 'action')}`

/** Un tableau à trois colonnes ne tient pas dans 320 px : chaque ligne se lit de haut en bas. */
function Apercu({ lignes }: { lignes: FeuillePrevue['apercu'] }) {
  const styles = useStyles()
  return (
    <ul className={styles.liste}>
      {lignes.map((ligne) => {
        const [levier = '', action = '', pilotes = ''] = ligne
        return (
          <li key={ligne.join('\n')}>
            <div className={styles.discret}>{levier}</div>
            <div>{action}</div>
            <div className={styles.discret}>Pilotes : {pilotes || 'à confirmer'}</div>
          </li>
        )
      })}
    </ul>
  )
}
