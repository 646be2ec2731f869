import type { CellValue } from '../../ports/workbook'

/** Empreinte d'un bloc de valeurs : dit si quelqu'un a touché à la feuille. */
export function empreinte(valeurs: readonly (readonly (CellValue | undefined)[])[]): string {
  const lignes = valeurs.map((l) =>
    sansFin(l.map((c) => (c === null || c === undefined ? '' : String(c)))).join('\u0001'),
  )
  return empreinteTexte(sansFin(lignes).join('\u0002'))
}

/** Empreinte d'un texte (FNV-1a, 32 bits deux fois). */
export const empreinteTexte = (texte: string): string =>
  [0x811c9dc5, 0x01000193].map((graine) => fnv1a(texte, graine).toString(16).padStart(8, '0')).join('')

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
