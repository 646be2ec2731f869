import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { useStyles } from '../../styles'

interface Props {
  colonnes: readonly string[]
  cle: readonly string[]
  choisir: (cle: readonly string[]) => void
}

/** Les colonnes qui, ensemble, désignent une ligne et une seule. */
export function ChoixCle({ colonnes, cle, choisir }: Props) {
  const styles = useStyles()
  const [prises, setPrises] = useState<ReadonlySet<string>>(new Set(cle))
  const choisies = colonnes.filter((nom) => prises.has(nom))
  return (
    <div role="group" aria-label="Ce qui désigne une ligne" className={styles.liste}>
      <p>Cochez les colonnes qui, ensemble, désignent une ligne et une seule.</p>
      {colonnes.map((nom) => (
        <Checkbox
          key={nom}
          label={nom}
          checked={prises.has(nom)}
          onChange={(_, { checked }) =>
            setPrises(new Set(checked === true ? [...prises, nom] : choisies.filter((c) => c !== nom)))
          }
        />
      ))}
      <div>
        <Button disabledFocusable={choisies.length === 0} onClick={() => choisir(choisies)}>
          Comparer avec cette clé
        </Button>
      </div>
    </div>
  )
}
