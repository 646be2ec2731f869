import type { Argument, Plage } from './cellules'
import { faute } from './verdict'

const ESSAIS = 400

/** Le plus petit appel qui échoue encore : des lignes, des colonnes puis des arguments en moins. */
export async function reduire(id: string, args: readonly Argument[]): Promise<readonly Argument[]> {
  let reste = ESSAIS
  let petit = args
  for (let progres = true; progres && reste > 0;) {
    progres = false
    for (const essai of plusPetits(petit)) {
      if (reste-- <= 0) break
      if ((await faute(id, essai)) === undefined) continue
      petit = essai
      progres = true
      break
    }
  }
  return petit
}

function* plusPetits(args: readonly Argument[]): Generator<readonly Argument[]> {
  for (const [rang, argument] of args.entries()) {
    const avec = (nouveau: unknown) => args.map((autre, i) => (i === rang ? nouveau : autre))
    if (argument === undefined) continue
    yield avec(undefined)
    if (!Array.isArray(argument)) continue
    const plage = argument as Plage
    if (plage.length > 3) yield avec(plage.slice(0, Math.ceil(plage.length / 2)))
    for (const [i] of plage.entries()) yield avec(plage.filter((_, autre) => autre !== i))
    const largeur = Math.max(0, ...plage.map((ligne) => ligne.length))
    for (let j = 0; j < largeur; j++) yield avec(plage.map((ligne) => ligne.filter((_, autre) => autre !== j)))
    for (const [i, ligne] of plage.entries()) {
      for (const [j, cellule] of ligne.entries()) {
        if (cellule === null || cellule === 1) continue
        for (const simple of [null, 1]) yield avec(plage.map((l, a) => (a === i ? l.with(j, simple) : l)))
      }
    }
  }
}
