import type { Ecriture } from '../../../src/domain/actualisation/ecritures'
import { comparer, type Comparaison } from '../../../src/domain/actualisation/comparer'
import type { Etats } from '../../../src/domain/actualisation/etats'
import type { Cellule, Tableau } from '../../../src/domain/actualisation/valeur'

/** Un tableau écrit en-tête d'abord. */
export const tableau = (colonnes: readonly string[], ...lignes: readonly (readonly Cellule[])[]): Tableau => ({
  colonnes,
  lignes,
})

export const cle = (...noms: string[]) => noms.map((nom) => ({ nom, facultative: false }))

/** Compare, en exigeant qu'aucune faute n'arrête. */
export function compare(etats: Etats): Comparaison {
  const lu = comparer(etats)
  if ('fautes' in lu) throw new Error(lu.fautes.map((f) => f.message).join('\n'))
  return lu
}

/** Applique des écritures comme le fait un hôte : cellules d'abord, puis les lignes, du bas vers le haut. */
export function appliquer({ colonnes, lignes }: Tableau, ecritures: readonly Ecriture[]): Tableau {
  const neuves = lignes.map((l) => [...l])
  const retirees = new Set<number>()
  const apres = new Map<number, Cellule[][]>()
  for (const e of ecritures) {
    if (e.nature === 'cellule') neuves[e.ligne]![e.colonne] = e.valeur
    else if (e.nature === 'retirer') retirees.add(e.ligne)
    else apres.set(e.apres, [...(apres.get(e.apres) ?? []), e.cellules.map((c) => c ?? null)])
  }
  return {
    colonnes,
    lignes: [
      ...(apres.get(-1) ?? []),
      ...neuves.flatMap((l, k) => [...(retirees.has(k) ? [] : [l]), ...(apres.get(k) ?? [])]),
    ],
  }
}
