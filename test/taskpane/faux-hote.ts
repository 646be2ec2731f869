import type { PaneProps } from '../../src/taskpane/pane'
import type { ClasseurVu } from '../../src/usecases/decrire'
import type { Preparation, Remplissage } from '../../src/usecases/remplir'

export const CLASSEUR: ClasseurVu = {
  fichier: 'plan-79.xlsx',
  feuilles: 3,
  tables: [
    {
      id: 'T_Actions',
      nom: 'T_Actions',
      feuille: 'Actions',
      adresse: 'A1:E51',
      zone: { row: 0, column: 0, rows: 51, columns: 5 },
      entetes: ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes'],
      lignes: 50,
      manquantes: [],
    },
    {
      id: 'T_Communes',
      feuille: 'Communes',
      adresse: 'A1:B258',
      zone: { row: 0, column: 0, rows: 258, columns: 2 },
      entetes: ['Insee', 'Populasion'],
      lignes: 257,
      manquantes: [{ colonne: 'Population', proche: 'Populasion' }, { colonne: 'Code' }],
    },
  ],
}

export const PREPARATION: Preparation = {
  modele: 'plan-sante',
  correspondances: {},
  date: '2026-11-23',
  feuilles: [
    { nom: 'Sommaire', titre: 'Plan Santé', effet: 'creer', actions: 0, apercu: [] },
    {
      nom: 'Axe 1',
      titre: 'Installer',
      effet: 'remplacer',
      actions: 12,
      apercu: [['Accueil', 'Loger les internes', 'Département']],
    },
  ],
  constats: ['2 actions sans pilote'],
  fautes: [],
  operations: [
    { kind: 'activate', sheet: 'Sommaire' },
    { kind: 'activate', sheet: 'Axe 1' },
  ],
}

export const PREPARATION_FAUTIVE: Preparation = {
  ...PREPARATION,
  feuilles: [],
  constats: [],
  operations: [],
  fautes: [
    {
      ou: 'Actions!E1',
      message: 'Attendu : la colonne « Pilotes ». Reçu : « Pilotte ».',
      correspondance: { table: 'T_Actions', colonne: 'Pilotes', entete: 'Pilotte' },
    },
    { ou: 'Actions!A12', message: 'L’axe est vide : indiquez-le.' },
  ],
}

export const remplissage = (annuler = async () => {}): Remplissage => ({
  bilan: { feuilles: ['Sommaire', 'Axe 1'], actions: 12, constats: ['2 actions sans pilote'] },
  annuler,
})

/** Un hôte qui répond toujours ; chaque test remplace ce qu'il éprouve. */
export const fauxHote = (autre: Partial<PaneProps> = {}): PaneProps => ({
  decrire: async () => CLASSEUR,
  preparer: async () => PREPARATION,
  remplir: async () => remplissage(),
  ...autre,
})

/** Une promesse que le test tient en main. */
export function attendue<T>() {
  let tenir: (valeur: T) => void = () => {}
  let rompre: (erreur: unknown) => void = () => {}
  const promesse = new Promise<T>((resolve, reject) => {
    tenir = resolve
    rompre = reject
  })
  return { promesse, tenir, rompre }
}
