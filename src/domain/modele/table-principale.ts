import { TABLES } from '../classeur/tables'
import type { Modele } from './arbre'
import { faute, type Faute } from './faute'
import { COLONNES_FEUILLES, FEUILLES } from './tables'
import type { TableDeDonnees } from './types'

/** La faute d'un modèle dont le classeur n'a pas la table principale. */
export function absente(table: TableDeDonnees, { feuilles }: Modele): Faute {
  const necessaires = TABLES.find(({ id }) => id === table.id)?.necessaires ?? table.comprises
  return faute(
    'M019',
    { feuille: feuilles[0]?.source.nom ?? '', ligne: 0, colonne: 0 },
    `Le classeur n’a pas de tableau ${table.id}, dont ce modèle est fait.`,
    `Ajoutez un tableau avec les colonnes ${necessaires.join(', ')}.`,
  )
}

/** La table réservée Feuilles, vide : la composition y inscrit chaque feuille produite. */
export function tableFeuilles(): TableDeDonnees {
  return {
    ...{ id: FEUILLES, feuille: '', source: '', colonnes: COLONNES_FEUILLES, lignes: [], numeros: [], formats: [] },
    ...{ cle: [], comprises: [], masquees: 0, absente: false },
  }
}
