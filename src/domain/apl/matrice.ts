import type { Liens } from './liens'

/** Les trajets d'une extrémité : ceux de la commune c tiennent de `debut[c]` à `debut[c + 1]` exclu. */
interface Creux {
  readonly debut: Int32Array
  /** L'autre extrémité de chaque trajet. */
  readonly autre: Int32Array
  readonly palier: Uint8Array
}

/** Qui atteint qui : les trajets utiles, rangés par les deux bouts, et la patientèle de chaque lieu d'exercice. */
export interface Matrice {
  readonly parResidence: Creux
  readonly parExercice: Creux
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
  const { residence, exercice, poids } = liens
  const parExercice = creux(liens, exercice, residence, communes)
  const parResidence = creux(liens, residence, exercice, communes)
  const patientele = patienteleDe({ parExercice, poids }, demande)
  return { parResidence, parExercice, poids, patientele, residences: demande.length }
}

/** Première étape : les habitants qui peuvent atteindre chaque commune, pondérés par le temps d'accès. */
export function patienteleDe(
  { parExercice, poids }: Pick<Matrice, 'parExercice' | 'poids'>,
  demande: Float64Array,
): Float64Array {
  const communes = parExercice.debut.length - 1
  const habitants = new Float64Array(communes)
  habitants.set(demande)
  return sommer(parExercice, habitants, poids, communes)
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
export function apl({ parResidence, poids, patientele, residences }: Matrice, offre: Float64Array): Float64Array {
  const ratio = new Float64Array(offre.length)
  for (let j = 0; j < ratio.length; j++) {
    const p = patientele[j] as number
    ratio[j] = p > 0 ? (offre[j] as number) / p : 0
  }
  return sommer(parResidence, ratio, poids, residences)
}

/**
 * Ce que des offres ajoutées ou ôtées changent à l'APL : A est linéaire en l'offre, seuls comptent les trajets qui mènent
 * aux lieux touchés.
 *
 * @param ajouts offre ajoutée (négative : ôtée), par rang de commune
 * @returns écart d'APL par rang de commune de résidence
 */
export function ecartApl(m: Matrice, ajouts: ReadonlyMap<number, number>): Float64Array {
  const ecart = new Float64Array(m.residences)
  const { debut, autre, palier } = m.parExercice
  for (const [j, ajout] of ajouts) {
    const patientele = m.patientele[j] as number
    if (!(patientele > 0)) continue
    const ratio = ajout / patientele
    for (let k = debut[j] as number; k < (debut[j + 1] as number); k++) {
      const i = autre[k] as number
      if (i < m.residences) ecart[i] = (ecart[i] as number) + ratio * (m.poids[palier[k] as number] as number)
    }
  }
  return ecart
}

/** Somme pondérée des valeurs de l'autre bout, pour chacune des premières communes. */
function sommer(c: Creux, valeurs: Float64Array, poids: Float64Array, communes: number): Float64Array {
  const { debut, autre, palier } = c
  const sommes = new Float64Array(communes)
  let k = 0
  for (let i = 0; i < communes; i++) {
    const fin = debut[i + 1] as number
    let somme = 0
    for (; k < fin; k++) {
      somme += (valeurs[autre[k] as number] as number) * (poids[palier[k] as number] as number)
    }
    sommes[i] = somme
  }
  return sommes
}

/** Tri par dénombrement, stable : sur place d'abord, puis dans l'ordre de lecture. */
function creux(liens: Liens, ici: Int32Array, la: Int32Array, communes: number): Creux {
  const { palier, poids, oriente, surPlace } = liens
  const debut = new Int32Array(communes + 1)
  for (let i = 0; i < communes; i++) debut[i + 1] = surPlace[i] as number
  for (let k = 0; k < palier.length; k++) {
    const a = ici[k] as number
    debut[a + 1] = (debut[a + 1] as number) + 1
    const b = la[k] as number
    if (!oriente && a !== b) debut[b + 1] = (debut[b + 1] as number) + 1
  }
  for (let i = 0; i < communes; i++) debut[i + 1] = (debut[i + 1] as number) + (debut[i] as number)

  if (oriente && debut[communes] === palier.length && croissant(ici)) {
    return { debut, autre: la.slice(), palier: palier.slice() }
  }
  const place = debut.slice()
  const autre = new Int32Array(debut[communes] as number)
  const paliers = new Uint8Array(autre.length)
  for (let i = 0; i < communes; i++) {
    if (surPlace[i] !== 1) continue
    const p = place[i] as number
    autre[p] = i
    paliers[p] = poids.length - 1
    place[i] = p + 1
  }
  for (let k = 0; k < palier.length; k++) {
    const a = ici[k] as number
    const b = la[k] as number
    const p = place[a] as number
    autre[p] = b
    paliers[p] = palier[k] as number
    place[a] = p + 1
    if (oriente || a === b) continue
    const q = place[b] as number
    autre[q] = a
    paliers[q] = palier[k] as number
    place[b] = q + 1
  }
  return { debut, autre, palier: paliers }
}

function croissant(rangs: Int32Array): boolean {
  for (let k = 1; k < rangs.length; k++) if ((rangs[k] as number) < (rangs[k - 1] as number)) return false
  return true
}
