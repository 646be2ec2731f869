import { useEffect, useEffectEvent } from 'react'
import type { PaneProps } from './pane'

/** Une saisie provoque souvent plusieurs changements de suite : on attend qu'elle se calme. */
const CALME_MS = 400

/** Appelle `reagir` une fois le classeur changé et calmé. */
export function useChangement(surChangement: PaneProps['surChangement'], reagir: () => void) {
  const reagirMaintenant = useEffectEvent(reagir)

  useEffect(() => {
    let attente: ReturnType<typeof setTimeout> | undefined
    const arreter = surChangement?.(() => {
      clearTimeout(attente)
      attente = setTimeout(() => reagirMaintenant(), CALME_MS)
    })
    return () => {
      clearTimeout(attente)
      arreter?.()
    }
  }, [surChangement])
}
