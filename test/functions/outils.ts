import { ErreurMetier, TEXTE_CELLULE } from '../../src/domain/commun/erreur'
import { functions } from '../../src/functions'

/** Appelle une fonction comme une cellule le ferait ; une erreur se lit « #N/A : raison ». */
export function cellule(id: keyof typeof functions, ...args: unknown[]): unknown {
  const matrice = appel(id, ...args)
  return matrice.length === 1 && matrice[0]!.length === 1 ? matrice[0]![0] : matrice
}

export function appel(id: keyof typeof functions, ...args: unknown[]): unknown[][] {
  const enMatrice = (a: unknown) => (a === undefined || Array.isArray(a) ? a : [[a]])
  try {
    const fonction = functions[id] as unknown as (...args: unknown[]) => unknown[][]
    return fonction(...args.map(enMatrice)).map((ligne) => ligne.map(lisible))
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur
    return [[lisible(erreur)]]
  }
}

/** Comme `cellule`, pour une fonction qui lit les fichiers de communes. */
export async function celluleAsynchrone(id: keyof typeof functions, ...args: unknown[]): Promise<unknown> {
  const matrice = await appelAsynchrone(id, ...args)
  return matrice.length === 1 && matrice[0]!.length === 1 ? matrice[0]![0] : matrice
}

export async function appelAsynchrone(id: keyof typeof functions, ...args: unknown[]): Promise<unknown[][]> {
  const enMatrice = (a: unknown) => (a === undefined || Array.isArray(a) ? a : [[a]])
  try {
    const fonction = functions[id] as unknown as (...args: unknown[]) => Promise<unknown[][]>
    return (await fonction(...args.map(enMatrice))).map((ligne) => ligne.map(lisible))
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur
    return [[lisible(erreur)]]
  }
}

const lisible = (valeur: unknown) =>
  valeur instanceof ErreurMetier ? `${TEXTE_CELLULE[valeur.code]} : ${valeur.message}` : valeur

/** Le nombre d'Excel d'un jour écrit « 22/06/2024 ». */
export function jour(texte: string): number {
  const [j, m, a] = texte.split('/').map(Number) as [number, number, number]
  return (Date.UTC(a, m - 1, j) - Date.UTC(1899, 11, 30)) / 86_400_000
}
