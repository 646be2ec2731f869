import { Checkbox, Field, Select } from '@fluentui/react-components'
import type { Classe } from '../../../domain/actualisation/classes'
import { libelleRapprochement } from '../../../domain/actualisation/rapprocher'
import { historiquePrevu } from '../../../usecases/actualiser/historique'
import type { DemandeActualisation, PreparationActualisation } from '../../../usecases/actualiser/preparer'
import { useStyles } from '../../styles'
import { insecable, nombre } from '../../textes'
import { CleChangee } from './cle-changee'
import { ChoixCle } from './choix-cle'
import { ColonnesInconnues } from './colonnes-inconnues'

interface Props {
  preparation: PreparationActualisation
  demande: DemandeActualisation
  ajuster: (demande: DemandeActualisation) => void
}

/** Ce que l'analyste dit de la comparaison elle-même ; l'aperçu se refait à chaque geste. */
export function Reglages({ preparation, demande, ajuster }: Props) {
  const styles = useStyles()
  const { cible, neuf, comparaison } = preparation
  const historique = historiquePrevu(preparation)
  const laissees = neuf.laissees ?? 0
  return (
    <section aria-label="Réglages de la comparaison" className={styles.liste}>
      <Rapprochements preparation={preparation} demande={demande} ajuster={ajuster} />
      <ColonnesInconnues preparation={preparation} demande={demande} ajuster={ajuster} />
      {(laissees > 0 || demande.toutes === true) && (
        <Checkbox
          checked={demande.toutes ?? false}
          onChange={(_, { checked }) => ajuster({ ...demande, toutes: checked === true })}
          label={`Comparer aussi les lignes du fichier qui parlent d’ailleurs${laissees > 0 ? ` (${nombre(laissees)})` : ''}`}
        />
      )}
      {historique !== undefined && (
        <Checkbox
          checked={!(demande.sansHistorique ?? false)}
          onChange={(_, { checked }) => ajuster({ ...demande, sansHistorique: checked !== true })}
          label={insecable(`Garder ${historique}`)}
        />
      )}
      <details>
        <summary>Clé et colonnes</summary>
        <div className={styles.liste}>
          <ChoixCle
            colonnes={cible.entetes}
            cle={comparaison.etats.cle.map((c) => c.nom)}
            choisir={(cle) => ajuster({ ...demande, cle })}
          />
          <Classes preparation={preparation} demande={demande} ajuster={ajuster} />
        </div>
      </details>
    </section>
  )
}

/** Les lignes qui n'ont pas la même clé, mais qui sont peut-être la même : rien n'est rapproché sans l'analyste. */
function Rapprochements({ preparation: { comparaison }, demande, ajuster }: Props) {
  const styles = useStyles()
  const { difference, etats } = comparaison
  const faits = Object.entries(demande.remplacees ?? {}).map(([ancienne, nouvelle]) => ({
    ...{ ancienne, nouvelle, libelle: libelleRapprochement(ancienne, nouvelle, etats.cle), fait: true },
  }))
  const proposes = difference.rapprochements.map((r) => ({ ...r, fait: false }))
  const tous = [...faits, ...proposes.filter((p) => !faits.some((f) => f.ancienne === p.ancienne))]
  const rapprocher = (ancienne: string, nouvelle: string | undefined) => {
    const { [ancienne]: _avant, ...autres } = demande.remplacees ?? {}
    ajuster({ ...demande, remplacees: nouvelle === undefined ? autres : { ...autres, [ancienne]: nouvelle } })
  }
  const autreCle = <CleChangee difference={difference} rapprocher={rapprocher} />
  if (tous.length === 0) return autreCle
  return (
    <div role="group" aria-label="Peut-être la même ligne" className={styles.liste}>
      <strong>Peut-être la même ligne ?</strong>
      {tous.map(({ ancienne, nouvelle, libelle, fait }) => (
        <Checkbox
          key={ancienne}
          checked={fait}
          label={insecable(libelle)}
          onChange={(_, { checked }) => rapprocher(ancienne, checked === true ? nouvelle : undefined)}
        />
      ))}
      {autreCle}
    </div>
  )
}

const CLASSES = {
  donnee: 'Donnée : la source fait foi',
  calcul: 'Calcul : sa formule',
  suivi: 'Suivi : vous d’abord',
  libre: 'À vous : jamais modifiée',
} as const satisfies Record<Classe, string>
const ORDRE = Object.keys(CLASSES) as Classe[]

/** À qui est chaque colonne. */
function Classes({ preparation: { comparaison }, demande, ajuster }: Props) {
  const styles = useStyles()
  const cle = new Set(comparaison.etats.cle.map((c) => c.nom))
  return comparaison.colonnes.communes
    .filter(({ nom }) => !cle.has(nom))
    .map(({ nom, classe }) => (
      <Field key={nom} label={`À qui est « ${nom} »`}>
        <Select
          className={styles.choix}
          value={demande.classes?.[nom] ?? classe}
          onChange={(_, { value }) => {
            const choisie = ORDRE.find((c) => c === value)
            if (choisie) ajuster({ ...demande, classes: { ...demande.classes, [nom]: choisie } })
          }}
        >
          {ORDRE.map((c) => (
            <option key={c} value={c}>
              {CLASSES[c]}
            </option>
          ))}
        </Select>
      </Field>
    ))
}
