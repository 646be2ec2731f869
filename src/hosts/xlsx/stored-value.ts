import type { CellResult } from './engine-values'
import { escapeXml } from './parts'

/** Les erreurs plus récentes, que le format ne connaît pas, deviennent #VALUE!. */
const FILE_ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'])

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

/** Les caractères que le XML refuse s'écrivent `_x0001_`. */
const legalXml = (text: string) =>
  escapeXml(text).replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
    (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  )
