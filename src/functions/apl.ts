import { DECROISSANCE_MG } from '../domain/apl/decroissance.bareme'
import { deuxEtapes } from '../domain/apl/deux-etapes'
import { liensUtiles } from '../domain/apl/trajets'
import { periodeCourante } from '../domain/commun/bareme'
import { donneeAbsente } from '../domain/commun/erreur'
import { estSansValeur, estVide, scalaire, type Matrice, type Resultat } from './cellules'
import { creerRepertoire } from './codes'
import { lireBornes, lireDemande, lireOffre, lireProfession, lireTrajets, poidsParPalier } from './lire-apl'

/** L'APL des professions autres que les médecins généralistes se lit en ETP pour 100 000 habitants. */
const POUR_ETP = 100_000

/**
 * Accessibilité potentielle localisée (APL) de chaque commune de résidence, en deux étapes (2SFCA). Une seule formule rend toute la colonne. Médecins généralistes : poids 1 à moins de 10 minutes, 2/3 de 10 à moins de 15, 1/3 de 15 à 20 compris, 0 au-delà. Sans population standardisée, la colonne Population est prise telle quelle.
 * @customfunction APL
 * @param demande Plage Code, Population standardisée : une ligne par commune de résidence
 * @param offre Plage Code, Offre : consultations par an (ETP pour les autres professions) ; une colonne Profession est filtrée
 * @param trajets Plage Résidence, Exercice, Minutes ; un trajet absent ou sans minutes est hors d'atteinte
 * @param [profession] MG si omis ; infirmier, kinésithérapeute, sage-femme, dentiste ou orthophoniste demandent des bornes
 * @param [bornes] Plage Minutes, Poids : le poids vaut en dessous de la borne, la dernière borne comprise
 * @returns Une colonne alignée sur la demande : consultations par an et par habitant standardisé, ou ETP pour 100 000 ; 0 si rien n'est accessible
 */
export function apl(demande: any[][], offre: any[][], trajets: any[][], profession?: any, bornes?: any[][]): any[][] {
  const metier = estVide(scalaire(profession)) ? 'MG' : lireProfession(scalaire(profession), 'profession')
  const decroissance = estSansValeur(bornes) ? bornesParDefaut(metier) : lireBornes(bornes as Matrice)

  const codes = creerRepertoire()
  const lue = lireDemande(demande, codes)
  const sommes = lireOffre(offre, codes, metier)
  const lus = lireTrajets(trajets, codes, decroissance.bornes)
  const offres = new Float64Array(codes.taille())
  for (const [rang, valeur] of sommes) offres[rang] = valeur

  const liens = liensUtiles(lus, poidsParPalier(decroissance), offres)
  const resultat = deuxEtapes(liens, lue.habitants, offres)
  const echelle = metier === 'MG' ? 1 : POUR_ETP

  const colonne: Resultat[][] = lue.aEntete ? [['APL']] : []
  for (const rang of lue.rangs) colonne.push([rang < 0 ? '' : (resultat[rang] as number) * echelle])
  return colonne
}

function bornesParDefaut(metier: string) {
  if (metier === 'MG') return periodeCourante(DECROISSANCE_MG).valeur
  throw donneeAbsente(
    `Les paliers de temps de cette profession (${metier}) ne sont pas publiés : indiquez des bornes (Minutes, Poids).`,
  )
}
