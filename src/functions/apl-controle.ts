import { codeCommune } from '../domain/communes/code'
import { couronneAbsente, villesEnDouble, type Constat, type Gravite } from '../domain/apl/controle'
import { DECROISSANCE_MG } from '../domain/apl/decroissance.bareme'
import { matrice } from '../domain/apl/matrice'
import { doublonsDifferents } from '../domain/apl/doublons'
import { liensUtiles } from '../domain/apl/liens-utiles'
import { periodeCourante } from '../domain/commun/bareme'
import type { Matrice } from './cellules'
import { creerRepertoire, type Repertoire } from './codes'
import { lireDemande, lireOffre } from './lire-apl'
import { poidsParPalier } from './lire-bornes'
import { estEmpaquete, lirePaquets } from './lire-paquets'
import { lireTrajets } from './lire-trajets'

const ORDRE: readonly Gravite[] = ['erreur', 'attention', 'information']

/**
 * Contrôle des données d'une APL avant de la calculer : codes inconnus, doublons, trajets contradictoires, offre que personne n'atteint, Paris, Lyon et Marseille comptées deux fois, couronne de 20 minutes absente.
 * @customfunction APL.CONTROLE
 * @param demande Plage Code, Population standardisée
 * @param offre Plage Code, Offre
 * @param trajets Plage Résidence, Exercice, Minutes, ou la table empaquetée Code, Paquet
 * @returns Trois colonnes gravité, constat, code ; une ligne « rien à signaler » quand tout va bien
 */
export function aplControle(demande: any[][], offre: any[][], trajets: any[][]): any[][] {
  const constats = [...controler(demande, offre, trajets)].sort(
    (a, b) => ORDRE.indexOf(a.gravite) - ORDRE.indexOf(b.gravite),
  )
  if (constats.length === 0) return [['information', 'rien à signaler', '']]
  return constats.map(({ gravite, constat, code }) => [gravite, constat, code])
}

function* controler(demande: Matrice, offre: Matrice, trajets: Matrice): Generator<Constat> {
  const { bornes, poids } = periodeCourante(DECROISSANCE_MG).valeur
  const codes = creerRepertoire()
  const noms = new Map<number, string>()
  const nommer = nommant(codes, noms)

  const doubles: number[] = []
  const lue = lireDemande(demande, nommer, (rang) => doubles.push(rang))
  const residents = lue.habitants.length
  for (const rang of doubles) yield erreur('commune présente plusieurs fois dans la demande', noms.get(rang))

  const offres = lireOffre(offre, nommer)
  const empaquete = estEmpaquete(trajets)
  const lus = empaquete ? lirePaquets(trajets, nommer) : lireTrajets(trajets, nommer, bornes)

  for (const rang of offres.keys()) {
    if (rang >= residents) yield info('offre sans habitants : la commune n’est pas dans la demande', noms.get(rang))
  }
  for (const [rang, nom] of noms) {
    if (rang >= residents && !offres.has(rang)) {
      yield attention('code connu des seuls trajets : il est ignoré', nom)
    }
  }
  yield* villesEnDouble(new Set([...noms].filter(([rang]) => rang < residents).map(([, nom]) => nom)))
  yield* couronneAbsente(new Set(noms.values()))

  const contraires = empaquete ? [] : doublonsDifferents(lus, codes.taille())
  for (const k of contraires) {
    yield erreur(`deux temps différents pour le même trajet (${lus.nom(k)})`, noms.get(lus.residence[k] as number))
  }
  if (contraires.length === 0) {
    const aUneOffre = new Uint8Array(codes.taille())
    for (const [rang, valeur] of offres) aUneOffre[rang] = Number(valeur > 0)
    const liens = liensUtiles(lus, poidsParPalier({ bornes, poids }), aUneOffre)
    const { patientele } = matrice(liens, lue.habitants, codes.taille())
    for (const [rang, perdue] of offres) {
      if (perdue > 0 && !((patientele[rang] as number) > 0)) {
        yield attention(`offre que personne n’atteint : ${String(perdue).replace('.', ',')} perdue`, noms.get(rang))
      }
    }
  }
  lus.rendre()
  codes.rendre()
}

/** Le même répertoire, qui retient le code de chaque rang. */
function nommant(codes: Repertoire, noms: Map<number, string>): Repertoire {
  return {
    ...codes,
    rang: (cellule) => {
      const connus = codes.taille()
      const rang = codes.rang(cellule)
      if (rang >= connus) noms.set(rang, codeCommune(cellule) as string)
      return rang
    },
  }
}

const constat = (gravite: Gravite) => (texte: string, code: string | undefined) => ({
  gravite,
  constat: texte,
  code: code ?? '',
})
const erreur = constat('erreur')
const attention = constat('attention')
const info = constat('information')
