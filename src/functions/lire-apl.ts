import { valeurInvalide } from '../domain/commun/erreur'
import { professionDe, type Profession } from '../domain/commun/profession'
import type { Decroissance } from '../domain/apl/decroissance.bareme'
import type { Trajets } from '../domain/apl/trajets'
import { montrer, nombreOuRien } from './arguments'
import { estVide, type Cellule, type Matrice } from './cellules'
import { codeAttendu, type Repertoire } from './codes'
import { disposer } from './colonnes'
import { EXERCICES, PALIERS, RESIDENCES } from './tampons'

const CODE = { noms: ['Code', 'Code Insee', 'Code commune', 'Code commune Insee'] } as const
const POPULATION = { noms: ['Population standardisée', 'Population'], numerique: true } as const
const OFFRE = { noms: ['Offre'], numerique: true } as const
const PROFESSION = { noms: ['Profession'], facultative: 'par nom' } as const

const ligne = (l: number, argument: string) => `ligne ${l + 1} de ${argument}`

function positif(cellule: Cellule, nom: string, ou: string): number {
  const valeur = nombreOuRien(cellule)
  if (valeur !== undefined && valeur >= 0) return valeur
  throw valeurInvalide(`Attendu : ${nom}, un nombre positif ou nul (${ou}). Reçu : ${montrer(cellule)}.`)
}

export interface DemandeLue {
  readonly aEntete: boolean
  /** Habitants standardisés, par rang de commune. */
  readonly habitants: Float64Array
  /** Rang de la commune de chaque ligne de données ; -1 pour une ligne vide. */
  readonly rangs: Int32Array
}

/**
 * Lit la demande : Code, Population standardisée. Ses communes prennent les premiers rangs du répertoire.
 *
 * @param surDouble reçoit le rang d'une commune répétée ; sans lui, une répétition est refusée
 */
export function lireDemande(plage: Matrice, codes: Repertoire, surDouble?: (rang: number) => void): DemandeLue {
  const { aEntete, debut, colonnes } = disposer(plage, [CODE, POPULATION], 'demande')
  const [code, population] = colonnes as [number, number]
  const habitants = new Float64Array(plage.length)
  const rangs = new Int32Array(plage.length - debut).fill(-1)
  for (let l = debut; l < plage.length; l++) {
    const rangee = plage[l] as readonly Cellule[]
    if (estVide(rangee[code]) && estVide(rangee[population])) continue
    const connus = codes.taille()
    const rang = codes.rang(rangee[code])
    if (rang < 0) throw codeAttendu(rangee[code], ligne(l, 'la demande'))
    if (rang < connus && surDouble) {
      surDouble(rang)
      continue
    }
    if (rang < connus) {
      throw valeurInvalide(
        `Attendu : chaque commune une seule fois dans la demande. Reçu deux fois : ${montrer(rangee[code])} (${ligne(l, 'la demande')}).`,
      )
    }
    rangs[l - debut] = rang
    habitants[rang] = positif(rangee[population], 'la population standardisée', ligne(l, 'la demande'))
  }
  return { aEntete, habitants: habitants.subarray(0, codes.taille()), rangs }
}

/** Une ligne de l'offre. */
export interface LigneOffre {
  readonly rang: number
  readonly valeur: number
}

/** Lit l'offre : Code, Offre, et Profession si la colonne existe ; sans profession, toutes les lignes. */
export function lireOffreParLigne(plage: Matrice, codes: Repertoire, profession?: Profession): LigneOffre[] {
  const { debut, colonnes } = disposer(plage, [CODE, OFFRE, PROFESSION], 'offre')
  const [code, offre, metier] = colonnes as [number, number, number]
  const lues: LigneOffre[] = []
  for (let l = debut; l < plage.length; l++) {
    const rangee = plage[l] as readonly Cellule[]
    const ou = ligne(l, "l'offre")
    if (estVide(rangee[code]) && estVide(rangee[offre])) continue
    if (metier >= 0 && profession && lireProfession(rangee[metier], ou) !== profession) continue
    const rang = codes.rang(rangee[code])
    if (rang < 0) throw codeAttendu(rangee[code], ou)
    lues.push({ rang, valeur: positif(rangee[offre], 'l’offre', ou) })
  }
  return lues
}

/** Lit l'offre d'une profession ; les lignes d'une même commune s'ajoutent. */
export function lireOffre(plage: Matrice, codes: Repertoire, profession: Profession): Map<number, number> {
  const sommes = new Map<number, number>()
  for (const { rang, valeur } of lireOffreParLigne(plage, codes, profession)) {
    sommes.set(rang, (sommes.get(rang) ?? 0) + valeur)
  }
  return sommes
}

/** Lit une profession, ou dit lesquelles sont connues. */
export function lireProfession(cellule: Cellule, ou: string): Profession {
  const profession = typeof cellule === 'string' ? professionDe(cellule) : undefined
  if (profession !== undefined) return profession
  throw valeurInvalide(
    `Attendu : une profession (MG, infirmier, kinésithérapeute, sage-femme, dentiste, orthophoniste ; ${ou}). Reçu : ${montrer(cellule)}.`,
  )
}

