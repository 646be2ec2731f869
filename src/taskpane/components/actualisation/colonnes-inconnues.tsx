import { Field, Select } from '@fluentui/react-components'
import { entete } from '../../../domain/commun/entete'
import type { DemandeActualisation, PreparationActualisation } from '../../../usecases/actualiser/preparer'
import { useStyles } from '../../styles'
import { insecable } from '../../textes'

interface Props {
  preparation: PreparationActualisation
  demande: DemandeActualisation
  ajuster: (demande: DemandeActualisation) => void
}

const [LAISSER, AJOUTER, COMME] = ['', 'ajouter', 'comme ']

/** Les colonnes que la source a et que le tableau n'a pas : à laisser, à ajouter, ou à lire comme une autre. */
export function ColonnesInconnues({ preparation: { comparaison }, demande, ajuster }: Props) {
  const styles = useStyles()
  const { communes, inconnues } = comparaison.colonnes
  const { ajoutees = [], correspondances = {} } = demande
  const venues = [...new Set([...ajoutees, ...Object.keys(correspondances), ...inconnues])].sort()
  const sansSource = communes.filter((c) => c.neuf < 0 && c.classe !== 'calcul').map((c) => c.nom)
  const choisir = (nom: string, choix: string) => {
    const { [nom]: _avant, ...autres } = correspondances
    const comme = choix.startsWith(COMME) ? { [nom]: choix.slice(COMME.length) } : {}
    ajuster({
      ...demande,
      ajoutees: [...ajoutees.filter((c) => c !== nom), ...(choix === AJOUTER ? [nom] : [])],
      correspondances: { ...autres, ...comme },
    })
  }
  const choixDe = (nom: string) => {
    const comme = correspondances[nom]
    return comme === undefined ? (ajoutees.includes(nom) ? AJOUTER : LAISSER) : COMME + comme
  }
  return venues.map((nom) => (
    <Field key={nom} label={insecable(`Colonne « ${nom} » de la source`)}>
      <Select className={styles.choix} value={choixDe(nom)} onChange={(_, { value }) => choisir(nom, value)}>
        <option value={LAISSER}>La laisser</option>
        <option value={AJOUTER}>L’ajouter au tableau</option>
        {[...new Set([...sansSource, ...(correspondances[nom] === undefined ? [] : [correspondances[nom]])])]
          .filter((c) => entete(c) !== entete(nom))
          .map((c) => (
            <option key={c} value={COMME + c}>
              {insecable(`C’est « ${c} »`)}
            </option>
          ))}
      </Select>
    </Field>
  ))
}
