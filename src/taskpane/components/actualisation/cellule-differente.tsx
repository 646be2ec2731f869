import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components'
import type { CelluleDifferente as Difference } from '../../../domain/actualisation/difference'
import type { Cellule } from '../../../domain/actualisation/valeur'
import type { Decision, EtatCellule } from '../../../domain/actualisation/fusion-cellule'
import { montrerCellule } from '../../../domain/actualisation/montrer'
import { useStyles } from '../../styles'
import { insecable } from '../../textes'

const ETATS: Readonly<Record<EtatCellule, string>> = {
  changee: '',
  gardee: 'modifiée à la main',
  conflit: 'modifiée à la main et dans la source',
  'formule-remplacee': 'une valeur remplace la formule',
  'code-a-reparer': 'le code a perdu ses zéros de tête',
  divergente: 'la feuille et la source diffèrent',
}

interface Props {
  cellule: Difference
  decision: Decision
  choisir: (decision: Decision) => void
}

/** Une cellule, ancienne et neuve : une case à cocher, ou les deux valeurs côte à côte quand il faut trancher. */
export function CelluleDifferente({ cellule, decision, choisir }: Props) {
  const styles = useStyles()
  const { colonne, etat, base, feuille, neuf } = cellule
  const montrer = (valeur: Cellule) => montrerCellule(valeur, colonne)
  if (etat === 'conflit' || etat === 'divergente') {
    const avant = base === undefined ? '' : `, d’abord ${montrer(base)}`
    return (
      <div>
        <span className={styles.discret}>{insecable(`${colonne} : ${ETATS[etat]}${avant}`)}</span>
        <RadioGroup
          aria-label={colonne}
          value={decision}
          onChange={(_, { value }) => choisir(value === 'neuf' ? 'neuf' : 'feuille')}
        >
          <Radio value="feuille" label={insecable(`Garder ${montrer(feuille)}`)} />
          <Radio value="neuf" label={insecable(`Prendre ${montrer(neuf)}`)} />
        </RadioGroup>
      </div>
    )
  }
  const remarque = ETATS[etat] === '' ? '' : ` (${ETATS[etat]})`
  return (
    <Checkbox
      checked={decision === 'neuf'}
      onChange={(_, { checked }) => choisir(checked === true ? 'neuf' : 'feuille')}
      label={insecable(`${colonne} : ${montrer(feuille)} → ${montrer(neuf)}${remarque}`)}
    />
  )
}
