import type { PaneProps } from '../../src/taskpane/pane'
import type { ClasseurVu } from '../../src/usecases/decrire'
import type { ModelePropose, PortModeles, PreparationVue, RemplissageVu } from '../../src/taskpane/port-modeles'

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

export const MODELE: ModelePropose = {
  id: 'plan-sante',
  nom: 'Plan Santé',
  texte: 'Une feuille par axe, et un sommaire.',
  origine: 'integre',
  feuilles: [],
  vignette: { width: 148, height: 105, traits: [{ x: 0, y: 0, width: 148, height: 105, fill: '#FFFFFF' }] },
  necessaires: ['T_Actions'],
  utiles: ['T_Axes'],
}

/** Une feuille modèle que l'analyste a écrite. */
export const MODELE_DU_CLASSEUR: ModelePropose = {
  id: 'bilan',
  nom: 'bilan',
  texte: 'Modèle de ce classeur.',
  origine: 'classeur',
  feuilles: ['Bilan à remplir'],
  necessaires: ['T_Communes'],
  utiles: [],
}

export const remplissage = (annuler = async () => {}): RemplissageVu => ({
  feuilles: ['Sommaire', 'Axe 1'],
  lignes: 12,
  constats: ['2 actions sans pilote'],
  annuler,
})

export const PREPARATION: PreparationVue = {
  modele: 'plan-sante',
  feuilles: [
    { nom: 'Sommaire', titre: 'Plan Santé', effet: 'creer', lignes: 1, pages: 1, blocs: [] },
    {
      nom: 'Axe 1',
      titre: 'Installer',
      effet: 'remplacer',
      lignes: 12,
      pages: 2,
      blocs: [{ table: 'T_Actions', lignes: 12, apercu: [['Accueil', 'Loger les internes', 'Département']] }],
    },
  ],
  constats: ['2 actions sans pilote'],
  fautes: [],
  operations: 2,
  aActualiser: [],
  remplir: async () => remplissage(),
}

export const PREPARATION_FAUTIVE: PreparationVue = {
  ...PREPARATION,
  feuilles: [],
  constats: [],
  operations: 0,
  fautes: [
    {
      ou: 'Actions!E1',
      message: 'Attendu : la colonne « Pilotes ». Reçu : « Pilotte ».',
      gravite: 'faute',
      correspondance: { table: 'T_Actions', colonne: 'Pilotes', entete: 'Pilotte' },
    },
    {
      ou: 'Plan!D7',
      code: 'M012',
      message: 'Le champ « Pilotte » n’existe pas dans T_Actions.',
      suggestion: 'Vouliez-vous dire « Pilotes » ?',
      gravite: 'faute',
    },
    { ou: 'plan-79.xlsx', message: 'La colonne « Coût » n’est reprise nulle part.', gravite: 'avertissement' },
  ],
}

/** Un hôte qui répond toujours ; chaque test remplace ce qu'il éprouve. */
export const fauxHote = ({ modeles, ...autre }: FauxHote = {}): PaneProps => ({
  decrire: async () => CLASSEUR,
  modeles: { lister: async () => [MODELE], preparer: async () => PREPARATION, ...modeles },
  ...autre,
})

export type FauxHote = Omit<Partial<PaneProps>, 'modeles'> & { readonly modeles?: Partial<PortModeles> }

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
