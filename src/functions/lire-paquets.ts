import { codeCommune } from '../domain/communes/code'
import { depaqueter, empreinteDesCodes, estLoinDeSoi } from '../domain/apl/paquet'
import { DECROISSANCE_MG } from '../domain/apl/decroissance.bareme'
import { periodeCourante } from '../domain/commun/bareme'
import { valeurInvalide } from '../domain/commun/erreur'
import { entete } from '../domain/commun/entete'
import { montrer } from './arguments'
import { estVide, type Matrice } from './cellules'
import { codeAttendu, type Repertoire } from './codes'
import { disposer } from './colonnes'
import type { TrajetsLus } from './lire-trajets'
import { EXERCICES, PALIERS, RESIDENCES } from './tampons'

const COLONNES = [{ noms: ['Code', 'Code Insee', 'Code commune'] }, { noms: ['Paquet'] }] as const

/** Les paquets gardent les paliers des médecins généralistes, pas les minutes. */
const PALIERS_MG = periodeCourante(DECROISSANCE_MG).valeur.bornes.length

/** Une plage de deux colonnes, ou dont l'en-tête porte « Paquet », est un distancier empaqueté. */
export const estEmpaquete = (plage: Matrice): boolean =>
  Array.isArray(plage?.[0]) &&
  (plage[0].length === 2 || plage[0].some((c: unknown) => typeof c === 'string' && entete(c) === 'paquet'))

/** Lit un distancier empaqueté : Code, Paquet. Ses trajets sont orientés, un par couple. */
export function lirePaquets(plage: Matrice, codes: Repertoire): TrajetsLus {
  const { debut, colonnes } = disposer(plage, COLONNES, 'trajets')
  const [cCode, cPaquet] = colonnes as [number, number]
  const lignes = plage.slice(debut).flatMap((rangee, k) => {
    if (estVide(rangee[cCode]) && estVide(rangee[cPaquet])) return []
    const ou = `ligne ${k + debut + 1} de la table empaquetée`
    const code = codeCommune(rangee[cCode])
    if (code === undefined) throw codeAttendu(rangee[cCode], ou)
    const paquet = rangee[cPaquet]
    if (!estVide(paquet) && typeof paquet !== 'string') {
      throw valeurInvalide(`Attendu : un paquet de trajets, un texte (${ou}). Reçu : ${montrer(paquet)}.`)
    }
    return [{ code, paquet: estVide(paquet) ? undefined : (paquet as string), ou }]
  })
  const tries = lignes.map((l) => l.code).sort()
  const double = tries.find((code, k) => k > 0 && code === tries[k - 1])
  if (double !== undefined) {
    throw valeurInvalide(
      `Attendu : chaque commune une seule fois dans la table empaquetée. Reçu deux fois : « ${double} ».`,
    )
  }
  const empreinte = empreinteDesCodes(tries)
  const rangs = Int32Array.from(tries, (code) => codes.rang(code))

  const maximum = lignes.reduce((total, l) => total + (l.paquet?.length ?? 0), 0)
  const residence = RESIDENCES.prendre(maximum)
  const exercice = EXERCICES.prendre(maximum)
  const palier = PALIERS.prendre(maximum)
  let n = 0
  for (const { code, paquet, ou } of lignes) {
    if (paquet === undefined) continue
    const depart = codes.rang(code)
    depaqueter(
      paquet,
      empreinte,
      PALIERS_MG,
      tries.length,
      (rang, p) => {
        residence[n] = depart
        exercice[n] = rangs[rang] as number
        palier[n++] = p
      },
      ou,
    )
    if (estLoinDeSoi(paquet)) {
      residence[n] = depart
      exercice[n] = depart
      palier[n++] = 0
    }
  }
  return {
    residence: residence.subarray(0, n),
    exercice: exercice.subarray(0, n),
    palier: palier.subarray(0, n),
    croissants: false,
    oriente: true,
    minutes: () => Number.POSITIVE_INFINITY,
    nom: () => 'table empaquetée',
    rendre: () => {
      RESIDENCES.rendre(residence)
      EXERCICES.rendre(exercice)
      PALIERS.rendre(palier)
    },
  }
}
