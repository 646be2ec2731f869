import { jetons, type Jeton } from '../../domain/formule/jetons'
import { nomCanonique, nomFrancais } from './noms-francais'

const ERREURS: readonly (readonly [canonique: string, francais: string])[] = [
  ['#VALUE!', '#VALEUR!'],
  ['#NAME?', '#NOM?'],
  ['#NUM!', '#NOMBRE!'],
  ['#NULL!', '#NUL!'],
  ['#SPILL!', '#PROPAGATION!'],
  ['#CALC!', '#CALCUL!'],
]
const SPECIAUX: readonly (readonly [canonique: string, francais: string])[] = [
  ['#All', '#Tout'],
  ['#Data', '#Données'],
  ['#Headers', '#En-têtes'],
  ['#Totals', '#Totaux'],
  ['#This Row', '#Cette ligne'],
]
const BOOLEENS: readonly (readonly [canonique: string, francais: string])[] = [
  ['TRUE', 'VRAI'],
  ['FALSE', 'FAUX'],
]

const sansAccent = (texte: string) => texte.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
const versFrancais = (table: typeof ERREURS) => new Map(table.map(([c, f]) => [sansAccent(c), f]))
const versCanonique = (table: typeof ERREURS) => new Map(table.map(([c, f]) => [sansAccent(f), c]))

const FRANCAIS = {
  erreurs: versFrancais(ERREURS),
  speciaux: versFrancais(SPECIAUX),
  booleens: versFrancais(BOOLEENS),
  fonction: nomFrancais,
  separateur: ';',
} as const
const CANONIQUE = {
  erreurs: versCanonique(ERREURS),
  speciaux: versCanonique(SPECIAUX),
  booleens: versCanonique(BOOLEENS),
  fonction: nomCanonique,
  separateur: ',',
} as const
type Langue = typeof FRANCAIS | typeof CANONIQUE

/** =SUM(A1,2.5) → =SOMME(A1;2,5) : la formule telle qu'Excel la montre en France. */
export function formuleFrancaise(canonique: string): string {
  return jetons(canonique, 'canonique')
    .map((morceau) => {
      if (morceau.genre === 'nombre') return morceau.texte.replace('.', ',')
      return morceau.genre === 'colonne' ? '.' : traduire(morceau, FRANCAIS)
    })
    .join('')
}

/** =SOMME(A1;2,5) → =SUM(A1,2.5) : la formule telle que les fichiers la gardent. */
export function formuleCanonique(francaise: string): string {
  return jetons(francaise, 'francais')
    .map((morceau) => {
      if (morceau.genre === 'nombre') return morceau.texte.replace(',', '.')
      return morceau.genre === 'colonne' ? ',' : traduire(morceau, CANONIQUE)
    })
    .join('')
}

/**
 * La même formule française, de même longueur, avec les séparateurs des fichiers : de quoi la faire lire par une grille
 * qui ne connaît que ceux-là, sans changer la place d'aucun caractère.
 */
export function formeCanonique(francaise: string): string {
  return jetons(francaise, 'francais')
    .map(({ genre, texte }) => {
      if (genre === 'nombre') return texte.replace(',', '.')
      if (genre === 'separateur' || genre === 'colonne') return ','
      return genre === 'crochets' ? separateurs(texte, ',') : texte
    })
    .join('')
}

/** Le texte d'une erreur de cellule, tel qu'Excel l'affiche en France. */
export const erreurFrancaise = (texte: string): string => FRANCAIS.erreurs.get(texte) ?? texte

function traduire({ genre, texte }: Jeton, langue: Langue): string {
  switch (genre) {
    case 'separateur':
      return langue.separateur
    case 'fonction':
      return langue.booleens.get(sansAccent(texte)) ?? langue.fonction(texte)
    case 'nom':
      return langue.booleens.get(sansAccent(texte)) ?? texte
    case 'erreur':
      return langue.erreurs.get(sansAccent(texte)) ?? texte
    case 'crochets':
      return speciaux(separateurs(texte, langue.separateur), langue)
    default:
      return texte
  }
}

/** Dans T[[#Tout];[Code]], seul compte ce qui sépare deux crochets ; un nom de colonne est intouchable. */
const separateurs = (crochets: string, separateur: string) =>
  crochets.startsWith('[[') || crochets.startsWith('[@[')
    ? crochets.replace(/(?<!')\]( *)[,;]( *)(?=\[)/g, `]$1${separateur}$2`)
    : crochets

const speciaux = (crochets: string, langue: Langue) =>
  crochets.replace(/(\[\s*)(#[^\][']+?)(\s*\])/g, (tout, avant: string, nom: string, apres: string) =>
    langue.speciaux.has(sansAccent(nom)) ? avant + langue.speciaux.get(sansAccent(nom)) + apres : tout,
  )
