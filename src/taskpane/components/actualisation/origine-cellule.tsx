import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { montrerCellule } from '../../../domain/actualisation/montrer'
import type { Origine } from '../../../usecases/actualiser/origine'
import type { PortActualisation } from '../../port-actualisation'
import type { CelluleActive } from '../../port-modeles'
import { useStyles } from '../../styles'
import { insecable, jourDe } from '../../textes'
import { Attente } from '../attente'

type Reponse =
  | { readonly phase: 'attente' }
  | { readonly phase: 'inconnue' }
  | { readonly phase: 'dite'; readonly origine: Origine }
  | { readonly phase: 'panne' }

interface Props {
  cellule: CelluleActive
  origine: PortActualisation['origine']
}

/** « D'où vient ce chiffre ? », pour la cellule choisie dans la grille. */
export function OrigineCellule({ cellule, origine }: Props) {
  const styles = useStyles()
  const [reponse, setReponse] = useState<Reponse>()
  const demander = async () => {
    setReponse({ phase: 'attente' })
    try {
      const dite = await origine(placeDe(cellule))
      setReponse(dite ? { phase: 'dite', origine: dite } : { phase: 'inconnue' })
    } catch {
      setReponse({ phase: 'panne' })
    }
  }
  return (
    <section className={styles.carte} aria-label="Origine d’une cellule">
      <div className={styles.ligne}>
        <strong>
          {cellule.feuille}, {cellule.cellule}
        </strong>
        <Button size="small" onClick={() => void demander()}>
          D’où vient ce chiffre ?
        </Button>
      </div>
      <div role="status">{reponse && <Dite reponse={reponse} />}</div>
    </section>
  )
}

function Dite({ reponse }: { reponse: Reponse }) {
  const styles = useStyles()
  switch (reponse.phase) {
    case 'attente':
      return <Attente texte="Recherche…" />
    case 'inconnue':
      return <p>{insecable('Cette cellule n’est pas dans un tableau que le volet a rempli ou actualisé.')}</p>
    case 'panne':
      return <p>Le classeur n’a pas répondu. Terminez la saisie en cours, puis réessayez.</p>
    case 'dite':
      return (
        <ul className={styles.puces}>
          {phrases(reponse.origine).map((phrase) => (
            <li key={phrase}>{insecable(phrase)}</li>
          ))}
        </ul>
      )
  }
}

const CLASSES = {
  donnee: 'donnée de la source',
  calcul: 'calcul',
  suivi: 'suivi, tenu par vous',
  libre: 'colonne à vous, jamais modifiée',
} as const satisfies Record<Origine['classe'], string>

function phrases({
  tableau,
  colonne,
  classe,
  source,
  modele,
  instant,
  alors,
  avant,
  maintenant,
  absenteDepuis,
}: Origine) {
  return [
    `${tableau}, colonne « ${colonne} » : ${CLASSES[classe]}.`,
    `Source : ${source.nom}${source.millesime === undefined ? '' : `, millésime ${source.millesime}`}.`,
    ...(modele ? [`Modèle : ${modele.nom}.`] : []),
    `Dernière actualisation : le ${jourDe(instant)}.`,
    ...(avant === undefined ? [] : [`Avant elle : ${montrerCellule(avant, colonne)}.`]),
    ...(alors === undefined ? [] : [`Écrit alors : ${montrerCellule(alors, colonne)}.`]),
    `Maintenant : ${montrerCellule(maintenant, colonne)}.`,
    ...(absenteDepuis === undefined ? [] : [`La ligne n’est plus dans la source depuis le ${absenteDepuis}.`]),
  ]
}

/** « D7 » → ligne 6, colonne 3. */
function placeDe({ feuille, cellule }: CelluleActive) {
  const [, lettres = 'A', numero = '1'] = /^\$?([A-Z]+)\$?(\d+)/.exec(cellule) ?? []
  const column = [...lettres].reduce((place, lettre) => place * 26 + lettre.charCodeAt(0) - 64, 0) - 1
  return { sheet: feuille, row: Number(numero) - 1, column }
}
