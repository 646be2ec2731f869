import type { Restore } from './ledger'
import { supported } from './supported'

/** Reprend une plage de la copie de sauvegarde, à la même adresse, mise en forme conditionnelle comprise. */
export const copyBack =
  (address: string, what: 'Formats' | 'All'): Restore =>
  (sheet, backup) => {
    if (!backup) return
    const range = sheet.getRange(address)
    if (supported('1.6')) range.conditionalFormats.clearAll()
    range.copyFrom(backup.getRange(address), what)
  }
