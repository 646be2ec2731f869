import { estVide, type Matrice } from '../commun/cellule'
import { codeCommune } from '../communes/code'
import { classeZone } from '../zonage/classe-zone'
import { sousEntetes } from './sous-entetes'
import { anneeDans, texteLu, valeurLue, type Provenance, type SourceReconnue } from './source-reconnue'

const CODE = /^code( |$)/
const LIBELLE = /^libelle/

/**
 * Un export de CartoSanté : Code, Libellé, puis un zonage (« 1_ZIP », « 4_QPV_ZAC »… dont le rang est ôté) ou une APL,
 * par commune ou par territoire.
 */
export function cartosante(cellules: Matrice, provenance: Provenance): SourceReconnue | undefined {
  const zonage = /^zonage/
  const feuille =
    sousEntetes(cellules, [CODE, LIBELLE, zonage]) ??
    sousEntetes(cellules, [CODE, LIBELLE, /^apl|potentielle localisee/])
  if (!feuille) return undefined
  const estZonage = feuille.place(zonage) >= 0
  const valeur = feuille.place(estZonage ? zonage : /^apl|potentielle localisee/)
  const [code, libelle] = [feuille.place(CODE), feuille.place(LIBELLE)]
  const retenues = feuille.lignes.filter(
    (rangee) => !estVide(rangee[code]) && rangee.some((c, k) => k !== code && !estVide(c)),
  )
  const annee =
    anneeDans(feuille.entetes[valeur], ...feuille.avant) ?? anneeDans(provenance.feuille, provenance.fichier)
  const commun = {
    ...(annee === undefined ? {} : { millesime: annee }),
    source: `CartoSanté, ${feuille.entetes[valeur] ?? ''}`,
  }
  if (!estZonage) {
    return {
      ...commun,
      id: 'cartosante-apl',
      table: 'T_Communes',
      colonnes: ['Code', 'Nom', 'APL'],
      lignes: retenues.map((r) => [codeTerritoire(r[code]), texteLu(r[libelle]), valeurLue(r[valeur])]),
      remarques: ['Cet export ne donne pas la population : il ne complète que des communes déjà connues.'],
    }
  }
  const zones = retenues.map((rangee) =>
    String(rangee[valeur] ?? '')
      .trim()
      .replace(/^\d+_/, ''),
  )
  const inconnues = [...new Set(zones.filter((zone) => zone !== '' && classeZone(zone) === undefined))]
  return {
    ...commun,
    id: 'cartosante-zonage',
    table: 'T_Zonage',
    colonnes: ['Code', 'Zone', 'Libellé'],
    lignes: retenues.map((r, k) => [codeTerritoire(r[code]), zones[k] || null, texteLu(r[libelle])]),
    remarques: [
      'Cet export ne dit pas de quand date l’arrêté.',
      ...inconnues.map((zone) => `La zone « ${zone} » n’est pas connue : elle est gardée telle quelle.`),
    ],
  }
}

/** Une commune retrouve son zéro de tête ; un canton-ville a quatre chiffres, que l'on garde s'ils sont en texte. */
const codeTerritoire = (cellule: unknown): string =>
  typeof cellule === 'number' ? (codeCommune(cellule) ?? String(cellule)) : String(cellule).trim()
