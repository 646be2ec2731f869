const NOMBRE = /^[-+]?(?:\d+|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+)(?:[.,]\d+)?(?:e[-+]?\d+)?$/i

/** La virgule n'est décimale que dans un fichier à points-virgules : ailleurs, 1,234 pourrait être mille et quelques. */
export function nombreDeTexte(texte: string, avecPointVirgule: boolean): number | undefined {
  if (!NOMBRE.test(texte) || (!avecPointVirgule && texte.includes(','))) return undefined
  const valeur = Number(texte.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
  return Number.isFinite(valeur) ? valeur : undefined
}

const PUISSANCES = Float64Array.from({ length: 16 }, (_, k) => 10 ** k)
/** Au-delà, le nombre de dixièmes ne serait plus exact. */
const CHIFFRES_MAXIMUM = 15

/**
 * Lit un nombre simple (« 12 », « 12.5 », « 12,5 ») sans créer de texte ; NaN pour toute autre écriture, à relire par son
 * texte. Entier exact divisé par une puissance de dix exacte : le résultat est celui de `Number`.
 */
export function nombreSimple(octets: Uint8Array, debut: number, fin: number, avecPointVirgule: boolean): number {
  if (fin - debut > CHIFFRES_MAXIMUM || fin === debut) return Number.NaN
  let entier = 0
  let decimales = -1
  for (let k = debut; k < fin; k++) {
    const c = octets[k] as number
    if (c >= 48 && c <= 57) {
      entier = entier * 10 + c - 48
      if (decimales >= 0) decimales++
    } else if (decimales < 0 && k > debut && (c === 46 || (avecPointVirgule && c === 44))) decimales = 0
    else return Number.NaN
  }
  if (decimales === 0) return Number.NaN
  return decimales < 0 ? entier : entier / (PUISSANCES[decimales] as number)
}
