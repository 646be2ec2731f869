import { decouper, type Morceau } from './decouper'
import { texteDeFeuille, texteDuLieu, type Reference } from './reference'

/**
 * Les références d'une formule canonique (sans signe égal ou avec), dans l'ordre. Un nom défini, une partie de tableau et une
 * cellule d'un autre classeur n'en sont pas.
 */
export const references = (formule: string): readonly Reference[] =>
  decouper(formule).flatMap((morceau) => (morceau.genre === 'lieu' ? [morceau.reference] : []))

/**
 * La formule, où chaque référence devient ce qu'en dit `remplacer` : une autre référence, « #REF! » quand ce qu'elle visait
 * n'existe plus, ou rien pour la laisser telle qu'elle est écrite. Le reste n'est pas touché.
 */
export function remplacerReferences(
  formule: string,
  remplacer: (reference: Reference) => Reference | '#REF!' | undefined,
): string {
  const morceaux = decouper(formule)
  const nouvelles = morceaux.map((morceau) => (morceau.genre === 'lieu' ? remplacer(morceau.reference) : undefined))
  return morceaux
    .map((morceau, rang) => recrire(morceau, nouvelles[rang], nouvelles[rang + 1], morceaux[rang + 1]))
    .join('')
}

/** Un nom de feuille ne change que si la référence qui le suit en nomme une autre. */
function recrire(
  morceau: Morceau,
  nouvelle: Reference | '#REF!' | undefined,
  suivante: Reference | '#REF!' | undefined,
  apres: Morceau | undefined,
): string {
  switch (morceau.genre) {
    case 'texte':
      return morceau.texte
    case 'feuille':
      if (suivante === undefined || suivante === '#REF!' || memeFeuille(suivante, morceau)) return morceau.texte
      return apres?.genre === 'lieu' ? prefixe(suivante) : morceau.texte
    case 'lieu':
      if (nouvelle === undefined) return morceau.texte
      if (nouvelle === '#REF!') return nouvelle
      return (morceau.reference.feuille === undefined ? prefixe(nouvelle) : '') + texteDuLieu(nouvelle)
  }
}

const memeFeuille = (a: Partial<Reference>, b: Partial<Reference>) =>
  a.feuille === b.feuille && a.feuilleFin === b.feuilleFin

const prefixe = ({ feuille, feuilleFin }: Reference) =>
  feuille === undefined ? '' : texteDeFeuille(feuille, feuilleFin)
