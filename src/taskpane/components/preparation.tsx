import { Button } from '@fluentui/react-components'
import { Attente } from './attente'
import { Ecran } from './ecran'

interface Props {
  retour: () => void
}

/** La lecture des tableaux ; on peut toujours revenir en arrière. */
export function Preparation({ retour }: Props) {
  return (
    <Ecran titre="Préparation" prendreLeFocus>
      <Attente texte="Lecture des tableaux…" />
      <div>
        <Button onClick={retour}>Retour</Button>
      </div>
    </Ecran>
  )
}
