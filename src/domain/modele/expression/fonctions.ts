import { dateDe, dateDeSerie, serieDeDate } from '../../commun/date'
import { entete } from '../../commun/entete'
import { elements } from '../listes'
import { egales, estErreur, nombreDe, texteSimple, type Calcule } from './valeurs'

type Calcul = (valeurs: readonly Calcule[], date: number) => Calcule

interface Definition {
  readonly noms: readonly [francais: string, ...autres: string[]]
  readonly nombre: readonly [moins: number, plus: number]
  readonly calcul: Calcul
}

const n = (valeurs: readonly Calcule[], rang: number) => nombreDe(valeurs[rang] ?? null)
const t = (valeurs: readonly Calcule[], rang: number) => texteSimple(valeurs[rang] ?? null)
const entier = (valeurs: readonly Calcule[], rang: number, defaut: number) =>
  valeurs[rang] === undefined ? defaut : Math.max(0, Math.trunc(n(valeurs, rang)))
const partie =
  (rang: number): Calcul =>
  (v) =>
    Number(dateDeSerie(n(v, 0)).split('-')[rang])
const arrondi = (valeur: number, decimales: number) => {
  const pas = 10 ** Math.trunc(decimales)
  return (Math.sign(valeur) * Math.round(Math.abs(valeur) * pas + 1e-9)) / pas
}

/** Les fonctions qui évaluent elles-mêmes leurs arguments (SI, ET, OU, SIERREUR) sont dans l'évaluateur. */
const PARESSEUX: Calcul = () => null

const FONCTIONS = {
  SI: { noms: ['SI', 'IF'], nombre: [2, 3], calcul: PARESSEUX },
  ET: { noms: ['ET', 'AND'], nombre: [1, Infinity], calcul: PARESSEUX },
  OU: { noms: ['OU', 'OR'], nombre: [1, Infinity], calcul: PARESSEUX },
  SIERREUR: { noms: ['SIERREUR', 'IFERROR'], nombre: [2, 2], calcul: PARESSEUX },
  ESTERREUR: { noms: ['ESTERREUR', 'ISERROR'], nombre: [1, 1], calcul: PARESSEUX },
  ESTVIDE: { noms: ['ESTVIDE', 'ISBLANK'], nombre: [1, 1], calcul: PARESSEUX },
  NON: {
    noms: ['NON', 'NOT'],
    nombre: [1, 1],
    calcul: (v) => (Number.isNaN(n(v, 0)) ? { erreur: '#VALEUR!' } : n(v, 0) === 0),
  },
  CONTIENT: {
    noms: ['CONTIENT', 'CONTAINS'],
    nombre: [2, 2],
    calcul: (v) => elements(t(v, 0)).some((element) => egales(element, t(v, 1))),
  },
  AUJOURDHUI: { noms: ['AUJOURDHUI', 'TODAY'], nombre: [0, 0], calcul: (_, date) => date },
  GAUCHE: { noms: ['GAUCHE', 'LEFT'], nombre: [1, 2], calcul: (v) => t(v, 0).slice(0, entier(v, 1, 1)) },
  DROITE: {
    noms: ['DROITE', 'RIGHT'],
    nombre: [1, 2],
    calcul: (v) => t(v, 0).slice(Math.max(0, t(v, 0).length - entier(v, 1, 1))),
  },
  STXT: {
    noms: ['STXT', 'MID'],
    nombre: [3, 3],
    calcul: (v) => t(v, 0).slice(entier(v, 1, 1) - 1, entier(v, 1, 1) - 1 + entier(v, 2, 0)),
  },
  NBCAR: { noms: ['NBCAR', 'LEN'], nombre: [1, 1], calcul: (v) => t(v, 0).length },
  MAJUSCULE: { noms: ['MAJUSCULE', 'UPPER'], nombre: [1, 1], calcul: (v) => t(v, 0).toLocaleUpperCase('fr') },
  MINUSCULE: { noms: ['MINUSCULE', 'LOWER'], nombre: [1, 1], calcul: (v) => t(v, 0).toLocaleLowerCase('fr') },
  SUPPRESPACE: { noms: ['SUPPRESPACE', 'TRIM'], nombre: [1, 1], calcul: (v) => t(v, 0).trim().replace(/ +/g, ' ') },
  CHERCHE: {
    noms: ['CHERCHE', 'SEARCH'],
    nombre: [2, 2],
    calcul: (v) => {
      const place = t(v, 1).toLowerCase().indexOf(t(v, 0).toLowerCase())
      return place < 0 ? { erreur: '#VALEUR!' } : place + 1
    },
  },
  CNUM: { noms: ['CNUM', 'VALUE'], nombre: [1, 1], calcul: (v) => n(v, 0) },
  ANNEE: { noms: ['ANNEE', 'YEAR'], nombre: [1, 1], calcul: partie(0) },
  MOIS: { noms: ['MOIS', 'MONTH'], nombre: [1, 1], calcul: partie(1) },
  JOUR: { noms: ['JOUR', 'DAY'], nombre: [1, 1], calcul: partie(2) },
  DATE: {
    noms: ['DATE'],
    nombre: [3, 3],
    calcul: (v) => {
      const date = dateDe(n(v, 0), n(v, 1), n(v, 2))
      return date === undefined ? { erreur: '#NOMBRE!' } : serieDeDate(date)
    },
  },
  ABS: { noms: ['ABS'], nombre: [1, 1], calcul: (v) => Math.abs(n(v, 0)) },
  ENT: { noms: ['ENT', 'INT'], nombre: [1, 1], calcul: (v) => Math.floor(n(v, 0)) },
  ARRONDI: { noms: ['ARRONDI', 'ROUND'], nombre: [2, 2], calcul: (v) => arrondi(n(v, 0), n(v, 1)) },
  MIN: { noms: ['MIN'], nombre: [1, Infinity], calcul: (v) => Math.min(...v.map(nombreDe)) },
  MAX: { noms: ['MAX'], nombre: [1, Infinity], calcul: (v) => Math.max(...v.map(nombreDe)) },
  ESTNUM: { noms: ['ESTNUM', 'ISNUMBER'], nombre: [1, 1], calcul: (v) => typeof v[0] === 'number' },
  ESTTEXTE: { noms: ['ESTTEXTE', 'ISTEXT'], nombre: [1, 1], calcul: (v) => typeof v[0] === 'string' },
} as const satisfies Record<string, Definition>

export type NomDeFonction = keyof typeof FONCTIONS

const TOUTES = Object.entries(FONCTIONS) as [NomDeFonction, Definition][]
const PAR_NOM = new Map(
  TOUTES.flatMap(([nom, { noms, nombre }]) => noms.map((n) => [entete(n), { nom, nombre }] as const)),
)

export const NOMS_DE_FONCTIONS = Object.keys(FONCTIONS) as readonly NomDeFonction[]

/** La fonction de ce nom, français ou anglais, avec ou sans accents ni apostrophe (AUJOURD'HUI). */
export const fonctionNommee = (nom: string) => PAR_NOM.get(entete(nom).replaceAll("'", ''))

/** Calcule une fonction sur des valeurs sans erreur ; la première erreur est rendue telle quelle. */
export function calculer(nom: NomDeFonction, valeurs: readonly Calcule[], date: number): Calcule {
  const erreur = valeurs.find(estErreur)
  if (erreur !== undefined) return erreur
  const resultat = FONCTIONS[nom].calcul(valeurs, date)
  return typeof resultat === 'number' && !Number.isFinite(resultat) ? { erreur: '#VALEUR!' } : resultat
}
