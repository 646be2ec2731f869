import { entete, motProche } from '../domain/commun/entete'
import { valeurInvalide } from '../domain/commun/erreur'
import { exigerPlage, nombreOuRien } from './arguments'
import { estVide, type Cellule, type Matrice } from './cellules'

/** Une colonne qu'une plage doit ou peut avoir. */
export interface Colonne {
  /** Le nom de l'en-tête ; le premier est le préféré. */
  readonly noms: readonly [string, ...string[]]
  readonly numerique?: boolean
  /** Une colonne que l'on peut omettre ; « par nom » : seul son en-tête la fait reconnaître. */
  readonly facultative?: 'par nom' | 'par position'
}

/** Où sont les colonnes d'une plage ; -1 pour une colonne facultative absente. */
export interface Disposition {
  readonly aEntete: boolean
  /** Indice de la première ligne de données. */
  readonly debut: 0 | 1
  readonly colonnes: readonly number[]
}

/**
 * Trouve les colonnes d'une plage : par leurs noms si la première ligne les porte (dans n'importe quel ordre, parmi
 * d'autres), sinon par position, la largeur devant alors être exacte. La première ligne est un en-tête quand elle porte
 * les noms nécessaires, ou quand chaque colonne numérique nécessaire y contient du texte.
 */
export function disposer(plage: Matrice, attendues: readonly Colonne[], argument: string): Disposition {
  exigerPlage(plage, argument)
  const trouvee = disposerParNom(plage, attendues)
  if (trouvee) return trouvee
  const premiere = plage[0] ?? []
  const parNom = attendues.map((colonne) => indiceParNom(premiere, colonne))

  const necessaires = attendues.filter((colonne) => !colonne.facultative).length
  const largeur = premiere.length
  const maximum = attendues.filter((colonne) => colonne.facultative !== 'par nom').length
  if (largeur < necessaires || largeur > maximum) throw mauvaiseLargeur(premiere, attendues, parNom, argument)

  const colonnes = attendues.map((_, k) => (k < largeur ? k : -1))
  const numeriques = attendues.flatMap((colonne, k) => (colonne.numerique && !colonne.facultative ? [k] : []))
  const aEntete = numeriques.length > 0 && numeriques.every((k) => estTexte(premiere[k]))
  if (aEntete) refuserEnteteDeplace(premiere, attendues, parNom, argument)
  return { aEntete, debut: aEntete ? 1 : 0, colonnes }
}

/** Trouve les colonnes par leurs noms seulement ; rien si la première ligne ne les porte pas. */
export function disposerParNom(plage: Matrice, attendues: readonly Colonne[]): Disposition | undefined {
  const premiere = Array.isArray(plage?.[0]) ? plage[0] : []
  const colonnes = attendues.map((colonne) => indiceParNom(premiere, colonne))
  const complet = attendues.every((colonne, k) => colonne.facultative || (colonnes[k] as number) >= 0)
  return complet ? { aEntete: true, debut: 1, colonnes } : undefined
}

function indiceParNom(ligne: readonly Cellule[], colonne: Colonne): number {
  const entetes = ligne.map((c) => (typeof c === 'string' ? entete(c) : undefined))
  for (const nom of colonne.noms) {
    const indice = entetes.indexOf(entete(nom))
    if (indice >= 0) return indice
  }
  return -1
}

const estTexte = (cellule: Cellule) =>
  typeof cellule === 'string' && !estVide(cellule) && nombreOuRien(cellule) === undefined

/** Un en-tête connu mais hors de sa place, à côté d'un autre mal écrit : lire par position se tromperait de colonne. */
function refuserEnteteDeplace(
  premiere: readonly Cellule[],
  attendues: readonly Colonne[],
  parNom: readonly number[],
  argument: string,
): void {
  if (parNom.every((indice, k) => indice < 0 || indice === k)) return
  throw valeurInvalide(`${argument} : ${manque(premiere, attendues, parNom)}`)
}

function mauvaiseLargeur(
  premiere: readonly Cellule[],
  attendues: readonly Colonne[],
  parNom: readonly number[],
  argument: string,
) {
  const positions = attendues.filter((c) => c.facultative !== 'par nom')
  const noms = positions.map((c) => (c.facultative ? `[${c.noms[0]}]` : c.noms[0])).join(', ')
  const nombre = positions.filter((c) => !c.facultative).length
  const attendu = nombre === positions.length ? `${nombre}` : `${nombre} à ${positions.length}`
  const detail = premiere.some((cellule) => estTexte(cellule)) ? ` ${manque(premiere, attendues, parNom)}` : ''
  return valeurInvalide(
    `${argument} : attendu ${attendu} colonnes (${noms}), ou un en-tête avec ces noms. ` +
      `Reçu : ${premiere.length} colonne${premiere.length > 1 ? 's' : ''}.${detail}`,
  )
}

function manque(premiere: readonly Cellule[], attendues: readonly Colonne[], parNom: readonly number[]): string {
  const absente = attendues.find((colonne, k) => !colonne.facultative && (parNom[k] as number) < 0)
  if (!absente) return ''
  const textes = premiere.filter((c): c is string => typeof c === 'string' && !estVide(c))
  const proche = motProche(absente.noms[0], textes)
  return (
    `La colonne « ${absente.noms[0]} » est introuvable` +
    (proche === undefined ? '.' : ` ; « ${proche} » devrait-il se lire « ${absente.noms[0]} » ?`)
  )
}
