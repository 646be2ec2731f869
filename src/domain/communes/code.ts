/** Un code tel qu'on le compare : texte sans espaces autour ; un entier de moins de 5 chiffres retrouve ses zéros. */
export function codeCommune(cellule: unknown): string | undefined {
  if (typeof cellule === 'number') {
    if (!Number.isInteger(cellule) || cellule < 0) return undefined
    return String(cellule).padStart(5, '0')
  }
  if (typeof cellule !== 'string') return undefined
  const texte = cellule.trim()
  if (texte === '') return undefined
  return /^\d{1,4}$/.test(texte) ? texte.padStart(5, '0') : texte
}
