import { Button } from '@fluentui/react-components'
import type { EcranDistancier as Etape, ParcoursDistancier } from '../use-distancier'
import { avancement, octets } from '../textes'
import { ApercuDistancier } from './apercu-distancier'
import { Avancement } from './avancement'
import { BilanDistancier } from './bilan-distancier'
import { Ecran } from './ecran'
import { FautesFichier } from './fautes-fichier'

interface Props {
  parcours: ParcoursDistancier
  ecran: Etape
  surTermine: (() => void) | undefined
}

/** Où en est le chargement d'un distancier. */
export function EcranDistancier({ parcours, ecran, surTermine }: Props) {
  const { charger, ecrire, annuler, quitter } = parcours
  switch (ecran.nom) {
    case 'lecture':
      return (
        <Ecran titre="Lecture du distancier" prendreLeFocus>
          <p>{ecran.fichier}</p>
          <Avancement
            fait={ecran.fait}
            total={ecran.total}
            texte={octets(ecran.fait, ecran.total)}
            nom="Lecture en cours"
          />
          <div>
            <Button onClick={() => quitter('La lecture a été arrêtée ; rien n’a été écrit.')}>Annuler</Button>
          </div>
        </Ecran>
      )
    case 'fautes':
      return <FautesFichier {...ecran} charger={(fichier) => void charger(fichier)} retour={() => quitter()} />
    case 'apercu':
      return (
        <ApercuDistancier
          fichier={ecran.fichier}
          preparation={ecran.preparation}
          ecrire={() => void ecrire(ecran)}
          retour={() => quitter()}
        />
      )
    case 'ecriture':
      return (
        <Ecran titre="Écriture de la table" prendreLeFocus>
          <Avancement {...ecran} texte={avancement(ecran.fait, ecran.total)} nom="Écriture en cours" />
        </Ecran>
      )
    case 'bilan':
      return (
        <BilanDistancier
          preparation={ecran.chargement.preparation}
          annulation={ecran.annulation}
          annuler={() => void annuler(ecran)}
          terminer={() => {
            surTermine?.()
            quitter()
          }}
        />
      )
  }
}
