import { useRef, useState } from 'react'
import type { Correspondances } from '../usecases/remplir'
import { panneDe, type Panne } from './panne'
import type { ModelePropose, PortModeles, PreparationVue, RemplissageVu } from './port-modeles'

interface Demande {
  readonly modele: ModelePropose
  readonly correspondances: Correspondances
  /** Ce que l'analyste a demandé : voir les fautes, ou remplir. */
  readonly pour: 'verifier' | 'remplir'
}

/** Les écrans du volet, et ce que chacun doit savoir. */
export type Ecran =
  | { readonly nom: 'accueil'; readonly note?: string }
  | { readonly nom: 'preparation'; readonly titre: string }
  | ({ readonly nom: 'apercu'; readonly preparation: PreparationVue; readonly note?: string } & Demande)
  | {
      readonly nom: 'ecriture'
      readonly fait: number
      readonly total: number
      /** Vrai quand l'analyste a demandé d'arrêter, et que le classeur redevient ce qu'il était. */
      readonly arret: boolean
    }
  | { readonly nom: 'bilan'; readonly remplissage: RemplissageVu; readonly annulation: boolean }

export type EcranApercu = Extract<Ecran, { nom: 'apercu' }>
type EcranBilan = Extract<Ecran, { nom: 'bilan' }>
export type Parcours = ReturnType<typeof useParcours>

const ACCUEIL: Ecran = { nom: 'accueil' }
const ARRETE = 'Le remplissage a été arrêté ; le classeur est comme avant.'

/** Le chemin de l'analyste : accueil, aperçu, écriture, bilan. Toute promesse rejetée ramène à un écran utilisable. */
export function useParcours({ preparer, partir }: PortModeles, relire: () => void) {
  const [ecran, setEcran] = useState<Ecran>(ACCUEIL)
  const [panne, setPanne] = useState<Panne>()
  const [commence, setCommence] = useState(false)
  const tour = useRef(0)
  const controle = useRef<AbortController>(undefined)

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

  const preparerModele = (demande: Demande) => {
    aller({ nom: 'preparation', titre: demande.modele.nom })
    return attendre(
      () => preparer(demande.modele.id, demande.correspondances),
      (preparation) => aller({ nom: 'apercu', preparation, ...demande }),
      (erreur) => aller(ACCUEIL, panneDe('preparation', erreur)),
    )
  }

  /** Refait l'aperçu sans bouger l'écran ni ôter un message ; en cas d'échec, l'ancien reste. */
  const refaire = (apercu: EcranApercu) => {
    tour.current += 1
    return attendre(
      () => preparer(apercu.modele.id, apercu.correspondances),
      (preparation) => setEcran({ ...apercu, preparation }),
      (erreur) => setPanne(panneDe('preparation', erreur)),
    )
  }

  /** Le classeur a changé : on relit ce que l'écran en montre. */
  const rafraichir = () => {
    if (ecran.nom === 'accueil') relire()
    if (ecran.nom === 'apercu') void refaire(ecran)
  }

  const ecrire = (apercu: EcranApercu) => {
    const arret = new AbortController()
    controle.current = arret
    aller({ nom: 'ecriture', fait: 0, total: apercu.preparation.operations, arret: false })
    const avancer = (fait: number, total: number) => {
      arret.signal.throwIfAborted()
      setEcran((e) => (e.nom === 'ecriture' ? { ...e, fait, total } : e))
    }
    return attendre(
      async () => {
        const remplissage = await apercu.preparation.remplir(avancer)
        // L'arrêt a été demandé quand tout était déjà écrit : il n'en reste rien non plus.
        if (arret.signal.aborted) await remplissage.annuler()
        arret.signal.throwIfAborted()
        return remplissage
      },
      (remplissage) => aller({ nom: 'bilan', remplissage, annulation: false }),
      (erreur) => {
        const defait = !(erreur instanceof AggregateError)
        if (arret.signal.aborted && defait) aller({ ...apercu, note: ARRETE })
        else aller(apercu, panneDe(defait ? 'ecriture' : 'annulation', erreur))
        void refaire(arret.signal.aborted && defait ? { ...apercu, note: ARRETE } : apercu)
      },
    )
  }

  /** Demande d'arrêter l'écriture : elle s'arrête à la prochaine étape, et tout est défait. */
  const arreter = () => {
    controle.current?.abort()
    setEcran((e) => (e.nom === 'ecriture' ? { ...e, arret: true } : e))
  }

  /** Met un modèle livré dans le classeur, pour que l'analyste le change. */
  const partirDe = (modele: ModelePropose) => {
    if (!partir) return undefined
    aller({ nom: 'preparation', titre: modele.nom })
    return attendre(
      () => partir(modele.id),
      (remplissage) => aller({ nom: 'bilan', remplissage, annulation: false }),
      (erreur) => aller(ACCUEIL, panneDe('ecriture', erreur)),
    )
  }

  const retour = (note?: string, echec?: Panne) => {
    aller(note === undefined ? ACCUEIL : { nom: 'accueil', note }, echec)
    relire()
  }

  const annuler = (bilan: EcranBilan) => {
    aller({ ...bilan, annulation: true })
    return attendre(
      bilan.remplissage.annuler,
      () => retour('Le classeur est redevenu comme avant.'),
      (erreur) => aller({ ...bilan, annulation: false }, panneDe('annulation', erreur)),
    )
  }

  /** Une action de côté (aller à une cellule, insérer un champ) n'a pas marché : l'écran reste. */
  const signaler = (erreur: unknown) => setPanne(panneDe('geste', erreur))

  return { ecran, panne, commence, preparerModele, rafraichir, ecrire, arreter, partirDe, annuler, retour, signaler }
}
