import { LongueListe } from './longue-liste'

interface Props {
  constats: readonly string[]
}

/** Les remarques qui n'empêchent rien ; rien du tout quand il n'y en a pas. */
export function Constats({ constats }: Props) {
  if (constats.length === 0) return null
  return (
    <section aria-label="Remarques">
      <h3>Remarques</h3>
      <LongueListe textes={constats} />
    </section>
  )
}
