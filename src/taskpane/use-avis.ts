import { useEffect, useState } from 'react'
import type { Retouche } from '../usecases/actualiser/retouches'
import type { EntreeJournal } from '../usecases/memoire/journal'
import type { PortActualisation } from './port-actualisation'
import type { Vue } from './use-classeur'

/** Ce que le classeur demande de trancher. */
export interface AvisDuClasseur {
  readonly interrompue?: EntreeJournal
  readonly retouches: readonly Retouche[]
}

const RIEN: AvisDuClasseur = { retouches: [] }

/** Ce que le classeur demande de trancher, relu chaque fois qu'il l'est ; une panne de lecture est déjà dite par la vue. */
export function useAvis(port: PortActualisation | undefined, vue: Vue): AvisDuClasseur {
  const [avis, setAvis] = useState(RIEN)

  useEffect(() => {
    if (!port || vue.phase !== 'vu') return undefined
    let actuelle = true
    Promise.all([port.interrompue(), port.retouches()]).then(
      ([interrompue, retouches]) => actuelle && setAvis({ ...(interrompue && { interrompue }), retouches }),
      () => actuelle && setAvis(RIEN),
    )
    return () => {
      actuelle = false
    }
  }, [port, vue])

  return avis
}
