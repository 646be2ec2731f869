import { enOrdre } from './deplacer'
import { memeNom } from './lignes'
import { DERNIERE_COLONNE, type Reference } from './reference'
import { remplacerReferences } from './references'

/** Des colonnes entières insérées avant `colonne`, ou supprimées à partir d'elle (comptée à partir de 0). */
export interface EditionDeColonnes {
  readonly genre: 'insertion' | 'suppression'
  readonly feuille: string
  readonly colonne: number
  readonly nombre: number
}

/** Où vont les colonnes d'une plage, bornes comprises ; `undefined` quand plus aucune n'existe. */
export function colonnesApres(
  { genre, colonne, nombre }: Omit<EditionDeColonnes, 'feuille'>,
  premiere: number,
  derniere: number,
): { readonly premiere: number; readonly derniere: number } | undefined {
  if (genre === 'insertion') {
    const place = (rang: number) => (rang < colonne ? rang : rang + nombre)
    return place(premiere) > DERNIERE_COLONNE
      ? undefined
      : { premiere: place(premiere), derniere: Math.min(place(derniere), DERNIERE_COLONNE) }
  }
  if (premiere >= colonne && derniere < colonne + nombre) return undefined
  return {
    premiere: premiere < colonne ? premiere : Math.max(colonne, premiere - nombre),
    derniere: derniere < colonne ? derniere : Math.max(colonne - 1, derniere - nombre),
  }
}

/**
 * La formule après l'édition, comme Excel la récrit ; une référence dont toutes les colonnes sont parties devient #REF!.
 * @param bouge faux pour une référence qu'il faut laisser
 */
export const apresEditionDeColonnes = (
  formule: string,
  feuilleDeLaFormule: string,
  edition: EditionDeColonnes,
  bouge: (reference: Reference) => boolean = () => true,
): string =>
  remplacerReferences(formule, (reference) => {
    const ici = memeNom(reference.feuille ?? feuilleDeLaFormule, edition.feuille)
    return ici && reference.feuilleFin === undefined && bouge(reference)
      ? deplacerColonnes(reference, edition)
      : undefined
  })

/** La référence après l'édition ; `undefined` si elle n'a pas bougé. */
function deplacerColonnes(reference: Reference, edition: EditionDeColonnes): Reference | '#REF!' | undefined {
  if (reference.forme === 'lignes') return undefined
  const { debut, fin } = enOrdre(reference.debut, reference.fin ?? reference.debut)
  const apres = colonnesApres(edition, debut.colonne, fin.colonne)
  if (apres === undefined) return '#REF!'
  if (apres.premiere === debut.colonne && apres.derniere === fin.colonne) return undefined
  return {
    ...reference,
    debut: { ...debut, colonne: apres.premiere },
    ...(reference.fin === undefined ? {} : { fin: { ...fin, colonne: apres.derniere } }),
  }
}
