import { Field, Select } from '@fluentui/react-components'
import type { Choix } from '../../../domain/actualisation/choix'
import { compterLignes, type Difference } from '../../../domain/actualisation/difference'
import type { Decision } from '../../../domain/actualisation/fusion-cellule'
import type { Geste } from '../../choisir'
import { useStyles } from '../../styles'

interface Props {
  difference: Difference
  choix: Choix
  faire: (geste: Geste) => void
}

/** Ce qui vaut pour tout, pour les conflits, ou pour une colonne. */
export function ChoixDensemble({ difference, choix, faire }: Props) {
  const styles = useStyles()
  const tranchees = difference.lignes.filter(({ etat }) => etat !== 'absente' && etat !== 'copiee')
  const colonnes = [...new Set(tranchees.flatMap((l) => l.cellules.map((c) => c.colonne)))]
  const conflits = compterLignes(difference).conflit
  return (
    <section aria-label="Choix d’ensemble" className={styles.liste}>
      <Choisir
        libelle="Tout"
        proposition="Comme proposé"
        decision={choix.tout}
        choisir={(decision) => faire({ sur: 'tout', decision })}
      />
      {conflits > 0 && (
        <Choisir
          libelle="Conflits"
          proposition="Comme proposé, un par un"
          decision={choix.conflits}
          choisir={(decision) => faire({ sur: 'conflits', decision })}
        />
      )}
      {colonnes.length > 1 && (
        <details>
          <summary>Choisir par colonne</summary>
          <div className={styles.liste}>
            {colonnes.map((colonne) => (
              <Choisir
                key={colonne}
                dessous
                libelle={`Colonne ${colonne}`}
                proposition="Comme proposé"
                decision={choix.colonnes?.[colonne]}
                choisir={(decision) => faire({ sur: 'colonne', colonne, decision })}
              />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

const TEXTES = { neuf: 'Prendre la source', feuille: 'Garder la feuille' } as const satisfies Record<Decision, string>

interface PropsChoisir {
  libelle: string
  /** Vrai quand le libellé peut être long : la liste passe dessous. */
  dessous?: boolean
  proposition: string
  decision: Decision | undefined
  choisir: (decision: Decision | undefined) => void
}

/** Une liste du système : elle se lit et s'ouvre partout, même dans 320 px. */
function Choisir({ libelle, dessous = false, proposition, decision, choisir }: PropsChoisir) {
  const styles = useStyles()
  return (
    <Field label={libelle} orientation={dessous ? 'vertical' : 'horizontal'}>
      <Select
        className={styles.choix}
        value={decision ?? ''}
        onChange={(_, { value }) => choisir(value === 'neuf' || value === 'feuille' ? value : undefined)}
      >
        <option value="">{proposition}</option>
        <option value="neuf">{TEXTES.neuf}</option>
        <option value="feuille">{TEXTES.feuille}</option>
      </Select>
    </Field>
  )
}
