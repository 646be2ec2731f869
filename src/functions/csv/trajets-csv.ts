import { valeurInvalide } from '../../domain/commun/erreur'
import { montrer } from '../arguments'
import type { Repertoire } from '../codes'
import { palierDe } from '../lire-bornes'
import type { TrajetsLus } from '../lire-trajets'
import type { DecoupeurCsv } from './decouper-csv'
import { recueillirFautes } from './fautes-csv'
import { lireCsv, nombreDeLigne, type ColonneCsv, type Decoder, type LigneCsv } from './lire-csv'
import { nombreSimple } from './nombre-csv'
import { rangsCsv } from './rang-csv'

const COLONNES: readonly ColonneCsv[] = [{ noms: ['residence'] }, { noms: ['exercice'] }, { noms: ['minutes'] }]
const [RESIDENCE, EXERCICE, MINUTES] = [0, 1, 2] as const

/** Une ligne courante de distancier (« 01004,01053,12.5 ») : assez pour prévoir la taille des tableaux. */
const OCTETS_PAR_LIGNE = 16
const LIGNES_MINIMUM = 1024
/** Ce qu'un moteur JavaScript range dans un seul tableau de nombres. */
const LIGNES_MAXIMUM = 500_000_000

export interface TrajetsCsv {
  readonly ajouter: DecoupeurCsv['ajouter']
  /** Les trajets lus, leurs fautes une fois tout le fichier vu. */
  readonly terminer: () => TrajetsLus & { readonly minutesLues: Float64Array }
}

/** Les trajets en cours de lecture, 17 octets chacun ; une ligne vide garde sa place, avec des rangs -1. */
interface Colonnes {
  residence: Int32Array
  exercice: Int32Array
  palier: Uint8Array
  minutes: Float64Array
}

/**
 * Lit les trajets d'un fichier CSV au fil de l'eau : Résidence, Exercice, Minutes. Aucun objet n'est gardé par ligne.
 *
 * @param bornes bornes des paliers, en minutes croissantes
 * @param octets taille du fichier, pour réserver la mémoire d'un coup
 * @param nouveau reçoit chaque code à sa première venue
 */
export function trajetsCsv(
  codes: Repertoire,
  bornes: readonly number[],
  { decoder, octets, nouveau }: { decoder: Decoder; octets: number; nouveau?: (code: string) => void },
): TrajetsCsv {
  const fautes = recueillirFautes()
  const rang = rangsCsv(codes, nouveau)
  const seuils = Float64Array.from(bornes)
  const colonnes = reserver(Math.max(LIGNES_MINIMUM, Math.ceil(octets / OCTETS_PAR_LIGNE)))
  let n = 0
  let croissants = true
  let avant = -1
  let arriveeAvant = -1

  const lireMinutes = (ligne: LigneCsv): number => {
    const { cellules, places, separateur } = ligne
    const place = places[MINUTES] as number
    if (place < cellules.nombre) {
      const { octets, debut, fin } = cellules
      const simple = nombreSimple(octets, debut[place] as number, fin[place] as number, separateur === 59)
      if (!Number.isNaN(simple)) return simple
    }
    const valeur = nombreDeLigne(ligne, MINUTES, fautes)
    if (valeur !== null && valeur < 0) {
      fautes.ajouter(ligne.ou(MINUTES), `attendu un nombre de minutes positif ou nul. Reçu : ${montrer(valeur)}.`)
    }
    return valeur ?? Number.NaN
  }

  const refuserCode = (ligne: LigneCsv, depart: number, arrivee: number) => {
    if (depart < 0 && arrivee < 0 && ligne.texte(MINUTES) === '') return
    const ou = ligne.ou(depart < 0 ? RESIDENCE : EXERCICE)
    fautes.ajouter(ou, 'attendu un code commune. Reçu : une cellule vide.')
  }

  const lecteur = lireCsv(COLONNES, decoder, fautes, (ligne) => {
    if (n === colonnes.palier.length) agrandir(colonnes)
    const depart = rang(ligne, RESIDENCE)
    const arrivee = rang(ligne, EXERCICE)
    if (depart < 0 || arrivee < 0) {
      refuserCode(ligne, depart, arrivee)
      croissants = false
      colonnes.residence[n] = -1
      colonnes.exercice[n++] = -1
      return
    }
    const temps = lireMinutes(ligne)
    if (depart < avant || (depart === avant && arrivee <= arriveeAvant)) croissants = false
    avant = depart
    arriveeAvant = arrivee
    colonnes.residence[n] = depart
    colonnes.exercice[n] = arrivee
    colonnes.palier[n] = palierDe(temps, seuils)
    colonnes.minutes[n++] = temps
  })

  return {
    ajouter: lecteur.ajouter,
    terminer: () => {
      lecteur.terminer()
      fautes.exiger()
      const { residence, exercice, palier, minutes } = colonnes
      return {
        residence: residence.subarray(0, n),
        exercice: exercice.subarray(0, n),
        palier: palier.subarray(0, n),
        minutesLues: minutes.subarray(0, n),
        croissants,
        minutes: (k) => minutes[k] as number,
        nom: (k) => `ligne ${k + 2} de trajets`,
        rendre: () => {},
      }
    },
  }
}

const reserver = (lignes: number): Colonnes => ({
  residence: new Int32Array(lignes),
  exercice: new Int32Array(lignes),
  palier: new Uint8Array(lignes),
  minutes: new Float64Array(lignes),
})

function agrandir(colonnes: Colonnes): void {
  const taille = colonnes.palier.length
  if (taille >= LIGNES_MAXIMUM) throw valeurInvalide(`Attendu : ${LIGNES_MAXIMUM} trajets au plus.`)
  const plus = reserver(Math.ceil(taille * 1.5))
  plus.residence.set(colonnes.residence)
  plus.exercice.set(colonnes.exercice)
  plus.palier.set(colonnes.palier)
  plus.minutes.set(colonnes.minutes)
  Object.assign(colonnes, plus)
}
