import { enOrdre } from './deplacer'
import { memeNom } from './feuilles'
import { DERNIERE_COLONNE, DERNIERE_LIGNE, type Reference } from './reference'
import { remplacerReferences } from './references'

/** Ce que l'on insère dans une feuille, ou que l'on en supprime, entier. */
export type Axe = 'ligne' | 'colonne'

/** Les lignes, ou les colonnes, d'une plage, de la première à la dernière comprises, comptées à partir de 0. */
export interface Etendue {
  readonly premiere: number
  readonly derniere: number
}

/** Où va une étendue ; `undefined` quand il n'en reste rien. */
export type Place = (etendue: Etendue) => Etendue | undefined

/** Des lignes ou des colonnes insérées dans une feuille, ou supprimées. */
export interface Edition {
  readonly axe: Axe
  readonly feuille: string
  readonly place: Place
}

const DERNIERE: Readonly<Record<Axe, number>> = { ligne: DERNIERE_LIGNE, colonne: DERNIERE_COLONNE }
/** La forme des références qui traversent toute la feuille, et que l'édition ne change donc pas. */
const ENTIERE: Readonly<Record<Axe, Reference['forme']>> = { ligne: 'colonnes', colonne: 'lignes' }

/**
 * Une plage s'étire quand on insère dedans, se décale quand on insère avant ; ce qui passe la fin de la feuille est perdu.
 * @param debut ce que l'on insère prend ce rang
 */
export function insertion(axe: Axe, debut: number, nombre: number): Place {
  const rang = (avant: number) => (avant < debut ? avant : avant + nombre)
  return ({ premiere, derniere }) =>
    rang(premiere) > DERNIERE[axe]
      ? undefined
      : { premiere: rang(premiere), derniere: Math.min(rang(derniere), DERNIERE[axe]) }
}

/** Une plage perd ce qui est supprimé ; celle qui va jusqu'au bout de la feuille continue d'y aller. */
export function suppression(axe: Axe, debut: number, nombre: number): Place {
  const apres = debut + nombre
  return ({ premiere, derniere }) => {
    if (premiere >= debut && derniere < apres) return undefined
    const haut = premiere < debut ? premiere : Math.max(debut, premiere - nombre)
    const bas = derniere < debut ? derniere : Math.max(debut - 1, derniere - nombre)
    return { premiere: haut, derniere: derniere === DERNIERE[axe] && premiere < derniere ? derniere : bas }
  }
}

/**
 * La formule après l'édition, comme Excel la récrit : une référence dont il ne reste rien devient #REF!, une référence à
 * plusieurs feuilles ne bouge pas.
 * @param feuilleDeLaFormule la feuille que vise une référence sans nom de feuille
 * @param bouge faux pour une référence qu'il faut laisser
 */
export function apresEdition(
  formule: string,
  feuilleDeLaFormule: string,
  edition: Edition,
  bouge: (reference: Reference) => boolean = () => true,
): string {
  const chezElle = memeNom(feuilleDeLaFormule, edition.feuille)
  if (!chezElle && !formule.includes('!')) return formule
  return remplacerReferences(formule, (reference) => {
    const ici = reference.feuille === undefined ? chezElle : memeNom(reference.feuille, edition.feuille)
    return ici && reference.feuilleFin === undefined && bouge(reference) ? deplacee(reference, edition) : undefined
  })
}

/** La référence après l'édition ; `undefined` si elle n'a pas bougé. */
function deplacee(reference: Reference, { axe, place }: Edition): Reference | '#REF!' | undefined {
  const { debut, fin } = enOrdre(reference.debut, reference.fin ?? reference.debut)
  if ((debut[axe] === 0 && fin[axe] === DERNIERE[axe]) || reference.forme === ENTIERE[axe]) return undefined
  const etendue = place({ premiere: debut[axe], derniere: fin[axe] })
  if (etendue === undefined) return '#REF!'
  if (etendue.premiere === debut[axe] && etendue.derniere === fin[axe]) return undefined
  return {
    ...reference,
    debut: { ...debut, [axe]: etendue.premiere },
    ...(reference.fin === undefined ? {} : { fin: { ...fin, [axe]: etendue.derniere } }),
  }
}
