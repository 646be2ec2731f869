import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useStyles } from '../../styles'
import { insecable } from '../../textes'

interface Props {
  absentes: readonly string[]
  colonnes: readonly string[]
  /** Nom de la source → en-tête de la feuille. */
  choisir: (correspondances: Readonly<Record<string, string>>) => void
}

/** Le nom que la source donne aux colonnes de la clé qu'on n'y a pas trouvées. */
export function NomsDansLaSource({ absentes, colonnes, choisir }: Props) {
  const styles = useStyles()
  const [noms, setNoms] = useState<Readonly<Record<string, string>>>({})
  if (absentes.length === 0 || colonnes.length === 0) return null
  const dits = absentes.flatMap((absente) => (noms[absente] ? [[noms[absente], absente] as const] : []))
  return (
    <div role="group" aria-label="Les noms de la source" className={styles.liste}>
      {absentes.map((absente) => (
        <Field key={absente} label={insecable(`« ${absente} », dans la source`)}>
          <Select
            className={styles.choix}
            value={noms[absente] ?? ''}
            onChange={(_, { value }) => setNoms({ ...noms, [absente]: value })}
          >
            <option value="">Choisir une colonne…</option>
            {colonnes.map((nom) => (
              <option key={nom} value={nom}>
                {nom}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <div>
        <Button disabledFocusable={dits.length < absentes.length} onClick={() => choisir(Object.fromEntries(dits))}>
          Comparer avec ces noms
        </Button>
      </div>
    </div>
  )
}
