import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { DemandeActualisation, FautesActualisation as Fautes } from '../../../usecases/actualiser/preparer'
import { useStyles } from '../../styles'
import { compte, insecable } from '../../textes'
import { Ecran } from '../ecran'
import { MULTILIGNE } from '../message-panne'
import { ChoixCle } from './choix-cle'
import { NomsDansLaSource } from './noms-dans-la-source'

interface Props {
  fautes: Fautes
  recommencer: (demande: Partial<DemandeActualisation>) => void
  autreSource: () => void
  retour: () => void
}

/** Au-delà, la liste n'aide plus. */
const MONTREES = 50

/** Ce qui empêche de comparer : la clé manque, ou ne désigne pas une seule ligne. */
export function FautesActualisation({
  fautes: { fautes, cible, cle, deLaSource },
  recommencer,
  autreSource,
  retour,
}: Props) {
  const styles = useStyles()
  const enTrop = fautes.length - MONTREES
  return (
    <Ecran titre="À corriger d’abord" prendreLeFocus>
      <p>Rien n’a été écrit : sans clé, une ligne pourrait en remplacer une autre.</p>
      <ul className={styles.liste} aria-label="Fautes à corriger">
        {fautes.slice(0, MONTREES).map(({ message }) => (
          <li key={message}>
            <MessageBar {...MULTILIGNE} intent="error" className={styles.message}>
              <MessageBarBody>{insecable(message)}</MessageBarBody>
            </MessageBar>
          </li>
        ))}
      </ul>
      {enTrop > 0 && <p>… et {compte(enTrop, 'autre', 'autres')}.</p>}
      <NomsDansLaSource
        absentes={fautes.flatMap((faute) => ('absente' in faute && faute.absente ? [faute.absente] : []))}
        colonnes={deLaSource}
        choisir={(correspondances) => recommencer({ correspondances })}
      />
      <ChoixCle colonnes={cible.entetes} cle={cle} choisir={(choisie) => recommencer({ cle: choisie })} />
      <div className={styles.commandes}>
        <Button appearance="primary" onClick={autreSource}>
          Choisir une autre source
        </Button>
        <Button onClick={retour}>Retour</Button>
      </div>
    </Ecran>
  )
}
