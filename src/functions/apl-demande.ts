import { TRANCHES_AGE } from '../domain/apl/poids-age.bareme'
import { poidsAge, populationStandardisee } from '../domain/apl/population-standardisee'
import { ErreurMetier, valeurInvalide } from '../domain/commun/erreur'
import { exigerPlage, fini, montrer, nombre, nombreOuRien, positif } from './arguments'
import { estVide, scalaire, type Matrice, type Resultat } from './cellules'

/**
 * Population standardisée par l'âge, la demande de l'APL aux médecins généralistes : chaque tranche d'âge est pondérée par sa consommation de soins.
 * @customfunction APL.DEMANDE
 * @param effectifsParAge Plage de 19 colonnes, une ligne par commune : moins de 5 ans, 5-9 ans… 85-89 ans, 90 ans et plus
 * @param [millesime] Année des poids, 2022 ou 2023 ; la plus récente si omis
 * @returns Une colonne d'habitants standardisés, alignée sur la plage
 */
export function aplDemande(effectifsParAge: any[][], millesime?: any): any[][] {
  const annee = scalaire(millesime)
  const poids = poidsAge(estVide(annee) ? undefined : nombre(annee, 'millésime'))
  const plage = effectifsParAge as Matrice
  exigerPlage(plage, 'les effectifs par âge')
  if (plage[0]?.length !== TRANCHES_AGE) {
    throw valeurInvalide(
      `Attendu : ${TRANCHES_AGE} colonnes, une par tranche d’âge de cinq ans. Reçu : ${plage[0]?.length ?? 0} colonnes.`,
    )
  }
  const aEntete = plage[0].every((c) => typeof c === 'string' && !estVide(c) && nombreOuRien(c) === undefined)
  return plage.map((ligne, l): Resultat[] => {
    if (l === 0 && aEntete) return ['Population standardisée']
    if (ligne.every(estVide)) return ['']
    const vide = ligne.findIndex(estVide)
    if (vide >= 0) {
      return [
        valeurInvalide(`Attendu : un effectif dans chaque tranche d’âge (ligne ${l + 1}, colonne ${vide + 1} vide).`),
      ]
    }
    const fautive = ligne.find((c) => !((nombreOuRien(c) ?? -1) >= 0))
    if (fautive !== undefined) return [refus(fautive, l)]
    return [
      fini(
        populationStandardisee(
          ligne.map((c) => positif(c, 'effectif')),
          poids,
        ),
      ),
    ]
  })
}

const refus = (cellule: unknown, l: number): ErreurMetier =>
  valeurInvalide(`Attendu : un effectif positif ou nul (ligne ${l + 1}). Reçu : ${montrer(cellule)}.`)
