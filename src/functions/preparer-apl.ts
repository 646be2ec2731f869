import { DECROISSANCE_MG, type Decroissance } from '../domain/apl/decroissance.bareme'
import { matrice, type Matrice as MatriceApl } from '../domain/apl/matrice'
import { liensUtiles } from '../domain/apl/liens-utiles'
import { periodeCourante } from '../domain/commun/bareme'
import { donneeAbsente, valeurInvalide } from '../domain/commun/erreur'
import type { Profession } from '../domain/commun/profession'
import { fini } from './arguments'
import { estSansValeur, estVide, scalaire, type Matrice, type Resultat } from './cellules'
import { creerRepertoire, type Repertoire } from './codes'
import { lireDemande, lireOffre, lireProfession, type DemandeLue } from './lire-apl'
import { lireBornes, poidsParPalier } from './lire-bornes'
import { estEmpaquete, lirePaquets } from './lire-paquets'
import { lireTrajets, type TrajetsLus } from './lire-trajets'

/** L'APL des professions autres que les médecins généralistes se lit en ETP pour 100 000 habitants. */
const POUR_ETP = 100_000

/** Lit des trajets d'ailleurs que d'une plage, avec le répertoire des communes déjà lues. */
export type LecteurTrajets = (codes: Repertoire, bornes: readonly number[]) => TrajetsLus

export interface PlagesApl {
  readonly demande: Matrice
  readonly offre: Matrice
  readonly trajets: Matrice | LecteurTrajets
  readonly profession: unknown
  readonly bornes: Matrice | null | undefined
}

/** Tout ce qu'il faut pour calculer une APL, et la recalculer quand une offre change. */
export interface AplPreparee {
  readonly profession: Profession
  readonly demande: DemandeLue
  /** Offre par rang de commune. */
  readonly offre: Float64Array
  readonly matrice: MatriceApl
  /** 1, ou 100 000 quand l'APL se lit pour 100 000 habitants. */
  readonly echelle: number
}

/**
 * Lit les plages d'une APL et range ses trajets.
 *
 * @param autresLieux rangs dont l'offre comptera aussi, lus une fois les codes de la demande et de l'offre connus
 */
export function preparerApl(
  plages: PlagesApl,
  autresLieux: (codes: Repertoire, profession: Profession) => Iterable<number> = () => [],
): AplPreparee {
  const lue = scalaire(plages.profession)
  const profession = estVide(lue) ? 'MG' : lireProfession(lue, 'profession')
  const { bornes, poids } = decroissance(plages.bornes, profession)

  const codes = creerRepertoire()
  const demande = lireDemande(plages.demande, codes)
  const sommes = lireOffre(plages.offre, codes, profession)
  const trajets = lireTrajetsOuPaquets(plages, codes, bornes)
  const autres = [...autresLieux(codes, profession)]

  const offre = new Float64Array(codes.taille())
  const aUneOffre = new Uint8Array(codes.taille())
  for (const [rang, valeur] of sommes) {
    offre[rang] = valeur
    aUneOffre[rang] = Number(valeur > 0)
  }
  for (const rang of autres) aUneOffre[rang] = 1

  const liens = liensUtiles(trajets, poidsParPalier({ bornes, poids }), aUneOffre)
  const rangee = matrice(liens, demande.habitants, codes.taille())
  trajets.rendre()
  codes.rendre()
  return {
    profession,
    demande,
    offre,
    matrice: rangee,
    echelle: profession === 'MG' ? 1 : POUR_ETP,
  }
}

function lireTrajetsOuPaquets(plages: PlagesApl, codes: Repertoire, bornes: readonly number[]): TrajetsLus {
  if (typeof plages.trajets === 'function') return plages.trajets(codes, bornes)
  if (!estEmpaquete(plages.trajets)) return lireTrajets(plages.trajets, codes, bornes)
  if (estSansValeur(plages.bornes)) return lirePaquets(plages.trajets, codes)
  throw valeurInvalide(
    'Une table empaquetée ne garde pas les minutes : donnez les trajets (Résidence, Exercice, Minutes) avec vos bornes.',
  )
}

/** Une ligne de résultat par ligne de la demande, sous un en-tête si elle en a un ; une ligne vide rend "". */
export function alignerSurDemande(
  { demande, echelle }: AplPreparee,
  entetes: readonly string[],
  colonnes: readonly Float64Array[],
): Resultat[][] {
  const { aEntete, rangs } = demande
  const resultat: Resultat[][] = aEntete ? [[...entetes]] : []
  for (let l = 0; l < rangs.length; l++) {
    const rang = rangs[l] as number
    const rangee = new Array<Resultat>(colonnes.length)
    for (let c = 0; c < colonnes.length; c++) {
      rangee[c] = rang < 0 ? '' : fini(((colonnes[c] as Float64Array)[rang] as number) * echelle)
    }
    resultat.push(rangee)
  }
  return resultat
}

function decroissance(bornes: Matrice | null | undefined, profession: Profession): Decroissance {
  if (!estSansValeur(bornes)) return lireBornes(bornes as Matrice)
  if (profession === 'MG') return periodeCourante(DECROISSANCE_MG).valeur
  throw donneeAbsente(
    `Les paliers de temps de cette profession (${profession}) ne sont pas publiés : indiquez des bornes (Minutes, Poids).`,
  )
}
