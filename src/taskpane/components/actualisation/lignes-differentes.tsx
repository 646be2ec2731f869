import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { Choix } from '../../../domain/actualisation/choix'
import {
  compterLignes,
  type Difference,
  type EtatLigne,
  type LigneDifferente,
} from '../../../domain/actualisation/difference'
import type { Cellule } from '../../../domain/actualisation/valeur'
import type { Geste } from '../../choisir'
import { useStyles } from '../../styles'
import { compte } from '../../textes'
import { ETATS, LigneDifferente as UneLigne } from './ligne-differente'

/** Une page de lignes : au-delà, le volet ralentirait sans que personne ne lise. */
const LIGNES_PAR_PAGE = 25
const ORDRE = Object.keys(ETATS) as EtatLigne[]
const TOUTES = 'toutes'

interface Props {
  difference: Difference
  contenu: (ligne: LigneDifferente) => readonly { readonly colonne: string; readonly neuf: Cellule }[]
  choix: Choix
  faire: (geste: Geste) => void
}

/** Les lignes qui diffèrent, les conflits d'abord, filtrées par état. */
export function LignesDifferentes({ difference, contenu, choix, faire }: Props) {
  const styles = useStyles()
  const [filtre, setFiltre] = useState<EtatLigne | typeof TOUTES>(TOUTES)
  const [montrees, setMontrees] = useState(LIGNES_PAR_PAGE)
  const comptes = compterLignes(difference)
  const etats = ORDRE.filter((etat) => comptes[etat] > 0)
  const lignes = (filtre === TOUTES ? etats : [filtre]).flatMap((etat) =>
    difference.lignes.filter((ligne) => ligne.etat === etat),
  )
  const nom = (etat: EtatLigne) => `${ETATS[etat].nom} (${comptes[etat]})`
  if (difference.lignes.length === 0) return null
  return (
    <section aria-label="Lignes qui diffèrent" className={styles.liste}>
      {etats.length > 1 && (
        <Field label="Montrer" orientation="horizontal">
          <Select
            className={styles.choix}
            value={filtre}
            onChange={(_, { value }) => {
              setFiltre(etats.find((etat) => etat === value) ?? TOUTES)
              setMontrees(LIGNES_PAR_PAGE)
            }}
          >
            <option value={TOUTES}>toutes, les conflits d’abord</option>
            {etats.map((etat) => (
              <option key={etat} value={etat}>
                {nom(etat)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ul className={styles.liste}>
        {lignes.slice(0, montrees).map((ligne) => (
          <UneLigne key={ligne.id} ligne={ligne} contenu={contenu(ligne)} choix={choix} faire={faire} />
        ))}
      </ul>
      {lignes.length > montrees && (
        <div>
          <Button onClick={() => setMontrees(montrees + LIGNES_PAR_PAGE)}>
            Montrer la suite ({compte(lignes.length - montrees, 'ligne')})
          </Button>
        </div>
      )}
    </section>
  )
}
