import { entete } from '../commun/entete'
import type { Colonne } from './colonnes'
import type { Alerte } from './difference'
import { estDeDates } from './montrer'
import { valeurDe, type Cellule, type Tableau } from './valeur'

/** Au-delà de ces parts (0 à 1), l'aperçu avertit avant d'écrire. */
export interface Seuils {
  readonly partChangee: number
  readonly partAbsente: number
  readonly partNouvelle: number
  readonly total: number
}

export const SEUILS: Seuils = { partChangee: 0.3, partAbsente: 0.1, partNouvelle: 0.5, total: 0.2 }

/** Sous ce nombre de lignes, une part ne dit rien. */
const LIGNES_MINIMUM = 10

export interface Mesures {
  readonly comparees: number
  readonly changees: number
  readonly absentes: number
  readonly nouvelles: number
}

/** Avertit quand une grande part des lignes change ou disparaît, ou que la source en a bien plus que le tableau. */
export function alertesDeLignes({ comparees, changees, absentes, nouvelles }: Mesures, seuils: Seuils): Alerte[] {
  const total = comparees + absentes
  if (total < LIGNES_MINIMUM) return []
  const alerte = (code: Alerte['code'], nombre: number, seuil: number, suite: string): Alerte[] =>
    nombre / total > seuil
      ? [{ code, message: `${nombre} lignes sur ${total} ${suite}. Est-ce bien la bonne source ?` }]
      : []
  return [
    ...alerte('part-changee', changees, seuils.partChangee, 'changent'),
    ...alerte('part-absente', absentes, seuils.partAbsente, 'ne sont plus dans la source'),
    ...(nouvelles / total > seuils.partNouvelle ? [trop(nouvelles, total)] : []),
  ]
}

const trop = (nouvelles: number, total: number): Alerte => ({
  code: 'part-nouvelle',
  message: `${nouvelles} lignes nouvelles s’ajouteraient aux ${total} du tableau. Est-ce bien la bonne source ?`,
})

/**
 * Avertit quand le total d'une colonne de nombres bouge beaucoup, sur les lignes dont la source parle ; une clé ou une date ne
 * s'additionne pas, ni un numéro.
 */
export function alertesDeTotaux(
  colonnes: readonly Colonne[],
  avant: readonly (readonly Cellule[])[],
  neuf: Tableau,
  deCle: ReadonlySet<string>,
  seuil: number,
): Alerte[] {
  return colonnes.flatMap(({ nom, feuille, neuf: n, classe }) => {
    if (
      classe !== 'donnee' ||
      n < 0 ||
      deCle.has(entete(nom)) ||
      estDeDates(nom) ||
      NE_S_ADDITIONNE_PAS.test(entete(nom))
    )
      return []
    const ancien = somme(avant.map((l) => l[feuille] ?? null))
    const nouveau = somme(neuf.lignes.map((l) => l[n] ?? null))
    if (ancien === undefined || nouveau === undefined || ancien === 0) return []
    const evolution = (nouveau - ancien) / Math.abs(ancien)
    if (Math.abs(evolution) <= seuil) return []
    const pourCent = Math.round(evolution * 100)
    const message = `Le total de « ${nom} » passe de ${nombre(ancien)} à ${nombre(nouveau)} (${pourCent > 0 ? '+' : '−'}${Math.abs(pourCent)} %).`
    return [{ code: 'total', message }]
  })
}

/** Ce que contient l'en-tête d'une colonne de numéros, d'années ou de positions. */
const NE_S_ADDITIONNE_PAS = /(?:^| )(?:no|numero|rang|code|annee|millesime|latitude|longitude)(?: |$)/

/** La somme d'une colonne, si la plupart de ses cellules remplies sont des nombres ; un code n'en est pas un. */
function somme(cellules: readonly Cellule[]): number | undefined {
  const valeurs = cellules.map(valeurDe).filter((v) => v !== null && v !== '')
  const nombres = valeurs.filter((v) => typeof v === 'number')
  return nombres.length * 2 > valeurs.length ? nombres.reduce((s, v) => s + v, 0) : undefined
}

/** « 11 912,5 » : les milliers séparés par une espace insécable. */
function nombre(n: number): string {
  const [entier = '', decimales] = String(Math.round(n * 100) / 100).split('.')
  const groupes = entier.replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return decimales === undefined ? groupes : `${groupes},${decimales}`
}
