import { supported } from './supported'

/**
 * Prévient quand le contenu du classeur change. Avant ExcelApi 1.9, seuls les tableaux préviennent ; avant 1.7, rien :
 * l'aperçu relit le classeur de toute façon.
 * @returns de quoi ne plus être prévenu
 */
export function onWorkbookChanged(callback: () => void): () => void {
  const registered = register(async () => callback()).catch(() => undefined)
  return () => void registered.then((handlers) => handlers && remove(handlers)).catch(() => {})
}

interface Handler {
  readonly context: Excel.RequestContext | OfficeExtension.ClientRequestContext
  remove(): void
}

async function register(handler: () => Promise<void>): Promise<Handler[]> {
  if (!supported('1.7')) return []
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook
    const handlers: Handler[] = supported('1.9')
      ? [worksheets.onChanged.add(handler), worksheets.onAdded.add(handler), worksheets.onDeleted.add(handler)]
      : [tables.onChanged.add(handler)]
    await context.sync()
    return handlers
  })
}

async function remove(handlers: readonly Handler[]): Promise<void> {
  for (const handler of handlers) handler.remove()
  await handlers[0]?.context.sync()
}
