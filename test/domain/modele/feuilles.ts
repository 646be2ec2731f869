import { entete } from '../../../src/domain/commun/entete'
import { definition, TABLES } from '../../../src/domain/classeur/tables'
import type { Donnees, FeuilleModele, TableDeDonnees, Valeur } from '../../../src/domain/modele/types'

type Cellule = Valeur | undefined

/** Une feuille modèle écrite ligne par ligne, marges comprises ; « =… » est une formule canonique. */
export function feuilleModele(
  lignes: readonly (readonly Cellule[])[],
  reste: Partial<FeuilleModele> = {},
): FeuilleModele {
  const largeur = Math.max(...lignes.map((l) => l.length))
  const grille = lignes.map((l) => Array.from({ length: largeur }, (_, k) => l[k] ?? null))
  const estFormule = (v: Valeur): v is string => typeof v === 'string' && v.startsWith('=')
  return {
    nom: 'Plan',
    valeurs: grille.map((l) => l.map((v) => (estFormule(v) ? 0 : v))),
    formules: grille.map((l) => l.map((v) => (estFormule(v) ? v.slice(1) : null))),
    formats: [],
    fusions: [],
    largeurs: Array.from({ length: largeur }, () => 40),
    hauteurs: new Map(),
    tableaux: [],
    ...reste,
  }
}

const CLES: Record<string, string[]> = {
  T_Actions: ['ID', 'Axe', 'Thématique', 'Levier', 'Action'],
  T_Axes: ['Axe'],
  T_Fiches: ['ID'],
  T_Indicateurs: ['ID', 'Thème', 'Indicateur', 'Territoire'],
  T_Demographie: ['Profession', 'Territoire'],
}

/** Une table : ses en-têtes, puis ses lignes. */
export function table(id: string, [colonnes = [], ...lignes]: readonly (readonly Valeur[])[]): TableDeDonnees {
  const connue = TABLES.find((t) => t.id === id)
  const noms = colonnes.map(String)
  const toutes = connue ? [...definition(connue.id).necessaires, ...definition(connue.id).comprises] : []
  return {
    id,
    feuille: id.slice(2),
    source: `essai.xlsx, feuille ${id.slice(2)}`,
    colonnes: noms,
    lignes,
    numeros: lignes.map((_, k) => k + 2),
    formats: [],
    cle: CLES[id] ?? noms.slice(0, 1),
    comprises: toutes.filter((c) => !noms.some((n) => entete(n) === entete(c))),
    masquees: 0,
    absente: false,
  }
}

/** Les données d'un classeur ; les tables connues qu'il n'a pas s'y lisent vides. */
export function donnees(tables: readonly TableDeDonnees[], parametres: Record<string, Valeur> = {}): Donnees {
  const absentes = TABLES.filter(({ id }) => !tables.some((t) => t.id === id)).map(({ id }) => ({
    ...table(id, []),
    absente: true,
  }))
  // 25 novembre 2026
  return {
    tables: [...tables, ...absentes],
    parametres: Object.entries(parametres),
    fichier: 'essai.xlsx',
    date: 46351,
  }
}
