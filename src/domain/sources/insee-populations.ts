import { estVide, type Cellule, type Matrice } from '../commun/cellule'
import { entete } from '../commun/entete'
import { codeCommune } from '../communes/code'
import { estCodeCommune } from '../communes/pieces'
import { sousEntetes, type FeuilleLue } from './sous-entetes'
import {
  anneeDans,
  lignesLaissees,
  texteLu,
  valeurLue,
  type Provenance,
  type SourceReconnue,
  type Valeur,
} from './source-reconnue'

const MUNICIPALE = /^population municipale|^pmun( ?\d{4})?$/
const SOURCE = 'Insee, populations de référence'
const REMARQUE = 'Population est la population municipale.'

/** Les populations de référence de l'Insee : le tableau des communes (xlsx ou csv), ou l'export de Melodi. */
export const inseePopulations = (cellules: Matrice, provenance: Provenance): SourceReconnue | undefined =>
  melodi(cellules) ?? tableauDesCommunes(cellules, provenance)

/** Une ligne par commune : Code département et Code commune séparés, ou le code entier ; PMUN ou Population municipale. */
function tableauDesCommunes(cellules: Matrice, provenance: Provenance): SourceReconnue | undefined {
  const feuille = sousEntetes(cellules, [MUNICIPALE, /^(codgeo|com|codcom|code commune|code geographique)$/])
  if (!feuille) return undefined
  const codeDe = lecteurDeCode(feuille)
  const nom = feuille.place(/^nom de la commune$|^commune$|^libgeo$/)
  const nomEnCom = feuille.place(/^com$/)
  const population = feuille.place(MUNICIPALE)
  let laissees = 0
  const lignes = feuille.lignes.flatMap((rangee): Valeur[][] => {
    const code = codeDe(rangee)
    if (code !== undefined) return [[code, texteLu(rangee[nom < 0 ? nomEnCom : nom]), valeurLue(rangee[population])]]
    laissees++
    return []
  })
  const annee =
    anneeDans(feuille.entetes[population]) ??
    anneeDans(
      ...feuille.avant.filter((texte) => /reference|population/.test(entete(texte))).map(sansEntreeEnVigueur),
    ) ??
    anneeDans(provenance.feuille, provenance.fichier)
  return reconnue(lignes, annee, ['Code', 'Nom', 'Population'], lignesLaissees(laissees))
}

/** « En vigueur à compter du 1er janvier 2026 » n'est pas l'année du recensement. */
const sansEntreeEnVigueur = (texte: string) => texte.replace(/en vigueur[^.;()]*\d{4}/gi, '')

/** Le code recomposé du département et de la commune s'ils sont séparés, sinon celui d'une colonne qui le porte entier. */
function lecteurDeCode({ place }: FeuilleLue): (rangee: readonly Cellule[]) => string | undefined {
  const entiers = [/^codgeo$/, /^com$/, /^code geographique$/, /^code commune$/, /^codcom$/]
    .map(place)
    .filter((k) => k >= 0)
  const departement = place(/^coddep$|^dep$|^code departement$/)
  const commune = place(/^codcom$|^code commune$/)
  const valable = (code: string | undefined) => (code !== undefined && estCodeCommune(code) ? code : undefined)
  return (rangee) => {
    if (departement >= 0 && commune >= 0 && !estVide(rangee[departement]) && !estVide(rangee[commune])) {
      return valable(recomposer(String(rangee[departement]).trim(), String(rangee[commune]).trim()))
    }
    return entiers.map((k) => valable(codeCommune(rangee[k]))).find((code) => code !== undefined)
  }
}

/** « 01 » et « 4 » font 01004 ; outre-mer, « 971 » et « 101 », ou « 971 » et « 1 », font 97101. Un code entier l'est déjà. */
function recomposer(departement: string, commune: string): string {
  if (commune.length > 3) return commune.padStart(5, '0')
  const deux = departement.padStart(2, '0')
  return deux.length === 3 && commune.length < 3
    ? deux + commune.padStart(2, '0')
    : deux.slice(0, 2) + commune.padStart(3, '0')
}

/** L'export de Melodi : une observation par ligne, de plusieurs mailles, mesures et années ; la dernière année est gardée. */
function melodi(cellules: Matrice): SourceReconnue | undefined {
  const feuille = sousEntetes(cellules, [/^geo$/, /^geo_object$/, /^popref_measure$/, /^time_period$/, /^obs_value/])
  if (!feuille) return undefined
  const [geo, objet, mesure, annee, valeur] = [
    /^geo$/,
    /^geo_object$/,
    /^popref_measure$/,
    /^time_period$/,
    /^obs_value/,
  ].map((motif) => feuille.place(motif)) as [number, number, number, number, number]
  const communes = feuille.lignes.filter((r) => /^(COM|ARM)$/.test(String(r[objet])) && String(r[mesure]) === 'PMUN')
  const derniere = anneeDans(...communes.map((r) => String(r[annee])))
  const lignes = communes
    .filter((r) => String(r[annee]) === derniere)
    .flatMap((r): Valeur[][] => {
      const code = codeCommune(typeof r[geo] === 'number' ? r[geo] : (String(r[geo]).split('-').at(-1) ?? ''))
      return code !== undefined && estCodeCommune(code) ? [[code, valeurLue(r[valeur])]] : []
    })
  return reconnue(lignes, derniere, ['Code', 'Population'], [])
}

function reconnue(
  lignes: readonly (readonly Valeur[])[],
  annee: string | undefined,
  colonnes: readonly string[],
  remarques: readonly string[],
): SourceReconnue {
  return {
    id: 'insee-populations',
    table: 'T_Communes',
    colonnes,
    lignes,
    ...(annee === undefined ? {} : { millesime: annee }),
    source: annee === undefined ? SOURCE : `${SOURCE} ${annee}`,
    remarques: [REMARQUE, ...remarques],
  }
}
