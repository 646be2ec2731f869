import { Button } from '@fluentui/react-components'
import type { DistancierLu } from '../../domain/apl/distancier'
import { MINUTES_GARDEES, type PreparationDistancier } from '../../usecases/charger-distancier'
import { useStyles } from '../styles'
import { compte, insecable, nombre } from '../textes'
import { Constats } from './constats'
import { Ecran } from './ecran'

interface Props {
  fichier: string
  preparation: PreparationDistancier
  ecrire: () => void
  retour: () => void
}

/** Ce que le fichier contient et la table qui sera écrite, avant de l'écrire. */
export function ApercuDistancier({ fichier, preparation, ecrire, retour }: Props) {
  const styles = useStyles()
  const { lu, feuille, table, constats } = preparation
  return (
    <Ecran titre="Aperçu du distancier" prendreLeFocus>
      <p>
        <strong>{fichier}</strong>
        <br />
        {contenu(lu)}
      </p>
      <p>
        {insecable(
          `Rien n'est encore écrit. La table ${table} (${compte(lu.lignes.length, 'ligne')}) ira dans une feuille neuve, « ${feuille} ».`,
        )}
      </p>
      <Constats constats={constats} />
      <div className={styles.commandes}>
        <Button appearance="primary" onClick={ecrire}>
          Écrire la table {table}
        </Button>
        <Button onClick={retour}>Retour</Button>
      </div>
    </Ecran>
  )
}

/** « 35 000 communes, 2 253 341 trajets dont 12 à plus de 20 minutes, qui ne comptent pas » */
function contenu({ lignes, trajets, loin }: DistancierLu): string {
  const tout = `${compte(lignes.length, 'commune')}, ${compte(trajets, 'trajet')}`
  if (loin === 0) return `${tout}, aucun à plus de ${MINUTES_GARDEES} minutes.`
  return `${tout} dont ${nombre(loin)} à plus de ${MINUTES_GARDEES} minutes, qui ne comptent pas.`
}
