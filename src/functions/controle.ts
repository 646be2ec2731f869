import { valeurInvalide } from '../domain/commun/erreur'
import { fautes, type Denombrement } from '../domain/demographie/controle'
import { estSansValeur, estVide, type Matrice } from './cellules'
import { lireBloc } from '../domain/demographie/bloc'
import { compte, comptePositif, rapport } from '../domain/commun/nombre-imprime'
import { parElement } from './par-element'

/**
 * Vérifie une ligne d'un tableau de démographie : solde = effectif − précédent = installations − cessations, et évolution = solde / précédent à la dernière décimale près. Donnez cinq ou six cellules (ou plages), ou un seul bloc de deux colonnes (libellé, valeur) comme dans les tableaux de la Cnam.
 * @customfunction CONTROLE
 * @param effectif Effectif le plus récent, ou le bloc : Effectifs présents au …, Solde, dont installations, dont cessations, Évolution
 * @param [precedent] Effectif précédent
 * @param [solde] Solde imprimé
 * @param [installations] Installations entre les deux dates
 * @param [cessations] Cessations entre les deux dates
 * @param [evolution] Évolution imprimée, un rapport : 0,045 ou 4,5 % (± 0,0005)
 * @returns « OK », ou la faute en mots : solde faux, installations et cessations interverties, évolution fausse
 */
export function controle(
  effectif: any[][],
  precedent?: any[][],
  solde?: any[][],
  installations?: any[][],
  cessations?: any[][],
  evolution?: any[][],
): any[][] {
  const autres = [precedent, solde, installations, cessations, evolution]
  if (autres.every(estSansValeur) && estBloc(effectif)) return [[verdict(lireBloc(effectif))]]

  return parElement([effectif, ...autres], (n1, n0, s, i, c, e): string => {
    const taux = estVide(e) ? undefined : rapport(e, 'évolution')
    return verdict({
      effectif: comptePositif(n1, 'effectif'),
      precedent: comptePositif(n0, 'effectif précédent'),
      solde: compte(s, 'solde'),
      installations: comptePositif(i, 'installations'),
      cessations: comptePositif(c, 'cessations'),
      ...(taux === undefined ? {} : { evolution: taux.valeur }),
      ...(taux?.tolerance === undefined ? {} : { tolerance: taux.tolerance }),
    })
  })
}

function estBloc(plage: unknown): plage is Matrice {
  const largeur = Array.isArray(plage) && Array.isArray(plage[0]) ? plage[0].length : 1
  if (largeur > 2) {
    throw valeurInvalide(
      `Attendu : un bloc de deux colonnes (libellé, valeur), ou cinq cellules. Reçu : ${largeur} colonnes ; contrôlez un territoire à la fois.`,
    )
  }
  return largeur === 2
}

function verdict(denombrement: Denombrement): string {
  const trouvees = fautes(denombrement)
  return trouvees.length === 0 ? 'OK' : `${trouvees.join(' ; ')}.`
}
