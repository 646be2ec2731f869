import { montrer, nombreOuRien, type Cellule } from './cellule'
import { valeurInvalide } from './erreur'

/** Un nombre recopié d'un tableau imprimé. */
export interface NombreImprime {
  readonly valeur: number
  /** Moitié de la dernière décimale montrée ; connue seulement d'un texte en pourcentage. */
  readonly tolerance?: number
}

/** Lit « + 4.5% », « −0,6 % », « + 7 » ou un nombre de cellule ; le pourcentage devient un rapport. */
export function imprimeOuRien(cellule: Cellule): NombreImprime | undefined {
  if (typeof cellule !== 'string') {
    const valeur = nombreOuRien(cellule)
    return valeur === undefined ? undefined : { valeur }
  }
  const lu = /^([-+]?)\s*([^-+%]*?)\s*(%?)$/.exec(cellule.trim().replace(/[−–]/g, '-'))
  const absolue = nombreOuRien(lu?.[2])
  if (lu === null || absolue === undefined) return undefined
  const valeur = lu[1] === '-' ? -absolue : absolue
  if (lu[3] === '') return { valeur }
  const decimales = /[,.](\d+)$/.exec(lu[2] as string)?.[1]?.length ?? 0
  return { valeur: valeur / 100, tolerance: 0.5 * 10 ** -(decimales + 2) }
}

/** Lit un rapport, écrit 0,2 ou « 20 % ». */
export function rapport(cellule: Cellule, nom: string): NombreImprime {
  const lu = imprimeOuRien(cellule)
  if (lu !== undefined) return lu
  throw valeurInvalide(`Attendu : ${nom}, un rapport (0,045) ou un pourcentage (4,5 %). Reçu : ${montrer(cellule)}.`)
}

/** Lit une part du tout, de 0 à 1 ou de 0 à 100 %. */
export function part(cellule: Cellule, nom: string): number {
  const lu = imprimeOuRien(cellule)
  if (lu !== undefined && lu.valeur >= 0 && lu.valeur <= 1) return lu.valeur
  throw valeurInvalide(`Attendu : ${nom}, une part de 0 à 1 (0,2 pour 20 %). Reçu : ${montrer(cellule)}.`)
}

/** Lit un nombre de personnes ou un solde, signé ; un pourcentage n'en est pas un. */
export function compte(cellule: Cellule, nom: string): number {
  const lu = imprimeOuRien(cellule)
  if (lu !== undefined && lu.tolerance === undefined) return lu.valeur
  throw valeurInvalide(`Attendu : ${nom}, un nombre. Reçu : ${montrer(cellule)}.`)
}

/** Lit un nombre de personnes, positif ou nul. */
export function comptePositif(cellule: Cellule, nom: string): number {
  const valeur = compte(cellule, nom)
  if (valeur < 0) throw valeurInvalide(`Attendu : ${nom}, un nombre positif ou nul. Reçu : ${montrer(cellule)}.`)
  return valeur
}
