import { ProgressBar } from '@fluentui/react-components'
import { useStyles } from '../styles'
import { avancement } from '../textes'
import { Ecran } from './ecran'

interface Props {
  fait: number
  total: number
}

/** L'écriture en cours. Le lecteur d'écran entend les quarts, pas chaque opération. */
export function Ecriture({ fait, total }: Props) {
  const styles = useStyles()
  const part = total === 0 ? 0 : fait / total
  return (
    <Ecran titre="Création des feuilles" prendreLeFocus>
      <ProgressBar value={part} thickness="large" aria-label="Avancement" aria-valuetext={avancement(fait, total)} />
      <p>{avancement(fait, total)}</p>
      <div role="status" className={styles.cache}>
        Écriture en cours, {Math.floor(part * 4) * 25} %
      </div>
    </Ecran>
  )
}
