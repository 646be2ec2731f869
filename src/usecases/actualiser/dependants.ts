import { entete } from '../../domain/commun/entete'
import type { Workbook } from '../../ports/workbook'
import { lireMemoire, tableauxMemorises } from '../memoire'
import type { DemandeActualisation } from './preparer'
import { emplacements } from './tableau-du-classeur'

/**
 * Les tableaux de travail que nourrit ce tableau du même classeur : quand il a changé, ils peuvent être actualisés à leur tour.
 *
 * @param nom celui du tableau qui vient de changer
 */
export async function dependants(classeur: Workbook, nom: string): Promise<readonly DemandeActualisation[]> {
  const presents = new Set((await emplacements(classeur)).map((l) => entete(l.nom)))
  return tableauxMemorises(await lireMemoire(classeur, await classeur.sheets()))
    .filter(({ source }) => source.nature === 'tableau' && entete(source.nom) === entete(nom))
    .filter((m) => presents.has(entete(m.nom)))
    .map((m) => ({ cible: m.nom, source: { nature: 'tableau', nom } }))
}
