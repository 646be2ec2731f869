import { decisionLigne, type Choix } from '../../domain/actualisation/choix'
import { enFrancais, type DateIso } from '../../domain/commun/date'
import { entete } from '../../domain/commun/entete'
import type { SetNote } from '../../ports/operations'
import type { Mark, Workbook } from '../../ports/workbook'
import type { PreparationActualisation } from './preparer'

const ABSENTE = 'Absente de la source depuis le '

/** Une note que nous avons posée n'est pas une marque de l'analyste. */
export const estNoteDAbsence = ({ kind, text }: Mark): boolean => kind === 'note' && text.startsWith(ABSENTE)

/**
 * Ce qui rend visible une absence : une note sur la clé d'une ligne que la source n'a plus et qui reste, la première fois
 * seulement (l'analyste peut l'ôter) ; retirée quand la ligne revient. Une cellule qui a déjà une note garde la sienne.
 *
 * @param jour celui de l'actualisation
 */
export async function notesDAbsence(
  classeur: Workbook,
  { cible, neuf, memorise, comparaison }: PreparationActualisation,
  choix: Choix,
  jour: DateIso,
): Promise<readonly SetNote[]> {
  const cle = comparaison.etats.cle[0]?.nom
  const place = comparaison.colonnes.communes.find((c) => entete(c.nom) === entete(cle))?.feuille
  if (neuf.copie || place === undefined || !classeur.marks) return []
  const column = cible.zone.column + place
  const [marques = []] = await classeur.marks([cible.feuille])
  const notes = new Map(marques.flatMap((m) => (m.column === column && m.kind !== 'fill' ? [[m.row, m] as const] : [])))
  const noter = (ligne: number, text: string): SetNote => ({
    ...{ kind: 'note', sheet: cible.feuille, row: cible.zone.row + 1 + ligne, column, text },
  })
  const parties = comparaison.difference.lignes.flatMap((l) => {
    const { feuille, cle: lue } = l
    if (l.etat !== 'absente' || feuille === undefined || lue === undefined) return []
    const dite = memorise?.absentes?.[lue] !== undefined || notes.has(cible.zone.row + 1 + feuille)
    return dite || decisionLigne(choix, l) === 'neuf' ? [] : [noter(feuille, `${ABSENTE}${enFrancais(jour)}`)]
  })
  const revenues = comparaison.paires.flatMap(({ feuille, neuf: rang }) => {
    const note = notes.get(cible.zone.row + 1 + feuille)
    return rang !== undefined && note && estNoteDAbsence(note) ? [noter(feuille, '')] : []
  })
  return [...parties, ...revenues]
}
