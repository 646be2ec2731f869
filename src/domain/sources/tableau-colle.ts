import { estVide, type Cellule, type Matrice } from '../commun/cellule'
import { entete } from '../commun/entete'
import { estLibelleDeBloc } from '../demographie/bloc'

/** Un tableau collé : une profession, et par territoire un bloc de deux colonnes, libellé puis valeur. */
export interface TableauColle {
  readonly titres: readonly string[]
  readonly colonnes: readonly { readonly territoire: string; readonly bloc: Matrice }[]
}

/** Un texte collé en cellules : une ligne par ligne, coupée aux tabulations, aux barres ou aux espaces répétés. */
export const cellulesDuTexte = (texte: string): Matrice =>
  texte.split(/\r?\n/).map((ligne) => ligne.split(/\t|\s*\|\s*|\s{2,}/).map((cellule) => cellule.trim()))

/** Sépare les tableaux d'une feuille ou d'un collage : une ligne de titre ou de territoires en commence un nouveau. */
export function tableauxColles(cellules: Matrice): readonly TableauColle[] {
  const tableaux: TableauColle[] = []
  let titres: string[] = []
  let territoires: readonly Cellule[] = []
  let donnees: (readonly Cellule[])[] = []
  const finir = () => {
    if (donnees.length === 0) return
    tableaux.push({ titres, colonnes: colonnesDe(donnees, territoires) })
    titres = []
    territoires = []
    donnees = []
  }
  for (const rangee of cellules) {
    const remplies = rangee.filter((cellule) => !estVide(cellule))
    const [premiere] = remplies
    if (premiere === undefined) continue
    if (typeof premiere === 'string' && remplies.length > 1 && estLibelleDeBloc(premiere)) {
      donnees.push(rangee)
      continue
    }
    finir()
    if (remplies.length === 1) titres.push(String(premiere).trim())
    else territoires = rangee
  }
  finir()
  return tableaux
}

/** Les valeurs sont à droite des libellés ; la première colonne d'une ligne de territoires peut porter un titre. */
function colonnesDe(donnees: readonly (readonly Cellule[])[], territoires: readonly Cellule[]) {
  const libelle = donnees[0]?.findIndex((cellule) => !estVide(cellule)) ?? 0
  const largeur = Math.max(...donnees.map((rangee) => rangee.length))
  const places = Array.from({ length: largeur - libelle - 1 }, (_, k) => libelle + 1 + k)
  return places
    .filter((k) => donnees.some((rangee) => !estVide(rangee[k])))
    .map((k) => ({
      territoire: nomDeTerritoire(territoires[k]),
      bloc: donnees.map((rangee) => [rangee[libelle], rangee[k]]),
    }))
}

/** « Département » et « Région » disent la maille, pas le territoire. */
const nomDeTerritoire = (cellule: Cellule): string => {
  const nom = estVide(cellule) ? '' : String(cellule).trim()
  return /^(departement|region)s?$/.test(entete(nom)) ? '' : nom
}
