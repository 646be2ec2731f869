import { EXEMPLES } from '../../src/functions/exemples'
import type { Hasard } from './hasard'

export type Plage = unknown[][]
export type Argument = unknown

const CODES = [
  '01001',
  '01004',
  1004,
  43157,
  '43157',
  '2A004',
  '75056',
  '75101',
  '13201',
  '69123',
  '99999',
  '1/2',
  'A1',
]
const NOMBRES = [0, 1, 2, 2.5, 4, 10, 12.5, 15, 20, 20.0001, 100, 5400, 10_000, -1, -0, 0.1 + 0.2, 45_292, 45_657.5]
const EXTREMES = [1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER, NaN, Infinity, -Infinity, 2_958_466, 1e21, -1e-9]
const ERREURS = ['#N/A', '#VALUE!', '#DIV/0!', '#REF!', '#NAME?']
const TEXTES = [
  ...['ZIP', 'ZAC', 'HZ', 'vivier', 'MG', 'infirmier', 'nouveau', 'centre', 'plaine', 'montagne', 'nom', 'epci'],
  ...[
    '1/3',
    'mi-temps',
    'temps plein',
    'P92',
    'P90-P94',
    '12,5',
    '1 234,5',
    '12.5 %',
    '−3',
    '31/02/2024',
    '01/01/2024',
  ],
  ...[
    'Le Puy-en-Velay',
    'Saint-Étienne',
    'Sainte-Croix',
    'APL',
    'CAIM',
    '=1+1',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...['\u0000', '\ud800', '🏥', 'a'.repeat(40_000), '\u00a0', "l'", '(((((', '[', '\\', '%', '$&', '+', '-', '.', ','],
]
const EN_TETES = [
  ...[
    'Code',
    'Population',
    'Population standardisée',
    'Offre',
    'Profession',
    'Résidence',
    'Exercice',
    'Minutes',
    'Poids',
  ],
  ...[
    'Médecins',
    'Consultations',
    'Zone',
    'Début',
    'Fin',
    'Paquet',
    'Latitude',
    'Longitude',
    'Effectif',
    'Solde',
    'code ',
  ],
]
const VIDES = [null, undefined, '', ' ']

export function cellule(tirage: Hasard): unknown {
  const famille = tirage.entier(10)
  if (famille < 2) return tirage.un(CODES)
  if (famille < 5) return tirage.un(NOMBRES)
  if (famille === 5) return tirage.un(EXTREMES)
  if (famille === 6) return tirage.un(TEXTES)
  if (famille === 7) return tirage.un(VIDES)
  if (famille === 8) return tirage.chance(0.5) ? tirage.un(ERREURS) : tirage.chance(0.5)
  return tirage.chance(0.5) ? tirage.un(EN_TETES) : (tirage.entier(2_000_000) - 1_000_000) / 8
}

/** Les arguments d'un appel : n'importe quoi, un tableau qui a l'air vrai, ou un exemple abîmé. */
export function argumentsAuHasard(tirage: Hasard, id: string, nombre: number): Argument[] {
  const exemple = tirage.chance(0.6) ? EXEMPLES[id] && tirage.un(EXEMPLES[id]) : undefined
  const longueur = tirage.chance(0.05) ? 200 : 1 + tirage.entier(8)
  return Array.from({ length: nombre }, (_, rang) => {
    if (tirage.chance(0.03)) return tirage.un([undefined, null, [], [[]], [[], []], 5, 'texte'])
    const modele = exemple?.args[rang]
    if (modele !== undefined) return abimer(tirage, copie(modele))
    if (exemple !== undefined && tirage.chance(0.7)) return undefined
    return tirage.chance(0.4) ? tableau(tirage, longueur) : plage(tirage, longueur)
  })
}

const copie = (modele: unknown): Plage =>
  Array.isArray(modele) ? modele.map((ligne: unknown[]) => [...ligne]) : [[modele]]

function plage(tirage: Hasard, longueur: number): Plage {
  const lignes = tirage.chance(0.3) ? 1 : longueur
  const colonnes = tirage.un([1, 1, 1, 2, 2, 3, 4, 19])
  const matrice = tirage.liste(lignes, () => tirage.liste(colonnes, () => cellule(tirage)))
  return tirage.chance(0.1) ? irreguliere(tirage, matrice) : matrice
}

const COLONNES: Readonly<Record<string, (tirage: Hasard) => unknown>> = {
  nombre: (tirage) => tirage.un(NOMBRES),
  code: (tirage) => tirage.un(CODES),
}

/** Un en-tête connu, des codes et des nombres, quelques fautes. */
function tableau(tirage: Hasard, longueur: number): Plage {
  const noms = tirage.liste(1 + tirage.entier(4), () => tirage.un(EN_TETES))
  const genres = noms.map((nom) => (/Code|Résidence|Exercice/i.test(nom) ? 'code' : 'nombre'))
  const lignes = tirage.liste(longueur, () => genres.map((genre) => COLONNES[genre]?.(tirage)))
  return abimer(tirage, tirage.chance(0.8) ? [noms, ...lignes] : lignes)
}

/** Change quelques cellules, double ou ôte une ligne, mêle l'ordre, ou rogne une ligne. */
function abimer(tirage: Hasard, matrice: Plage): Plage {
  for (let coups = tirage.entier(3); coups > 0; coups--) {
    const ligne = tirage.entier(matrice.length)
    const rangee = matrice[ligne]
    if (rangee === undefined) break
    const geste = tirage.entier(8)
    if (geste === 0) matrice.splice(ligne, 1)
    else if (geste === 1) matrice.push([...rangee])
    else if (geste === 2) matrice.reverse()
    else if (geste === 3) matrice = irreguliere(tirage, matrice)
    else if (geste === 4) matrice.forEach((r) => r.push(cellule(tirage)))
    else rangee[tirage.entier(Math.max(1, rangee.length))] = cellule(tirage)
  }
  return matrice
}

const irreguliere = (tirage: Hasard, matrice: Plage) =>
  matrice.map((ligne) => (tirage.chance(0.3) ? ligne.slice(0, tirage.entier(ligne.length + 1)) : ligne))
