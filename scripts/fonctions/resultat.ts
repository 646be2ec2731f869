import { ErreurMetier, TEXTE_CELLULE } from '../../src/domain/commun/erreur'
import { functions } from '../../src/functions'
import type { Exemple } from '../../src/functions/exemples-par-famille/exemple'

/** Une cellule de résultat, telle qu'un tableur français la montre ; une erreur garde sa raison. */
export interface CelluleMontree {
  readonly texte: string
  readonly raison?: string
}

const DECIMALES = 4
const ERREURS_FRANCAISES: Readonly<Record<string, string>> = { '#VALUE!': '#VALEUR!' }

/** Évalue un exemple comme un hôte le ferait ; une valeur seule est une plage d'une cellule. */
export async function evaluer(id: string, { args }: Exemple): Promise<CelluleMontree[][]> {
  const fonction = (functions as unknown as Record<string, (...args: unknown[]) => unknown>)[id]
  if (!fonction) throw new Error(`Exemple d’une fonction qui n’existe pas : ${id}.`)
  try {
    const rendu = await fonction(...args.map((a) => (a === undefined || Array.isArray(a) ? a : [[a]])))
    return (rendu as unknown[][]).map((ligne) => ligne.map(montrer))
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return [[montrer(erreur)]]
    throw erreur
  }
}

function montrer(valeur: unknown): CelluleMontree {
  if (valeur instanceof ErreurMetier) {
    const canonique = TEXTE_CELLULE[valeur.code]
    return { texte: ERREURS_FRANCAISES[canonique] ?? canonique, raison: valeur.message }
  }
  return { texte: typeof valeur === 'number' ? nombreMontre(valeur) : String(valeur) }
}

/** « ≈ 8,5279 » : quatre décimales, et le signe quand le résultat en a davantage. */
function nombreMontre(valeur: number): string {
  const arrondi = valeur.toFixed(DECIMALES)
  const exact = Math.abs(Number(arrondi) - valeur) < 1e-9
  return (exact ? String(Number(arrondi)) : `≈ ${arrondi}`).replace('.', ',')
}
