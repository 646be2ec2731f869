const PREFIX = '_sante_ancien_'

/**
 * Une feuille remplacée n'est pas supprimée : elle est renommée, mise à la fin et très masquée. La faire revenir rend
 * tout (formats, graphiques, formules qui la citent), ce qu'aucune copie de cellules ne ferait. Elle n'est vraiment
 * supprimée que lorsque l'annulation n'est plus possible : au remplissage suivant, ou quand l'analyste a terminé.
 */
export interface KeptSheet {
  readonly id: string
  readonly name: string
  readonly position: number
  readonly visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden'
}

/** Dit si une feuille attend une annulation : le reste du programme ne la voit pas. */
export const isKept = (name: string) => name.startsWith(PREFIX)

/** Un nom libre pour mettre une feuille de côté. */
export function keptName(taken: ReadonlySet<string>): string {
  let rank = 1
  while (taken.has(`${PREFIX}${rank}`)) rank += 1
  return `${PREFIX}${rank}`
}

/** Supprime pour de bon ces feuilles ; celles qui n'existent plus sont oubliées. */
export async function discard(context: Excel.RequestContext, kept: readonly KeptSheet[]): Promise<void> {
  if (kept.length === 0) return
  const sheets = kept.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id).load('name'))
  await context.sync()
  for (const sheet of sheets) if (!sheet.isNullObject && isKept(sheet.name)) sheet.delete()
  await context.sync()
}

/** Fait revenir les feuilles mises de côté, sous leur nom et à leur place. Leurs remplaçantes doivent être parties. */
export function restore(context: Excel.RequestContext, kept: readonly KeptSheet[]): void {
  for (const { id, name, position, visibility } of [...kept].sort((a, b) => a.position - b.position)) {
    const sheet = context.workbook.worksheets.getItem(id)
    sheet.name = name
    sheet.position = position
    sheet.visibility = visibility
  }
}
