import type { Trajets } from '../domain/apl/trajets'
import { estVide, type Cellule, type Matrice } from './cellules'
import { codeAttendu, type Repertoire } from './codes'
import { disposer } from './colonnes'
import { ligne, positif } from './lire-apl'
import { palierDe } from './lire-bornes'
import { EXERCICES, PALIERS, RESIDENCES } from './tampons'

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
  let vu: Cellule = undefined
  let rangVu = -1
  let croissants = true
  let arriveeAvant = -1

  for (let k = 0; k < total; k++) {
    const rangee = plage[k + debut] as readonly Cellule[]
    const depart = rangee[cResidence]
    if (depart !== vu) {
      vu = depart
      const rang = codes.rang(depart)
      if (rang < rangVu) croissants = false
      if (rang !== rangVu) arriveeAvant = -1
      rangVu = rang
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
    if (arrivee <= arriveeAvant) croissants = false
    arriveeAvant = arrivee
    const temps = typeof cellule === 'number' && cellule >= 0 ? cellule : minutesLues(cellule, k + debut)
    palier[k] = palierDe(temps, seuils)
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
  estVide(cellule) ? Number.NaN : positif(cellule, 'des minutes', l, 'trajets')

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
