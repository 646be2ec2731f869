import { ErreurMetier, valeurInvalide } from '../domain/commun/erreur'
import { estVide, type Cellule, type Matrice, type Resultat } from './cellules'

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

/** Lit une cellule de nombre. */
export function nombre(cellule: Cellule, nom: string): number {
  const valeur = nombreOuRien(cellule)
  if (valeur === undefined) throw valeurInvalide(`Attendu : ${nom}, un nombre. Reçu : ${montrer(cellule)}.`)
  return valeur
}

/** Lit une cellule de nombre positif ou nul. */
export function positif(cellule: Cellule, nom: string): number {
  const valeur = nombre(cellule, nom)
  if (valeur < 0) throw valeurInvalide(`Attendu : ${nom}, un nombre positif ou nul. Reçu : ${montrer(cellule)}.`)
  return valeur
}

/** Refuse un argument nécessaire que l'on n'a pas donné : la grille et les fichiers laissent passer =SANTE.APL(). */
export function exigerPlage(argument: unknown, nom: string): asserts argument is Matrice {
  const premiere: unknown = Array.isArray(argument) ? argument[0] : undefined
  if (!Array.isArray(premiere) || premiere.length === 0) {
    throw valeurInvalide(`Attendu : ${nom}, une plage de cellules. Reçu : rien.`)
  }
}

/** Un résultat, ou une erreur s'il dépasse ce qu'une cellule sait montrer. */
export const fini = (valeur: Resultat): Resultat =>
  typeof valeur !== 'number' || Number.isFinite(valeur) ? valeur : TROP_GRAND

const TROP_GRAND: ErreurMetier = valeurInvalide(
  'Le résultat dépasse le plus grand nombre d’Excel : vérifiez que les valeurs ont la bonne unité.',
)
