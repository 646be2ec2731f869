import type { EnColonnes, Noeud, Par, Repeter, Si } from './arbre'

interface Base {
  readonly id: number
  readonly ligne: number
  enfants: Noeud[]
  /** Ce qui distingue les lignes de ce bloc de celles d'à côté. */
  readonly chemin: readonly number[]
  /** « PAR [Axe] », pour les messages. */
  readonly mot: string
  /** Ce qui suit FIN pour le fermer. */
  readonly fin: string
  readonly noms: readonly string[]
}

type Fermable<N extends Noeud> = Base & Omit<N, 'enfants'>

/** Un bloc dont on n'a pas encore lu la fin ; le premier de la pile est la feuille. */
export type Ouvert =
  | (Base & { readonly genre: 'feuille' })
  | Fermable<Par>
  | Fermable<Repeter>
  | Fermable<EnColonnes>
  | (Fermable<Si> & { readonly alors?: readonly Noeud[] })

export const feuille = (): Ouvert => ({
  ...{ genre: 'feuille', id: 0, ligne: 0, enfants: [], chemin: [] },
  ...{ mot: 'la feuille', fin: '', noms: [] },
})

/** Ferme le bloc du dessus de la pile, qui devient un nœud de celui d'en dessous. */
export function fermer(pile: Ouvert[]): void {
  const ouvert = pile.pop()
  const dessous = pile.at(-1)
  if (!ouvert || !dessous) return
  const noeud = noeudDe(ouvert)
  if (noeud) dessous.enfants.push(noeud)
}

function noeudDe(ouvert: Ouvert): Noeud | undefined {
  const { chemin: _, mot: __, fin: ___, noms: ____, ...noeud } = ouvert
  switch (noeud.genre) {
    case 'feuille':
      return undefined
    case 'si': {
      const { alors, ...si } = noeud
      return alors === undefined ? si : { ...si, enfants: alors, sinon: noeud.enfants }
    }
    default:
      return noeud
  }
}
