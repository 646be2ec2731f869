import { useCallback, useEffect, useState } from 'react'
import type { ClasseurVu } from '../usecases/decrire'
import type { PaneProps } from './pane'
import { panneDe, type Panne } from './panne'

export type Vue =
  | { readonly phase: 'lecture' }
  | { readonly phase: 'vu'; readonly classeur: ClasseurVu }
  | { readonly phase: 'panne'; readonly panne: Panne }

/** Ce que le volet voit du classeur, et de quoi le relire. Une relecture garde l'ancienne vue à l'écran. */
export function useClasseur(decrire: PaneProps['decrire']) {
  const [vue, setVue] = useState<Vue>({ phase: 'lecture' })
  const [lecture, setLecture] = useState(0)

  useEffect(() => {
    let actuelle = true
    Promise.resolve()
      .then(decrire)
      .then(
        (classeur) => actuelle && setVue({ phase: 'vu', classeur }),
        (erreur: unknown) => actuelle && setVue({ phase: 'panne', panne: panneDe('lecture', erreur) }),
      )
    return () => {
      actuelle = false
    }
  }, [decrire, lecture])

  const relire = useCallback(() => {
    setVue((vue) => (vue.phase === 'panne' ? { phase: 'lecture' } : vue))
    setLecture((numero) => numero + 1)
  }, [])
  return [vue, relire] as const
}
