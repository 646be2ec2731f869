import type { Liens } from './liens'

/**
 * Accessibilité potentielle localisée en deux étapes (2SFCA) :
 *
 *   1. Rⱼ = offreⱼ / Σᵢ demandeᵢ · w(tᵢⱼ)     l'offre de j, partagée entre ceux qui peuvent l'atteindre
 *   2. Aᵢ = Σⱼ Rⱼ · w(tᵢⱼ)                     ce que i peut atteindre
 *
 * Multiplier tous les poids par un même nombre ne change rien à A : on peut les compter en tiers. Une offre que personne
 * n'atteint n'apporte rien (0, jamais une division par zéro).
 *
 * @param demande habitants standardisés, par rang ; les communes de résidence ont les premiers rangs
 * @param offre consultations (ou ETP) par an, par rang ; au moins aussi long que `demande`
 * @returns offre accessible par habitant standardisé, par rang de commune de résidence
 * @see docs/sources.md — [Luo-Wang 2003] pour la méthode, [Drees APL] pour les paramètres
 */
export function deuxEtapes(liens: Liens, demande: Float64Array, offre: Float64Array): Float64Array {
  const habitants = demande.length === offre.length ? demande : prolonge(demande, offre.length)
  const patientele = propager(liens, habitants, 'versExercice')
  const ratio = patientele.map((p, j) => (p > 0 ? (offre[j] as number) / p : 0))
  return propager(liens, ratio, 'versResidence').subarray(0, demande.length)
}

function prolonge(valeurs: Float64Array, taille: number): Float64Array {
  const prolongees = new Float64Array(taille)
  prolongees.set(valeurs)
  return prolongees
}

/** Somme pondérée, à une extrémité de chaque trajet, des valeurs de l'autre. */
function propager(liens: Liens, valeurs: Float64Array, sens: 'versExercice' | 'versResidence'): Float64Array {
  const { residence, exercice, palier, poids, oriente, surPlace } = liens
  const depart = sens === 'versExercice' ? residence : exercice
  const arrivee = sens === 'versExercice' ? exercice : residence
  const sommes = new Float64Array(valeurs.length)
  const proche = poids[poids.length - 1] as number
  for (let i = 0; i < surPlace.length; i++) if (surPlace[i] === 1) sommes[i] = proche * (valeurs[i] as number)
  for (let k = 0; k < palier.length; k++) {
    const b = arrivee[k] as number
    sommes[b] =
      (sommes[b] as number) + (valeurs[depart[k] as number] as number) * (poids[palier[k] as number] as number)
  }
  if (oriente) return sommes
  for (let k = 0; k < palier.length; k++) {
    const a = depart[k] as number
    const b = arrivee[k] as number
    if (a !== b) sommes[a] = (sommes[a] as number) + (valeurs[b] as number) * (poids[palier[k] as number] as number)
  }
  return sommes
}
