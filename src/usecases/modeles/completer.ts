import { entete } from '../../domain/commun/entete'
import type { Donnees, TableDeDonnees, Valeur } from '../../domain/modele/types'
import { COLONNES_CALCULEES, type ColonneCalculee, type Contexte } from './colonnes-calculees'
import type { Colonne } from './en-colonne'
import { tableDesAides } from './table-des-aides'

/** « Depuis le », quand les paramètres ne le disent pas : un trimestre. */
const JOURS_PAR_DEFAUT = 90

/**
 * Ajoute aux données du classeur ce que nos fonctions savent en dire : les colonnes calculées que les tables n'ont pas déjà,
 * la table réservée « Aides », et les paramètres « Date des aides » et « Depuis le » s'ils manquent.
 */
export function completer(donnees: Donnees): Donnees {
  const parametre = (nom: string) => donnees.parametres.find(([n]) => entete(n) === entete(nom))?.[1]
  const date = parametre('Date des aides') ?? donnees.date
  const parDefaut = (nom: string, valeur: Valeur) =>
    parametre(nom) === undefined ? ([[nom, valeur]] as const) : ([] as const)
  const contexte: Contexte = {
    date: donnees.date,
    autre: (id, colonne) =>
      colonneDe(
        donnees.tables.find((t) => t.id === id),
        colonne,
      ),
  }
  return {
    ...donnees,
    tables: [
      ...donnees.tables.map((table) => avecColonnes(table, contexte)),
      tableDesAides(typeof date === 'number' ? date : donnees.date),
    ],
    parametres: [
      ...donnees.parametres,
      ...parDefaut('Date des aides', donnees.date),
      ...parDefaut('Depuis le', donnees.date - JOURS_PAR_DEFAUT),
    ],
  }
}

function avecColonnes(table: TableDeDonnees, contexte: Contexte): TableDeDonnees {
  const manquantes = COLONNES_CALCULEES.filter((c) => c.table === table.id && !aColonne(table, c))
  if (manquantes.length === 0) return table
  const noms = manquantes.map(({ nom }) => nom)
  if (table.absente) return { ...table, comprises: [...table.comprises, ...noms] }
  const valeurs = manquantes.map((c) => c.valeurs((nom) => colonneDe(table, nom), contexte))
  return {
    ...table,
    colonnes: [...table.colonnes, ...noms],
    formats: [...table.colonnes.map((_, k) => table.formats[k] ?? ''), ...manquantes.map(({ format }) => format)],
    lignes: table.lignes.map((ligne, k) => [
      ...table.colonnes.map((_, j) => ligne[j] ?? null),
      ...valeurs.map((colonne) => colonne[k] ?? null),
    ]),
  }
}

const aColonne = (table: TableDeDonnees, { nom }: ColonneCalculee) =>
  table.colonnes.some((colonne) => entete(colonne) === entete(nom))

function colonneDe(table: TableDeDonnees | undefined, nom: string): Colonne {
  const rang = table?.colonnes.findIndex((colonne) => entete(colonne) === entete(nom)) ?? -1
  return (table?.lignes ?? []).map((ligne) => (rang < 0 ? null : (ligne[rang] ?? null)))
}
