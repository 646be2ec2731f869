import { useEffect, useRef, useState } from 'react'
import type { ChargementDistancier, FauteFichier, PreparationDistancier } from '../usecases/charger-distancier'
import type { PortDistancier } from './pane'
import { panneDe, type Panne } from './panne'

/** Les écrans du chargement d'un distancier ; aucun quand le volet est ailleurs. */
export type EcranDistancier =
  | { readonly nom: 'lecture'; readonly fichier: string; readonly fait: number; readonly total: number }
  | {
      readonly nom: 'fautes'
      readonly fichier: string
      readonly fautes: readonly FauteFichier[]
      readonly total: number
    }
  | { readonly nom: 'apercu'; readonly fichier: string; readonly preparation: PreparationDistancier }
  | { readonly nom: 'ecriture'; readonly fait: number; readonly total: number }
  | { readonly nom: 'bilan'; readonly chargement: ChargementDistancier; readonly annulation: boolean }

export type ParcoursDistancier = ReturnType<typeof useDistancier>

/** Le chemin d'un fichier de trajets : lecture, aperçu, écriture, bilan. Toute panne ramène à un écran utilisable. */
export function useDistancier(port: PortDistancier | undefined, retourAccueil: (note?: string, echec?: Panne) => void) {
  const [ecran, setEcran] = useState<EcranDistancier>()
  const [panne, setPanne] = useState<Panne>()
  const arret = useRef<AbortController>(undefined)

  useEffect(() => () => arret.current?.abort(), [])

  const aller = (suivant: EcranDistancier, echec?: Panne) => {
    setPanne(echec)
    setEcran(suivant)
  }

  const quitter = (note?: string, echec?: Panne) => {
    arret.current?.abort()
    setPanne(undefined)
    setEcran(undefined)
    retourAccueil(note, echec)
  }

  const charger = async (fichier: File) => {
    if (!port) return
    const controle = new AbortController()
    arret.current?.abort()
    arret.current = controle
    const { signal } = controle
    const commun = { fichier: fichier.name }
    aller({ nom: 'lecture', ...commun, fait: 0, total: fichier.size })
    const avancer = (fait: number, total: number) => {
      if (!signal.aborted) setEcran({ nom: 'lecture', ...commun, fait, total })
    }
    try {
      const lecture = await port.lire(fichier, avancer, signal)
      if (signal.aborted) return
      if ('fautes' in lecture) return aller({ nom: 'fautes', ...commun, fautes: lecture.fautes, total: lecture.total })
      const preparation = await port.preparer(lecture.lu)
      if (!signal.aborted) aller({ nom: 'apercu', ...commun, preparation })
    } catch (erreur) {
      if (!signal.aborted) quitter(undefined, panneDe('fichier', erreur))
    }
  }

  const ecrire = async (apercu: Extract<EcranDistancier, { nom: 'apercu' }>) => {
    if (!port) return
    const { preparation } = apercu
    aller({ nom: 'ecriture', fait: 0, total: preparation.operations.length })
    try {
      const chargement = await port.ecrire(preparation, (fait, total) =>
        setEcran((e) => (e?.nom === 'ecriture' ? { ...e, fait, total } : e)),
      )
      aller({ nom: 'bilan', chargement, annulation: false })
    } catch (erreur) {
      aller(apercu, panneDe(erreur instanceof AggregateError ? 'annulation' : 'ecriture', erreur))
    }
  }

  const annuler = async (bilan: Extract<EcranDistancier, { nom: 'bilan' }>) => {
    aller({ ...bilan, annulation: true })
    try {
      await bilan.chargement.annuler()
      quitter('Le classeur est redevenu comme avant.')
    } catch (erreur) {
      aller({ ...bilan, annulation: false }, panneDe('annulation', erreur))
    }
  }

  return { ecran, panne, charger, ecrire, annuler, quitter }
}
