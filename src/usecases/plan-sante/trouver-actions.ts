import { definition } from '../../domain/classeur/tables'
import { entete } from '../../domain/commun/entete'
import { lettres } from '../adresse'
import type { ClasseurVu, TableVue } from '../decrire'
import type { Faute } from '../remplir'

/** Le tableau des actions à lire, ou ce qui manque pour le trouver. */
export function trouverActions(
  vu: ClasseurVu,
  correspondances: Readonly<Record<string, string>>,
): { readonly table: TableVue } | { readonly fautes: readonly Faute[] } {
  const candidats = vu.tables.filter((t) => t.id === 'T_Actions')
  const table = candidats.find((t) => resteAManquer(t, correspondances).length === 0) ?? candidats[0]
  if (!table) {
    const colonnes = definition('T_Actions').necessaires.join(', ')
    return {
      fautes: [
        {
          ou: vu.fichier,
          message: `Aucun tableau d’actions dans ce classeur : il faut une ligne d’en-tête avec les colonnes ${colonnes}.`,
        },
      ],
    }
  }
  const manquantes = resteAManquer(table, correspondances)
  if (manquantes.length === 0) return { table }
  return { fautes: manquantes.map(({ colonne, proche }) => faute(table, colonne, proche)) }
}

const resteAManquer = (table: TableVue, correspondances: Readonly<Record<string, string>>) =>
  table.manquantes.filter(({ colonne }) => {
    const voulu = correspondances[colonne]
    return voulu === undefined || !table.entetes.some((e) => entete(e) === entete(voulu))
  })

function faute(table: TableVue, colonne: string, proche: string | undefined): Faute {
  const nom = table.nom ?? 'le tableau des actions'
  if (proche === undefined) {
    return {
      ou: `${table.feuille}!${table.adresse}`,
      message: `La colonne « ${colonne} » manque dans ${nom}. Ajoutez-la, ou renommez celle qui la contient.`,
    }
  }
  const indice = table.entetes.findIndex((e) => entete(e) === entete(proche))
  return {
    ou: `${table.feuille}!${lettres(table.zone.column + indice)}${table.zone.row + 1}`,
    message: `La colonne « ${proche} » n’est pas connue dans ${nom} : vouliez-vous dire « ${colonne} » ?`,
    correspondance: { table: 'T_Actions', colonne, entete: proche },
  }
}
