/** La dernière ligne et la dernière colonne d'une feuille, comptées à partir de 0. */
export const DERNIERE_LIGNE = 1_048_575
export const DERNIERE_COLONNE = 16_383

/** Une cellule, comptée à partir de 0, et ce que ses « $ » retiennent. */
export interface Coin {
  readonly ligne: number
  readonly colonne: number
  readonly ligneAbsolue: boolean
  readonly colonneAbsolue: boolean
}

/** A1, A1:B2, 3:5 (des lignes entières) ou A:C (des colonnes entières). */
export type FormeDeReference = 'cellule' | 'plage' | 'lignes' | 'colonnes'

/** Ce qu'une formule vise dans une feuille de son classeur. */
export interface Reference {
  /** Absente : la feuille de la formule. */
  readonly feuille?: string
  /** La dernière feuille d'une référence à plusieurs feuilles (Feuil1:Feuil3!A1). */
  readonly feuilleFin?: string
  readonly debut: Coin
  /** L'autre coin ; absent pour une cellule. */
  readonly fin?: Coin
  readonly forme: FormeDeReference
}

const CELLULE = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i
const COLONNE = /^(\$?)([A-Z]{1,3})$/i
const LIGNE = /^(\$?)([1-9]\d{0,6})$/

/** « $B3 » ; `undefined` si ce n'est pas l'adresse d'une cellule d'Excel. */
export function lireCellule(texte: string): Coin | undefined {
  const [, colonneAbsolue, colonne = '', ligneAbsolue, ligne] = CELLULE.exec(texte) ?? []
  return ligne === undefined ? undefined : coin(ligne, colonne, ligneAbsolue === '$', colonneAbsolue === '$')
}

/** « $B » : le haut de la colonne. */
export function lireColonne(texte: string): Coin | undefined {
  const [, absolue, colonne] = COLONNE.exec(texte) ?? []
  return colonne === undefined ? undefined : coin('1', colonne, true, absolue === '$')
}

/** « $3 » : le début de la ligne. */
export function lireLigne(texte: string): Coin | undefined {
  const [, absolue, ligne] = LIGNE.exec(texte) ?? []
  return ligne === undefined ? undefined : coin(ligne, 'A', absolue === '$', true)
}

function coin(ligne: string, colonne: string, ligneAbsolue: boolean, colonneAbsolue: boolean): Coin | undefined {
  const lu = { ligne: Number(ligne) - 1, colonne: rangDeColonne(colonne), ligneAbsolue, colonneAbsolue }
  return lu.ligne > DERNIERE_LIGNE || lu.colonne > DERNIERE_COLONNE ? undefined : lu
}

/** « A », « Z », « AA »… ; la première colonne est 0. */
export function nomDeColonne(colonne: number): string {
  const reste = Math.floor(colonne / 26)
  return (reste > 0 ? nomDeColonne(reste - 1) : '') + String.fromCharCode(65 + (colonne % 26))
}

const rangDeColonne = (nom: string) =>
  [...nom.toUpperCase()].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1

/** « A1 », « $A$1:B2 », « 3:5 » ou « A:C », sans la feuille. */
export function texteDuLieu({ debut, fin, forme }: Reference): string {
  const ecrire = { cellule: texteDeCellule, plage: texteDeCellule, lignes: texteDeLigne, colonnes: texteDeColonne }[
    forme
  ]
  return fin === undefined ? ecrire(debut) : `${ecrire(debut)}:${ecrire(fin)}`
}

const texteDeCellule = (coin: Coin) => texteDeColonne(coin) + texteDeLigne(coin)
const texteDeColonne = ({ colonne, colonneAbsolue }: Coin) => (colonneAbsolue ? '$' : '') + nomDeColonne(colonne)
const texteDeLigne = ({ ligne, ligneAbsolue }: Coin) => (ligneAbsolue ? '$' : '') + String(ligne + 1)

const NOM_SIMPLE = /^[\p{L}_][\p{L}\p{N}_.]*$/u
const R1C1 = /^(?:R\d*C\d*|R\d*|C\d*)$/i

/** Ce qui précède une référence à cette feuille, ou de cette feuille à une autre : « Feuil1! », « 'Axe 1'! ». */
export function texteDeFeuille(feuille: string, feuilleFin?: string): string {
  const noms = feuilleFin === undefined ? [feuille] : [feuille, feuilleFin]
  const simples = noms.every((nom) => NOM_SIMPLE.test(nom) && !lireCellule(nom) && !R1C1.test(nom))
  const ensemble = noms.join(':')
  return simples && !/^(?:TRUE|FALSE)$/i.test(ensemble) ? `${ensemble}!` : `'${ensemble.replaceAll("'", "''")}'!`
}

/** La référence entière, feuille comprise. */
export const texteDeReference = (reference: Reference): string =>
  (reference.feuille === undefined ? '' : texteDeFeuille(reference.feuille, reference.feuilleFin)) +
  texteDuLieu(reference)
