import type { Area } from '../../ports/workbook'
import { sheetKey, type KeptSheet } from './kept-sheets'
import type { RowShift } from './row-shifts'

/** De quoi remettre un trait d'une feuille : des ordres mis en file, `backup` étant sa copie de sauvegarde. */
export type Restore = (sheet: Excel.Worksheet, backup: Excel.Worksheet | undefined) => void

/** Après `sync`, ce qui remettra l'état lu. */
export type Loaded = () => Restore

/** Remet ce que des ordres en file ne suffisent pas à remettre : il faut d'abord relire. */
export type Repair = (context: Excel.RequestContext) => Promise<void>

/** Ce qu'il faut retenir pour tout défaire. Tout y est compté en lignes d'avant le plan. */
export interface Ledger {
  /** Feuilles du classeur avant le plan, par nom en minuscules : Excel ne distingue pas la casse. */
  readonly before: ReadonlyMap<string, KeptSheet>
  readonly activeId: string
  readonly created: string[]
  /** Noms des feuilles créées ou en passe de l'être : un refus peut tomber avant que l'on connaisse leur identifiant. */
  readonly attempted: Set<string>
  /** Noms des feuilles copiées. */
  readonly copied: Set<string>
  readonly kept: KeptSheet[]
  readonly restores: { readonly sheetId: string; readonly area: Area; readonly restore: Restore }[]
  readonly repairs: Repair[]
  /** Les notes d'avant ; `undefined` là où il n'y en avait pas. */
  readonly notes: { readonly sheetId: string; readonly address: string; readonly text: string | undefined }[]
  /** Copies de feuilles touchées, par identifiant de la feuille : elles en gardent la mise en forme. */
  readonly backups: Map<string, string>
  /** Les lignes insérées et supprimées dans chaque feuille d'avant le plan, par identifiant. */
  readonly shifts: Map<string, RowShift[]>
  /** Les noms pris par les graphiques de chaque feuille, par nom de feuille en minuscules. */
  readonly charts: Map<string, Set<string>>
  /** Le plan a échoué : un graphique a pu être posé sans avoir reçu son nom. */
  failed: boolean
  undone: boolean
}

export async function newLedger(context: Excel.RequestContext): Promise<Ledger> {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/position,items/visibility')
  const active = context.workbook.worksheets.getActiveWorksheet().load('id')
  await context.sync()
  const before = new Map(
    sheets.items.map(({ id, name, position, visibility }) => [sheetKey(name), { id, name, position, visibility }]),
  )
  return {
    before,
    activeId: active.id,
    created: [],
    attempted: new Set(),
    copied: new Set(),
    kept: [],
    restores: [],
    repairs: [],
    notes: [],
    backups: new Map(),
    shifts: new Map(),
    charts: new Map(),
    failed: false,
    undone: false,
  }
}
