import type { CellLink } from '../xlsx/read/links'

export interface LinkFinder {
  /** L'adresse que la grille sait suivre, si cette cellule est un lien. */
  at(row: number, column: number): string | undefined
}

/** Les liens d'une feuille, par cellule ; un lien vers un autre fichier reste dans le fichier, la grille ne sait pas le suivre. */
export function linkFinder(links: readonly CellLink[], sheetId: (name: string) => string | undefined): LinkFinder {
  const found = new Map<string, string>()
  for (const { area, address, location } of links) {
    const url =
      address === '' ? internal(location, sheetId) : /^(?:https?|mailto):/i.test(address) ? address : undefined
    if (url === undefined || area.rows * area.columns > LARGEST) continue
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) found.set(`${row},${column}`, url)
    }
  }
  return { at: (row, column) => (found.size === 0 ? undefined : found.get(`${row},${column}`)) }
}

/** Un lien posé sur toute une colonne ne vaut que pour ses cellules remplies, que la grille ne sait pas dire. */
const LARGEST = 10_000

/** « 'Axe 1'!B2 » → « #gid=…&range=B2 » */
function internal(location: string, sheetId: (name: string) => string | undefined): string | undefined {
  const [, quoted, plain, cell] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(decoded(location)) ?? []
  const id = sheetId(quoted?.replaceAll("''", "'") ?? plain ?? '')
  return id === undefined || cell === undefined ? undefined : `#gid=${id}&range=${cell.replaceAll('$', '')}`
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link // un « % » qui n'est pas un codage
  }
}
