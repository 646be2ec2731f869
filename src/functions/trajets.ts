import { codeCommune } from '../domain/communes/code'
import { trajetsEstimes, type Lieu, type Relief } from '../domain/apl/trajets-estimes'
import { entete } from '../domain/commun/entete'
import { valeurInvalide } from '../domain/commun/erreur'
import { montrer, nombreOuRien, positif } from './arguments'
import { estVide, scalaire, type Cellule, type Matrice } from './cellules'
import { codeAttendu } from './codes'
import { disposer } from './colonnes'

const COLONNES = [
  { noms: ['Code', 'Code Insee', 'Code commune'] },
  { noms: ['Latitude'], numerique: true },
  { noms: ['Longitude'], numerique: true },
] as const
const MAXIMUM_PAR_DEFAUT = 20
/** Une feuille Excel n'a pas plus de lignes. */
const LIGNES_EXCEL = 1_048_576

/**
 * Temps de trajet ESTIMÉS entre communes, dans les deux sens, d'après leurs positions : distance à vol d'oiseau × détour / vitesse. En plaine 50 km/h et détour de 1,3 ; en montagne 35 km/h et 1,5. Ce n'est pas un distancier routier : remplacez-les par les temps de Metric quand vous les avez.
 * @customfunction TRAJETS
 * @param communes Plage Code, Latitude, Longitude (degrés WGS84) ; une commune sans position est laissée de côté
 * @param [relief] plaine si omis, ou montagne
 * @param [maximum] Temps maximal gardé, en minutes, borne comprise : 20 si omis
 * @returns Trois colonnes Résidence, Exercice, Minutes, sans le trajet d'une commune à elle-même
 */
export function trajets(communes: any[][], relief?: any, maximum?: any): any[][] {
  const limite = scalaire(maximum)
  const minutes = estVide(limite) ? MAXIMUM_PAR_DEFAUT : positif(limite, 'maximum')
  const { aEntete, lieux } = lireLieux(communes)
  const estimes = trajetsEstimes(lieux, lireRelief(scalaire(relief)), minutes)
  if (estimes.length >= LIGNES_EXCEL) {
    throw valeurInvalide(`${estimes.length} trajets : une feuille n’a que ${LIGNES_EXCEL} lignes. Baissez le maximum.`)
  }
  const lignes = estimes.map((t) => [t.residence, t.exercice, t.minutes])
  if (aEntete) return [['Résidence', 'Exercice', 'Minutes'], ...lignes]
  return lignes.length > 0 ? lignes : [['', '', '']]
}

function lireRelief(cellule: Cellule): Relief {
  const relief = estVide(cellule) ? 'plaine' : entete(cellule)
  if (relief === 'plaine' || relief === 'montagne') return relief
  throw valeurInvalide(`Attendu : relief, plaine ou montagne. Reçu : ${montrer(cellule)}.`)
}

function lireLieux(plage: Matrice): { aEntete: boolean; lieux: Lieu[] } {
  const { aEntete, debut, colonnes } = disposer(plage, COLONNES, 'communes')
  const [c, lat, lon] = colonnes as [number, number, number]
  const vus = new Set<string>()
  const lieux = plage.slice(debut).flatMap((ligne, k): Lieu[] => {
    if (estVide(ligne[lat]) && estVide(ligne[lon])) return []
    const ou = `ligne ${k + debut + 1} de communes`
    const code = codeCommune(ligne[c])
    if (code === undefined) throw codeAttendu(ligne[c], ou)
    if (vus.has(code))
      throw valeurInvalide(`Attendu : chaque commune une seule fois (${ou}). Reçu deux fois : « ${code} ».`)
    vus.add(code)
    return [
      {
        code,
        latitude: degres(ligne[lat], 90, 'la latitude', ou),
        longitude: degres(ligne[lon], 180, 'la longitude', ou),
      },
    ]
  })
  return { aEntete, lieux }
}

function degres(cellule: Cellule, maximum: number, nom: string, ou: string): number {
  const valeur = nombreOuRien(cellule)
  if (valeur !== undefined && Math.abs(valeur) <= maximum) return valeur
  throw valeurInvalide(`Attendu : ${nom}, de -${maximum} à ${maximum} degrés (${ou}). Reçu : ${montrer(cellule)}.`)
}
