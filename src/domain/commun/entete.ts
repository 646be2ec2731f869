import { distance } from 'fastest-levenshtein'

/**
 * Un en-tête tel qu'on le compare : sans casse, accents, œ, apostrophes ou points de suspension typographiques, n°,
 * espaces doubles ou insécables.
 */
export function entete(texte: unknown): string {
  return String(texte ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/…/g, '...')
    .replace(/n[°º]/g, 'no')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/\s*\/\s*/g, ' / ')
    .trim()
}

/** Le mot de la liste qui ressemble le plus à celui-ci, si la faute de frappe est plausible. */
export function motProche<T extends string>(mot: string, liste: readonly T[]): T | undefined {
  const cherche = entete(mot)
  let meilleur: { mot: T; ecart: number } | undefined
  for (const candidat of liste) {
    const ecart = distance(cherche, entete(candidat))
    if (ecart <= Math.max(1, Math.floor(candidat.length / 3)) && (!meilleur || ecart < meilleur.ecart)) {
      meilleur = { mot: candidat, ecart }
    }
  }
  return meilleur?.mot
}
