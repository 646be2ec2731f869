import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { Correspondance, FauteVue } from '../port-modeles'
import { useStyles } from '../styles'
import { insecable } from '../textes'
import { MULTILIGNE } from './message-panne'

interface Props {
  titre: string
  fautes: readonly FauteVue[]
  /** Prépare de nouveau en lisant cet en-tête à la place de la colonne attendue. */
  utiliser: (correspondance: Correspondance) => void
  /** Montre la cellule en cause ; absent quand l'hôte ne sait pas. */
  allerA: ((ou: string) => void) | undefined
}

/** Au-delà, une liste ne se lit plus : les premières suffisent pour commencer à corriger. */
const MONTREES = 50

/** Où, pourquoi, quoi faire, et la réparation quand elle tient en un clic. */
export function Fautes({ titre, fautes, utiliser, allerA }: Props) {
  const styles = useStyles()
  return (
    <>
      <ul className={styles.liste} aria-label={titre}>
        {fautes.slice(0, MONTREES).map((faute) => (
          <li key={`${faute.ou} ${faute.message}`}>
            <MessageBar
              {...MULTILIGNE}
              intent={faute.gravite === 'faute' ? 'error' : 'warning'}
              className={styles.message}
            >
              <MessageBarBody>
                <MessageBarTitle>{faute.ou}</MessageBarTitle>
                {faute.code !== undefined && <span className={styles.discret}>{faute.code}</span>}
                <p>{insecable(faute.message)}</p>
                {faute.suggestion !== undefined && <p>{insecable(faute.suggestion)}</p>}
              </MessageBarBody>
              <Actions faute={faute} utiliser={utiliser} allerA={allerA} />
            </MessageBar>
          </li>
        ))}
      </ul>
      {fautes.length > MONTREES && <p>Et {fautes.length - MONTREES} autres, après celles-ci.</p>}
    </>
  )
}

const CELLULE = /^(.+)!([A-Z]{1,3}\d+)$/

/** « Plan!D7 » → Plan, D7 ; `undefined` quand la faute n'est pas dans une cellule. */
export function celluleDe(ou: string): { feuille: string; cellule: string } | undefined {
  const [, feuille, cellule] = CELLULE.exec(ou) ?? []
  return feuille === undefined || cellule === undefined ? undefined : { feuille, cellule }
}

function Actions({ faute, utiliser, allerA }: { faute: FauteVue } & Pick<Props, 'utiliser' | 'allerA'>) {
  const { ou, correspondance } = faute
  const montrable = allerA && celluleDe(ou)
  if (!correspondance && !montrable) return null
  return (
    <MessageBarActions>
      {correspondance && (
        <Button size="small" onClick={() => utiliser(correspondance)}>
          Utiliser « {correspondance.entete} » comme « {correspondance.colonne} »
        </Button>
      )}
      {montrable && (
        <Button size="small" aria-label={`Aller à la cellule ${ou}`} onClick={() => allerA(ou)}>
          Aller à la cellule
        </Button>
      )}
    </MessageBarActions>
  )
}
