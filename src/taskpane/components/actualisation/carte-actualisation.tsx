import { Button } from '@fluentui/react-components'
import { useStyles } from '../../styles'

interface Props {
  commencer: () => void
}

/** La carte de l'accueil qui propose d'actualiser un tableau. */
export function CarteActualisation({ commencer }: Props) {
  const styles = useStyles()
  return (
    <section className={styles.carte} aria-label="Actualiser">
      <strong>Actualiser un tableau</strong>
      <p>
        Les données du mois dans le même tableau : vos commentaires, statuts et colonnes ajoutées restent à leur place,
        et rien n’est écrit avant votre accord.
      </p>
      <div>
        <Button onClick={commencer}>Actualiser…</Button>
      </div>
    </section>
  )
}
