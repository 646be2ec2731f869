import type { Worksheet } from '@univerjs/core'
import { sheetEntry } from '../xlsx/book'
import type { XlsxPackage } from '../xlsx/package'
import { readSheet } from '../xlsx/part-cache'
import { readLook } from '../xlsx/read/layout'
import { setVisibility } from '../xlsx/write/sheet-list'
import { setZoom } from '../xlsx/write/sheet-view'

/** Porte dans le paquet la visibilité et le zoom de chaque feuille : les changer n'est pas une saisie. */
export function exportViews(pkg: XlsxPackage, sheets: readonly Worksheet[]): void {
  for (const sheet of sheets) {
    const { state, name, path } = sheetEntry(pkg, sheet.getName())
    const { veryHidden } = (sheet.getCustomMetadata() ?? {}) as { readonly veryHidden?: boolean }
    const visibility = sheet.isSheetHidden() ? (veryHidden ? 'veryHidden' : 'hidden') : 'visible'
    if (state !== visibility) setVisibility(pkg, { kind: 'visibility', sheet: name, visibility })
    const percent = Math.round(sheet.getZoomRatio() * 100)
    if (percent !== readLook(readSheet(pkg, path), () => undefined).zoom) setZoom(pkg, path, percent)
  }
}
