import type { Cellule, Matrice } from '../commun/cellule'
import { dateDeSerie, serieDeDate, type DateIso } from '../commun/date'
import { entete } from '../commun/entete'
import { sousEntetes } from './sous-entetes'
import { valeurLue, type SourceReconnue, type Valeur } from './source-reconnue'

const COLONNES = {
  annee: /^annee$/,
  profession: /^profession[_ ](de )?sante$/,
  departement: /^departement$/,
  libelleDepartement: /^libelle[_ ]departement$/,
  libelleRegion: /^libelle[_ ]region$/,
  age: /^libelle[_ ]classe[_ ](d')?age$/,
  sexe: /^libelle[_ ]sexe$/,
  effectif: /^effectif$/,
} as const
type Colonne = keyof typeof COLONNES

/** Ces colonnes coupent les effectifs en sous-ensembles que l'on ne saurait pas réunir. */
const AUTRE_DECOUPAGE = /^libelle[_ ](type[_ ]exercice|secteur)/

interface Compte {
  readonly profession: string
  readonly territoire: string
  readonly annee: number
  readonly sexe: 'Effectif' | 'Femmes' | 'Hommes'
  readonly valeur: Valeur
}

/**
 * L'export « effectifs et densités » de la Cnam : totaux et détails y sont mêlés. Sont gardés tous les âges, la dernière
 * année et, comme effectif précédent, celle d'avant ; l'effectif compte au 31 décembre.
 */
export function cnamEffectifs(cellules: Matrice): SourceReconnue | undefined {
  const feuille = sousEntetes(cellules, Object.values(COLONNES))
  if (!feuille || feuille.place(AUTRE_DECOUPAGE) >= 0) return undefined
  const places = Object.fromEntries(
    Object.entries(COLONNES).map(([colonne, motif]) => [colonne, feuille.place(motif)]),
  ) as Readonly<Record<Colonne, number>>
  const comptes = feuille.lignes.flatMap((rangee) => compteDe((colonne) => rangee[places[colonne]]))
  const annees = [...new Set(comptes.map((c) => c.annee))].sort((a, b) => b - a)
  const [derniere] = annees
  if (derniere === undefined) return undefined
  const parCle = new Map(comptes.map((c) => [cle(c.profession, c.territoire, c.annee, c.sexe), c.valeur]))
  const retenus = comptes.filter((c) => c.annee === derniere && c.sexe === 'Effectif')
  const date = serieDeDate(`${derniere}-12-31` as DateIso)
  const source = `Cnam, data.ameli, effectifs et densités ${derniere}`
  const lignes = retenus.map(({ profession, territoire, valeur }): Valeur[] => {
    const lire = (annee: number, sexe: Compte['sexe']) => parCle.get(cle(profession, territoire, annee, sexe)) ?? null
    const precedent = lire(derniere - 1, 'Effectif')
    return [profession, territoire, date, valeur, precedent, lire(derniere, 'Femmes'), lire(derniere, 'Hommes'), source] // prettier-ignore
  })
  const sansPrecedent = lignes.filter((ligne) => ligne[4] === null).length
  return {
    id: 'cnam-effectifs',
    table: 'T_Demographie',
    colonnes: ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Femmes', 'Hommes', 'Source'], // prettier-ignore
    lignes,
    millesime: String(derniere),
    source,
    remarques: [
      'La Cnam ne publie ici ni installations ni cessations : ces colonnes restent telles quelles.',
      ...lignesSansPrecedent(sansPrecedent, derniere - 1),
    ],
  }
}

function compteDe(cellule: (colonne: Colonne) => Cellule): Compte[] {
  const sexe = sexeDe(entete(cellule('sexe')))
  const annee = anneeDe(cellule('annee'))
  const profession = String(cellule('profession') ?? '').trim()
  if (!/^tou[ts] (les )?ages?$/.test(entete(cellule('age'))) || !sexe || annee === undefined || profession === '')
    return []
  return [{ profession, territoire: territoireDe(cellule), annee, sexe, valeur: valeurLue(cellule('effectif')) }]
}

const sexeDe = (texte: string) =>
  /^tou[ts] (les )?sexes?$/.test(texte) ? 'Effectif' : /^femmes?$/.test(texte) ? 'Femmes' : /^hommes?$/.test(texte) ? 'Hommes' : undefined // prettier-ignore

/** Les totaux régionaux portent « Tout département » (999), le total national « Toutes les régions ». */
function territoireDe(cellule: (colonne: Colonne) => Cellule): string {
  const departement = String(cellule('libelleDepartement') ?? '').trim()
  if (String(cellule('departement')) !== '999' && !/^tout(e?s)? /.test(entete(departement))) return departement
  const region = String(cellule('libelleRegion') ?? '').trim()
  return region === '' || /^tout(e?s)? |^france/.test(entete(region)) ? 'France' : region
}

/** « 2024 », « 2024-12-31 », 2024 ou une date d'Excel. */
function anneeDe(cellule: Cellule): number | undefined {
  if (typeof cellule === 'number') return cellule < 3000 ? cellule : Number(dateDeSerie(cellule).slice(0, 4))
  const lue = /\d{4}/.exec(String(cellule ?? ''))
  return lue ? Number(lue[0]) : undefined
}

const cle = (...morceaux: readonly (string | number)[]) => morceaux.join('\u0000')

const lignesSansPrecedent = (nombre: number, annee: number): readonly string[] =>
  nombre === 0 ? [] : [`${nombre} ligne${nombre > 1 ? 's' : ''} sans effectif en ${annee} dans ce fichier.`]
