import { ErreurMetier, valeurInvalide } from '../domain/commun/erreur'
import { fini } from './arguments'
import { estVide, type Cellule, type Matrice, type Resultat } from './cellules'

/** Une valeur seule et un argument omis comptent comme une plage d'une cellule. */
function enMatrice(argument: unknown): Matrice {
  if (!Array.isArray(argument)) return [[argument as Cellule]]
  return argument.length > 0 && Array.isArray(argument[0]) ? (argument as Matrice) : [argument as Cellule[]]
}

/** Taille commune de plusieurs plages dans une dimension : toutes égales, ou 1. */
function tailleCommune(tailles: readonly number[], quoi: string): number {
  const taille = Math.max(...tailles)
  if (tailles.some((t) => t !== taille && t !== 1)) {
    throw valeurInvalide(
      `Attendu : des plages de même taille (ou d’une seule cellule). Reçu : ${tailles.join(', ')} ${quoi}.`,
    )
  }
  return taille
}

type Calcul = (...cellules: Cellule[]) => string | number | boolean

/**
 * Applique un calcul cellule par cellule : chaque argument est une plage, de même taille que les autres ou d'une seule
 * cellule. Une ligne dont toutes les plages sont vides rend "" ; une faute ne touche que sa cellule.
 */
export function parElement(arguments_: readonly unknown[], calcul: Calcul): Resultat[][] {
  const plages = arguments_.map(enMatrice)
  const lignes = tailleCommune(
    plages.map((p) => p.length),
    'lignes',
  )
  const colonnes = tailleCommune(
    plages.map((p) => p[0]?.length ?? 0),
    'colonnes',
  )
  if (plages.some((p) => p.some((ligne) => ligne.length !== p[0]?.length))) {
    throw valeurInvalide('Attendu : une plage rectangulaire. Reçu : des lignes de longueurs différentes.')
  }
  if (lignes === 0 || colonnes === 0) throw valeurInvalide('Attendu : une plage de cellules. Reçu : une plage vide.')
  const etendues = plages.map((p) => p.length > 1 || (p[0]?.length ?? 0) > 1)
  const auneEtendue = etendues.some(Boolean)
  const cellules: Cellule[] = new Array(plages.length)

  const resultat: Resultat[][] = []
  for (let i = 0; i < lignes; i++) {
    const ligne: Resultat[] = []
    for (let j = 0; j < colonnes; j++) {
      let vides = auneEtendue
      for (let k = 0; k < plages.length; k++) {
        const plage = plages[k] as Matrice
        const rangee = (plage.length === 1 ? plage[0] : plage[i]) ?? []
        const cellule = rangee.length === 1 ? rangee[0] : rangee[j]
        cellules[k] = cellule
        if (vides && etendues[k] === true && !estVide(cellule)) vides = false
      }
      ligne.push(vides ? '' : tenter(calcul, cellules))
    }
    resultat.push(ligne)
  }
  return resultat
}

/** Passe les cellules une à une : étaler un tableau à chaque appel coûterait plus que les calculs. */
function tenter(calcul: Calcul, [a, b, c, d, e, f]: readonly Cellule[]): Resultat {
  try {
    return fini(calcul(a, b, c, d, e, f))
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur
    throw erreur
  }
}
