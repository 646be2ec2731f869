import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components'
import type { BlocPrevu, FeuillePrevue } from '../../usecases/remplir'
import { useStyles } from '../styles'
import { compte, insecable } from '../textes'

interface Props {
  feuilles: readonly FeuillePrevue[]
}

/** Quatre cents fiches ne se déplient pas une à une : on montre les premières. */
const MONTREES = 30
const EFFET = { creer: 'sera créée', remplacer: 'sera remplacée' } as const

/** Les feuilles à venir ; chacune se déplie sur les premières lignes de ses blocs. */
export function FeuillesPrevues({ feuilles }: Props) {
  const styles = useStyles()
  return (
    <>
      <Accordion multiple collapsible className={styles.accordeon}>
        {feuilles.slice(0, MONTREES).map((feuille) => (
          <AccordionItem key={feuille.nom} value={feuille.nom}>
            <AccordionHeader as="h3">
              <span>
                <strong>{feuille.nom}</strong>
                <br />
                <span className={styles.discret}>{resume(feuille)}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.depli}>
              {feuille.titre !== '' && <strong>{feuille.titre}</strong>}
              {feuille.blocs.map((bloc, k) => (
                <Bloc key={k} bloc={bloc} />
              ))}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {feuilles.length > MONTREES && (
        <p className={styles.discret}>Et {compte(feuilles.length - MONTREES, 'autre feuille', 'autres feuilles')}.</p>
      )}
    </>
  )
}

const resume = ({ effet, lignes, pages }: FeuillePrevue) =>
  [EFFET[effet], ...(lignes > 0 ? [compte(lignes, 'ligne')] : []), ...(pages > 1 ? [compte(pages, 'page')] : [])].join(
    ', ',
  )

/** Un tableau à trois colonnes ne tient pas dans 320 px : chaque ligne se lit de haut en bas. */
function Bloc({ bloc: { table, lignes, apercu } }: { bloc: BlocPrevu }) {
  const styles = useStyles()
  const reste = lignes - apercu.length
  return (
    <section aria-label={table}>
      <div className={styles.discret}>
        {table}, {compte(lignes, 'ligne')}
      </div>
      <ul className={styles.liste}>
        {apercu.map((cellules, k) => (
          <li key={k}>
            {cellules
              .filter((cellule) => cellule !== '')
              .map((cellule, j) => (
                <div key={j}>{insecable(cellule)}</div>
              ))}
          </li>
        ))}
      </ul>
      {reste > 0 && <div className={styles.discret}>… et {compte(reste, 'autre', 'autres')}</div>}
    </section>
  )
}
