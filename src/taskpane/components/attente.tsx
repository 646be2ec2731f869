import { Spinner } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useStyles } from '../styles'

/** Au-delà, l'analyste se demande si le volet est bloqué. */
const LONG_MS = 8000

interface Props {
  texte: string
}

/** Une attente annoncée ; quand elle dure, elle dit pourquoi : Excel ne répond pas pendant une saisie. */
export function Attente({ texte }: Props) {
  const styles = useStyles()
  const [longue, setLongue] = useState(false)

  useEffect(() => {
    const minuterie = setTimeout(() => setLongue(true), LONG_MS)
    return () => clearTimeout(minuterie)
  }, [])

  return (
    <div role="status" className={styles.liste}>
      <Spinner size="tiny" labelPosition="after" label={texte} role="presentation" />
      {longue && <p>Le classeur tarde à répondre. Une saisie est peut-être en cours : validez-la avec Entrée.</p>}
    </div>
  )
}
