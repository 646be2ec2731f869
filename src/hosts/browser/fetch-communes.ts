import type { ChargeurCommunes } from '../../functions/charger-communes'

/** Lit communes/NN.json à côté de la page. */
export const fetchCommunes: ChargeurCommunes = {
  lire: async (file) => {
    const response = await fetch(new URL(`communes/${file}.json`, document.baseURI))
    if (!response.ok) throw new Error(`réponse ${response.status}`)
    return response.json()
  },
  minuterie: (callback, ms) => {
    const id = setTimeout(callback, ms)
    return () => clearTimeout(id)
  },
}
