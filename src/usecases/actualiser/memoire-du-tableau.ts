import { cleDe, cellulesDeCle } from '../../domain/actualisation/cle'
import type { Tableau } from '../../domain/actualisation/valeur'
import { entete } from '../../domain/commun/entete'
import type { TableauMemorise } from '../memoire/tableau-memorise'
import type { TableauLu } from './tableau-du-classeur'

/** Part des en-têtes, et des lignes, qu'un tableau renommé doit avoir gardées pour être reconnu. */
const PART_RECONNUE = 0.5

/**
 * Ce que nous savons d'un tableau : par son nom s'il l'a gardé, sinon par ses en-têtes et ses lignes, où qu'il soit passé. La
 * copie d'une feuille est reconnue aussi ; la fusion dira si elle a trop changé.
 */
export function memoireDe(memorises: readonly TableauMemorise[], lu: TableauLu): TableauMemorise | undefined {
  const nomme = memorises.find((m) =>
    lu.nom ? entete(m.nom) === entete(lu.nom) : m.nom === '' && m.feuille === lu.feuille,
  )
  if (nomme && partDesEntetes(nomme, lu) >= PART_RECONNUE) return nomme
  const ressemblants = memorises
    .map((m) => ({ m, entetes: partDesEntetes(m, lu), lignes: partDesLignes(m, lu.tableau) }))
    .filter(({ entetes, lignes }) => entetes >= PART_RECONNUE && lignes >= PART_RECONNUE)
    .sort((a, b) => b.lignes + b.entetes - a.lignes - a.entetes)
  return ressemblants[0]?.m
}

function partDesEntetes({ entetes }: TableauMemorise, lu: TableauLu): number {
  const presents = new Set(lu.entetes.map(entete))
  return entetes.length === 0 ? 0 : entetes.filter((e) => presents.has(entete(e))).length / entetes.length
}

function partDesLignes({ base, cle }: TableauMemorise, tableau: Tableau): number {
  const lire = ({ colonnes, lignes }: Tableau) => {
    const places = cle.map(({ nom }) => colonnes.findIndex((c) => entete(c) === entete(nom)))
    return lignes.flatMap((ligne) => cleDe(cellulesDeCle(ligne, places), cle) ?? [])
  }
  if (!base) return 0
  const presentes = new Set(lire(tableau))
  const nos = lire(base.tableau)
  return nos.length === 0 ? 0 : nos.filter((k) => presentes.has(k)).length / nos.length
}
