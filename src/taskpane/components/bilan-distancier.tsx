import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { PreparationDistancier } from '../../usecases/charger-distancier'
import { copier } from '../presse-papiers'
import { useStyles } from '../styles'
import { compte } from '../textes'
import { Fait, type FaitProps } from './fait'

interface Props extends Pick<FaitProps, 'annulation' | 'annuler' | 'terminer'> {
  preparation: PreparationDistancier
}

/** La table est écrite : la formule qui s'en sert, et de quoi tout défaire. */
export function BilanDistancier({ preparation, ...suites }: Props) {
  const styles = useStyles()
  const [copie, setCopie] = useState('')
  const { table, feuille, formule, lu } = preparation
  const lancerCopie = async () =>
    setCopie((await copier(formule)) ? 'Formule copiée.' : 'La copie a été refusée : sélectionnez la formule.')

  return (
    <Fait
      phrase={`La table ${table} est dans la feuille « ${feuille} » : ${compte(lu.lignes.length, 'commune')}.`}
      {...suites}
    >
      <section aria-label="Formule à taper" className={styles.liste}>
        <h3>Formule à taper</h3>
        <p>
          <code className={styles.formule}>{formule}</code>
        </p>
        <div>
          <Button size="small" onClick={() => void lancerCopie()}>
            Copier la formule
          </Button>{' '}
          <span role="status">{copie}</span>
        </div>
      </section>
    </Fait>
  )
}
