import { entete } from '../../domain/commun/entete'
import type { Workbook } from '../../ports/workbook'
import { lireMemoire, tableauxMemorises } from '../memoire'
import { recomposer } from './recomposer'
import type { DemandeSource } from './source'
import { emplacements } from './tableau-du-classeur'

/** Un tableau qu'un autre nourrit, et ce qu'il recevrait aujourd'hui. */
export interface Dependant {
  readonly cible: string
  readonly source: () => Promise<DemandeSource>
}

/**
 * Les tableaux de travail que nourrit ce tableau du même classeur : quand il a changé, ils peuvent être actualisés à leur tour.
 *
 * @param nom celui du tableau qui vient de changer
 */
export async function dependants(classeur: Workbook, nom: string): Promise<readonly Dependant[]> {
  const presents = new Set((await emplacements(classeur)).map((l) => entete(l.nom)))
  return tableauxMemorises(await lireMemoire(classeur, await classeur.sheets()))
    .filter(({ source }) => source.nature === 'tableau' && entete(source.nom) === entete(nom))
    .filter((m) => presents.has(entete(m.nom)))
    .map((m) => ({
      cible: m.nom,
      source: async () => (m.modele ? recomposer(classeur, m.nom) : { nature: 'tableau', nom }),
    }))
}
