import { Button } from '@fluentui/react-components'
import { avancement } from '../textes'
import { Attente } from './attente'
import { Avancement } from './avancement'
import { Ecran } from './ecran'

interface Props {
  fait: number
  total: number
  arret: boolean
  arreter: () => void
}

/** L'écriture en cours, que l'on peut arrêter : le classeur redevient alors ce qu'il était. */
export function Ecriture({ fait, total, arret, arreter }: Props) {
  return (
    <Ecran titre="Création des feuilles" prendreLeFocus>
      <Avancement fait={fait} total={total} texte={avancement(fait, total)} nom="Écriture en cours" />
      {arret && <Attente texte="Arrêt demandé : le classeur redevient comme avant…" />}
      <div>
        <Button disabledFocusable={arret} onClick={arreter}>
          Arrêter
        </Button>
      </div>
    </Ecran>
  )
}
