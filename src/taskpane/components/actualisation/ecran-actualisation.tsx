import { Button } from '@fluentui/react-components'
import type { EcranActualisation as Etape } from '../../ecrans-actualisation'
import type { ParcoursActualisation } from '../../use-actualisation'
import { useStyles } from '../../styles'
import { avancement, insecable, jourDe } from '../../textes'
import { Attente } from '../attente'
import { Avancement } from '../avancement'
import { Ecran } from '../ecran'
import { ApercuActualisation } from './apercu-actualisation'
import { BilanActualisation } from './bilan-actualisation'
import { ChoixCible } from './choix-cible'
import { FautesActualisation } from './fautes-actualisation'
import { Retouches } from './retouches'

interface Props {
  parcours: ParcoursActualisation
  ecran: Etape
  surTermine: (() => void) | undefined
}

/** Où en est une actualisation. */
export function EcranActualisation({ parcours, ecran, surTermine }: Props) {
  const { preparer, suivre, montrerVersions, changer, ecrire, annuler, commencer } = parcours
  const quitter = () => parcours.quitter()
  const styles = useStyles()
  switch (ecran.nom) {
    case 'attente':
      return (
        <Ecran titre="Actualiser un tableau" prendreLeFocus>
          <Attente texte={ecran.texte} />
          {ecran.retour && (
            <div>
              <Button onClick={ecran.retour}>Retour</Button>
            </div>
          )}
        </Ecran>
      )
    case 'choix':
      return (
        <ChoixCible
          cibles={ecran.cibles}
          initiale={ecran.cible}
          preparer={(cible, source) => void preparer({ ...ecran, cible }, source)}
          montrerVersions={(cible) => void montrerVersions(ecran, cible)}
          retour={quitter}
        />
      )
    case 'versions':
      return (
        <Ecran titre={`Versions de ${ecran.cible.nom}`} prendreLeFocus>
          <p>Revenir défait ce que l’actualisation avait écrit ; ce que vous avez tapé depuis est gardé.</p>
          <ul className={styles.liste}>
            {ecran.versions.map((version) => (
              <li key={version.instant} className={styles.carte}>
                <span>{insecable(`Avant l’actualisation du ${jourDe(version.instant)} : ${version.resume}`)}</span>
                <div>
                  <Button onClick={() => void parcours.preparerRetour(ecran, version)}>Voir ce qui changerait</Button>
                </div>
              </li>
            ))}
          </ul>
          <div>
            <Button onClick={() => void commencer(ecran.cible.nom)}>Retour</Button>
          </div>
        </Ecran>
      )
    case 'retouches':
      return (
        <Retouches
          retouches={ecran.retouches}
          reporter={(choisies) => void parcours.reporter(ecran, choisies)}
          retour={quitter}
        />
      )
    case 'fautes':
      return (
        <FautesActualisation
          fautes={ecran.fautes}
          recommencer={(demande) => void parcours.recommencer(ecran, demande)}
          autreSource={() => void commencer(ecran.demande.cible)}
          retour={() => parcours.renoncer(ecran)}
        />
      )
    case 'apercu':
      return (
        <ApercuActualisation
          prevu={ecran.prevu}
          choix={ecran.choix}
          faire={changer}
          ajuster={(demande) => void parcours.ajuster(ecran, demande)}
          ecrire={() => void ecrire(ecran)}
          retour={() => parcours.renoncer(ecran)}
        />
      )
    case 'ecriture':
      return (
        <Ecran titre="Écriture" prendreLeFocus>
          <Avancement {...ecran} texte={avancement(ecran.fait, ecran.total)} nom="Écriture en cours" />
        </Ecran>
      )
    case 'bilan':
      return (
        <BilanActualisation
          bilan={ecran}
          suivre={(dependant) => void suivre(ecran, dependant)}
          prendreLaSuivante={() => void parcours.prendreLaSuivante(ecran)}
          annuler={() => void annuler(ecran)}
          terminer={() => {
            surTermine?.()
            quitter()
          }}
        />
      )
  }
}
