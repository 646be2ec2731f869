import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate'
import { empreinteTexte } from './empreinte'

/** Excel limite une cellule à 32 767 caractères. */
const CELLULE_MAXIMUM = 32_000

/**
 * Serre un objet en textes qui tiennent chacun dans une cellule. Le premier dit combien il y en a et leur empreinte, pour ne
 * jamais lire à moitié ce qu'un autre programme aurait abîmé.
 */
export function empaqueter(objet: unknown): readonly string[] {
  const serre = enBase64(zlibSync(strToU8(JSON.stringify(objet)), { level: 6 }))
  const morceaux: string[] = []
  for (let k = 0; k < serre.length; k += CELLULE_MAXIMUM) morceaux.push(serre.slice(k, k + CELLULE_MAXIMUM))
  return [`${morceaux.length} ${empreinteTexte(serre)}`, ...morceaux]
}

/** Ne manque-t-il aucun morceau, et aucun n'a-t-il été changé ? */
export function estEntier([tete = '', ...morceaux]: readonly string[]): boolean {
  const [nombre, empreinte] = tete.split(' ')
  return Number(nombre) === morceaux.length && empreinte === empreinteTexte(morceaux.join(''))
}

/** L'objet empaqueté ; `undefined` s'il n'est pas entier. */
export function depaqueter(morceaux: readonly string[]): unknown {
  if (!estEntier(morceaux)) return undefined
  return JSON.parse(strFromU8(unzlibSync(deBase64(morceaux.slice(1).join('')))))
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Le cœur compile sans navigateur ni Node : ni `btoa`, ni `Buffer`. */
function enBase64(octets: Uint8Array): string {
  let texte = ''
  for (let k = 0; k < octets.length; k += 3) {
    const trois = ((octets[k] ?? 0) << 16) | ((octets[k + 1] ?? 0) << 8) | (octets[k + 2] ?? 0)
    const lettre = (decalage: number) => ALPHABET.charAt((trois >> decalage) & 63)
    texte +=
      lettre(18) + lettre(12) + (k + 1 < octets.length ? lettre(6) : '') + (k + 2 < octets.length ? lettre(0) : '')
  }
  return texte
}

const RANGS = new Map([...ALPHABET].map((lettre, rang) => [lettre.charCodeAt(0), rang]))

function deBase64(texte: string): Uint8Array {
  const octets = new Uint8Array(Math.floor((texte.length * 3) / 4))
  let place = 0
  for (let k = 0; k < texte.length; k += 4) {
    const rang = (n: number) => RANGS.get(texte.charCodeAt(k + n)) ?? 0
    const trois = (rang(0) << 18) | (rang(1) << 12) | (rang(2) << 6) | rang(3)
    for (const decalage of [16, 8, 0]) if (place < octets.length) octets[place++] = (trois >> decalage) & 255
  }
  return octets
}
