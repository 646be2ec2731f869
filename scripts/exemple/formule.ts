import { ErreurMetier, TEXTE_CELLULE } from '../../src/domain/commun/erreur'
import { functions } from '../../src/functions'
import type { CelluleFormule } from './cellules'

type Fonction = (...plages: unknown[][][]) => unknown[][]
type Valeur = CelluleFormule['result']

/** Appelle une vraie fonction de cellule ; ses erreurs deviennent celles de la cellule. */
export function appeler(id: keyof typeof functions, ...plages: unknown[][][]): Valeur[][] {
  const tableau = (functions[id] as unknown as Fonction)(...plages)
  return tableau.map((ligne) => ligne.map(valeur))
}

export function appelerUne(id: keyof typeof functions, ...cellules: unknown[]): Valeur {
  const resultat = appeler(id, ...cellules.map((cellule) => [[cellule]]))[0]?.[0]
  if (resultat === undefined) throw new Error(`${id} n'a rien rendu`)
  return resultat
}

function valeur(cellule: unknown): Valeur {
  if (cellule instanceof ErreurMetier) return { error: TEXTE_CELLULE[cellule.code] }
  return cellule as string | number
}
