import { enOrdre } from './deplacer'
import { DERNIERE_LIGNE, type Reference } from './reference'
import { remplacerReferences } from './references'

/** Des lignes entières insérées avant `ligne`, ou supprimées à partir d'elle (comptée à partir de 0). */
export interface LignesDeFeuille {
  readonly feuille: string
  readonly ligne: number
  readonly nombre: number
}

/** Les lignes d'une plage, de la première à la dernière comprises. */
export interface Etendue {
  readonly premiere: number
  readonly derniere: number
}

/** Où vont les lignes d'une plage ; `undefined` quand plus aucune n'existe. */
export type EditionDeLignes = (etendue: Etendue) => Etendue | undefined

/** Une plage s'étire quand on insère dedans, se décale quand on insère avant ; ce qui passe la fin de la feuille est perdu. */
export function insertion({ ligne, nombre }: Omit<LignesDeFeuille, 'feuille'>): EditionDeLignes {
  const place = (rang: number) => (rang < ligne ? rang : rang + nombre)
  return ({ premiere, derniere }) =>
    place(premiere) > DERNIERE_LIGNE
      ? undefined
      : { premiere: place(premiere), derniere: Math.min(place(derniere), DERNIERE_LIGNE) }
}

/** Une plage perd les lignes supprimées ; celle qui va jusqu'au bas de la feuille continue d'y aller. */
export function suppression({ ligne, nombre }: Omit<LignesDeFeuille, 'feuille'>): EditionDeLignes {
  const apres = ligne + nombre
  return ({ premiere, derniere }) => {
    if (premiere >= ligne && derniere < apres) return undefined
    const haut = premiere < ligne ? premiere : Math.max(ligne, premiere - nombre)
    const bas = derniere < ligne ? derniere : Math.max(ligne - 1, derniere - nombre)
    return { premiere: haut, derniere: derniere === DERNIERE_LIGNE && premiere < derniere ? derniere : bas }
  }
}

/**
 * La formule après l'insertion, comme Excel la récrit.
 * @param feuilleDeLaFormule la feuille que vise une référence sans nom de feuille
 */
export const apresInsertion = (formule: string, feuilleDeLaFormule: string, lignes: LignesDeFeuille): string =>
  apresEdition(formule, feuilleDeLaFormule, lignes.feuille, insertion(lignes))

/** La formule après la suppression : une référence dont toutes les lignes sont parties devient #REF!. */
export const apresSuppression = (formule: string, feuilleDeLaFormule: string, lignes: LignesDeFeuille): string =>
  apresEdition(formule, feuilleDeLaFormule, lignes.feuille, suppression(lignes))

/**
 * La formule où les lignes de cette feuille vont où dit `edition`. Une référence à plusieurs feuilles ne bouge pas.
 * @param bouge faux pour une référence qu'il faut laisser
 */
export function apresEdition(
  formule: string,
  feuilleDeLaFormule: string,
  feuille: string,
  edition: EditionDeLignes,
  bouge: (reference: Reference) => boolean = () => true,
): string {
  const chezElle = memeNom(feuilleDeLaFormule, feuille)
  if (!chezElle && !formule.includes('!')) return formule
  return remplacerReferences(formule, (reference) => {
    const ici = reference.feuille === undefined ? chezElle : memeNom(reference.feuille, feuille)
    return ici && reference.feuilleFin === undefined && bouge(reference)
      ? deplacerLignes(reference, edition)
      : undefined
  })
}

/** Excel compare les noms de feuilles sans la casse. */
export const memeNom = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase()

/** La référence après l'édition ; `undefined` si elle n'a pas bougé. */
function deplacerLignes(reference: Reference, edition: EditionDeLignes): Reference | '#REF!' | undefined {
  const { debut, fin } =
    reference.fin === undefined
      ? { debut: reference.debut, fin: reference.debut }
      : enOrdre(reference.debut, reference.fin)
  if ((debut.ligne === 0 && fin.ligne === DERNIERE_LIGNE) || reference.forme === 'colonnes') return undefined
  const etendue = edition({ premiere: debut.ligne, derniere: fin.ligne })
  if (etendue === undefined) return '#REF!'
  if (etendue.premiere === debut.ligne && etendue.derniere === fin.ligne) return undefined
  return {
    ...reference,
    debut: { ...debut, ligne: etendue.premiere },
    ...(reference.fin === undefined ? {} : { fin: { ...fin, ligne: etendue.derniere } }),
  }
}
