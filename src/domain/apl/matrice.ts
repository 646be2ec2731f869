import type { Liens } from './liens'

/**
 * Qui peut atteindre chaque lieu d'exercice, en combien de temps. Les résidents au palier p du lieu j tiennent de
 * `debut[j × n + p − 1]` à la place suivante, exclue, pour n paliers : un groupe n'a qu'un poids.
 */
export interface Matrice {
  readonly debut: Int32Array
  /** Rang de la commune de résidence. */
  readonly resident: Int32Array
  /** 1 pour les communes à 0 minute d'elles-mêmes sans qu'un trajet le dise. */
  readonly surPlace: Uint8Array
  /** Poids de chaque palier, le palier 0 compris. */
  readonly poids: Float64Array
  /** Habitants standardisés qui peuvent atteindre chaque commune, pondérés par le temps d'accès (× le facteur commun). */
  readonly patientele: Float64Array
  readonly residences: number
}

/**
 * Range les trajets utiles une fois pour toutes : changer une offre ne demande plus que de relire ceux qui y mènent.
 *
 * @param demande habitants standardisés, par rang ; les communes de résidence ont les premiers rangs
 * @param communes nombre de communes connues
 */
export function matrice(liens: Liens, demande: Float64Array, communes: number): Matrice {
  const residences = demande.length
  const { poids, surPlace } = liens
  const rangee = { ...ranger(liens, residences, communes), poids, surPlace, residences }
  return { ...rangee, patientele: patienteleDe(rangee, demande) }
}

/** Première étape : les habitants qui peuvent atteindre chaque commune, pondérés par le temps d'accès. */
export function patienteleDe(m: Omit<Matrice, 'patientele'>, demande: Float64Array): Float64Array {
  const { debut, resident, poids, surPlace, residences } = m
  const paliers = poids.length - 1
  const poidsSurPlace = poids[paliers] as number
  const patientele = new Float64Array((debut.length - 1) / paliers)
  let groupe = 0
  let k = 0
  for (let j = 0; j < patientele.length; j++) {
    let somme = surPlace[j] === 1 && j < residences ? (demande[j] as number) * poidsSurPlace : 0
    for (let p = 1; p <= paliers; p++) {
      const fin = debut[++groupe] as number
      // Quatre sommes de front : l'une n'attend pas l'autre.
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      for (const front = fin - 3; k < front; k += 4) {
        a += demande[resident[k] as number] as number
        b += demande[resident[k + 1] as number] as number
        c += demande[resident[k + 2] as number] as number
        d += demande[resident[k + 3] as number] as number
      }
      for (; k < fin; k++) a += demande[resident[k] as number] as number
      somme += (a + b + (c + d)) * (poids[p] as number)
    }
    patientele[j] = somme
  }
  return patientele
}

/**
 * Accessibilité potentielle localisée en deux étapes (2SFCA) :
 *
 *   1. Rⱼ = offreⱼ / Σᵢ demandeᵢ · w(tᵢⱼ)     l'offre de j, partagée entre ceux qui peuvent l'atteindre
 *   2. Aᵢ = Σⱼ Rⱼ · w(tᵢⱼ)                     ce que i peut atteindre
 *
 * Multiplier tous les poids par un même nombre ne change rien à A : on peut les compter en tiers. Une offre que personne
 * n'atteint n'apporte rien (0, jamais une division par zéro).
 *
 * @param offre consultations (ou ETP) par an, par rang de commune
 * @returns offre accessible par habitant standardisé, par rang de commune de résidence
 * @see docs/sources.md — [Luo-Wang 2003] pour la méthode, [Drees APL] pour les paramètres
 */
export function apl(m: Matrice, offre: Float64Array): Float64Array {
  const sommes = new Float64Array(m.residences)
  for (let j = 0; j < offre.length; j++) {
    const s = offre[j] as number
    if (s !== 0) partager(m, j, s, sommes)
  }
  return sommes
}

/**
 * Ce que des offres ajoutées ou ôtées changent à l'APL : A est linéaire en l'offre, seuls comptent les trajets qui mènent
 * aux lieux touchés.
 *
 * @param ajouts offre ajoutée (négative : ôtée), par rang de commune
 * @param colonne ce à quoi l'écart s'ajoute, sur place, par rang de commune de résidence ; des zéros si omise
 * @returns la colonne
 */
export function ecartApl(
  m: Matrice,
  ajouts: ReadonlyMap<number, number>,
  colonne: Float64Array = new Float64Array(m.residences),
): Float64Array {
  for (const [j, ajout] of ajouts) partager(m, j, ajout, colonne)
  return colonne
}

/** Partage l'offre d'un lieu entre ceux qui peuvent l'atteindre. */
function partager(
  { debut, resident, poids, surPlace, patientele, residences }: Matrice,
  j: number,
  offre: number,
  sommes: Float64Array,
): void {
  const ratio = offre / (patientele[j] as number)
  if (!Number.isFinite(ratio)) return
  const paliers = poids.length - 1
  if (surPlace[j] === 1 && j < residences) sommes[j] = (sommes[j] as number) + ratio * (poids[paliers] as number)
  let groupe = j * paliers
  let k = debut[groupe] as number
  for (let p = 1; p <= paliers; p++) {
    const part = ratio * (poids[p] as number)
    const fin = debut[++groupe] as number
    for (; k < fin; k++) {
      const i = resident[k] as number
      sommes[i] = (sommes[i] as number) + part
    }
  }
}

/** Tri par dénombrement, stable : dans l'ordre de lecture ; les non-résidents sont laissés. */
function ranger(liens: Liens, residences: number, communes: number): Pick<Matrice, 'debut' | 'resident'> {
  const { residence, exercice, palier, poids, oriente } = liens
  const paliers = poids.length - 1
  const debut = new Int32Array(communes * paliers + 1)
  const compter = (i: number, j: number, p: number) => {
    if (i >= residences) return
    const groupe = j * paliers + p
    debut[groupe] = (debut[groupe] as number) + 1
  }
  for (let k = 0; k < palier.length; k++) {
    const i = residence[k] as number
    const j = exercice[k] as number
    compter(i, j, palier[k] as number)
    if (!oriente && i !== j) compter(j, i, palier[k] as number)
  }
  for (let g = 1; g < debut.length; g++) debut[g] = (debut[g] as number) + (debut[g - 1] as number)

  const suivante = debut.slice()
  const resident = new Int32Array(debut[debut.length - 1] as number)
  const placer = (i: number, j: number, p: number) => {
    if (i >= residences) return
    const groupe = j * paliers + p - 1
    const place = suivante[groupe] as number
    resident[place] = i
    suivante[groupe] = place + 1
  }
  for (let k = 0; k < palier.length; k++) {
    const i = residence[k] as number
    const j = exercice[k] as number
    placer(i, j, palier[k] as number)
    if (!oriente && i !== j) placer(j, i, palier[k] as number)
  }
  return { debut, resident }
}
