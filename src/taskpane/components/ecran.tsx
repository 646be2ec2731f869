import { useEffect, useRef, type ReactNode } from 'react'
import { useStyles } from '../styles'

interface Props {
  titre: string
  /** Vrai quand l'analyste vient d'un autre écran : le clavier et le lecteur d'écran le suivent. */
  prendreLeFocus: boolean
  children: ReactNode
}

/** Un écran du volet et son titre. À l'ouverture du classeur, le volet ne vole pas le focus de la grille. */
export function Ecran({ titre, prendreLeFocus, children }: Props) {
  const styles = useStyles()
  const titreRef = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (prendreLeFocus) titreRef.current?.focus()
  }, [prendreLeFocus])

  return (
    <main className={styles.ecran}>
      <h2 ref={titreRef} tabIndex={-1}>
        {titre}
      </h2>
      {children}
    </main>
  )
}
