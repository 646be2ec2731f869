import { entete } from '../commun/entete'
import type { Paire } from './apparier'
import type { Colonne } from './colonnes'
import type { Base } from './etats'
import { memeCellule, type Tableau } from './valeur'

/** Part des lignes, puis des cellules, qu'un tableau doit avoir gardées pour être celui que nous avons écrit. */
const PART_RECONNUE = 0.5
/** En deçà, ce sont les saisies d'un petit tableau, et non un autre tableau. */
const ECARTS_MINIMUM = 5

/** Combien de cellules une ligne de la feuille a gardées de ce que nous avions laissé dans une ligne. */
export function ressemblanceAvec(
  base: Base | undefined,
  feuille: Tableau,
  colonnes: readonly Colonne[],
): (feuille: number, base: number) => number {
  const communes = colonnes.filter((c) => c.base >= 0)
  return (f, b) => {
    const laissee = base?.laissees?.[b] ?? base?.tableau.lignes[b] ?? []
    return communes.filter((c) => memeCellule(feuille.lignes[f]?.[c.feuille] ?? null, laissee[c.base] ?? null)).length
  }
}

/** Combien de nos lignes étaient dans la feuille quand nous l'avons laissée. */
export const lignesLaissees = ({ tableau, laissees }: Base): number =>
  laissees ? laissees.filter((l) => l !== null).length : tableau.lignes.length

/**
 * Le tableau est-il encore, pour l'essentiel, celui que nous avons laissé ? Une feuille copiée d'un autre classeur ou une
 * version restaurée ne l'est pas : y voir des saisies de l'analyste serait faux.
 */
export function baseCorrespond(
  base: Base,
  feuille: Tableau,
  colonnes: readonly Colonne[],
  deCle: ReadonlySet<string>,
  paires: readonly Paire[],
): boolean {
  const donnees = colonnes.filter((c) => c.base >= 0 && c.classe === 'donnee' && !deCle.has(entete(c.nom)))
  const connues = paires.filter((p) => p.base !== undefined)
  const lignes = Math.min(lignesLaissees(base), feuille.lignes.length)
  const perdues = lignes - connues.length
  if (perdues >= ECARTS_MINIMUM && perdues > lignes * PART_RECONNUE) return false
  const ressemblance = ressemblanceAvec(base, feuille, donnees)
  const egales = connues.reduce((s, p) => s + ressemblance(p.feuille, p.base ?? -1), 0)
  const cellules = connues.length * donnees.length
  return cellules - egales < ECARTS_MINIMUM || egales >= cellules * PART_RECONNUE
}
