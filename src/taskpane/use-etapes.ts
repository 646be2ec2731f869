import { useRef, useState } from 'react'
import type { EcranActualisation, Etape } from './ecrans-actualisation'
import { panneDe, type Panne } from './panne'

export type Etapes = ReturnType<typeof useEtapes>

/** L'écran où en est une actualisation, et de quoi en changer ; aucun écran quand le volet est ailleurs. */
export function useEtapes(retourAccueil: (note?: string, echec?: Panne) => void) {
  const [ecran, setEcran] = useState<EcranActualisation>()
  const [panne, setPanne] = useState<Panne>()

  /** Change à chaque écran : ce qu'une attente rapporte après coup ne s'y met plus. */
  const tour = useRef(0)

  const aller = (suivant: EcranActualisation | undefined, echec?: Panne) => {
    tour.current += 1
    setPanne(echec)
    setEcran(suivant)
  }
  const quitter = (note?: string, echec?: Panne) => {
    aller(undefined)
    retourAccueil(note, echec)
  }
  /** Fait une chose en le disant ; `suite` rend ce qu'il faut montrer ensuite, et une panne ramène à `repli`. */
  const attendre = async (
    attente: Etape<'attente'>,
    repli: EcranActualisation | undefined,
    suite: () => Promise<() => void>,
  ) => {
    aller(attente)
    const depart = tour.current
    const siEncoreLa = (montrer: () => void) => tour.current === depart && montrer()
    try {
      siEncoreLa(await suite())
    } catch (erreur) {
      const echec = panneDe('preparation', erreur)
      siEncoreLa(() => (repli ? aller(repli, echec) : quitter(undefined, echec)))
    }
  }
  /** Cherche l'écran suivant sans rien écrire : « Retour » y renonce. */
  const faire = (texte: string, repli: EcranActualisation | undefined, suite: () => Promise<EcranActualisation>) =>
    attendre({ nom: 'attente', texte, retour: () => (repli ? aller(repli) : quitter()) }, repli, async () => {
      const suivant = await suite()
      return () => aller(suivant)
    })

  return { ecran, panne, aller, quitter, attendre, faire, changerEcran: setEcran, direLaPanne: setPanne }
}
