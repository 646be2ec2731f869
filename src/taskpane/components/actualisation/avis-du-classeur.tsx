import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { AvisDuClasseur as Avis } from '../../use-avis'
import type { ParcoursActualisation } from '../../use-actualisation'
import { useStyles } from '../../styles'
import { compte, enumeration, insecable, jourDe } from '../../textes'
import { MULTILIGNE } from '../message-panne'

interface Props {
  avis: Avis
  parcours: Pick<ParcoursActualisation, 'reprendre' | 'garder' | 'montrerRetouches'>
}

/** Ce que le classeur ouvert demande de trancher : une actualisation interrompue, des éditions retouchées. */
export function AvisDuClasseur({ avis: { interrompue, retouches }, parcours }: Props) {
  const styles = useStyles()
  const editions = [...new Set(retouches.map((r) => `« ${r.edition.feuille} »`))]
  return (
    <>
      {interrompue && (
        <MessageBar {...MULTILIGNE} intent="warning" className={styles.message}>
          <MessageBarBody>
            {insecable(
              `L’actualisation de « ${interrompue.nom} » du ${jourDe(interrompue.instant)} s’est arrêtée au milieu : le tableau est peut-être à moitié écrit.`,
            )}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void parcours.reprendre(interrompue)}>
              Restaurer la version d’avant…
            </Button>
            <Button size="small" onClick={() => void parcours.garder(interrompue)}>
              Garder tel quel
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {retouches.length > 0 && (
        <MessageBar {...MULTILIGNE} intent="info" className={styles.message}>
          <MessageBarBody>
            {insecable(
              `${compte(retouches.length, 'cellule retouchée', 'cellules retouchées')} dans ${enumeration(editions)} : ce qui y est tapé n’est pas dans les tableaux.`,
            )}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => parcours.montrerRetouches(retouches)}>
              Voir les retouches…
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  )
}
