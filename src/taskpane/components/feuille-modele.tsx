import { Button, Field, Select } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { CelluleActive, ChampPropose, ModelePropose, PortModeles } from '../port-modeles'
import { useStyles } from '../styles'
import { insecable } from '../textes'

interface Props {
  modele: ModelePropose
  cellule: CelluleActive
  port: PortModeles
  verifier: () => void
  signaler: (erreur: unknown) => void
}

/** La feuille active est un modèle : la vérifier, et mettre un champ dans la cellule choisie. */
export function FeuilleModele({ modele, cellule, port, verifier, signaler }: Props) {
  const styles = useStyles()
  const champs = useChamps(port.champs, cellule.feuille, signaler)
  const [choisi, setChoisi] = useState('')
  const [fait, setFait] = useState('')
  const { inserer } = port

  const mettre = () => {
    if (choisi !== '') inserer?.(cellule, choisi).then(() => setFait(`${choisi} est en ${cellule.cellule}.`), signaler)
  }

  return (
    <section className={styles.carte} aria-label={`Feuille modèle ${cellule.feuille}`}>
      <strong>{cellule.feuille}</strong>
      <p>{insecable(`Cette feuille est le modèle « ${modele.nom} ».`)}</p>
      {inserer && champs.length > 0 && (
        <>
          <Field label={`Champ à mettre en ${cellule.cellule}`}>
            <Select className={styles.choix} value={choisi} onChange={(_, { value }) => setChoisi(value)}>
              <option value="">Choisir…</option>
              {groupes(champs).map(([groupe, siens]) => (
                <optgroup key={groupe} label={groupe}>
                  {siens.map(({ nom, texte }) => (
                    <option key={texte} value={texte}>
                      {nom}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          </Field>
          <div>
            <Button disabledFocusable={choisi === ''} onClick={mettre}>
              Insérer un champ
            </Button>
          </div>
        </>
      )}
      <p role="status" className={styles.discret}>
        {fait}
      </p>
      <div>
        <Button onClick={verifier}>Vérifier ce modèle</Button>
      </div>
    </section>
  )
}

/** Les champs de la feuille, relus quand on en change. */
function useChamps(lire: PortModeles['champs'], feuille: string, signaler: (erreur: unknown) => void) {
  const [champs, setChamps] = useState<readonly ChampPropose[]>([])
  useEffect(() => {
    let actuelle = true
    lire?.(feuille).then((lus) => actuelle && setChamps(lus), signaler)
    return () => {
      actuelle = false
    }
    // Le signal de panne change à chaque rendu, pas ce qu'il y a à lire.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lire, feuille])
  return champs
}

const groupes = (champs: readonly ChampPropose[]) => {
  const rangs = new Map<string, ChampPropose[]>()
  for (const champ of champs) rangs.set(champ.groupe, [...(rangs.get(champ.groupe) ?? []), champ])
  return [...rangs]
}
