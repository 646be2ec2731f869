import { Button, Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { panneDe, type Panne } from '../panne'
import type { FigeagePrepare, PortFigeage } from '../port-figeage'
import { useStyles } from '../styles'
import { compte, insecable } from '../textes'
import { Attente } from './attente'
import { MessagePanne, MULTILIGNE } from './message-panne'

type Etat =
  | { readonly phase: 'repos'; readonly fait?: string }
  | { readonly phase: 'attente'; readonly texte: string }
  | { readonly phase: 'prepare'; readonly prepare: FigeagePrepare }
  | { readonly phase: 'panne'; readonly panne: Panne }

interface Props {
  figer: PortFigeage
}

/** Avant d'envoyer le classeur : une copie en valeurs, avec leurs origines, sans mémoire ni commentaires. */
export function CarteFigeage({ figer }: Props) {
  const styles = useStyles()
  const [garder, setGarder] = useState(false)
  const [etat, setEtat] = useState<Etat>({ phase: 'repos' })

  const faire = async (texte: string, suite: () => Promise<Etat>) => {
    setEtat({ phase: 'attente', texte })
    setEtat(await suite().catch((erreur: unknown): Etat => ({ phase: 'panne', panne: panneDe('preparation', erreur) })))
  }
  const preparer = (avecCommentaires: boolean) =>
    faire('Préparation de la copie…', async () => ({ phase: 'prepare', prepare: await figer(avecCommentaires) }))

  return (
    <section className={styles.carte} aria-label="Figer une copie">
      <strong>Figer une copie</strong>
      <p>
        Pour un collègue sans le complément : des valeurs à la place des formules, leurs origines dans une feuille, et
        ni mémoire, ni journal. Votre classeur ne change pas.
      </p>
      {etat.phase === 'attente' && <Attente texte={etat.texte} />}
      {etat.phase === 'panne' && <MessagePanne panne={etat.panne} />}
      {etat.phase === 'prepare' && (
        <>
          <Resume prepare={etat.prepare} />
          <Checkbox
            label="Garder les textes des colonnes de commentaires"
            checked={garder}
            onChange={(_, { checked }) => {
              setGarder(checked === true)
              void preparer(checked === true)
            }}
          />
          <div>
            <Button
              appearance="primary"
              onClick={() =>
                void faire('Enregistrement…', async () => ({
                  phase: 'repos',
                  fait: await etat.prepare.enregistrer(),
                }))
              }
            >
              Enregistrer la copie
            </Button>
          </div>
        </>
      )}
      {(etat.phase === 'repos' || etat.phase === 'panne') && (
        <div>
          <Button onClick={() => void preparer(garder)}>Figer une copie…</Button>
        </div>
      )}
      <div role="status">{etat.phase === 'repos' && etat.fait !== undefined && <p>{insecable(etat.fait)}</p>}</div>
    </section>
  )
}

function Resume({ prepare: { formules, retires, avertissements } }: { prepare: FigeagePrepare }) {
  const styles = useStyles()
  return (
    <>
      <p>
        {insecable(
          `${compte(formules, 'formule devient sa valeur', 'formules deviennent leur valeur')}. La copie n’a plus :`,
        )}
      </p>
      <ul className={styles.puces}>
        {(retires.length > 0 ? retires : ['rien d’autre à retirer.']).map((texte) => (
          <li key={texte}>{insecable(texte)}</li>
        ))}
      </ul>
      {avertissements.map((texte) => (
        <MessageBar key={texte} {...MULTILIGNE} intent="warning" className={styles.message}>
          <MessageBarBody>{insecable(texte)}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  )
}
