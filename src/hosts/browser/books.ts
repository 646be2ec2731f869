import { openXlsx } from '../xlsx/file'
import type { Grid } from './grid'
import { importWorkbook } from './univer-import'
import { exportWorkbook, type Origin } from './univer-export'
import { LocaleType } from '@univerjs/core'
import { DEFAULT_FONT } from './sheet-draft'

/** Le classeur ouvert dans la grille : un seul à la fois. */
export interface Books {
  current(): Origin & { readonly unitId: string }
  /** Remplace le classeur ouvert ; si le fichier est refusé, il reste. */
  open(bytes: Uint8Array, fileName: string): Promise<void>
  openBlank(): void
  save(): Promise<Uint8Array>
}

export function createBooks(grid: Grid): Books {
  let count = 0
  let current: Origin & { unitId: string } = { unitId: '', fileName: '' }
  const replace = (next: Origin, data: (unitId: string) => ReturnType<typeof importWorkbook>) => {
    const previous = current.unitId
    const unitId = `classeur-${++count}`
    const imported = data(unitId)
    if (previous !== '') grid.api.disposeUnit(previous)
    grid.api.createWorkbook(imported).setNumfmtLocal('fr')
    current = { ...next, unitId }
  }
  return {
    current: () => current,
    async open(bytes, fileName) {
      const book = await openXlsx(bytes, fileName)
      replace({ bytes, fileName }, (unitId) => importWorkbook(book, unitId, fileName))
    },
    openBlank: () => replace({ fileName: 'Classeur.xlsx' }, blankWorkbook),
    save: () => exportWorkbook(grid, current.unitId, current),
  }
}

const blankWorkbook = (id: string): ReturnType<typeof importWorkbook> => ({
  id,
  name: 'Classeur.xlsx',
  locale: LocaleType.FR_FR,
  sheetOrder: ['n1'],
  sheets: {
    n1: { id: 'n1', name: 'Feuille1', rowCount: 200, columnCount: 26, cellData: {}, defaultStyle: DEFAULT_FONT },
  },
})
