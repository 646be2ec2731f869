import { useState } from 'react'
import type { EcranActualisation } from './ecrans-actualisation'
import { panneDe, type Panne } from './panne'

export type Etapes = ReturnType<typeof useEtapes>

/** L'écran où en est une actualisation, et de quoi en changer ; aucun écran quand le volet est ailleurs. */
export function useEtapes(retourAccueil: (note?: string, echec?: Panne) => void) {
  const [ecran, setEcran] = useState<EcranActualisation>()
  const [panne, setPanne] = useState<Panne>()

  const aller = (suivant: EcranActualisation | undefined, echec?: Panne) => {
    setPanne(echec)
    setEcran(suivant)
  }
  const quitter = (note?: string, echec?: Panne) => {
    aller(undefined)
    retourAccueil(note, echec)
  }
  /** Fait une chose en le disant ; une panne ramène à `repli`. */
  const faire = async (texte: string, repli: EcranActualisation | undefined, suite: () => Promise<void>) => {
    aller({ nom: 'attente', texte })
    try {
      await suite()
    } catch (erreur) {
      const echec = panneDe('preparation', erreur)
      if (repli) aller(repli, echec)
      else quitter(undefined, echec)
    }
  }

  return { ecran, panne, aller, quitter, faire, changerEcran: setEcran, direLaPanne: setPanne }
}
