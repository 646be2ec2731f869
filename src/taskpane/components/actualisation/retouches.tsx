import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { montrerCellule } from '../../../domain/actualisation/montrer'
import type { Retouche } from '../../../usecases/actualiser/retouches'
import { useStyles } from '../../styles'
import { compte, insecable } from '../../textes'
import { Ecran } from '../ecran'

interface Props {
  retouches: readonly Retouche[]
  reporter: (choisies: readonly Retouche[]) => void
  retour: () => void
}

/** Ce que l'analyste a tapé dans les éditions : à reporter dans les tableaux, ou perdu au prochain remplissage. */
export function Retouches({ retouches, reporter, retour }: Props) {
  const styles = useStyles()
  const [refusees, setRefusees] = useState<ReadonlySet<Retouche>>(new Set())
  const reportables = retouches.filter((r) => r.cible !== undefined)
  const autres = retouches.filter((r) => r.cible === undefined)
  const choisies = reportables.filter((r) => !refusees.has(r))
  const basculer = (retouche: Retouche, prendre: boolean) =>
    setRefusees(new Set(prendre ? [...refusees].filter((r) => r !== retouche) : [...refusees, retouche]))
  return (
    <Ecran titre="Retouches des éditions" prendreLeFocus>
      <p>
        Une édition se refait depuis ses tableaux : ce que vous y avez tapé n’y resterait pas. Reportez-le dans les
        tableaux.
      </p>
      <ul className={styles.liste} aria-label="Retouches à reporter">
        {reportables.map((retouche) => (
          <li key={cle(retouche)}>
            <Checkbox
              checked={!refusees.has(retouche)}
              onChange={(_, { checked }) => basculer(retouche, checked === true)}
              label={insecable(dite(retouche))}
            />
          </li>
        ))}
      </ul>
      {autres.length > 0 && (
        <section aria-label="Retouches à reporter vous-même">
          <h3>À reporter vous-même</h3>
          <p className={styles.discret}>
            Le tableau a changé depuis, ou l’édition montre ces valeurs autrement que le tableau.
          </p>
          <ul className={styles.puces}>
            {autres.map((retouche) => (
              <li key={cle(retouche)}>{insecable(dite(retouche))}</li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.commandes}>
        {reportables.length > 0 && (
          <Button appearance="primary" disabledFocusable={choisies.length === 0} onClick={() => reporter(choisies)}>
            Reporter ({compte(choisies.length, 'retouche')})
          </Button>
        )}
        <Button onClick={retour}>Retour</Button>
      </div>
    </Ecran>
  )
}

const cle = ({ edition }: Retouche) => `${edition.feuille} ${edition.row} ${edition.column}`

const dite = ({ tableau, libelle, colonne, ancien, nouveau }: Retouche) =>
  `${tableau}, ${libelle}, ${colonne} : ${montrerCellule(ancien, colonne)} → ${montrerCellule(nouveau, colonne)}`
