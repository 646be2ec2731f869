import { ACTES_PAR_MEDECIN } from '../domain/apl/actes'
import { apl, ecartApl } from '../domain/apl/matrice'
import { valeurInvalide } from '../domain/commun/erreur'
import type { Profession } from '../domain/commun/profession'
import { montrer, nombreOuRien } from './arguments'
import { estVide, type Cellule, type Matrice } from './cellules'
import { codeAttendu, type Repertoire } from './codes'
import { disposer, disposerParNom } from './colonnes'
import { alignerSurDemande, preparerApl } from './preparer-apl'

const CODE = { noms: ['Code', 'Code Insee', 'Code commune'] } as const
const MEDECINS = { noms: ['Médecins'], numerique: true } as const
const OFFRE = { noms: ['Consultations', 'Offre', 'ETP'], numerique: true } as const

/** Sans en-tête, une valeur plus petite pourrait être un nombre de médecins ou de consultations : on ne devine pas. */
const CONSULTATIONS_MINIMALES = 250

/**
 * Effet sur l'APL de médecins qui s'installent ou partent : APL avant, après, et écart de chaque commune. Un déplacement s'écrit en deux lignes (moins ici, plus là).
 * @customfunction APL.SIMULER
 * @param demande Plage Code, Population standardisée : une ligne par commune de résidence
 * @param offre Plage Code, Offre d'aujourd'hui ; une colonne Profession est filtrée
 * @param trajets Plage Résidence, Exercice, Minutes, ou la table empaquetée Code, Paquet
 * @param scenario Plage Code et Médecins (1 médecin = 5 400 consultations par an), ou Code et Consultations ; négatif pour un départ
 * @param [profession] MG si omis ; les autres professions comptent en ETP et demandent des bornes
 * @param [bornes] Plage Minutes, Poids : le poids vaut en dessous de la borne, la dernière borne comprise
 * @returns Trois colonnes alignées sur la demande : avant, après, écart ; #VALEUR! si une offre devient négative
 */
export function aplSimuler(
  demande: any[][],
  offre: any[][],
  trajets: any[][],
  scenario: any[][],
  profession?: any,
  bornes?: any[][],
): any[][] {
  const ajouts = new Map<number, number>()
  const preparee = preparerApl({ demande, offre, trajets, profession, bornes }, (codes, metier) => {
    for (const [rang, ajout] of lireScenario(scenario, codes, metier)) ajouts.set(rang, ajout)
    return ajouts.keys()
  })
  const avant = apl(preparee.matrice, preparee.offre)
  for (const [rang, ajout] of ajouts) exigerOffrePositive((preparee.offre[rang] ?? 0) + ajout, scenario)
  const ecart = ecartApl(preparee.matrice, ajouts)
  const apres = avant.map((valeur, i) => valeur + (ecart[i] as number))
  return alignerSurDemande(preparee, ['APL avant', 'APL après', 'Écart'], [avant, apres, ecart])
}

function lireScenario(plage: Matrice, codes: Repertoire, profession: Profession): Map<number, number> {
  const parMedecin = disposerParNom(plage, [CODE, MEDECINS])
  const { debut, aEntete, colonnes } = parMedecin ?? disposer(plage, [CODE, OFFRE], 'scénario')
  const [code, valeur] = colonnes as [number, number]
  const facteur = parMedecin === undefined ? 1 : profession === 'MG' ? ACTES_PAR_MEDECIN : 1
  const sommes = new Map<number, number>()
  plage.slice(debut).forEach((ligne, k) => {
    if (estVide(ligne[code]) && estVide(ligne[valeur])) return
    const ou = `ligne ${k + debut + 1} du scénario`
    const connus = codes.taille()
    const rang = codes.rang(ligne[code])
    if (rang < 0) throw codeAttendu(ligne[code], ou)
    if (rang >= connus) {
      throw valeurInvalide(
        `Le code ${montrer(ligne[code])} (${ou}) n’est ni dans la demande, ni dans l’offre, ni dans les trajets.`,
      )
    }
    const ajout = lireAjout(ligne[valeur], ou, !aEntete && profession === 'MG')
    sommes.set(rang, (sommes.get(rang) ?? 0) + ajout * facteur)
  })
  return sommes
}

function lireAjout(cellule: Cellule, ou: string, sansEntete: boolean): number {
  const ajout = nombreOuRien(cellule)
  if (ajout === undefined) throw valeurInvalide(`Attendu : un nombre (${ou}). Reçu : ${montrer(cellule)}.`)
  if (sansEntete && ajout !== 0 && Math.abs(ajout) < CONSULTATIONS_MINIMALES) {
    throw valeurInvalide(
      `${montrer(cellule)} (${ou}) : des médecins ou des consultations ? Ajoutez au scénario un en-tête Code, Médecins ou Code, Consultations.`,
    )
  }
  return ajout
}

function exigerOffrePositive(offre: number, scenario: Matrice): void {
  if (offre >= 0) return
  throw valeurInvalide(
    `Le scénario (${scenario.length} lignes) ôte à une commune plus que son offre : il y manquerait ${Number.isFinite(offre) ? montrer(-offre) : 'un nombre démesuré'}.`,
  )
}
