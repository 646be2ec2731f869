import { estVide, type Cellule, type Matrice } from '../commun/cellule'
import { entete } from '../commun/entete'

/** Une feuille dont la ligne d'en-tête est trouvée, où qu'elle soit. */
export interface FeuilleLue {
  /** Les textes au-dessus de l'en-tête : titre, source, avertissements. */
  readonly avant: readonly string[]
  /** Les en-têtes tels qu'écrits. */
  readonly entetes: readonly string[]
  /** Place de la première colonne dont l'en-tête comparé suit ce motif ; -1 sinon. */
  readonly place: (motif: RegExp) => number
  /** Les lignes non vides sous l'en-tête. */
  readonly lignes: Matrice
}

/** Un en-tête n'est jamais plus bas : au-delà, ce sont des données. */
const LIGNES_AVANT = 30

/** Trouve la première ligne qui porte tous ces en-têtes ; les en-têtes sont comparés sans accents ni espaces de trop. */
export function sousEntetes(cellules: Matrice, necessaires: readonly RegExp[]): FeuilleLue | undefined {
  for (let l = 0; l < Math.min(LIGNES_AVANT, cellules.length); l++) {
    const ligne = cellules[l] ?? []
    const compares = ligne.map((cellule) => (typeof cellule === 'string' ? entete(cellule) : ''))
    if (!necessaires.every((motif) => compares.some((texte) => motif.test(texte)))) continue
    return {
      avant: cellules.slice(0, l).flat().filter(estTexte),
      entetes: ligne.map((cellule) => (typeof cellule === 'string' ? cellule.trim() : '')),
      place: (motif) => compares.findIndex((texte) => motif.test(texte)),
      lignes: cellules.slice(l + 1).filter((rangee) => !rangee.every(estVide)),
    }
  }
  return undefined
}

const estTexte = (cellule: Cellule): cellule is string => typeof cellule === 'string' && !estVide(cellule)
