import type { Liens } from './liens'

/**
 * Les trajets d'une extrémité, groupés par palier : ceux du palier p de la commune c tiennent de `debut[c × n + p − 1]` à
 * la place suivante, exclue, pour n paliers. Un groupe n'a qu'un poids : on additionne d'abord, on pondère une fois.
 */
interface Creux {
  readonly debut: Int32Array
  /** L'autre extrémité de chaque trajet. */
  readonly autre: Int32Array
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
  const communes = (parExercice.debut.length - 1) / (poids.length - 1)
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
  const { debut, autre } = m.parExercice
  const paliers = m.poids.length - 1
  for (const [j, ajout] of ajouts) {
    const patientele = m.patientele[j] as number
    if (!(patientele > 0)) continue
    for (let p = 1; p <= paliers; p++) {
      const groupe = j * paliers + p - 1
      const part = (ajout / patientele) * (m.poids[p] as number)
      for (let k = debut[groupe] as number; k < (debut[groupe + 1] as number); k++) {
        const i = autre[k] as number
        if (i < m.residences) ecart[i] = (ecart[i] as number) + part
      }
    }
  }
  return ecart
}

/** Somme pondérée des valeurs de l'autre bout, pour chacune des premières communes. */
function sommer({ debut, autre }: Creux, valeurs: Float64Array, poids: Float64Array, communes: number): Float64Array {
  const sommes = new Float64Array(communes)
  const paliers = poids.length - 1
  let groupe = 0
  let k = 0
  for (let i = 0; i < communes; i++) {
    let somme = 0
    for (let p = 1; p <= paliers; p++) {
      const fin = debut[++groupe] as number
      // Quatre sommes de front : l'une n'attend pas l'autre.
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      for (const front = fin - 3; k < front; k += 4) {
        a += valeurs[autre[k] as number] as number
        b += valeurs[autre[k + 1] as number] as number
        c += valeurs[autre[k + 2] as number] as number
        d += valeurs[autre[k + 3] as number] as number
      }
      for (; k < fin; k++) a += valeurs[autre[k] as number] as number
      somme += (a + b + (c + d)) * (poids[p] as number)
    }
    sommes[i] = somme
  }
  return sommes
}

/** Tri par dénombrement, stable : sur place d'abord, puis dans l'ordre de lecture. */
function creux(liens: Liens, ici: Int32Array, la: Int32Array, communes: number): Creux {
  const { palier, poids, oriente, surPlace } = liens
  const paliers = poids.length - 1
  const debut = new Int32Array(communes * paliers + 1)
  const compter = (groupe: number) => {
    debut[groupe + 1] = (debut[groupe + 1] as number) + 1
  }
  for (let i = 0; i < communes; i++) if (surPlace[i] === 1) compter(i * paliers + paliers - 1)
  for (let k = 0; k < palier.length; k++) compter((ici[k] as number) * paliers + (palier[k] as number) - 1)
  if (!oriente) {
    for (let k = 0; k < palier.length; k++) {
      if (ici[k] !== la[k]) compter((la[k] as number) * paliers + (palier[k] as number) - 1)
    }
  }
  for (let g = 1; g < debut.length; g++) debut[g] = (debut[g] as number) + (debut[g - 1] as number)

  const suivante = debut.slice()
  const autre = new Int32Array(debut[debut.length - 1] as number)
  const placer = (groupe: number, bout: number) => {
    const place = suivante[groupe] as number
    autre[place] = bout
    suivante[groupe] = place + 1
  }
  for (let i = 0; i < communes; i++) if (surPlace[i] === 1) placer(i * paliers + paliers - 1, i)
  for (let k = 0; k < palier.length; k++) {
    const p = (palier[k] as number) - 1
    placer((ici[k] as number) * paliers + p, la[k] as number)
    if (!oriente && ici[k] !== la[k]) placer((la[k] as number) * paliers + p, ici[k] as number)
  }
  return { debut, autre }
}
