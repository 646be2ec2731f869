import { ProgressBar } from '@fluentui/react-components'
import { useStyles } from '../styles'

interface Props {
  fait: number
  total: number
  /** « 12 opérations sur 80 » */
  texte: string
  /** Ce qui avance (« Écriture en cours »). */
  nom: string
}

/** Une barre d'avancement. Le lecteur d'écran entend les quarts, pas chaque pas. */
export function Avancement({ fait, total, texte, nom }: Props) {
  const styles = useStyles()
  const part = total === 0 ? 0 : fait / total
  return (
    <>
      <ProgressBar value={part} thickness="large" aria-label="Avancement" aria-valuetext={texte} />
      <p>{texte}</p>
      <div role="status" className={styles.cache}>
        {nom}, {Math.floor(part * 4) * 25} %
      </div>
    </>
  )
}
