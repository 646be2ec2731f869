import { Button, Combobox, Field, Option, OptionGroup } from '@fluentui/react-components'
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
  const [fait, setFait] = useState('')
  const { inserer } = port

  const mettre = (texte: string) =>
    inserer?.(cellule, texte).then(() => setFait(`${texte} est en ${cellule.cellule}.`), signaler)

  return (
    <section className={styles.carte} aria-label={`Feuille modèle ${cellule.feuille}`}>
      <strong>{cellule.feuille}</strong>
      <p>{insecable(`Cette feuille est le modèle « ${modele.nom} ».`)}</p>
      {inserer && champs.length > 0 && (
        <Field label={`Insérer un champ en ${cellule.cellule}`} validationState="none" hint={fait}>
          <Combobox
            placeholder="Chercher un champ"
            selectedOptions={[]}
            onOptionSelect={(_, { optionValue }) => optionValue !== undefined && void mettre(optionValue)}
          >
            {groupes(champs).map(([groupe, siens]) => (
              <OptionGroup key={groupe} label={groupe}>
                {siens.map(({ nom, texte }) => (
                  <Option key={texte} value={texte} text={nom}>
                    {nom}
                  </Option>
                ))}
              </OptionGroup>
            ))}
          </Combobox>
        </Field>
      )}
      <div role="status" className={styles.cache}>
        {fait}
      </div>
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
