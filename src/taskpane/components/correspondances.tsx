import { Field, Select } from '@fluentui/react-components'
import type { TableVue } from '../../usecases/decrire'
import type { Correspondance } from '../port-modeles'
import { useStyles } from '../styles'
import { insecable } from '../textes'

interface Props {
  /** Les tableaux du modèle auxquels il manque une colonne. */
  tables: readonly TableVue[]
  utiliser: (correspondance: Correspondance) => void
}

/** Pour chaque colonne attendue que l'on ne trouve pas, celle du classeur qui en tient lieu. */
export function Correspondances({ tables, utiliser }: Props) {
  const styles = useStyles()
  const attendues = tables.flatMap((table) => table.manquantes.map((manque) => ({ table, ...manque })))
  if (attendues.length === 0) return null
  return (
    <section aria-label="Correspondance des colonnes">
      <h3>Colonnes à reconnaître</h3>
      {attendues.map(({ table, colonne, proche }) => (
        <Field
          key={`${table.id} ${colonne}`}
          label={insecable(`« ${colonne} » de ${table.id} est la colonne`)}
          {...(proche !== undefined && { hint: insecable(`« ${proche} » y ressemble.`) })}
        >
          <Select
            className={styles.choix}
            defaultValue=""
            onChange={(_, { value }) => value !== '' && utiliser({ table: table.id, colonne, entete: value })}
          >
            <option value="">Choisir…</option>
            {table.entetes.map((entete) => (
              <option key={entete}>{entete}</option>
            ))}
          </Select>
        </Field>
      ))}
    </section>
  )
}
