/** Des trajets utiles entre communes désignées par leur rang ; `poids` est connu à un facteur commun près. */
export interface Liens {
  readonly residence: Int32Array
  readonly exercice: Int32Array
  readonly poids: Float64Array | Uint8Array
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
 * @param demande habitants standardisés, par rang de commune
 * @param offre consultations (ou ETP) par an, par rang de commune
 * @returns offre accessible par habitant standardisé, par rang de commune
 * @see docs/sources.md — [Luo-Wang 2003] pour la méthode, [Drees APL] pour les paramètres
 */
export function deuxEtapes(liens: Liens, demande: Float64Array, offre: Float64Array): Float64Array {
  const { residence, exercice, poids } = liens
  const ratio = new Float64Array(offre.length)
  for (let k = 0; k < poids.length; k++) {
    const j = exercice[k] as number
    ratio[j] = (ratio[j] as number) + (demande[residence[k] as number] as number) * (poids[k] as number)
  }
  for (let j = 0; j < ratio.length; j++) {
    const patientele = ratio[j] as number
    ratio[j] = patientele > 0 ? (offre[j] as number) / patientele : 0
  }
  const apl = new Float64Array(demande.length)
  for (let k = 0; k < poids.length; k++) {
    const i = residence[k] as number
    apl[i] = (apl[i] as number) + (ratio[exercice[k] as number] as number) * (poids[k] as number)
  }
  return apl
}
