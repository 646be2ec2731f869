import { moyenneApl, type Ponderee } from '../domain/apl/indicateurs'
import { ErreurMetier, valeurInvalide } from '../domain/commun/erreur'
import { fini } from './arguments'
import { estSansValeur, estVide, type Matrice, type Resultat } from './cellules'
import { colonne, lirePonderees } from './lire-ponderees'

/**
 * APL d'un territoire : moyenne des APL communales, pondérée par la population standardisée (usage de la Drees) ou par la population (textes du zonage). Une commune sans APL est laissée de côté.
 * @customfunction APL.MOYENNE
 * @param apl APL des communes (une colonne)
 * @param poids Population standardisée de chaque commune, même hauteur
 * @param [groupe] Territoire de chaque commune (EPCI, TVS, département), même hauteur
 * @returns La moyenne ; avec groupe, un tableau groupe, APL, poids ; #DIV/0! si la somme des poids est nulle
 */
export function aplMoyenne(apl: any[][], poids: any[][], groupe?: any[][]): any[][] {
  const { aEntete, lignes } = lirePonderees(apl, poids, 'poids')
  if (estSansValeur(groupe)) return [[fini(moyenneApl(lignes))]]

  const noms = colonne(groupe as Matrice, 'groupe')
  const hauteur = (apl as Matrice).length === 1 ? ((apl as Matrice)[0]?.length ?? 0) : apl.length
  if (noms.length !== hauteur) {
    throw valeurInvalide(`Attendu : un groupe par commune. Reçu : ${hauteur} APL et ${noms.length} groupes.`)
  }
  const groupes = new Map<string, Ponderee[]>()
  for (const { ligne, ...commune } of lignes) {
    const nom = estVide(noms[ligne]) ? 'sans groupe' : String(noms[ligne]).trim()
    const membres = groupes.get(nom)
    if (membres) membres.push(commune)
    else groupes.set(nom, [commune])
  }
  if (groupes.size === 0) return [[moyenneApl([])]]
  const tableau: Resultat[][] = [...groupes].map(([nom, communes]) => [
    nom,
    tenter(() => moyenneApl(communes)),
    fini(communes.reduce((somme, c) => somme + c.poids, 0)),
  ])
  return aEntete ? [['Groupe', 'APL', 'Poids'], ...tableau] : tableau
}

function tenter(calcul: () => number): Resultat {
  try {
    return fini(calcul())
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur
    throw erreur
  }
}
