import { merge } from '@univerjs/core'
import { FONCTIONS } from './fonctions/table'

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
export const inFrench = <T extends object>(texts: T) => merge({}, texts, CORRECTIONS, functionHelp(texts)) as T

interface FunctionHelp {
  readonly functionParameter?: Readonly<Record<string, unknown>>
}

/** L'aide des fonctions, que les lots n'ont qu'en anglais ; le détail d'un argument, que nous n'avons pas, est vide. */
function functionHelp(texts: object): object {
  const list = (texts as { 'sheets-formula'?: { functionList?: Record<string, FunctionHelp> } })['sheets-formula']
  const help = Object.entries(list?.functionList ?? {}).map(([key, { functionParameter = {} }]) => {
    const fonction = FONCTIONS.get(key) ?? FONCTIONS.get(key.replaceAll('_', '.'))
    const description = fonction?.resume ?? ''
    const parameters = Object.keys(functionParameter).map((name, rank) => [
      name,
      { name: fonction?.arguments[rank] ?? '', detail: '' },
    ])
    return [key, { description, abstract: description, functionParameter: Object.fromEntries(parameters) }]
  })
  return { 'sheets-formula': { functionList: Object.fromEntries(help) } }
}
