import type { Correspondances } from '../../usecases/remplir'
import type { Correspondance } from '../port-modeles'
import type { EcranApercu } from '../use-parcours'
import { Apercu } from './apercu'
import type { ProprietesEcran } from './ecran-courant'
import { celluleDe } from './fautes'

type Props = { ecran: EcranApercu } & Pick<ProprietesEcran, 'parcours' | 'vue' | 'hote' | 'refaire'>

/** L'aperçu, relié à ce que l'analyste peut en faire. */
export function ApercuCourant({ ecran, parcours, vue, hote, refaire }: Props) {
  const { modele, correspondances, pour } = ecran
  const { allerA, modeles } = hote
  const siennes = [...modele.necessaires, ...modele.utiles]
  const tables = vue.phase === 'vu' ? vue.classeur.tables.filter(({ id }) => siennes.includes(id)) : []

  const montrer = (ou: string) => {
    const cellule = celluleDe(ou)
    if (cellule) allerA?.(cellule.feuille, cellule.cellule).catch(parcours.signaler)
  }

  return (
    <Apercu
      ecran={ecran}
      tables={tables}
      creer={() => void parcours.ecrire(ecran)}
      partir={modele.origine === 'integre' && modeles.partir ? () => void parcours.partirDe(modele) : undefined}
      verifier={() => void parcours.preparerModele({ modele, correspondances, pour: 'verifier' })}
      retour={() =>
        pour === 'verifier'
          ? void parcours.preparerModele({ modele, correspondances, pour: 'remplir' })
          : parcours.retour()
      }
      utiliser={(choix) =>
        void parcours.preparerModele({ modele, correspondances: avec(correspondances, choix), pour })
      }
      allerA={allerA && montrer}
      refaire={refaire}
    />
  )
}

const avec = (correspondances: Correspondances, { table, colonne, entete }: Correspondance): Correspondances => ({
  ...correspondances,
  [table]: { ...correspondances[table], [colonne]: entete },
})
