import { entete } from '../../domain/commun/entete'
import { lettres } from '../adresse'
import type { TableVue } from '../decrire'
import type { Faute } from '../../domain/modele/faute'
import type { Liaisons } from '../../domain/modele/verification'
import { resteAManquer, type Correspondances, type DonneesLues } from './lire-donnees'

/** Une faute, et la correspondance de colonne qui la réparerait d'un geste. */
export interface FauteDeRemplissage extends Faute {
  /** Colonne attendue et en-tête trouvé. */
  readonly correspondance?: { readonly table: string; readonly colonne: string; readonly entete: string }
}

/** Les colonnes nécessaires qui manquent aux tables dont le modèle se sert. */
export function fautesDeColonnes(
  { vues }: DonneesLues,
  { employees, blocs }: Liaisons,
  correspondances: Correspondances,
): readonly FauteDeRemplissage[] {
  const servies = new Set([...employees.keys(), ...[...blocs.values()].map((l) => l.table)].map((t) => t.id))
  return [...servies].flatMap((id) => {
    const vue = vues.get(id)
    return vue
      ? resteAManquer(vue, correspondances[id] ?? {}).map(({ colonne, proche }) => fauteDe(vue, colonne, proche))
      : []
  })
}

function fauteDe(table: TableVue, colonne: string, proche: string | undefined): FauteDeRemplissage {
  const nom = table.nom ?? table.id
  if (proche === undefined) {
    return {
      ...{ ou: `${table.feuille}!${table.adresse}`, code: 'M019', gravite: 'faute' },
      message: `La colonne « ${colonne} » manque dans ${nom}.`,
      suggestion: 'Ajoutez-la, ou renommez celle qui la contient.',
    }
  }
  const indice = table.entetes.findIndex((e) => entete(e) === entete(proche))
  return {
    ...{
      ou: `${table.feuille}!${lettres(table.zone.column + indice)}${table.zone.row + 1}`,
      code: 'M019',
      gravite: 'faute',
    },
    message: `La colonne « ${proche} » n’est pas connue dans ${nom}.`,
    suggestion: `Vouliez-vous dire « ${colonne} » ?`,
    correspondance: { table: table.id, colonne, entete: proche },
  }
}
