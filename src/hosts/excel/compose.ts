import type { ComposeSheet } from '../../ports/operations'
import type { Model } from './compose-model'
import { blocksOf, finishSheet } from './compose-sheet'

/** Copies de blocs envoyées en une fois. */
const COPIES_MAX = 400

/** Une feuille à remplir, et la copie du modèle d'où viennent ses blocs. */
export interface Composed {
  readonly operation: ComposeSheet
  readonly model: Model
  readonly source: string
  readonly names: Excel.NamedItemCollection
}

/** Remplit les feuilles neuves, puis ôte les copies qui ont servi de sources. */
export async function fillComposed(context: Excel.RequestContext, composed: readonly Composed[]): Promise<void> {
  const { worksheets } = context.workbook
  const blocks = composed.flatMap(({ operation, model, source }) =>
    blocksOf(operation, model).map((block) => ({ ...block, source, sheet: operation.sheet })),
  )
  // Copier une feuille recopie les noms qui la visent ; ils ne désigneraient plus rien.
  for (const { names } of composed) for (const item of names.items) if (!isPrinting(item.name)) item.delete()
  for (let k = 0; k < blocks.length; k += COPIES_MAX) await copyBlocks(context, blocks.slice(k, k + COPIES_MAX))
  for (const { operation, model } of composed) await finish(context, operation, model)
  for (const source of new Set(composed.map(({ source }) => source))) worksheets.getItem(source).delete()
  await context.sync()
}

const isPrinting = (name: string) => /^(_xlnm\.)?(Print_|_FilterDatabase)/.test(name)

interface Block {
  readonly source: string
  readonly sheet: string
  readonly from: string
  readonly to: string
}

async function copyBlocks(context: Excel.RequestContext, blocks: readonly Block[]): Promise<void> {
  const { worksheets } = context.workbook
  for (const { source, sheet, from, to } of blocks) {
    worksheets.getItem(sheet).getRange(to).copyFrom(worksheets.getItem(source).getRange(from), 'All')
  }
  await context.sync()
}

async function finish(context: Excel.RequestContext, operation: ComposeSheet, model: Model): Promise<void> {
  finishSheet(context.workbook.worksheets.getItem(operation.sheet), operation, model)
  await context.sync()
}
