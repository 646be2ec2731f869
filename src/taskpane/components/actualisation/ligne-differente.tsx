import { Badge, Button, Checkbox } from '@fluentui/react-components'
import { decisionCellule, decisionLigne, type Choix } from '../../../domain/actualisation/choix'
import type { EtatLigne, LigneDifferente as Ligne } from '../../../domain/actualisation/difference'
import { montrerCellule } from '../../../domain/actualisation/montrer'
import type { Cellule } from '../../../domain/actualisation/valeur'
import type { Geste } from '../../choisir'
import { useStyles } from '../../styles'
import { insecable } from '../../textes'
import { CelluleDifferente } from './cellule-differente'

/** Ce que l'on lit sur l'étiquette d'une ligne, et sa couleur ; la couleur ne dit rien que le mot ne dise. */
export const ETATS = {
  conflit: { nom: 'conflit', couleur: 'danger' },
  nouvelle: { nom: 'nouvelle', couleur: 'success' },
  changee: { nom: 'modifiée', couleur: 'brand' },
  absente: { nom: 'absente', couleur: 'warning' },
  copiee: { nom: 'copiée', couleur: 'warning' },
  gardee: { nom: 'modifiée à la main', couleur: 'informative' },
  masquee: { nom: 'masquée par vous', couleur: 'informative' },
  ajoutee: { nom: 'ajoutée par vous', couleur: 'informative' },
} as const satisfies Readonly<Record<EtatLigne, { nom: string; couleur: string }>>

/** Pour une ligne entière, ce que « prendre le neuf » veut dire. */
const GESTES: Partial<Readonly<Record<EtatLigne, string>>> = {
  nouvelle: 'Ajouter cette ligne',
  absente: 'Retirer cette ligne (sinon elle est gardée)',
  masquee: 'Remettre cette ligne',
  copiee: 'Lui donner un identifiant neuf',
}

/** Au-delà, une ligne nouvelle n'est montrée qu'en partie. */
const CELLULES_MONTREES = 6

interface Props {
  ligne: Ligne
  /** Ce que la source dit d'une ligne nouvelle ou masquée. */
  contenu: readonly { readonly colonne: string; readonly neuf: Cellule }[]
  choix: Choix
  faire: (geste: Geste) => void
}

/** Une ligne qui diffère : ce qu'elle était, ce qu'elle deviendra, et ce que l'analyste en décide. */
export function LigneDifferente({ ligne, contenu, choix, faire }: Props) {
  const styles = useStyles()
  const { etat, libelle, cellules } = ligne
  const geste = GESTES[etat]
  const plusieurs = cellules.length > 1 && geste === undefined
  return (
    <li className={styles.carte}>
      <div className={styles.ligne}>
        <strong>{insecable(libelle)}</strong>
        <Badge appearance="tint" color={ETATS[etat].couleur}>
          {ETATS[etat].nom}
        </Badge>
      </div>
      {geste !== undefined && (
        <Checkbox
          checked={decisionLigne(choix, ligne) === 'neuf'}
          onChange={(_, { checked }) => faire({ sur: 'ligne', ligne, decision: checked === true ? 'neuf' : 'feuille' })}
          label={geste}
        />
      )}
      {contenu.length > 0 && <p className={styles.discret}>{insecable(resume(contenu))}</p>}
      {geste !== undefined && cellules.length > 0 && (
        <p className={styles.discret}>
          {insecable(cellules.map((c) => `${c.colonne} : ${montrerCellule(c.feuille, c.colonne)}`).join(' · '))}
        </p>
      )}
      {geste === undefined &&
        cellules.map((cellule) => (
          <CelluleDifferente
            key={cellule.colonne}
            cellule={cellule}
            decision={decisionCellule(choix, ligne, cellule)}
            choisir={(decision) => faire({ sur: 'cellule', ligne, cellule, decision })}
          />
        ))}
      {plusieurs && (
        <div className={styles.commandes}>
          <Button size="small" onClick={() => faire({ sur: 'ligne', ligne, decision: 'neuf' })}>
            Tout prendre
          </Button>
          <Button size="small" onClick={() => faire({ sur: 'ligne', ligne, decision: 'feuille' })}>
            Tout garder
          </Button>
        </div>
      )}
    </li>
  )
}

const resume = (contenu: Props['contenu']) =>
  contenu
    .slice(0, CELLULES_MONTREES)
    .map(({ colonne, neuf }) => `${colonne} : ${montrerCellule(neuf, colonne)}`)
    .join(' · ') + (contenu.length > CELLULES_MONTREES ? '…' : '')
