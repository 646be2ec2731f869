import { SEUILS_ACTIVITE_ASSISTANT } from './aides/activite.bareme'
import { AIDE_ASSISTANT } from './aides/assistant-medical.bareme'
import { CAIM } from './aides/caim.bareme'
import { AIDES_PAR_ZONE } from './aides/catalogue'
import { ACTES_RETENUS } from './apl/activite.bareme'
import { CLASSES_APL } from './apl/classes.bareme'
import { DECROISSANCE_MG } from './apl/decroissance.bareme'
import { POIDS_AGE_MG } from './apl/poids-age.bareme'
import { BAREMES } from './baremes'
import type { Bareme, Source } from './commun/bareme'
import { entete } from './commun/entete'
import { LU_LE, METHODE_APL } from './commun/sources'
import { SOURCE_COMMUNES, SOURCE_POPULATIONS } from './communes/source'
import { PLAFONDS_CPTS, TAILLES_CPTS } from './exercice-coordonne/cpts.bareme'
import { SEUILS_ZONAGE_MEDECIN } from './zonage/methode-2017.bareme'

/** Ce dont on peut demander la source. */
export interface Sujet {
  readonly baremes: readonly Bareme<unknown>[]
  /** Les textes d'une méthode, qui ne change pas avec la date. */
  readonly sources?: readonly Source[]
  /** La fonction applique sa dernière période même fermée : sa source répond de même. */
  readonly memeFermee?: true
  /** Pourquoi il n'y a rien à citer. */
  readonly sansSource?: string
}

const DIRECT = { baremes: [], sansSource: 'un calcul direct sur vos chiffres' } as const
const APL = { baremes: [DECROISSANCE_MG], sources: [METHODE_APL] } as const
const ZONAGE = { baremes: [SEUILS_ZONAGE_MEDECIN], memeFermee: true } as const
const COMMUNES: Sujet = {
  baremes: [],
  sources: [SOURCE_COMMUNES, SOURCE_POPULATIONS].map(({ titre, url }) => ({
    ...{ titre, url, consulteLe: LU_LE },
    nature: 'officielle',
  })),
}

/** Ce que chaque fonction applique. */
export const SUJETS_FONCTIONS: Readonly<Record<string, Sujet>> = {
  APL,
  'APL.SIMULER': APL,
  'APL.OFFRE': { baremes: [ACTES_RETENUS] },
  'APL.DEMANDE': { baremes: [POIDS_AGE_MG] },
  'APL.MOYENNE': { baremes: [], sources: [METHODE_APL] },
  'APL.POPULATION': { baremes: [CLASSES_APL] },
  'APL.CLASSE': { baremes: [CLASSES_APL] },
  'APL.CONTROLE': DIRECT,
  TRAJETS: { baremes: [], sansSource: 'une estimation du projet (vitesse et détour fixés), sans texte publié' },
  DENSITE: DIRECT,
  ZONAGE,
  'ZONAGE.QUOTA': ZONAGE,
  'AIDE.ASSISTANT': { baremes: [AIDE_ASSISTANT, SEUILS_ACTIVITE_ASSISTANT] },
  'AIDE.CAIM': { baremes: [CAIM] },
  AIDES: { baremes: [AIDE_ASSISTANT, CAIM, ...AIDES_PAR_ZONE] },
  'CPTS.TAILLE': { baremes: [TAILLES_CPTS] },
  'CPTS.PLAFOND': { baremes: [PLAFONDS_CPTS] },
  EVOLUTION: DIRECT,
  CONTROLE: DIRECT,
  COMMUNE: COMMUNES,
  'COMMUNE.CODE': COMMUNES,
}

/** Les écritures d'un barème : son identifiant, la fin de celui-ci, son libellé, et le sigle entre parenthèses. */
function ecritures({ id, libelle }: Bareme<unknown>): readonly string[] {
  const sigle = /\(([^()]+)\)/.exec(libelle)
  const court = sigle === null ? libelle : libelle.replace(sigle[0], '').trim()
  return [id, id.slice(id.lastIndexOf('.') + 1), libelle, court, ...(sigle?.[1] === undefined ? [] : [sigle[1]])]
}

const PAR_ECRITURE = new Map<string, Sujet>()
for (const bareme of BAREMES) {
  for (const ecriture of new Set(ecritures(bareme).map(entete))) {
    PAR_ECRITURE.set(ecriture, { baremes: [...(PAR_ECRITURE.get(ecriture)?.baremes ?? []), bareme] })
  }
}
for (const [fonction, sujet] of Object.entries(SUJETS_FONCTIONS)) PAR_ECRITURE.set(entete(fonction), sujet)

/** Le sujet que nomme un texte : une fonction, l'identifiant, le libellé ou le sigle d'un barème. */
export const sujetDe = (texte: string): Sujet | undefined => PAR_ECRITURE.get(entete(texte))

/** Toutes les écritures connues, pour proposer la plus proche d'un sujet inconnu. */
export const ecrituresConnues = (): readonly string[] => [
  ...Object.keys(SUJETS_FONCTIONS),
  ...BAREMES.flatMap(ecritures),
]
