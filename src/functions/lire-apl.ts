import { valeurInvalide } from '../domain/commun/erreur'
import { professionDe, type Profession } from '../domain/commun/profession'
import { montrer, nombreOuRien } from './arguments'
import { estVide, type Cellule, type Matrice } from './cellules'
import { codeAttendu, type Repertoire } from './codes'
import { disposer } from './colonnes'

const CODE = { noms: ['Code', 'Code Insee', 'Code commune', 'Code commune Insee'] } as const
const POPULATION = { noms: ['Population standardisée', 'Population'], numerique: true } as const
const OFFRE = { noms: ['Offre'], numerique: true } as const
const PROFESSION = { noms: ['Profession'], facultative: 'par nom' } as const

const OFFRE_LUE = "l'offre"

/** Nom d'une ligne pour un message. */
export const ligne = (l: number, argument: string) => `ligne ${l + 1} de ${argument}`

/** Lit un nombre positif ou nul, ou dit à quelle ligne il manque : son nom ne se compose qu'alors. */
export function positif(cellule: Cellule, nom: string, l: number, argument: string): number {
  const valeur = typeof cellule === 'number' ? cellule : nombreOuRien(cellule)
  if (valeur !== undefined && valeur >= 0 && valeur < Infinity) return valeur
  throw valeurInvalide(
    `Attendu : ${nom}, un nombre positif ou nul (${ligne(l, argument)}). Reçu : ${montrer(cellule)}.`,
  )
}

export interface DemandeLue {
  readonly aEntete: boolean
  /** Habitants standardisés, par rang de commune. */
  readonly habitants: Float64Array
  /** Rang de la commune de chaque ligne de données ; -1 pour une ligne vide. */
  readonly rangs: Int32Array
}

/**
 * Lit la demande : Code, Population standardisée. Ses communes prennent les premiers rangs du répertoire.
 *
 * @param surDouble reçoit le rang d'une commune répétée ; sans lui, une répétition est refusée
 */
export function lireDemande(plage: Matrice, codes: Repertoire, surDouble?: (rang: number) => void): DemandeLue {
  const { aEntete, debut, colonnes } = disposer(plage, [CODE, POPULATION], 'demande')
  const [code, population] = colonnes as [number, number]
  const habitants = new Float64Array(plage.length)
  const rangs = new Int32Array(plage.length - debut).fill(-1)
  let connus = 0
  for (let l = debut; l < plage.length; l++) {
    const rangee = plage[l] as readonly Cellule[]
    const rang = codes.rang(rangee[code])
    if (rang < 0) {
      if (estVide(rangee[code]) && estVide(rangee[population])) continue
      throw codeAttendu(rangee[code], ligne(l, 'la demande'))
    }
    if (rang < connus) {
      if (surDouble) {
        surDouble(rang)
        continue
      }
      throw valeurInvalide(
        `Attendu : chaque commune une seule fois dans la demande. Reçu deux fois : ${montrer(rangee[code])} (${ligne(l, 'la demande')}).`,
      )
    }
    connus = rang + 1
    rangs[l - debut] = rang
    habitants[rang] = positif(rangee[population], 'la population standardisée', l, 'la demande')
  }
  return { aEntete, habitants: habitants.subarray(0, codes.taille()), rangs }
}

/**
 * Lit l'offre, par rang de commune : Code, Offre, et Profession si la colonne existe ; les lignes d'une même commune
 * s'ajoutent.
 *
 * @param profession la seule dont les lignes comptent ; toutes si elle est omise
 */
export function lireOffre(plage: Matrice, codes: Repertoire, profession?: Profession): Map<number, number> {
  const { debut, colonnes } = disposer(plage, [CODE, OFFRE, PROFESSION], 'offre')
  const [code, offre, metier] = colonnes as [number, number, number]
  const sommes = new Map<number, number>()
  for (let l = debut; l < plage.length; l++) {
    const rangee = plage[l] as readonly Cellule[]
    if (estVide(rangee[code]) && estVide(rangee[offre])) continue
    if (metier >= 0 && profession && lireProfession(rangee[metier], ligne(l, OFFRE_LUE)) !== profession) continue
    const rang = codes.rang(rangee[code])
    if (rang < 0) throw codeAttendu(rangee[code], ligne(l, OFFRE_LUE))
    sommes.set(rang, (sommes.get(rang) ?? 0) + positif(rangee[offre], 'l’offre', l, OFFRE_LUE))
  }
  return sommes
}

/** Lit une profession, ou dit lesquelles sont connues. */
export function lireProfession(cellule: Cellule, ou: string): Profession {
  const profession = typeof cellule === 'string' ? professionDe(cellule) : undefined
  if (profession !== undefined) return profession
  throw valeurInvalide(
    `Attendu : une profession (MG, infirmier, kinésithérapeute, sage-femme, dentiste, orthophoniste ; ${ou}). Reçu : ${montrer(cellule)}.`,
  )
}
