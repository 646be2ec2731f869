import { Button } from '@fluentui/react-components'
import type { Dependant } from '../../../usecases/actualiser/dependants'
import type { Etape } from '../../ecrans-actualisation'
import { useStyles } from '../../styles'
import { compte, insecable } from '../../textes'
import { Fait, type FaitProps } from '../fait'

interface Props extends Pick<FaitProps, 'annuler' | 'terminer'> {
  bilan: Etape<'bilan'>
  suivre: (dependant: Dependant) => void
  prendreLaSuivante: () => void
}

/** Ce qui vient d'être écrit, de quoi l'annuler, et les tableaux qui en dépendent. */
export function BilanActualisation({ bilan, suivre, prendreLaSuivante, annuler, terminer }: Props) {
  const styles = useStyles()
  const { phrases, annulation, dependants, reste } = bilan
  const [suivante] = reste
  const copies = suivante && (
    <section aria-label="Copies à prendre" className={styles.liste}>
      <p>{insecable(`${compte(reste.length, 'copie reste', 'copies restent')} à prendre, chacune avec son aperçu.`)}</p>
      <div>
        <Button appearance="primary" disabledFocusable={annulation} onClick={prendreLaSuivante}>
          {insecable(`Comparer avec « ${suivante.name} »`)}
        </Button>
      </div>
    </section>
  )
  const suite = !suivante && dependants.length > 0 && (
    <section aria-label="Tableaux qui en dépendent" className={styles.liste}>
      <h3>Ce qui en dépend</h3>
      <p>Ces tableaux se nourrissent de celui-ci : voyez ce qui y changerait.</p>
      {dependants.map((dependant) => (
        <div key={dependant.cible}>
          <Button disabledFocusable={annulation} onClick={() => suivre(dependant)}>
            Actualiser {dependant.cible}
          </Button>
        </div>
      ))}
    </section>
  )
  return (
    <Fait
      phrase={phrases.join(' ')}
      annulation={annulation}
      annuler={annuler}
      terminer={terminer}
      suite={
        <>
          {copies}
          {suite}
        </>
      }
    />
  )
}
