import { useStyles } from '../styles'
import { ChoixFichier } from './choix-fichier'

interface Props {
  charger: (fichier: File) => void
}

/** La carte de l'accueil qui propose de charger un fichier de trajets. */
export function CarteDistancier({ charger }: Props) {
  const styles = useStyles()
  return (
    <section className={styles.carte} aria-label="Distancier">
      <strong>Distancier</strong>
      <p>
        Un fichier CSV de trajets (residence, exercice, minutes), même national, devient une table que l’APL sait lire.
        Le fichier ne quitte pas votre poste.
      </p>
      <div>
        <ChoixFichier
          texte="Charger un distancier"
          nom="Fichier CSV du distancier"
          apparence="secondary"
          choisir={([fichier]) => charger(fichier)}
        />
      </div>
    </section>
  )
}
