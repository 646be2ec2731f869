import { valeurInvalide } from '../commun/erreur'

/**
 * Le distancier empaqueté : un texte par commune de résidence, qui dit les communes à portée et leur palier. Les
 * destinations sont désignées par leur rang dans les codes triés de la table : trier la table n'y change rien. Chaque
 * texte commence par une lettre de version et une empreinte des codes, pour refuser une table à qui il manque des lignes.
 *
 * Une destination tient en un à quatre caractères : l'écart de rang avec la précédente et le palier, en un seul nombre.
 */
const VERSION = 'p'
/** La même, pour une commune à plus que le dernier palier d'elle-même : sans cela, elle serait à 0 minute. */
const VERSION_LOIN_DE_SOI = 'P'
const LONGUEUR_EMPREINTE = 3

/** Les caractères imprimables qui n'ont de sens ni pour un tableur, ni pour du CSV, ni pour du XML. */
const ALPHABET = Array.from({ length: 94 }, (_, k) => String.fromCharCode(33 + k)).filter((c) => !'"&<>'.includes(c))
const BASE = ALPHABET.length
const CODES = Uint8Array.from(ALPHABET, (lettre) => lettre.charCodeAt(0))
const VALEURS = Int8Array.from({ length: 128 }, (_, c) => ALPHABET.indexOf(String.fromCharCode(c)))

/** Premier caractère : au-dessous de 70, il dit tout ; les suivants annoncent un, deux ou trois caractères de plus. */
const SEULS = 70
const PAIRES = 86
const TRIPLETS = 89
const DEUX = (PAIRES - SEULS) * BASE
const OCTETS_PAR_VOISIN = 4
const TRANCHE = 4096
const TROIS = (TRIPLETS - PAIRES) * BASE * BASE

/** Des trajets à portée, groupés par commune de résidence. */
export interface Voisinage {
  /** Rangs des communes d'exercice dans les codes triés, strictement croissants. */
  readonly rangs: ArrayLike<number>
  /** Palier de chacune, de 1 à `paliers`. */
  readonly paliers: ArrayLike<number>
}

/**
 * Écrit le paquet d'une commune.
 *
 * @param surPlace faux si la commune est hors d'atteinte d'elle-même
 */
export function empaqueter(
  { rangs, paliers }: Voisinage,
  empreinte: string,
  nombrePaliers: number,
  surPlace = true,
): string {
  const octets = new Uint8Array(rangs.length * OCTETS_PAR_VOISIN)
  let n = 0
  let precedent = -1
  for (let k = 0; k < rangs.length; k++) {
    const rang = rangs[k] as number
    n = ecrireNombre((rang - precedent - 1) * nombrePaliers + (paliers[k] as number) - 1, octets, n)
    precedent = rang
  }
  return (surPlace ? VERSION : VERSION_LOIN_DE_SOI) + empreinte + enTexte(octets.subarray(0, n))
}

/** Écrit un nombre en un à quatre caractères ; rend la place du suivant. */
function ecrireNombre(nombre: number, octets: Uint8Array, place: number): number {
  if (nombre < SEULS) {
    octets[place] = CODES[nombre] as number
    return place + 1
  }
  let reste = nombre - SEULS
  let tete = SEULS + Math.floor(reste / BASE)
  let suite = 1
  if (reste >= DEUX + TROIS) {
    reste -= DEUX + TROIS
    tete = TRIPLETS
    suite = 3
  } else if (reste >= DEUX) {
    reste -= DEUX
    tete = PAIRES + Math.floor(reste / (BASE * BASE))
    suite = 2
  }
  octets[place] = CODES[tete] as number
  for (let k = suite; k > 0; k--) {
    octets[place + k] = CODES[reste % BASE] as number
    reste = Math.floor(reste / BASE)
  }
  return place + suite + 1
}

/** Par tranches : un appel ne reçoit pas des millions d'arguments. */
function enTexte(octets: Uint8Array): string {
  let texte = ''
  for (let k = 0; k < octets.length; k += TRANCHE) {
    texte += String.fromCharCode.apply(null, octets.subarray(k, k + TRANCHE) as unknown as number[])
  }
  return texte
}

/** Vrai si le paquet dit que la commune est hors d'atteinte d'elle-même. */
export const estLoinDeSoi = (texte: string): boolean => texte.startsWith(VERSION_LOIN_DE_SOI)

/**
 * Lit le paquet d'une commune.
 *
 * @param recevoir appelé pour chaque destination, avec son rang dans les codes triés et son palier
 * @param ou nom de la ligne, pour les messages
 */
export function depaqueter(
  texte: string,
  empreinte: string,
  nombrePaliers: number,
  communes: number,
  recevoir: (rang: number, palier: number) => void,
  ou: string,
): void {
  exigerEntete(texte, empreinte, ou)
  let k = VERSION.length + LONGUEUR_EMPREINTE
  let rang = -1
  const chiffre = () => {
    const valeur = k < texte.length ? (VALEURS[texte.charCodeAt(k) & 127] as number) : -1
    if (valeur < 0 || texte.charCodeAt(k) > 127) throw paquetAbime(ou)
    k++
    return valeur
  }
  while (k < texte.length) {
    const tete = chiffre()
    let nombre = tete
    if (tete >= TRIPLETS) nombre = SEULS + DEUX + TROIS + (chiffre() * BASE + chiffre()) * BASE + chiffre()
    else if (tete >= PAIRES) nombre = SEULS + DEUX + ((tete - PAIRES) * BASE + chiffre()) * BASE + chiffre()
    else if (tete >= SEULS) nombre = SEULS + (tete - SEULS) * BASE + chiffre()
    rang += 1 + Math.floor(nombre / nombrePaliers)
    if (rang >= communes) throw paquetAbime(ou)
    recevoir(rang, 1 + (nombre % nombrePaliers))
  }
}

function exigerEntete(texte: string, empreinte: string, ou: string): void {
  if (!texte.startsWith(VERSION) && !estLoinDeSoi(texte)) throw paquetAbime(ou)
  if (texte.slice(VERSION.length, VERSION.length + LONGUEUR_EMPREINTE) === empreinte) return
  throw valeurInvalide(
    `La table empaquetée a gagné ou perdu des lignes depuis sa création (${ou}) : reprenez-la entière, ou refaites-la.`,
  )
}

const paquetAbime = (ou: string) =>
  valeurInvalide(
    `Attendu : un paquet de trajets tel qu’il a été créé (${ou}). Le texte reçu est abîmé : refaites la table.`,
  )

/** Empreinte des codes triés d'une table (FNV-1a sur trois caractères). */
export function empreinteDesCodes(codesTries: readonly string[]): string {
  let h = 0x811c9dc5
  for (const code of codesTries) {
    for (let k = 0; k < code.length; k++) h = Math.imul(h ^ code.charCodeAt(k), 0x01000193)
    h = Math.imul(h ^ 44, 0x01000193)
  }
  const n = h >>> 0
  return [1, BASE, BASE * BASE].map((p) => ALPHABET[Math.floor(n / p) % BASE]).join('')
}
