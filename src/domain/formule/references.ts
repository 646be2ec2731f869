import { decouper, type Morceau } from './decouper'
import { texteDeFeuille, texteDeReference, texteDuLieu, type Reference } from './reference'

/**
 * Les références d'une formule canonique (sans signe égal ou avec), dans l'ordre. Un nom défini, une partie de tableau et une
 * cellule d'un autre classeur n'en sont pas.
 */
export const references = (formule: string): readonly Reference[] =>
  decouper(formule).flatMap((morceau) => (morceau.genre === 'lieu' ? [morceau.reference] : []))

/**
 * Ce que devient une référence : une autre, la réunion de plusieurs (« (A1:A3,A7) »), « #REF! » quand ce qu'elle visait n'existe
 * plus, ou rien pour la laisser telle qu'elle est écrite.
 */
export type Remplacement = Reference | readonly Reference[] | '#REF!' | undefined

/** La formule, où chaque référence devient ce qu'en dit `remplacer`. Le reste n'est pas touché. */
export function remplacerReferences(formule: string, remplacer: (reference: Reference) => Remplacement): string {
  const morceaux = decouper(formule)
  const nouvelles = morceaux.map((morceau) => (morceau.genre === 'lieu' ? remplacer(morceau.reference) : undefined))
  return morceaux.map((morceau, rang) => recrire(morceau, nouvelles[rang], nouvelles[rang + 1])).join('')
}

/** Un nom de feuille ne change que si la référence qui le suit en nomme une autre. */
function recrire(morceau: Morceau, nouvelle: Remplacement, suivante: Remplacement): string {
  switch (morceau.genre) {
    case 'texte':
      return morceau.texte
    case 'feuille':
      if (estListe(suivante)) return ''
      if (suivante === undefined || suivante === '#REF!' || memeFeuille(suivante, morceau)) return morceau.texte
      return prefixe(suivante)
    case 'lieu':
      if (nouvelle === undefined) return morceau.texte
      if (nouvelle === '#REF!') return nouvelle
      if (estListe(nouvelle)) return `(${nouvelle.map(texteDeReference).join(',')})`
      return (morceau.reference.feuille === undefined ? prefixe(nouvelle) : '') + texteDuLieu(nouvelle)
  }
}

const estListe = (remplacement: Remplacement): remplacement is readonly Reference[] => Array.isArray(remplacement)

const memeFeuille = (a: Partial<Reference>, b: Partial<Reference>) =>
  a.feuille === b.feuille && a.feuilleFin === b.feuilleFin

const prefixe = ({ feuille, feuilleFin }: Reference) =>
  feuille === undefined ? '' : texteDeFeuille(feuille, feuilleFin)
