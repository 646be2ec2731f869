import { useStyles } from '../styles'
import { insecable, nombre } from '../textes'

interface Props {
  textes: readonly string[]
}

/** Ce que l'on lit d'emblée, puis ce que l'on déplie ; au-delà, personne ne lit et le volet ralentirait. */
const [MONTRES, DEPLIES] = [8, 300]

/** Une liste qui peut être longue : le début, et le reste à déplier. */
export function LongueListe({ textes }: Props) {
  const suite = textes.slice(MONTRES, MONTRES + DEPLIES)
  const enTrop = textes.length - MONTRES - DEPLIES
  return (
    <>
      <Puces textes={textes.slice(0, MONTRES)} />
      {suite.length > 0 && (
        <details>
          <summary>… et {nombre(textes.length - MONTRES)} de plus</summary>
          <Puces textes={suite} />
          {enTrop > 0 && <p>… et {nombre(enTrop)} qui ne sont pas montrées.</p>}
        </details>
      )}
    </>
  )
}

function Puces({ textes }: Props) {
  const styles = useStyles()
  return (
    <ul className={styles.puces}>
      {textes.map((texte, rang) => (
        <li key={`${rang} ${texte}`}>{insecable(texte)}</li>
      ))}
    </ul>
  )
}
