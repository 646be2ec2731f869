import type { Correspondances } from '../../usecases/remplir'
import type { Exemple } from '../pane'
import type { Vue } from '../use-classeur'
import type { Parcours } from '../use-parcours'
import { Accueil } from './accueil'
import { Apercu } from './apercu'
import { Bilan } from './bilan'
import { Ecriture } from './ecriture'
import type { Correspondance } from './fautes'
import { Preparation } from './preparation'

interface Props {
  parcours: Parcours
  vue: Vue
  relire: () => void
  surTermine: (() => void) | undefined
  charger: ((fichier: File) => void) | undefined
  exemples: readonly Exemple[]
}

/** L'écran où en est l'analyste. */
export function EcranCourant({ parcours, vue, relire, surTermine, charger, exemples }: Props) {
  const { ecran, preparerModele, ecrire, annuler, retour } = parcours
  switch (ecran.nom) {
    case 'accueil':
      return (
        <Accueil
          vue={vue}
          relire={relire}
          note={ecran.note}
          preparer={(modele) => void preparerModele(modele)}
          charger={charger}
          exemples={exemples}
          prendreLeFocus={parcours.commence}
        />
      )
    case 'preparation':
      return <Preparation retour={() => retour()} />
    case 'apercu':
      return (
        <Apercu
          preparation={ecran.preparation}
          creer={() => void ecrire(ecran)}
          retour={() => retour()}
          utiliser={(c) => void preparerModele(ecran.preparation.modele, avec(ecran.correspondances, c))}
        />
      )
    case 'ecriture':
      return <Ecriture fait={ecran.fait} total={ecran.total} />
    case 'bilan':
      return (
        <Bilan
          bilan={ecran.remplissage.bilan}
          annulation={ecran.annulation}
          annuler={() => void annuler(ecran)}
          terminer={() => {
            surTermine?.()
            retour()
          }}
        />
      )
  }
}

const avec = (correspondances: Correspondances, { table, colonne, entete }: Correspondance): Correspondances => ({
  ...correspondances,
  [table]: { ...correspondances[table], [colonne]: entete },
})
