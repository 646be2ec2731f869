import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { Difference, EtatLigne } from '../../../domain/actualisation/difference'
import { useStyles } from '../../styles'

interface Props {
  difference: Difference
  rapprocher: (ancienne: string, nouvelle: string) => void
}

/** Une liste plus longue ne se choisit pas à l'œil. */
const LIGNES_MAXIMUM = 500

/** Une ligne dont la source a changé la clé sans qu'elle se ressemble : un code de commune nouvelle, un territoire redessiné. */
export function CleChangee({ difference, rapprocher }: Props) {
  const styles = useStyles()
  const [ancienne, setAncienne] = useState('')
  const de = (voulu: EtatLigne) =>
    difference.lignes.flatMap(({ etat, cle, libelle }) =>
      etat === voulu && cle !== undefined ? [{ cle, libelle }] : [],
    )
  const [absentes, nouvelles] = [de('absente'), de('nouvelle')]
  const possible = [absentes, nouvelles].every(({ length }) => length > 0 && length <= LIGNES_MAXIMUM)
  if (!possible) return null
  const choisie = absentes.some(({ cle }) => cle === ancienne) ? ancienne : ''
  return (
    <details>
      <summary>Une ligne a changé de code ou de nom</summary>
      <div className={styles.liste}>
        <Field label="La ligne absente">
          <Select className={styles.choix} value={choisie} onChange={(_, { value }) => setAncienne(value)}>
            <option value="">Choisir…</option>
            <Lignes lignes={absentes} />
          </Select>
        </Field>
        <Field label="est maintenant">
          <Select
            className={styles.choix}
            value=""
            disabled={choisie === ''}
            onChange={(_, { value }) => value !== '' && rapprocher(choisie, value)}
          >
            <option value="">Choisir…</option>
            <Lignes lignes={nouvelles} />
          </Select>
        </Field>
      </div>
    </details>
  )
}

const Lignes = ({ lignes }: { lignes: readonly { readonly cle: string; readonly libelle: string }[] }) =>
  lignes.map(({ cle, libelle }) => (
    <option key={cle} value={cle}>
      {libelle}
    </option>
  ))
