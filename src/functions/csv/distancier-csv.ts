import { DECROISSANCE_MG } from '../../domain/apl/decroissance.bareme'
import { distancier, type DistancierLu, type LigneDistancier } from '../../domain/apl/distancier'
import { ranger } from '../../domain/apl/rangement'
import { parcourirDoublons } from '../../domain/apl/doublons'
import { liensUtiles } from '../../domain/apl/liens-utiles'
import { periodeCourante } from '../../domain/commun/bareme'
import { montrer } from '../arguments'
import { creerRepertoire } from '../codes'
import type { TrajetsLus } from '../lire-trajets'
import { poidsParPalier } from '../lire-bornes'
import { ErreurCsv, recueillirFautes } from './fautes-csv'
import type { Decoder } from './lire-csv'
import { trajetsCsv } from './trajets-csv'

/** Ce qu'une cellule et une feuille d'Excel peuvent contenir. */
const CARACTERES_PAR_CELLULE = 32_767
const COMMUNES_MAXIMUM = 1_048_575

export interface DistancierCsv {
  readonly ajouter: (morceau: Uint8Array) => void
  readonly terminer: () => DistancierLu
}

/**
 * Lit un distancier CSV au fil de l'eau et l'empaquette : mêmes codes, même sens et mêmes doublons que `APL`.
 *
 * @param octets taille du fichier
 */
export function distancierCsv(decoder: Decoder, octets: number): DistancierCsv {
  const decroissance = periodeCourante(DECROISSANCE_MG).valeur
  const codes: string[] = []
  const repertoire = creerRepertoire()
  const lecture = trajetsCsv(repertoire, decroissance.bornes, {
    decoder,
    octets,
    nouveau: (code) => codes.push(code),
  })
  return {
    ajouter: lecture.ajouter,
    terminer: () => {
      const trajets = lecture.terminer()
      if (codes.length === 0) throw new ErreurCsv([{ ou: '', message: 'aucun trajet. Attendu : au moins une ligne.' }])
      const repetes = trajets.croissants ? 0 : compterDoublons(trajets, codes)
      const comptes = compter(trajets)
      const tous = new Uint8Array(codes.length).fill(1)
      const liens = liensUtiles(trajets, poidsParPalier(decroissance), tous)
      const lignes = distancier(liens, codes)
      repertoire.rendre()
      refuserTropGrand(lignes)
      return { lignes, ...comptes, repetes, oriente: liens.oriente }
    },
  }
}

/** Compte les répétitions d'un trajet ; refuse deux temps différents. */
function compterDoublons(trajets: TrajetsLus, codes: readonly string[]): number {
  const fautes = recueillirFautes()
  let repetes = 0
  parcourirDoublons(trajets, ranger(trajets.residence, codes.length), (premier, second) => {
    repetes++
    const [temps, avant] = [trajets.minutes(second), trajets.minutes(premier)]
    if (Object.is(temps, avant)) return
    const [depart, arrivee] = [codes[trajets.residence[second] as number], codes[trajets.exercice[second] as number]]
    fautes.ajouter(
      `ligne ${second + 2}`,
      `deux temps pour le même trajet, de ${depart} à ${arrivee} : ${enMinutes(temps)} ici, ` +
        `${enMinutes(avant)} à la ligne ${premier + 2}. Attendu : un seul temps par trajet.`,
    )
  })
  fautes.exiger()
  return repetes
}

const enMinutes = (temps: number) => (Number.isNaN(temps) ? 'une cellule vide' : `${montrer(temps)} min`)

/** À faire avant d'ôter les trajets inutiles : leurs tableaux sont réutilisés. */
function compter({ residence, palier, minutes }: TrajetsLus) {
  const comptes = { trajets: 0, loin: 0, sansMinutes: 0 }
  for (let k = 0; k < palier.length; k++) {
    if ((residence[k] as number) < 0) continue
    comptes.trajets++
    if (palier[k] !== 0) continue
    if (Number.isNaN(minutes(k))) comptes.sansMinutes++
    else comptes.loin++
  }
  return comptes
}

function refuserTropGrand(lignes: readonly LigneDistancier[]): void {
  if (lignes.length > COMMUNES_MAXIMUM) {
    const message = `trop de communes pour une feuille. Attendu : ${COMMUNES_MAXIMUM} au plus. Reçu : ${lignes.length}.`
    throw new ErreurCsv([{ ou: '', message }])
  }
  const trop = lignes.find(({ paquet }) => paquet.length > CARACTERES_PAR_CELLULE)
  if (trop === undefined) return
  const message = `trop de communes à portée de ${trop.code} pour une cellule (${CARACTERES_PAR_CELLULE} caractères).`
  throw new ErreurCsv([{ ou: '', message }])
}
