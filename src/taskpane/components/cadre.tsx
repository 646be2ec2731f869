import { Switch } from '@fluentui/react-components'
import { EXEMPLES } from '../exemples'
import type { PaneProps, Theme } from '../pane'
import { useStyles } from '../styles'
import { useActualisation } from '../use-actualisation'
import { useAvis } from '../use-avis'
import { useChangement } from '../use-changement'
import { useClasseur } from '../use-classeur'
import { useDistancier } from '../use-distancier'
import { useModeles } from '../use-modeles'
import { useParcours } from '../use-parcours'
import { useSelection } from '../use-selection'
import { AvisDuClasseur } from './actualisation/avis-du-classeur'
import { EcranActualisation } from './actualisation/ecran-actualisation'
import { EcranCourant } from './ecran-courant'
import { EcranDistancier } from './ecran-distancier'
import { ExplicationCellule } from './explication-cellule'
import { Logo } from './logo'
import { MessagePanne } from './message-panne'

interface Props extends PaneProps {
  theme: Theme
  changerTheme: (theme: Theme) => void
}

/** Le cadre du volet : en-tête, messages, écran courant, thème. */
export function Cadre({ theme, changerTheme, ...props }: Props) {
  const styles = useStyles()
  const [vue, relire] = useClasseur(props.decrire)
  const modeles = useModeles(props.modeles.lister, vue)
  const avis = useAvis(props.actualisation, vue)
  const cellule = useSelection(props.surSelection)
  const parcours = useParcours(props.modeles, relire)
  const distancier = useDistancier(props.distancier, parcours.retour)
  const actualisation = useActualisation(props.actualisation, parcours.retour)
  const panne = actualisation.panne ?? distancier.panne ?? parcours.panne
  useChangement(props.surChangement, parcours.rafraichir)

  return (
    <div className={styles.cadre}>
      <header className={styles.entete}>
        <Logo />
        <h1>Santé Territoires</h1>
      </header>
      <div className={styles.avis}>
        {props.surExplication && <ExplicationCellule surExplication={props.surExplication} />}
        {panne && <MessagePanne key={panne.titre} panne={panne} />}
      </div>
      {actualisation.ecran ? (
        <EcranActualisation parcours={actualisation} ecran={actualisation.ecran} surTermine={props.surTermine} />
      ) : distancier.ecran ? (
        <EcranDistancier parcours={distancier} ecran={distancier.ecran} surTermine={props.surTermine} />
      ) : (
        <EcranCourant
          parcours={parcours}
          vue={vue}
          modeles={modeles}
          cellule={cellule}
          relire={relire}
          hote={props}
          actualiser={props.actualisation && (() => void actualisation.commencer())}
          refaire={props.actualisation && ((tableau) => void actualisation.refaire(tableau))}
          avis={<AvisDuClasseur avis={avis} parcours={actualisation} />}
          charger={props.distancier && ((fichier) => void distancier.charger(fichier))}
          exemples={props.exemples ?? EXEMPLES}
        />
      )}
      <footer className={styles.pied}>
        <Switch
          label="Thème sombre"
          checked={theme === 'sombre'}
          onChange={(_, { checked }) => changerTheme(checked ? 'sombre' : 'clair')}
        />
      </footer>
    </div>
  )
}
