import type { Style } from '../../ports/operations'
import type { CelluleIntegree, LigneIntegree } from './modele-integre'
import { STYLES } from './styles'

type Plus = Partial<Omit<LigneIntegree, 'cellules'>>

/** Le pied de page de tous les modèles : la source et la date. */
export const PIED = 'Source : {{source du tableau}} – édité le {{date d’édition | format "jj/mm/aaaa"}}'

/** Le titre, d'un bord à l'autre : il deviendra A1 et dit de quoi parle la feuille. */
export const titre = (texte: string, plus: Plus = {}): LigneIntegree => ({
  cellules: [texte],
  style: STYLES.titre,
  hauteur: 30,
  ...plus,
})

export const sousTitre = (texte: string, plus: Plus = {}): LigneIntegree => ({
  cellules: [texte],
  style: STYLES.sousTitre,
  hauteur: 20,
  ...plus,
})

export const section = (texte: string, plus: Plus = {}): LigneIntegree => ({
  cellules: [texte],
  style: STYLES.section,
  hauteur: 26,
  ...plus,
})

export const bande = (texte: string, plus: Plus = {}): LigneIntegree => ({
  cellules: [texte],
  style: STYLES.bande,
  hauteur: 22,
  ...plus,
})

export const entete = (textes: readonly CelluleIntegree[], plus: Plus = {}): LigneIntegree => ({
  cellules: textes,
  style: STYLES.entete,
  ...plus,
})

export const corps = (cellules: readonly CelluleIntegree[], plus: Plus = {}): LigneIntegree => ({
  cellules,
  style: STYLES.corps,
  ...plus,
})

/** Ce que l'on lit quand une liste est vide. */
export const rien = (texte: string): LigneIntegree => ({ pilotage: 'VIDE', cellules: [texte], style: STYLES.rien })

/** Une ligne sous un tableau : source, champ, millésime, note de lecture. */
export const note = (texte: string, plus: Plus = {}): LigneIntegree => ({
  cellules: [texte],
  style: STYLES.source,
  hauteur: 15,
  ...plus,
})

/** Un bloc fermé : sa ligne ne paraît pas. */
export const fin = (quoi: string): LigneIntegree => ({ pilotage: `FIN ${quoi}`, cellules: [], style: {} })

/** Un graphique sur toute la largeur. */
export const dessin = (champ: string, colonnes: number, hauteur: number, plus: Plus = {}): LigneIntegree => ({
  cellules: [champ],
  style: STYLES.dessin,
  hauteur,
  fusions: [[0, colonnes - 1]],
  ...plus,
})

/** Plusieurs fois le même style. */
export const fois = (combien: number, style: Style): readonly Style[] => Array.from({ length: combien }, () => style)
