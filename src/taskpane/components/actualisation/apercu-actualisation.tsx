import { Button } from '@fluentui/react-components'
import { conflitsATrancher, type Choix } from '../../../domain/actualisation/choix'
import { contenuNeuf, ecrituresDe } from '../../../domain/actualisation/ecritures'
import type { LigneDifferente } from '../../../domain/actualisation/difference'
import { nommer } from '../../../usecases/actualiser/tableau-du-classeur'
import type { Geste } from '../../choisir'
import { useStyles } from '../../styles'
import { compte, insecable, jourDe } from '../../textes'
import { comparaisonDe, type Prevu } from '../../ecrans-actualisation'
import { Constats } from '../constats'
import { Ecran } from '../ecran'
import { ChoixDensemble } from './choix-densemble'
import type { DemandeActualisation } from '../../../usecases/actualiser/preparer'
import { LignesDifferentes } from './lignes-differentes'
import { Reglages } from './reglages'
import { ResumeDifference } from './resume-difference'

interface Props {
  prevu: Prevu
  choix: Choix
  faire: (geste: Geste) => void
  ajuster: (demande: DemandeActualisation) => void
  ecrire: () => void
  retour: () => void
}

/** Ce que l'actualisation écrira, ligne par ligne, et ce que l'analyste en décide ; rien n'est encore écrit. */
export function ApercuActualisation({ prevu, choix, faire, ajuster, ecrire, retour }: Props) {
  const styles = useStyles()
  const comparaison = comparaisonDe(prevu)
  const { difference } = comparaison
  const ecritures = ecrituresDe(comparaison, choix).length
  const conflits = conflitsATrancher(difference, choix).length
  const contenu = (ligne: LigneDifferente) =>
    ligne.etat === 'nouvelle' || ligne.etat === 'masquee' ? contenuNeuf(comparaison, ligne) : []
  return (
    <Ecran titre={`Aperçu : ${nommer(prevu.preparation.cible)}`} prendreLeFocus>
      <p className={styles.discret}>{insecable(origine(prevu))}</p>
      {prevu.pour === 'actualiser' && <Constats constats={prevu.preparation.neuf.remarques} />}
      <ResumeDifference difference={difference} />
      {prevu.pour === 'actualiser' && <Reglages {...prevu} ajuster={ajuster} />}
      {difference.lignes.length > 1 && <ChoixDensemble difference={difference} choix={choix} faire={faire} />}
      <LignesDifferentes difference={difference} contenu={contenu} choix={choix} faire={faire} />
      <p role="status">{insecable(suite(ecritures, conflits))}</p>
      <div className={styles.commandes}>
        <Button appearance="primary" disabledFocusable={enRetard(prevu)} onClick={ecrire}>
          {ecritures === 0 ? 'Retenir cet état' : `Écrire (${compte(ecritures, 'changement')})`}
        </Button>
        <Button onClick={retour}>Retour</Button>
      </div>
    </Ecran>
  )
}

/** L'aperçu n'est pas encore celui de ce que l'analyste demande. */
const enRetard = (prevu: Prevu) => prevu.pour === 'actualiser' && prevu.preparation.demande !== prevu.demande

function suite(ecritures: number, conflits: number): string {
  const ecrit =
    ecritures === 0 ? 'Rien ne sera changé dans la feuille.' : 'Rien n’est encore écrit ; vous pourrez annuler.'
  return conflits === 0
    ? ecrit
    : `${compte(conflits, 'conflit suit', 'conflits suivent')} ce qui est proposé : ${conflits < 2 ? 'relisez-le' : 'relisez-les'}. ${ecrit}`
}

const origine = (prevu: Prevu): string =>
  prevu.pour === 'revenir'
    ? `Retour à la version d’avant le ${jourDe(prevu.version.instant)}.`
    : `Source : ${prevu.preparation.neuf.source.nom}.`
