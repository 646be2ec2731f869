import type { Style } from '../../ports/operations'
import type { FeuilleIntegree, LigneIntegree } from './modele-integre'

/** Un rectangle plein d'une vignette. */
export interface Trait {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
}

export interface Vignette {
  readonly width: number
  readonly height: number
  readonly traits: readonly Trait[]
}

/** Une page A4 en paysage, en unités de dessin. */
const [LARGEUR, HAUTEUR, BORD] = [148, 105, 6] as const
const GRIS_DE_TEXTE = '#B4BFC4'
const COULEURS = ['#0B5C66', '#FD8D3C', '#7FB2B8'] as const
/** Une ligne sans hauteur fixée, en points ; une ligne répétée se voit plusieurs fois. */
const HAUTEUR_DE_LIGNE = 18
const REPETITIONS = 4

/** L'aperçu d'une feuille intégrée, tiré de sa définition : ses fonds, ses lignes de texte, ses graphiques. */
export function vignette({ largeurs, lignes }: FeuilleIntegree): Vignette {
  const echelle = (LARGEUR - 2 * BORD) / largeurs.reduce((s, l) => s + l, 0)
  const traits: Trait[] = [{ x: 0, y: 0, width: LARGEUR, height: HAUTEUR, fill: '#FFFFFF' }]
  let y: number = BORD
  for (const ligne of lignes.flatMap(repetee)) {
    const reste = HAUTEUR - BORD - y
    const height = dessine(ligne) ? Math.min(34, reste) : Math.min(12, (ligne.hauteur ?? HAUTEUR_DE_LIGNE) * 0.32)
    if (height > reste || reste < 12) break
    traits.push(...(dessine(ligne) ? graphique(y, height) : cellules(ligne, largeurs, echelle, y, height)))
    y += height
  }
  return { width: LARGEUR, height: HAUTEUR, traits }
}

function repetee(ligne: LigneIntegree): readonly LigneIntegree[] {
  const { pilotage = '', cellules } = ligne
  if (/^(FIN|VIDE)/.test(pilotage)) return []
  const plusieurs = /^RÉPÉTER/.test(pilotage) || (/^PAR/.test(pilotage) && cellules.length > 1)
  return plusieurs ? Array.from({ length: REPETITIONS }, () => ligne) : [ligne]
}

const dessine = ({ cellules }: LigneIntegree) => String(cellules[0]).startsWith('{{graphique')

function cellules(
  { cellules: contenus, style, fusions }: LigneIntegree,
  largeurs: readonly number[],
  echelle: number,
  y: number,
  height: number,
): Trait[] {
  const deborde = contenus.length === 1 || fusions !== undefined
  let x: number = BORD
  return largeurs.flatMap((largeur, j) => {
    const width = largeur * echelle
    const { fill, color, bold }: Style =
      (Array.isArray(style) ? (style as readonly Style[])[j] : (style as Style)) ?? {}
    const fond =
      fill === undefined ? [] : [{ x, y, width: deborde ? width + 0.2 : width - 0.4, height: height - 0.6, fill }]
    const contenu = contenus[j] ?? null
    const place = deborde ? LARGEUR - 2 * BORD : width
    const long = contenu === null ? 0 : Math.min(place - 3, Math.max(3, place * (bold === true ? 0.5 : 0.72)))
    const encre = fill !== undefined && bold === true ? (color ?? GRIS_DE_TEXTE) : GRIS_DE_TEXTE
    const texte = long <= 0 ? [] : [{ x: x + 1.5, y: y + height / 2 - 1, width: long, height: 1.6, fill: encre }]
    x += width
    return [...fond, ...texte]
  })
}

/** Quelques barres : on voit qu'il y a un graphique, pas ses chiffres. */
const graphique = (y: number, height: number): Trait[] =>
  [0.9, 0.55, 0.75, 0.35, 0.6, 0.45].map((part, k) => ({
    x: BORD + 10 + k * 20,
    y: y + 3 + (height - 6) * (1 - part),
    width: 12,
    height: (height - 6) * part,
    fill: COULEURS[k % COULEURS.length] ?? COULEURS[0],
  }))
