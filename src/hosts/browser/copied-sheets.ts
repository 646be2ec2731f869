import { CopySheetCommand, InsertSheetMutation, type IInsertSheetMutationParams } from '@univerjs/preset-sheets-core'
import { ICommandService } from '@univerjs/core'
import { sheetEntry } from '../xlsx/book'
import type { XlsxPackage } from '../xlsx/package'
import { relationTo } from '../xlsx/relations'
import type { Grid } from './grid'

/** L'identifiant de la feuille que chaque feuille de la grille copie. */
export type CopiedSheets = ReadonlyMap<string, string>

/** Retient les feuilles que l'analyste copie : la grille n'en copie que ce qu'elle montre. */
export function watchCopies({ api, injector }: Grid): CopiedSheets {
  const commands = injector.get(ICommandService)
  const copies = new Map<string, string>()
  let source: string | undefined
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== CopySheetCommand.id) return
    const { subUnitId } = (params ?? {}) as { readonly subUnitId?: string }
    source = subUnitId ?? api.getActiveWorkbook()?.getActiveSheet()?.getSheetId()
  })
  commands.onCommandExecuted(({ id, params }) => {
    if (id === CopySheetCommand.id) source = undefined
    else if (id === InsertSheetMutation.id && source !== undefined) {
      copies.set((params as IInsertSheetMutationParams).sheet.id, source)
    }
  })
  return copies
}

const LEFT_BEHIND = [
  ['table', 'ses tableaux'],
  ['drawing', 'ses graphiques et ses images'],
  ['pivotTable', 'ses tableaux croisés'],
] as const

/** Ce que la copie d'une feuille n'a pas de l'original, en une phrase ; `undefined` si rien n'y manque. */
export function missingFromCopy(pkg: XlsxPackage, original: string, copy: string): string | undefined {
  const { path } = sheetEntry(pkg, original)
  const missing: string[] = LEFT_BEHIND.flatMap(([kind, words]) => (relationTo(pkg, path, kind) ? [words] : []))
  if (/<pageSetup\b/.test(pkg.text(path) ?? '')) missing.push('sa mise en page')
  if (missing.length === 0) return undefined
  return `La feuille « ${copy} » n’a pas ${new Intl.ListFormat('fr').format(missing)}, restés dans « ${original} ».`
}
