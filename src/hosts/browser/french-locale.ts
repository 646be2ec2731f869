import { merge } from '@univerjs/core'

/** Ce que les lots de la grille ont laissé en anglais. */
const CORRECTIONS = {
  'docs-ui': { toolbar: { documentFlavor: 'Présentation moderne', horizontalLine: 'Ligne horizontale' } },
  'sheets-table-ui': {
    renamePlaceholder: 'Nom du tableau',
    columnMenu: {
      'insert-left': 'Insérer une colonne à gauche',
      'insert-right': 'Insérer une colonne à droite',
      delete: 'Supprimer la colonne',
    },
  },
  'sheets-ui': { shortcut: { 'sheet-view': 'Affichage de la feuille', 'sheet-edit': 'Saisie dans la feuille' } },
}

/** Les textes de la grille, corrigés un par un : ceux que rien ne corrige restent. */
export const inFrench = <T extends object>(texts: T) => merge({}, texts, CORRECTIONS) as T
