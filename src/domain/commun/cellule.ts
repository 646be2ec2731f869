/** Ce que contient une cellule reçue : Excel donne `null`, "" ou rien du tout pour une cellule vide. */
export type Cellule = string | number | boolean | null | undefined

export type Matrice = readonly (readonly Cellule[])[]

export const estVide = (cellule: unknown): boolean =>
  cellule === null || cellule === undefined || (typeof cellule === 'string' && cellule.trim() === '')

const NOMBRE_FRANCAIS = /^[-+]?(?:\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)?(?:[,.]\d+)?(?:e[-+]?\d+)?$/i

/** Ce que l'analyste a mis dans la cellule, comme il l'écrirait. */
export function montrer(cellule: unknown): string {
  if (estVide(cellule)) return 'une cellule vide'
  if (typeof cellule === 'number' && !Number.isFinite(cellule)) return 'un résultat de calcul impossible'
  if (typeof cellule === 'number') return String(cellule).replace('.', ',')
  if (typeof cellule === 'boolean') return cellule ? 'VRAI' : 'FAUX'
  const texte = String(cellule)
  return `« ${texte.length > 60 ? texte.slice(0, 60) + '…' : texte} »`
}

/** Lit un nombre, écrit comme nombre ou comme texte à la française (« 1 234,5 ») ; `undefined` si ce n'en est pas un. */
export function nombreOuRien(cellule: Cellule): number | undefined {
  if (typeof cellule === 'number') return Number.isFinite(cellule) ? cellule : undefined
  if (typeof cellule !== 'string') return undefined
  const texte = cellule.trim()
  if (texte === '' || !NOMBRE_FRANCAIS.test(texte)) return undefined
  const valeur = Number(texte.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
  return Number.isFinite(valeur) ? valeur : undefined
}
