import { valeurInvalide } from '../domain/commun/erreur'
import { classesParQuota, type Territoire } from '../domain/zonage/quota'
import { montrer, nombreOuRien } from './arguments'
import { estVide, scalaire, type Cellule, type Matrice, type Resultat } from './cellules'
import { disposer, type Colonne } from './colonnes'
import { part } from '../domain/commun/nombre-imprime'

const APL: Colonne = { noms: ['APL'], numerique: true }
const POPULATION: Colonne = { noms: ['Population', 'Population totale'], numerique: true }

/**
 * Classe des territoires par APL croissante : « ZIP » jusqu'à une part de la population totale, puis « ZAC » jusqu'à une autre, « HZ » au-delà. Un plafond exactement atteint est gardé ; le territoire qui le dépasserait passe dans la classe suivante, et la classe se ferme là. À APL égale, l'ordre du tableau décide. C'est une simulation : seul un arrêté de l'ARS fait une zone.
 * @customfunction ZONAGE.QUOTA
 * @param apl APL de chaque territoire (une colonne)
 * @param population Habitants de chaque territoire, même hauteur
 * @param partZip Part de la population totale en ZIP, de 0 à 1 (0,285 ou 28,5 %)
 * @param partZac Part de la population totale en ZAC, de 0 à 1, en plus de celle de la ZIP
 * @returns Une colonne alignée sur l'APL : ZIP, ZAC ou HZ
 */
export function zonageQuota(apl: any[][], population: any[][], partZip: any[][], partZac: any[][]): any[][] {
  const [zip, zac] = [part(scalaire(partZip), 'partZip'), part(scalaire(partZac), 'partZac')]
  if (zip + zac > 1 + 1e-9) {
    throw valeurInvalide(`Attendu : partZip + partZac, 1 au plus. Reçu : ${montrer(zip)} et ${montrer(zac)}.`)
  }
  const valeurs = lireColonne(apl, APL, 'apl')
  const habitants = lireColonne(population, POPULATION, 'population')
  if (valeurs.cellules.length !== habitants.cellules.length) {
    throw valeurInvalide(
      `Attendu : deux colonnes de même hauteur. Reçu : ${valeurs.cellules.length} APL et ${habitants.cellules.length} populations.`,
    )
  }
  const territoires = valeurs.cellules.map((cellule, k) => lireTerritoire(cellule, habitants.cellules[k], k + 1))
  const classes = classesParQuota(
    territoires.flatMap((t) => t ?? []),
    zip,
    zac,
  )[Symbol.iterator]()
  const colonne = territoires.map((t): Resultat[] => [t === undefined ? '' : (classes.next().value as string)])
  return valeurs.aEntete ? [['Zone'], ...colonne] : colonne
}

function lireColonne(argument: unknown, colonne: Colonne, nom: string) {
  const plage = (Array.isArray(argument) ? argument : [[argument]]) as Matrice
  const { aEntete, debut, colonnes } = disposer(plage, [colonne], nom)
  return { aEntete, cellules: plage.slice(debut).map((rangee) => rangee[colonnes[0] as number]) }
}

/** `undefined` pour une ligne vide ; une ligne à moitié remplie fausserait les parts de toutes les autres. */
function lireTerritoire(apl: Cellule, population: Cellule, ligne: number): Territoire | undefined {
  if (estVide(apl) && estVide(population)) return undefined
  return { apl: positif(apl, 'APL', ligne), population: positif(population, 'population', ligne) }
}

function positif(cellule: Cellule, nom: string, ligne: number): number {
  const valeur = nombreOuRien(cellule)
  if (valeur !== undefined && valeur >= 0) return valeur
  throw valeurInvalide(`Attendu : ${nom}, un nombre positif ou nul (territoire ${ligne}). Reçu : ${montrer(cellule)}.`)
}
