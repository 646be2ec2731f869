import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { resumer, type Difference } from '../../../domain/actualisation/difference'
import { useStyles } from '../../styles'
import { insecable, phrase } from '../../textes'
import { Constats } from '../constats'
import { LongueListe } from '../longue-liste'
import { MULTILIGNE } from '../message-panne'

const SANS_MEMOIRE =
  'Le classeur ne se souvient pas de ce qui avait été écrit ici : la feuille et la source sont comparées telles quelles, et rien n’est remplacé sans votre accord.'

interface Props {
  difference: Difference
}

/** Ce que l'actualisation changerait, en une phrase, puis ce qui mérite d'être dit avant d'écrire. */
export function ResumeDifference({ difference }: Props) {
  const styles = useStyles()
  const { alertes, voies, aRelire, constats } = difference
  return (
    <>
      <p role="status">
        <strong>{insecable(phrase(resumer(difference)))}.</strong>
      </p>
      {alertes.map(({ message }) => (
        <MessageBar key={message} {...MULTILIGNE} intent="warning" className={styles.message}>
          <MessageBarBody>{insecable(message)}</MessageBarBody>
        </MessageBar>
      ))}
      {voies === 'deux' && (
        <MessageBar {...MULTILIGNE} intent="info" className={styles.message}>
          <MessageBarBody>{insecable(SANS_MEMOIRE)}</MessageBarBody>
        </MessageBar>
      )}
      {aRelire.length > 0 && (
        <section aria-label="Textes à relire">
          <h3>Textes à relire</h3>
          <LongueListe
            textes={aRelire.map(
              ({ libelle, colonne, texte, ecritPour }) =>
                `${libelle}, ${colonne} : « ${texte} » (écrit pour le ${ecritPour})`,
            )}
          />
        </section>
      )}
      <Constats constats={constats} />
    </>
  )
}
