import type { Cellule, Matrice } from './cellules'
import type { Exemple } from './exemples-par-famille/exemple'

/** La formule d'un exemple, sous sa forme canonique (celle des fichiers) : =SANTE.DENSITE(194,227489) */
export const formuleExemple = (id: string, { args }: Exemple): string =>
  `=SANTE.${id}(${args.map((argument) => (estPlage(argument) ? plage(argument) : constante(argument))).join(',')})`

const estPlage = (argument: Cellule | Matrice): argument is Matrice => Array.isArray(argument)

const plage = (lignes: Matrice) => `{${lignes.map((ligne) => ligne.map(constante).join(',')).join(';')}}`

function constante(cellule: Cellule): string {
  if (cellule == null) return ''
  if (typeof cellule === 'boolean') return cellule ? 'TRUE' : 'FALSE'
  return typeof cellule === 'number' ? String(cellule) : `"${cellule.replaceAll('"', '""')}"`
}
