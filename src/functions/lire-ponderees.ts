import type { Ponderee } from '../domain/apl/indicateurs'
import { valeurInvalide } from '../domain/commun/erreur'
import { exigerPlage, montrer, nombreOuRien } from './arguments'
import { estVide, type Cellule, type Matrice } from './cellules'

export interface LignePonderee extends Ponderee {
  /** Rang de la ligne parmi celles de la plage, en-tête compris. */
  readonly ligne: number
}

export interface PondereesLues {
  readonly aEntete: boolean
  readonly lignes: readonly LignePonderee[]
}

/** Lit une colonne d'APL et une colonne de poids de même hauteur ; une ligne sans APL est laissée de côté. */
export function lirePonderees(apl: Matrice, poids: Matrice, nomPoids: string): PondereesLues {
  const valeurs = colonne(apl, 'APL')
  const charges = colonne(poids, nomPoids)
  if (valeurs.length !== charges.length) {
    throw valeurInvalide(
      `Attendu : deux colonnes de même hauteur. Reçu : ${valeurs.length} APL et ${charges.length} lignes de ${nomPoids}.`,
    )
  }
  const aEntete = estTexte(valeurs[0]) && estTexte(charges[0])
  const lignes = valeurs.flatMap((valeur, ligne): LignePonderee[] => {
    if ((aEntete && ligne === 0) || estVide(valeur)) return []
    return [
      {
        ligne,
        apl: positif(valeur, 'une APL', ligne),
        poids: positif(charges[ligne], nomPoids, ligne),
      },
    ]
  })
  return { aEntete, lignes }
}

/** Une plage d'une colonne, ou d'une ligne. */
export function colonne(plage: Matrice, nom: string): readonly Cellule[] {
  exigerPlage(plage, nom)
  if (plage.length === 1) return plage[0] ?? []
  if (plage.every((ligne) => ligne.length === 1)) return plage.map((ligne) => ligne[0])
  throw valeurInvalide(`Attendu : ${nom}, une seule colonne. Reçu : ${plage[0]?.length ?? 0} colonnes.`)
}

const estTexte = (cellule: Cellule) =>
  typeof cellule === 'string' && !estVide(cellule) && nombreOuRien(cellule) === undefined

function positif(cellule: Cellule, nom: string, ligne: number): number {
  const valeur = nombreOuRien(cellule)
  if (valeur !== undefined && valeur >= 0) return valeur
  throw valeurInvalide(`Attendu : ${nom}, un nombre positif ou nul (ligne ${ligne + 1}). Reçu : ${montrer(cellule)}.`)
}
