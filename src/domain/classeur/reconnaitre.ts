import { entete, motProche } from '../commun/entete'
import { estHistorique } from './historique'
import { TABLES, type DefinitionTable, type IdTable } from './tables'

/** Une colonne nécessaire que l'on ne trouve pas, et l'en-tête qui lui ressemble. */
export interface Manque {
  readonly colonne: string
  readonly proche?: string
}

export interface Reconnaissance {
  readonly id: IdTable
  readonly manquantes: readonly Manque[]
}

/**
 * Reconnaît un tableau à ses en-têtes, où qu'il soit : celui dont toutes les colonnes nécessaires sont là l'emporte, puis
 * celui qui porte le nom usuel, puis celui dont on comprend le plus de colonnes. Un tableau presque complet est reconnu
 * aussi, avec ce qui lui manque. Un tableau d'historique ne l'est jamais.
 *
 * @param nom nom du tableau Excel, absent pour une simple plage
 */
export function reconnaitre(entetes: readonly string[], nom?: string): Reconnaissance | undefined {
  if (nom !== undefined && estHistorique(nom)) return undefined
  const presents = new Set(entetes.map(entete).filter((e) => e !== ''))
  const candidats = TABLES.map((table) => evaluer(table, presents, entetes, nom)).filter((c) => c !== undefined)
  return candidats.sort((a, b) => b.score - a.score)[0]
}

function evaluer(table: DefinitionTable, presents: ReadonlySet<string>, entetes: readonly string[], nom?: string) {
  const nomme = nom !== undefined && entete(nom) === entete(table.id)
  const trouvees = table.necessaires.filter((colonne) => presents.has(entete(colonne)))
  const comprises = table.comprises.filter((colonne) => presents.has(entete(colonne))).length
  const libres = entetes.filter((e) => ![...table.necessaires, ...table.comprises].some((c) => entete(c) === entete(e)))
  const manquantes = table.necessaires
    .filter((colonne) => !trouvees.includes(colonne))
    .map((colonne): Manque => {
      const proche = motProche(colonne, libres)
      return proche === undefined ? { colonne } : { colonne, proche }
    })
  const complete = manquantes.length === 0
  if (!nomme && !(complete ? estDistinctive(table, comprises) : estPresqueComplete(table, trouvees.length, manquantes)))
    return undefined
  const score = (complete ? 1000 : 0) + (nomme ? 500 : 0) + trouvees.length * 20 + comprises
  return { id: table.id, manquantes, score }
}

/** Une seule colonne nécessaire (Axe, Thématique) ne suffit pas : il en faut une autre que l'on comprenne. */
const estDistinctive = (table: DefinitionTable, comprises: number) => table.necessaires.length > 1 || comprises > 0

const estPresqueComplete = (table: DefinitionTable, trouvees: number, manquantes: readonly Manque[]) =>
  trouvees >= 3 || (trouvees > 0 && table.necessaires.length > 1 && manquantes.every((m) => m.proche !== undefined))
