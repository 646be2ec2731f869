import { valeurInvalide } from '../commun/erreur'

/**
 * Le distancier empaqueté : un texte par commune de résidence, qui dit les communes à portée et leur palier. Les
 * destinations sont désignées par leur rang dans les codes triés de la table : trier la table n'y change rien. Chaque
 * texte commence par une lettre de version et une empreinte des codes, pour refuser une table à qui il manque des lignes.
 *
 * Une destination tient en un à quatre caractères : l'écart de rang avec la précédente et le palier, en un seul nombre.
 */
const VERSION = 'p'
const LONGUEUR_EMPREINTE = 3

/** Les caractères imprimables qui n'ont de sens ni pour un tableur, ni pour du CSV, ni pour du XML. */
const ALPHABET = Array.from({ length: 94 }, (_, k) => String.fromCharCode(33 + k)).filter((c) => !'"&<>'.includes(c))
const BASE = ALPHABET.length
const VALEURS = Int8Array.from({ length: 128 }, (_, c) => ALPHABET.indexOf(String.fromCharCode(c)))

/** Premier caractère : au-dessous de 70, il dit tout ; les suivants annoncent un, deux ou trois caractères de plus. */
const SEULS = 70
const PAIRES = 86
const TRIPLETS = 89
const DEUX = (PAIRES - SEULS) * BASE
const TROIS = (TRIPLETS - PAIRES) * BASE * BASE

/** Des trajets à portée, groupés par commune de résidence. */
export interface Voisinage {
  /** Rangs des communes d'exercice dans les codes triés, strictement croissants. */
  readonly rangs: readonly number[]
  /** Palier de chacune, de 1 à `paliers`. */
  readonly paliers: readonly number[]
}

/** Écrit le paquet d'une commune. */
export function empaqueter({ rangs, paliers }: Voisinage, empreinte: string, nombrePaliers: number): string {
  let texte = VERSION + empreinte
  let precedent = -1
  rangs.forEach((rang, k) => {
    texte += nombreEnTexte((rang - precedent - 1) * nombrePaliers + (paliers[k] as number) - 1)
    precedent = rang
  })
  return texte
}

function nombreEnTexte(nombre: number): string {
  const lettre = (k: number) => ALPHABET[k] as string
  if (nombre < SEULS) return lettre(nombre)
  let reste = nombre - SEULS
  if (reste < DEUX) return lettre(SEULS + Math.floor(reste / BASE)) + lettre(reste % BASE)
  reste -= DEUX
  const fin = (n: number, k: number) =>
    Array.from({ length: k }, (_, i) => lettre(Math.floor(n / BASE ** (k - 1 - i)) % BASE)).join('')
  if (reste < TROIS) return lettre(PAIRES + Math.floor(reste / (BASE * BASE))) + fin(reste, 2)
  return lettre(TRIPLETS) + fin(reste - TROIS, 3)
}

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
  if (!texte.startsWith(VERSION)) throw paquetAbime(ou)
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
