import type { CellResult } from './engine-values'
import { escapeXml } from './xml-text'

/** Les erreurs plus récentes, que le format ne connaît pas, deviennent #VALUE!. */
export const FILE_ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
])

/** Le type et le contenu d'une cellule, tels que le fichier les écrit. */
export function storedValue(value: CellResult | null): { type: string; text: string } {
  if (value === null) return { type: '', text: '' }
  if (typeof value === 'number') return { type: '', text: `<v>${value}</v>` }
  if (typeof value === 'boolean') return { type: ' t="b"', text: `<v>${value ? 1 : 0}</v>` }
  if (typeof value === 'string')
    return {
      type: ' t="str"',
      text: `<v${/^\s|\s$/.test(value) ? ' xml:space="preserve"' : ''}>${legalXml(value)}</v>`,
    }
  return { type: ' t="e"', text: `<v>${FILE_ERRORS.has(value.error) ? value.error : '#VALUE!'}</v>` }
}

/** Le texte codé pour le XML ; un caractère qu'il refuse s'écrit « _x0001_ », et un « _x0001_ » voulu « _x005F_x0001_ ». */
export const legalXml = (text: string): string =>
  escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replace(
    /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
