import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { CibleActualisable } from '../../../usecases/actualiser/cibles'
import type { SourceChoisie } from '../../ecrans-actualisation'
import { useStyles } from '../../styles'
import { compte, insecable, jourDe } from '../../textes'
import { ChoixFichier } from '../choix-fichier'
import { Ecran } from '../ecran'
import { CollageCnam } from './collage-cnam'
import { Journal } from './journal'

interface Props {
  cibles: readonly CibleActualisable[]
  initiale: string
  preparer: (cible: string, source: SourceChoisie) => void
  montrerVersions: (cible: CibleActualisable) => void
  retour: () => void
}

/** Quel tableau, et d'où viennent les données neuves. */
export function ChoixCible({ cibles, initiale, preparer, montrerVersions, retour }: Props) {
  const styles = useStyles()
  const [nom, setNom] = useState(initiale)
  const cible = cibles.find((c) => c.nom === nom) ?? cibles[0]
  if (!cible) {
    return (
      <Ecran titre="Actualiser un tableau" prendreLeFocus>
        <p>Aucun tableau à actualiser dans ce classeur : il faut une ligne d’en-tête, et des lignes dessous.</p>
        <div>
          <Button onClick={retour}>Retour</Button>
        </div>
      </Ecran>
    )
  }
  const autres = cibles.filter((c) => c.nom !== cible.nom)
  return (
    <Ecran titre="Actualiser un tableau" prendreLeFocus>
      <Field label="Tableau à actualiser">
        <Select className={styles.choix} value={cible.nom} onChange={(_, { value }) => setNom(value)}>
          {cibles.map((c) => (
            <option key={`${c.feuille} ${c.nom}`} value={c.nom}>
              {c.nom} ({c.feuille}, {compte(c.lignes, 'ligne')})
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.discret}>{insecable(provenance(cible))}</p>
      <h3>Données neuves</h3>
      {cible.modele !== undefined && (
        <div>
          <Button appearance="primary" onClick={() => preparer(cible.nom, { nature: 'modele' })}>
            {insecable(`Refaire avec le modèle « ${cible.modele} »`)}
          </Button>
        </div>
      )}
      <div>
        <ChoixFichier
          texte="Choisir un fichier…"
          nom="Fichier source"
          apparence={cible.modele === undefined ? 'primary' : 'secondary'}
          types=".xlsx,.xlsm,.csv,.txt,.ods"
          plusieurs
          choisir={(fichiers) => preparer(cible.nom, { nature: 'fichiers', fichiers })}
        />
      </div>
      <p className={styles.discret}>
        Un classeur, un CSV, un fichier de la Drees, de la Cnam, de CartoSanté ou de l’Insee tel qu’il arrive, ou les
        copies que des collègues vous renvoient, plusieurs à la fois. Rien ne quitte votre poste.
      </p>
      <CollageCnam preparer={(source) => preparer(cible.nom, source)} />
      {autres.length > 0 && <AutreTableau autres={autres} preparer={(source) => preparer(cible.nom, source)} />}
      <Journal entrees={cible.journal} />
      <div className={styles.commandes}>
        {cible.versions > 0 && (
          <Button onClick={() => montrerVersions(cible)}>Revenir à une version précédente…</Button>
        )}
        <Button onClick={retour}>Retour</Button>
      </div>
    </Ecran>
  )
}

/** Un autre tableau du classeur comme source. */
function AutreTableau({
  autres,
  preparer,
}: {
  autres: readonly CibleActualisable[]
  preparer: (source: SourceChoisie) => void
}) {
  const styles = useStyles()
  const [nom, setNom] = useState(autres[0]?.nom ?? '')
  const choisi = autres.some((c) => c.nom === nom) ? nom : (autres[0]?.nom ?? '')
  return (
    <section aria-label="Un autre tableau du classeur" className={styles.liste}>
      <Field label="Ou un autre tableau du classeur">
        <Select className={styles.choix} value={choisi} onChange={(_, { value }) => setNom(value)}>
          {autres.map((c) => (
            <option key={`${c.feuille} ${c.nom}`} value={c.nom}>
              {c.nom} ({c.feuille})
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button onClick={() => preparer({ nature: 'tableau', nom: choisi })}>Comparer avec ce tableau</Button>
      </div>
    </section>
  )
}

const provenance = ({ source, instant }: CibleActualisable) =>
  source === undefined || instant === undefined
    ? 'Jamais actualisé ici : la feuille et la source seront comparées telles quelles.'
    : `Dernière actualisation le ${jourDe(instant)}, depuis ${source}.`
