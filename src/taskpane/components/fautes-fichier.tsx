import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { FauteFichier } from '../../usecases/charger-distancier'
import { useStyles } from '../styles'
import { compte, insecable, phrase } from '../textes'
import { ChoixFichier } from './choix-fichier'
import { Ecran } from './ecran'
import { MULTILIGNE } from './message-panne'

interface Props {
  fichier: string
  fautes: readonly FauteFichier[]
  /** Nombre de fautes en tout ; la liste n'en montre que les premières. */
  total: number
  charger: (fichier: File) => void
  retour: () => void
}

/** Ce qui empêche de lire le fichier, ligne par ligne. */
export function FautesFichier({ fichier, fautes, total, charger, retour }: Props) {
  const styles = useStyles()
  return (
    <Ecran titre="À corriger d'abord" prendreLeFocus>
      <p>
        <strong>{fichier}</strong>
        <br />
        {compte(total, 'faute empêche', 'fautes empêchent')} de charger ce distancier ; rien n'a été écrit.
      </p>
      <ul className={styles.liste} aria-label="Fautes à corriger">
        {fautes.map(({ ou, message }) => (
          <li key={`${ou} ${message}`}>
            <MessageBar {...MULTILIGNE} intent="error" className={styles.message}>
              <MessageBarBody>
                <MessageBarTitle>{insecable(phrase(ou === '' ? fichier : ou))}</MessageBarTitle>
                <p>{insecable(phrase(message))}</p>
              </MessageBarBody>
            </MessageBar>
          </li>
        ))}
      </ul>
      {total > fautes.length && <p>… et {compte(total - fautes.length, 'autre faute', 'autres fautes')}.</p>}
      <div className={styles.commandes}>
        <ChoixFichier
          texte="Choisir un autre fichier"
          nom="Autre fichier CSV du distancier"
          apparence="primary"
          choisir={([fichier]) => charger(fichier)}
        />
        <Button onClick={retour}>Retour</Button>
      </div>
    </Ecran>
  )
}
