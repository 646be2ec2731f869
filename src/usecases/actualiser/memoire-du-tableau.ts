import type { Tableau } from '../../domain/actualisation/valeur'
import { reconnaitre } from '../../domain/classeur/reconnaitre'
import { entete } from '../../domain/commun/entete'
import { tableauMemorise, type Memoire } from '../memoire'
import type { TableauMemorise } from '../memoire/tableau-memorise'
import { clesDesLignes } from './cle-du-tableau'
import type { Emplacement, TableauLu } from './tableau-du-classeur'

/** Part des en-têtes, et des lignes, qu'un tableau renommé doit avoir gardées pour être reconnu. */
const PART_RECONNUE = 0.5

/**
 * Ce que nous savons d'un tableau : par son nom s'il l'a gardé ; sinon, parmi les tableaux qu'on ne trouve plus sous leur nom,
 * celui de même nature qui a ses en-têtes et ses lignes, où qu'il soit passé. La fusion dira s'il a trop changé.
 *
 * @param lieux tous les tableaux du classeur d'où viennent la mémoire et `lu`
 */
export function memoireDe(memoire: Memoire, lu: TableauLu, lieux: readonly Emplacement[]): TableauMemorise | undefined {
  const nomme = memoire.tableaux.find((t) => memeNom(t, lu))
  const connu = nomme && tableauMemorise(memoire, nomme.id)
  if (connu && partDesEntetes(connu, lu) >= PART_RECONNUE) return connu
  const perdus = memoire.tableaux.filter((t) => t !== nomme && !lieux.some((lieu) => memeNom(t, lieu)))
  return perdus
    .flatMap(({ id }) => tableauMemorise(memoire, id) ?? [])
    .filter((m) => natureDe(m) === lu.id)
    .map((m) => ({ m, entetes: partDesEntetes(m, lu), lignes: partDesLignes(m, lu.tableau) }))
    .filter(({ entetes, lignes }) => entetes >= PART_RECONNUE && lignes >= PART_RECONNUE)
    .sort((a, b) => b.lignes + b.entetes - a.lignes - a.entetes)[0]?.m
}

/** Une simple plage n'a de nom que celui de sa feuille. */
const memeNom = ({ nom }: { readonly nom: string }, lieu: Emplacement) =>
  entete(nom) === entete(lieu.nom ?? `${PLAGE}${lieu.feuille}`)

/** Ce qui précède le nom de la feuille, dans la mémoire, pour une simple plage. */
export const PLAGE = 'plage '

const natureDe = ({ nom, entetes }: TableauMemorise) =>
  reconnaitre(entetes, nom.startsWith(PLAGE) ? undefined : nom)?.id

function partDesEntetes({ entetes }: TableauMemorise, lu: TableauLu): number {
  const presents = new Set(lu.entetes.map(entete))
  return entetes.length === 0 ? 0 : entetes.filter((e) => presents.has(entete(e))).length / entetes.length
}

function partDesLignes({ base, cle }: TableauMemorise, tableau: Tableau): number {
  if (!base) return 0
  const lire = (t: Tableau) => clesDesLignes(t, t.colonnes, cle).filter((c) => c !== undefined)
  const presentes = new Set(lire(tableau))
  const nos = lire(base.tableau)
  return nos.length === 0 ? 0 : nos.filter((k) => presentes.has(k)).length / nos.length
}
