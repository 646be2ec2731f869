import { Button } from '@fluentui/react-components'
import type { TableVue } from '../../usecases/decrire'
import { tablesDuModele, type ModelePropose, type TableDuModele } from '../port-modeles'
import { useStyles } from '../styles'
import { compte, enumeration, insecable } from '../textes'
import { VignetteModele } from './vignette-modele'

interface Props {
  modele: ModelePropose
  tables: readonly TableVue[]
  preparer: () => void
}

/** Un modèle à l'accueil : son allure, ce qui le nourrit, ce qui lui manque. */
export function CarteModele({ modele, tables, preparer }: Props) {
  const styles = useStyles()
  const siennes = tablesDuModele(modele, tables)
  const manque = phraseDuManque(siennes)
  return (
    <section className={styles.carte} aria-label={`Modèle ${modele.nom}`}>
      <div className={styles.cote}>
        {modele.vignette && <VignetteModele vignette={modele.vignette} />}
        <div className={styles.texte}>
          <strong>{modele.nom}</strong>
          <p>{insecable(modele.texte)}</p>
        </div>
      </div>
      {manque === undefined ? (
        <p className={styles.discret}>{insecable(phraseDesSources(siennes))}</p>
      ) : (
        <p className={styles.alerte}>{insecable(manque)}</p>
      )}
      <div>
        <Button appearance={manque === undefined ? 'primary' : 'secondary'} onClick={preparer}>
          Préparer « {modele.nom} »
        </Button>
      </div>
    </section>
  )
}

function phraseDesSources(tables: readonly TableDuModele[]): string {
  const sources = tables.flatMap(({ id, trouvee }) => (trouvee ? [`${id} (${compte(trouvee.lignes, 'ligne')})`] : []))
  return sources.length === 0 ? 'Il ne demande aucun tableau.' : `Nourri par ${enumeration(sources)}.`
}

/** Ce sans quoi le modèle ne peut rien ; `undefined` quand il a tout. */
function phraseDuManque(tables: readonly TableDuModele[]): string | undefined {
  const necessaires = tables.filter(({ necessaire }) => necessaire)
  const absentes = necessaires.filter(({ trouvee }) => !trouvee).map(({ id }) => id)
  if (absentes.length > 0)
    return `Il manque ${absentes.length > 1 ? 'les tableaux' : 'le tableau'} ${enumeration(absentes)}.`
  const colonnes = necessaires.flatMap(({ id, trouvee }) =>
    (trouvee?.manquantes ?? []).map(({ colonne }) => `« ${colonne} » de ${id}`),
  )
  if (colonnes.length === 0) return undefined
  return `Il manque ${colonnes.length > 1 ? 'les colonnes' : 'la colonne'} ${enumeration(colonnes)}.`
}
