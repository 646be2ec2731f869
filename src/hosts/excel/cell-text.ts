import type { CellValue } from '../../ports/workbook'
import type { Formula } from '../../ports/operations'

/** Au-delà, Excel ne prend plus un texte pour une date ou un nombre. */
const LECTURE_MAX = 40

/**
 * La valeur à donner à Excel pour qu'une cellule contienne exactement ce contenu. Excel lit ce qu'on lui donne comme une
 * saisie : « =… » devient une formule, « 01004 » un nombre, « 1/2 » une date. Une apostrophe en tête l'en empêche ;
 * Excel la retire et ne la rend jamais à la lecture. La prose ordinaire s'en passe.
 */
export function toExcel(content: CellValue | Formula): string | number | boolean | null {
  if (typeof content === 'string') return isReadAsText(content) ? content : `'${content}`
  if (content === null || typeof content !== 'object') return content
  return content.formula.startsWith('=') ? content.formula : `=${content.formula}`
}

const isReadAsText = (text: string) =>
  text === '' ||
  (/^\p{L}/u.test(text) &&
    !/^(vrai|faux|true|false)$/i.test(text.trim()) &&
    (text.length > LECTURE_MAX || !/\d/.test(text)))

/** Ce qu'Excel rend : une cellule vide se lit "", une erreur se lit comme son texte. */
export const fromExcel = (value: unknown): CellValue =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '') ? value : null
