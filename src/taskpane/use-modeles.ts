import { useEffect, useState } from 'react'
import { panneDe, type Panne } from './panne'
import type { ModelePropose, PortModeles } from './port-modeles'
import type { Vue } from './use-classeur'

export type ModelesVus =
  | { readonly phase: 'lecture' }
  | { readonly phase: 'vus'; readonly modeles: readonly ModelePropose[] }
  | { readonly phase: 'panne'; readonly panne: Panne }

/** Les modèles à proposer, relus chaque fois que le classeur l'est. */
export function useModeles(lister: PortModeles['lister'], vue: Vue): ModelesVus {
  const [vus, setVus] = useState<ModelesVus>({ phase: 'lecture' })

  useEffect(() => {
    let actuelle = true
    Promise.resolve()
      .then(lister)
      .then(
        (modeles) => actuelle && setVus({ phase: 'vus', modeles }),
        (erreur: unknown) => actuelle && setVus({ phase: 'panne', panne: panneDe('lecture', erreur) }),
      )
    return () => {
      actuelle = false
    }
  }, [lister, vue])

  return vus
}
