import { decouper } from '../formule/decouper'
import { nomDeColonne, texteDeFeuille, texteDuLieu, type Coin, type Reference } from '../formule/reference'

const CETTE_LIGNE = /^\[(?:\[#This Row\],\[([^\]]+)\]|@\[?([^\]]+?)\]?)\]$/i
const NOM_DE_TABLEAU = /^[\p{L}_][\p{L}\p{N}_.]*$/u

/**
 * Une formule qui ne dépend plus de sa place : une cellule de la même ligne dit sa colonne par son en-tête, une autre ligne
 * devient un écart. Deux lignes d'une colonne calculée ont ainsi la même formule, où que la ligne et la colonne soient.
 *
 * @param ligne ligne de la formule, comptée à partir de 0
 * @param enteteDe l'en-tête d'une colonne de la feuille, par son rang ; `undefined` hors du tableau
 */
export function formuleSansPlace(
  formule: string,
  ligne: number,
  enteteDe: (colonne: number) => string | undefined = () => undefined,
): string {
  const ecrits: string[] = []
  for (const morceau of decouper(formule)) {
    if (morceau.genre === 'lieu') ecrits.push(sansPlace(morceau.reference, ligne, enteteDe))
    else if (morceau.genre === 'texte') ecrire(ecrits, morceau.texte)
    else ecrits.push(texteDeFeuille(morceau.feuille, morceau.feuilleFin))
  }
  return ecrits.join('')
}

/** « T_X[[#This Row],[Effectif]] » et « [@Effectif] » sont la même référence. */
function ecrire(ecrits: string[], texte: string): void {
  const trouve = CETTE_LIGNE.exec(texte)
  if (trouve && NOM_DE_TABLEAU.test(ecrits.at(-1) ?? '')) ecrits.pop()
  ecrits.push(trouve ? `[@[${trouve[1] ?? trouve[2]}]]` : texte)
}

function sansPlace(
  { feuille, debut, fin, forme }: Reference,
  ligne: number,
  enteteDe: (colonne: number) => string | undefined,
): string {
  if (forme === 'colonnes' || forme === 'lignes') return texteDuLieu({ debut, ...(fin ? { fin } : {}), forme })
  const memeLigne = !fin && feuille === undefined && !debut.ligneAbsolue && debut.ligne === ligne
  const entete = memeLigne ? enteteDe(debut.colonne) : undefined
  if (entete !== undefined) return `[@[${entete}]]`
  const coin = (c: Coin) =>
    `${c.colonneAbsolue ? '$' : ''}${nomDeColonne(c.colonne)}${c.ligneAbsolue ? `$${c.ligne + 1}` : `{${c.ligne - ligne}}`}`
  return fin ? `${coin(debut)}:${coin(fin)}` : coin(debut)
}

const SANS_PLACE = /"(?:[^"]|"")*"|\[@\[([^\]]+)\]\]|(\$?[A-Z]{1,3})\{(-?\d+)\}/g

/**
 * L'inverse de `formuleSansPlace` : la formule telle qu'elle s'écrit dans cette ligne.
 *
 * @param colonneDe le rang d'une colonne de la feuille, par son en-tête
 * @returns `undefined` si une colonne ou une ligne qu'elle nomme n'existe plus
 */
export function formuleEnPlace(
  formule: string,
  ligne: number,
  colonneDe: (entete: string) => number | undefined,
): string | undefined {
  let perdue = false
  const ecrite = formule.replace(SANS_PLACE, (morceau, entete: string | undefined, lettres: string, ecart: string) => {
    if (morceau.startsWith('"')) return morceau
    const colonne = entete === undefined ? undefined : colonneDe(entete)
    if (entete !== undefined && colonne !== undefined) return `${nomDeColonne(colonne)}${ligne + 1}`
    perdue ||= entete !== undefined || ligne + Number(ecart) < 0
    return `${lettres}${ligne + Number(ecart) + 1}`
  })
  return perdue ? undefined : ecrite
}

/** Une formule sans place où des colonnes ont changé d'en-tête. */
export const renommerColonnes = (formule: string, nommer: (ancien: string) => string): string =>
  formule.replace(SANS_PLACE, (morceau, entete: string | undefined) =>
    entete === undefined ? morceau : `[@[${nommer(entete)}]]`,
  )