/** Lit des paliers de temps : Minutes croissantes, Poids entre 0 et 1. */
export function lireBornes(plage: Matrice): Decroissance {
  const { debut, colonnes } = disposer(
    plage,
    [
      { noms: ['Minutes'], numerique: true },
      { noms: ['Poids'], numerique: true },
    ],
    'bornes',
  )
  const [minutes, poids] = colonnes as [number, number]
  const lues = { bornes: [] as number[], poids: [] as number[] }
  for (let l = debut; l < plage.length; l++) {
    const rangee = plage[l] as readonly Cellule[]
    if (estVide(rangee[minutes]) && estVide(rangee[poids])) continue
    const borne = positif(rangee[minutes], 'des minutes', ligne(l, 'bornes'))
    const p = positif(rangee[poids], 'un poids de 0 à 1', ligne(l, 'bornes'))
    if (p > 1) {
      throw valeurInvalide(`Attendu : un poids de 0 à 1 (${ligne(l, 'bornes')}). Reçu : ${montrer(rangee[poids])}.`)
    }
    if (borne <= (lues.bornes.at(-1) ?? -1)) {
      throw valeurInvalide(
        `Attendu : des minutes croissantes (${ligne(l, 'bornes')}). Reçu : ${montrer(rangee[minutes])}.`,
      )
    }
    lues.bornes.push(borne)
    lues.poids.push(p)
  }
  if (lues.bornes.length === 0) throw valeurInvalide('Attendu : bornes, au moins une ligne Minutes, Poids.')
  if (lues.bornes.length > 255) throw valeurInvalide('Attendu : bornes, 255 lignes au plus.')
  return lues
}

/** Poids de chaque palier : le palier 0 est hors d'atteinte, le dernier est celui d'un temps nul. */
export const poidsParPalier = ({ poids }: Decroissance): Float64Array =>
  Float64Array.from([0, ...poids.slice().reverse()])

export interface TrajetsLus extends Trajets {
  /** Les trajets ne serviront plus. */
  readonly rendre: () => void
}

/** Lit les trajets en une passe : Résidence, Exercice, Minutes. Les codes inconnus prennent les rangs suivants. */
export function lireTrajets(plage: Matrice, codes: Repertoire, bornes: readonly number[]): TrajetsLus {
  const { debut, colonnes } = disposer(
    plage,
    [{ noms: ['Résidence'] }, { noms: ['Exercice'] }, { noms: ['Minutes'], numerique: true }],
    'trajets',
  )
  const [cResidence, cExercice, cMinutes] = colonnes as [number, number, number]
  const total = plage.length - debut
  const residence = RESIDENCES.prendre(total)
  const exercice = EXERCICES.prendre(total)
  const palier = PALIERS.prendre(total)
  const seuils = Float64Array.from(bornes)
  const dernierSeuil = seuils.length - 1
  let vu: Cellule = undefined
  let rangVu = -1
  let croissants = true
  let avant = -1
  let arriveeAvant = -1

  for (let k = 0; k < total; k++) {
    const rangee = plage[k + debut] as readonly Cellule[]
    const depart = rangee[cResidence]
    if (depart !== vu) {
      vu = depart
      rangVu = codes.rang(depart)
    }
    const arrivee = codes.rang(rangee[cExercice])
    const cellule = rangee[cMinutes]
    if (rangVu < 0 || arrivee < 0) {
      refuserLigneIncomplete(rangee, cResidence, cExercice, cMinutes, ligne(k + debut, 'trajets'))
      residence[k] = -1
      exercice[k] = -1
      croissants = false
      continue
    }
    residence[k] = rangVu
    exercice[k] = arrivee
    if (rangVu < avant || (rangVu === avant && arrivee <= arriveeAvant)) croissants = false
    avant = rangVu
    arriveeAvant = arrivee
    const temps = typeof cellule === 'number' && cellule >= 0 ? cellule : minutesLues(cellule, k + debut)
    let p = temps <= (seuils[dernierSeuil] as number) ? 1 : 0
    for (let s = 0; s < dernierSeuil; s++) p += temps < (seuils[s] as number) ? 1 : 0
    palier[k] = p
  }

  return {
    residence: residence.subarray(0, total),
    exercice: exercice.subarray(0, total),
    palier: palier.subarray(0, total),
    croissants,
    rendre: () => {
      RESIDENCES.rendre(residence)
      EXERCICES.rendre(exercice)
      PALIERS.rendre(palier)
    },
    minutes: (k) => minutesLues((plage[k + debut] as readonly Cellule[])[cMinutes], k + debut),
    nom: (k) => ligne(k + debut, 'trajets'),
  }
}

/** Des minutes, ou NaN si la cellule est vide : le lieu est hors d'atteinte. */
const minutesLues = (cellule: Cellule, l: number) =>
  estVide(cellule) ? Number.NaN : positif(cellule, 'des minutes', ligne(l, 'trajets'))

function refuserLigneIncomplete(rangee: readonly Cellule[], r: number, e: number, m: number, ou: string): void {
  if (estVide(rangee[r]) && estVide(rangee[e]) && estVide(rangee[m])) return
  throw codeAttendu(
    estVide(rangee[r])
      ? rangee[r]
      : estVide(rangee[e])
        ? rangee[e]
        : typeof rangee[r] === 'string'
          ? rangee[e]
          : rangee[r],
    ou,
  )
}
