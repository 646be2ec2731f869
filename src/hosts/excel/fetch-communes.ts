import type { ChargeurCommunes } from '../../functions/charger-communes'

/** Lit communes/NN.json à côté de functions.js ; `undefined` là où rien ne permet de lire un fichier. */
export function fetchCommunes(): ChargeurCommunes | undefined {
  if (typeof fetch !== 'function') return undefined
  const folder = `${scriptFolder()}communes/`
  return {
    lire: async (file) => {
      const response = await fetch(`${folder}${file}.json`)
      if (!response.ok) throw new Error(`réponse ${response.status}`)
      return response.json()
    },
    ...(typeof setTimeout === 'function' ? { minuterie: timer } : {}),
  }
}

/** Le moteur sans page d'Excel n'a ni document ni URL : l'adresse est coupée à la main, ou laissée relative. */
function scriptFolder(): string {
  const script = typeof document === 'undefined' ? undefined : document.currentScript
  const address = script && 'src' in script ? String(script.src) : ''
  return /^[^?#]*\//.exec(address)?.[0] ?? ''
}

function timer(callback: () => void, ms: number): () => void {
  const id = setTimeout(callback, ms)
  return () => clearTimeout(id)
}
