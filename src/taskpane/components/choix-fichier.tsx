import { Button, type ButtonProps } from '@fluentui/react-components'
import { useRef } from 'react'

interface Props {
  texte: string
  /** Nom du champ pour un lecteur d'écran. */
  nom: string
  apparence: NonNullable<ButtonProps['appearance']>
  /** Extensions proposées ; des CSV par défaut. */
  types?: string
  /** Plusieurs fichiers peuvent être choisis d'un coup. */
  plusieurs?: boolean
  choisir: (fichiers: readonly [File, ...File[]]) => void
}

/** Un bouton qui ouvre le choix d'un fichier ; le même fichier peut être choisi deux fois de suite. */
export function ChoixFichier({
  texte,
  nom,
  apparence,
  types = '.csv,.txt,text/csv',
  plusieurs = false,
  choisir,
}: Props) {
  const champ = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={champ}
        type="file"
        accept={types}
        multiple={plusieurs}
        hidden
        aria-label={nom}
        onChange={({ currentTarget }) => {
          const [premier, ...autres] = currentTarget.files ?? []
          currentTarget.value = ''
          if (premier) choisir([premier, ...autres])
        }}
      />
      <Button appearance={apparence} onClick={() => champ.current?.click()}>
        {texte}
      </Button>
    </>
  )
}
