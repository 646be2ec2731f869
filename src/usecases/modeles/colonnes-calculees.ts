import type { IdTable } from '../../domain/classeur/tables'
import { SEUIL_SOUS_DENSITE } from '../../domain/apl/indicateurs'
import { dateDeSerie } from '../../domain/commun/date'
import { entete } from '../../domain/commun/entete'
import { aideAssistant } from '../../functions/aide-assistant'
import { aplClasse } from '../../functions/apl-classe'
import { controle } from '../../functions/controle'
import { cptsPlafond } from '../../functions/cpts-plafond'
import { cptsTaille } from '../../functions/cpts-taille'
import { densite } from '../../functions/densite'
import { evolution } from '../../functions/evolution'
import { appliquer, combiner, valeurs, type Colonne, type Reponse } from './en-colonne'

/** Une colonne que nos fonctions savent calculer, et que tout modèle peut nommer comme une autre. */
export interface ColonneCalculee {
  readonly table: IdTable
  readonly nom: string
  /** Code de format anglais. */
  readonly format: string
  /** Ce qu'elle vaut, pour la documentation. */
  readonly texte: string
  /** Ses valeurs d'après les autres colonnes ; `null` là où la réponse n'existe pas. */
  readonly valeurs: (colonne: Lire, contexte: Contexte) => Colonne
}

/** Une colonne de la table par son nom ; des `null` quand elle ne l'a pas. */
export type Lire = (nom: string) => Colonne

export interface Contexte {
  /** Jour du remplissage, compté comme Excel. */
  readonly date: number
  /** Une colonne d'une autre table, vide quand le classeur ne l'a pas. */
  readonly autre: (table: IdTable, colonne: string) => Colonne
}

const ENTIER = '#,##0'
const EUROS = '#,##0 "€"'
const TEXTE = 'General'
const ANNEES = [1, 2, 3, 4, 5] as const

type Definition = readonly [nom: string, format: string, texte: string, valeurs: ColonneCalculee['valeurs']]

const pour = (table: IdTable, definitions: readonly Definition[]): readonly ColonneCalculee[] =>
  definitions.map(([nom, format, texte, valeurs]) => ({ table, nom, format, texte, valeurs }))

const solde = (lire: Lire) => combiner((n, p) => n - p, lire('Effectif'), lire('Effectif précédent'))

const verdict = (lire: Lire) => {
  const colonnes = ['Effectif', 'Effectif précédent', 'Installations', 'Cessations'].map(lire)
  const [effectif = [], precedent = [], installations = [], cessations = []] = colonnes
  return valeurs(appliquer(controle, effectif, precedent, solde(lire), installations, cessations))
}

const classeDApl = (lire: Lire) => valeurs(appliquer(aplClasse, lire('APL'))).map((classe) => classe ?? 'APL inconnue')

const aide = (annee: number, lire: Lire): readonly Reponse[] => {
  const [options = [], ...autres] = ['Option', 'Date', 'Percentile', 'Zone'].map(lire)
  const annees = options.map(() => annee)
  return appliquer(aideAssistant, options, annees, ...autres)
}

const aideSurCinqAns = (lire: Lire) =>
  combiner((...montants) => montants.reduce((s, m) => s + m, 0), ...ANNEES.map((annee) => valeurs(aide(annee, lire))))

const coutSurCinqAns = (lire: Lire) => combiner((cout) => ANNEES.length * cout, lire('Coût employeur'))

const refus = (lire: Lire) => {
  const reponses = ANNEES.map((annee) => aide(annee, lire))
  return lire('Option').map((_, ligne) => reponses.find((r) => r[ligne]?.refus !== undefined)?.[ligne]?.refus ?? null)
}

/** La taille ne vaut que pour une CPTS. */
const taille = (lire: Lire): Colonne => {
  const tailles = valeurs(appliquer(cptsTaille, lire('Population')))
  return lire('Mode').map((mode, ligne) => (entete(mode) === 'cpts' ? (tailles[ligne] ?? null) : null))
}

const plafond = (lire: Lire, { date }: Contexte) => {
  const annee = Number(dateDeSerie(date).slice(0, 4))
  const tailles = taille(lire)
  const annees = tailles.map(() => annee)
  return valeurs(appliquer(cptsPlafond, tailles, annees))
}

const indicateurs = (lire: Lire, { autre }: Contexte) => {
  const suivis = autre('T_Indicateurs', 'ID').map(entete)
  return lire('ID').map((id) => (id === null ? 0 : suivis.filter((suivi) => suivi === entete(id)).length))
}

/** Les colonnes calculées, table par table. */
export const COLONNES_CALCULEES: readonly ColonneCalculee[] = [
  ...pour('T_Actions', [
    ['Nombre d’indicateurs', ENTIER, 'Lignes de T_Indicateurs qui portent l’ID de l’action', indicateurs],
  ]),
  ...pour('T_Demographie', [
    ['Solde', '+#,##0;-#,##0;0', 'Effectif − effectif précédent', solde],
    [
      'Évolution',
      '+0.0%;-0.0%;0.0%',
      'SANTE.EVOLUTION de l’effectif',
      (lire) => valeurs(appliquer(evolution, lire('Effectif'), lire('Effectif précédent'))),
    ],
    [
      'Densité',
      '0.00',
      'SANTE.DENSITE, pour 10 000 habitants',
      (lire) => valeurs(appliquer(densite, lire('Effectif'), lire('Population'))),
    ],
    ['Contrôle', TEXTE, 'SANTE.CONTROLE : « OK », ou la faute en mots', verdict],
  ]),
  ...pour('T_Communes', [
    ['Classe d’APL', TEXTE, 'SANTE.APL.CLASSE, ou « APL inconnue »', classeDApl],
    [
      'Population avec APL',
      ENTIER,
      'La population, là où l’APL est connue',
      (lire) => combiner((population) => population, lire('Population'), lire('APL')),
    ],
    [
      'Population sous 2,5',
      ENTIER,
      'La population là où l’APL est strictement inférieure à 2,5 ; 0 au-dessus',
      (lire) => combiner((p, apl) => (apl < SEUIL_SOUS_DENSITE ? p : 0), lire('Population'), lire('APL')),
    ],
  ]),
  ...pour('T_Contrats', [
    ...ANNEES.map((annee): Definition => [
      `Aide année ${annee}`,
      EUROS,
      `SANTE.AIDE.ASSISTANT, année ${annee} du contrat`,
      (lire) => valeurs(aide(annee, lire)),
    ]),
    ['Aide sur 5 ans', EUROS, 'Somme des cinq années ; vide si l’une manque', aideSurCinqAns],
    ['Coût sur 5 ans', EUROS, 'Cinq fois le coût employeur, donné par an', coutSurCinqAns],
    [
      'Reste à charge',
      EUROS,
      'Coût sur 5 ans − aide sur 5 ans',
      (lire) => combiner((cout, recu) => cout - recu, coutSurCinqAns(lire), aideSurCinqAns(lire)),
    ],
    ['Remarque', TEXTE, 'Pourquoi un montant manque', refus],
  ]),
  ...pour('T_Structures', [
    ['Taille', '0', 'SANTE.CPTS.TAILLE, pour une CPTS', taille],
    ['Plafond annuel', EUROS, 'SANTE.CPTS.PLAFOND de l’année du remplissage ; vide s’il n’est pas publié', plafond],
  ]),
]
