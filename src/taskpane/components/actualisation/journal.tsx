import type { EntreeJournal } from '../../../usecases/memoire/journal'
import { compte, momentDe, phrase } from '../../textes'
import { LongueListe } from '../longue-liste'

interface Props {
  /** La plus récente d'abord. */
  entrees: readonly EntreeJournal[]
}

/** Ce qui a été fait d'un tableau, à déplier ; rien du tout quand rien ne l'a été. */
export function Journal({ entrees }: Props) {
  if (entrees.length === 0) return null
  return (
    <details>
      <summary>Journal de ce tableau ({compte(entrees.length, 'écriture')})</summary>
      <LongueListe textes={entrees.map(texteDe)} />
    </details>
  )
}

function texteDe({ instant, action, source, millesime, resume, etat, conflits, initiales }: EntreeJournal): string {
  const venue = {
    actualiser: `depuis ${source}`,
    fusionner: `copie de collègue, ${source}`,
    revenir: 'retour à une version précédente',
  }[action]
  return [
    `${momentDe(instant)}, ${venue}${millesime === undefined ? '' : ` (millésime ${millesime})`} : ${resume}`,
    ...(conflits ? [tranches(conflits)] : []),
    ...(etat === 'commence' ? ['écriture interrompue'] : []),
    ...(initiales === undefined ? [] : [`par ${initiales}`]),
  ]
    .map((dit) => `${phrase(dit)}.`)
    .join(' ')
}

const tranches = ({ gardes, remplaces }: NonNullable<EntreeJournal['conflits']>) =>
  `${compte(gardes + remplaces, 'désaccord tranché', 'désaccords tranchés')}, ${remplaces} pour la source`
