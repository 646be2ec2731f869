import type { RemplissageVu } from '../port-modeles'
import { useStyles } from '../styles'
import { compte } from '../textes'
import { Constats } from './constats'
import { Fait, type FaitProps } from './fait'

interface Props extends Pick<FaitProps, 'annulation' | 'annuler' | 'terminer'> {
  remplissage: RemplissageVu
}

/** Les feuilles faites, et de quoi les défaire. */
export function Bilan({ remplissage, ...suites }: Props) {
  const styles = useStyles()
  return (
    <Fait phrase={phrase(remplissage)} {...suites}>
      <ul className={styles.puces} aria-label="Feuilles faites">
        {remplissage.feuilles.map((feuille) => (
          <li key={feuille}>{feuille}</li>
        ))}
      </ul>
      <Constats constats={remplissage.constats} />
    </Fait>
  )
}

const phrase = ({ feuilles, lignes }: RemplissageVu) =>
  `${compte(feuilles.length, 'feuille faite', 'feuilles faites')}, ${compte(lignes, 'ligne')}.`
