import { Button } from '@fluentui/react-components'
import type { Preparation } from '../../usecases/remplir'
import { useStyles } from '../styles'
import { compte, creerLesFeuilles, insecable } from '../textes'
import { Constats } from './constats'
import { Ecran } from './ecran'
import { Fautes, type Correspondance } from './fautes'
import { FeuillesPrevues } from './feuilles-prevues'

interface Props {
  preparation: Preparation
  creer: () => void
  retour: () => void
  utiliser: (correspondance: Correspondance) => void
}

/** Ce qui sera écrit, avant de l'écrire ; ou ce qui l'empêche. */
export function Apercu({ preparation, creer, retour, utiliser }: Props) {
  const { feuilles, constats, fautes } = preparation
  const styles = useStyles()
  return (
    <Ecran titre={fautes.length > 0 ? "À corriger d'abord" : 'Aperçu du Plan Santé'} prendreLeFocus>
      <p>{insecable(resume(preparation))}</p>
      {fautes.length > 0 && <Fautes fautes={fautes} utiliser={utiliser} />}
      {feuilles.length > 0 && <FeuillesPrevues feuilles={feuilles} />}
      <Constats constats={constats} />
      <div className={styles.commandes}>
        {fautes.length === 0 && (
          <Button appearance="primary" onClick={creer}>
            {creerLesFeuilles(feuilles.length)}
          </Button>
        )}
        <Button onClick={retour}>Retour</Button>
      </div>
    </Ecran>
  )
}

function resume({ feuilles, fautes }: Preparation): string {
  if (fautes.length > 0)
    return `${compte(fautes.length, 'faute empêche', 'fautes empêchent')} de remplir le modèle ; rien n'a été écrit.`
  const remplacees = feuilles.filter((f) => f.effet === 'remplacer').length
  return remplacees === 0
    ? "Rien n'est encore écrit. Vos tableaux ne seront pas modifiés."
    : `Rien n'est encore écrit. ${compte(remplacees, 'feuille sera remplacée', 'feuilles seront remplacées')} ; vous pourrez annuler.`
}
