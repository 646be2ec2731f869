import type { Operation } from '../ports/operations'
import type { CellValue, SheetInfo, Workbook } from '../ports/workbook'

/** La mémoire du complément voyage avec le fichier, dans une feuille très masquée. */
export const FEUILLE_MEMOIRE = '_sante_memoire'

const TITRE = 'Santé Territoires : mémoire du complément, ne pas modifier'
const VERSION = 1

/** Une feuille que nous avons produite, et l'empreinte de ce que nous y avons écrit. */
export interface FeuilleProduite {
  readonly modele: string
  readonly feuille: string
  readonly empreinte: string
}

/** Lit la mémoire du classeur ; vide si le classeur n'en a pas. */
export async function lireMemoire(classeur: Workbook, feuilles: readonly SheetInfo[]): Promise<FeuilleProduite[]> {
  const memoire = feuilles.find((f) => f.name === FEUILLE_MEMOIRE)
  if (!memoire || memoire.rows === 0) return []
  const [valeurs] = await classeur.read([
    { sheet: FEUILLE_MEMOIRE, area: { row: 0, column: 0, rows: memoire.rows, columns: 3 } },
  ])
  const [titre, ...lignes] = valeurs ?? []
  if (titre?.[0] !== TITRE || titre[1] !== VERSION) return []
  return lignes.map(([modele, feuille, empreinte]) => ({
    modele: String(modele ?? ''),
    feuille: String(feuille ?? ''),
    empreinte: String(empreinte ?? ''),
  }))
}

/** Remplace toute la mémoire. */
export function ecrireMemoire(existe: boolean, produites: readonly FeuilleProduite[]): Operation[] {
  const values: CellValue[][] = [[TITRE, VERSION, null], ...produites.map((p) => [p.modele, p.feuille, p.empreinte])]
  return [
    ...(existe ? [{ kind: 'deleteSheet', sheet: FEUILLE_MEMOIRE } as const] : []),
    { kind: 'addSheet', sheet: FEUILLE_MEMOIRE, visibility: 'veryHidden' },
    { kind: 'write', sheet: FEUILLE_MEMOIRE, row: 0, column: 0, values },
  ]
}

/** Empreinte d'un bloc de valeurs (FNV-1a, 32 bits deux fois) : dit si quelqu'un a touché à la feuille. */
export function empreinte(valeurs: readonly (readonly (CellValue | undefined)[])[]): string {
  const lignes = valeurs.map((l) =>
    sansFin(l.map((c) => (c === null || c === undefined ? '' : String(c)))).join('\u0001'),
  )
  const texte = sansFin(lignes).join('\u0002')
  return [0x811c9dc5, 0x01000193].map((graine) => fnv1a(texte, graine).toString(16).padStart(8, '0')).join('')
}

function sansFin(textes: readonly string[]): readonly string[] {
  let fin = textes.length
  while (fin > 0 && textes[fin - 1] === '') fin--
  return textes.slice(0, fin)
}

function fnv1a(texte: string, graine: number): number {
  let h = graine
  for (let k = 0; k < texte.length; k++) h = Math.imul(h ^ texte.charCodeAt(k), 0x01000193)
  return h >>> 0
}
