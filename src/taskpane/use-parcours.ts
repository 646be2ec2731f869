import { useRef, useState } from 'react'
import type { Correspondances, IdModele, Preparation, Remplissage } from '../usecases/remplir'
import type { PaneProps } from './pane'
import { panneDe, type Panne } from './panne'

/** Les écrans du volet, et ce que chacun doit savoir. */
export type Ecran =
  | { readonly nom: 'accueil'; readonly note?: string }
  | { readonly nom: 'preparation'; readonly modele: IdModele }
  | { readonly nom: 'apercu'; readonly preparation: Preparation; readonly correspondances: Correspondances }
  | { readonly nom: 'ecriture'; readonly fait: number; readonly total: number }
  | { readonly nom: 'bilan'; readonly remplissage: Remplissage; readonly annulation: boolean }

export type Parcours = ReturnType<typeof useParcours>

const ACCUEIL: Ecran = { nom: 'accueil' }

/** Le chemin de l'analyste : accueil, aperçu, écriture, bilan. Toute promesse rejetée ramène à un écran utilisable. */
export function useParcours({ preparer, remplir }: Pick<PaneProps, 'preparer' | 'remplir'>, relire: () => void) {
  const [ecran, setEcran] = useState<Ecran>(ACCUEIL)
  const [panne, setPanne] = useState<Panne>()
  const [commence, setCommence] = useState(false)
  const tour = useRef(0)

  const aller = (suivant: Ecran, echec?: Panne) => {
    tour.current += 1
    setCommence(true)
    setPanne(echec)
    setEcran(suivant)
  }

  /** Attend une promesse ; sa réponse est ignorée si l'analyste est parti ailleurs entre-temps. */
  const attendre = async <T>(
    promesse: () => Promise<T>,
    fini: (valeur: T) => void,
    rate: (erreur: unknown) => void,
  ) => {
    const depart = tour.current
    const siEncoreLa =
      <A>(suite: (valeur: A) => void) =>
      (valeur: A) =>
        tour.current === depart && suite(valeur)
    await Promise.resolve().then(promesse).then(siEncoreLa(fini), siEncoreLa(rate))
  }

  const preparerModele = (modele: IdModele, correspondances: Correspondances = {}) => {
    aller({ nom: 'preparation', modele })
    return attendre(
      () => preparer(modele, correspondances),
      (preparation) => aller({ nom: 'apercu', preparation, correspondances }),
      (erreur) => aller(ACCUEIL, panneDe('preparation', erreur)),
    )
  }

  /** Refait l'aperçu sans bouger l'écran ni ôter un message ; en cas d'échec, l'ancien reste. */
  const refaire = ({ preparation: { modele }, correspondances }: Extract<Ecran, { nom: 'apercu' }>) => {
    tour.current += 1
    return attendre(
      () => preparer(modele, correspondances),
      (preparation) => setEcran({ nom: 'apercu', preparation, correspondances }),
      (erreur) => setPanne(panneDe('preparation', erreur)),
    )
  }

  /** Le classeur a changé : on relit ce que l'écran en montre. */
  const rafraichir = () => {
    if (ecran.nom === 'accueil') relire()
    if (ecran.nom === 'apercu') void refaire(ecran)
  }

  const ecrire = (apercu: Extract<Ecran, { nom: 'apercu' }>) => {
    aller({ nom: 'ecriture', fait: 0, total: apercu.preparation.operations.length })
    return attendre(
      () =>
        remplir(apercu.preparation, (fait, total) =>
          setEcran((e) => (e.nom === 'ecriture' ? { ...e, fait, total } : e)),
        ),
      (remplissage) => aller({ nom: 'bilan', remplissage, annulation: false }),
      (erreur) => {
        aller(apercu, panneDe(erreur instanceof AggregateError ? 'annulation' : 'ecriture', erreur))
        void refaire(apercu)
      },
    )
  }

  const retour = (note?: string, echec?: Panne) => {
    aller(note === undefined ? ACCUEIL : { nom: 'accueil', note }, echec)
    relire()
  }

  const annuler = (bilan: Extract<Ecran, { nom: 'bilan' }>) => {
    aller({ ...bilan, annulation: true })
    return attendre(
      bilan.remplissage.annuler,
      () => retour('Le classeur est redevenu comme avant.'),
      (erreur) => aller({ ...bilan, annulation: false }, panneDe('annulation', erreur)),
    )
  }

  return { ecran, panne, commence, preparerModele, rafraichir, ecrire, annuler, retour }
}
