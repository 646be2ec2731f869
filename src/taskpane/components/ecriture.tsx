import { avancement } from '../textes'
import { Avancement } from './avancement'
import { Ecran } from './ecran'

interface Props {
  fait: number
  total: number
}

/** L'écriture en cours. */
export function Ecriture({ fait, total }: Props) {
  return (
    <Ecran titre="Création des feuilles" prendreLeFocus>
      <Avancement fait={fait} total={total} texte={avancement(fait, total)} nom="Écriture en cours" />
    </Ecran>
  )
}
