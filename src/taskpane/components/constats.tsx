import { useStyles } from '../styles'
import { insecable } from '../textes'

interface Props {
  constats: readonly string[]
}

/** Les remarques qui n'empêchent rien ; rien du tout quand il n'y en a pas. */
export function Constats({ constats }: Props) {
  const styles = useStyles()
  if (constats.length === 0) return null
  return (
    <section aria-label="Remarques">
      <h3>Remarques</h3>
      <ul className={styles.puces}>
        {constats.map((constat) => (
          <li key={constat}>{insecable(constat)}</li>
        ))}
      </ul>
    </section>
  )
}
