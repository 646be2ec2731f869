/** Une fonction appliquée à une colonne de 35 000 lignes, en un appel, comparée au seul fait de toucher les cellules. */
import { functions } from '../src/functions'

const LIGNES = 35_000
const effectifs = Array.from({ length: LIGNES }, (_, k) => [k % 300])
const populations = Array.from({ length: LIGNES }, (_, k) => [1000 + k])
const apls = Array.from({ length: LIGNES }, (_, k) => [(k % 1000) / 100])

const meilleur = (calcul: () => unknown) =>
  Math.min(
    ...Array.from({ length: 15 }, () => {
      const debut = performance.now()
      calcul()
      return performance.now() - debut
    }),
  )

let touchees = 0
const plancher = (...plages: number[][][]) =>
  meilleur(() => {
    const resultat: number[][] = []
    for (let l = 0; l < LIGNES; l++) {
      let somme = 0
      for (const plage of plages) somme += (plage[l] as number[])[0] as number
      touchees += somme
      resultat.push([somme])
    }
    return resultat
  })

console.log(
  JSON.stringify({
    densite: meilleur(() => functions.DENSITE(effectifs, populations)) / plancher(effectifs, populations),
    zonage: meilleur(() => functions.ZONAGE(apls)) / plancher(apls),
    touchees,
  }),
)
