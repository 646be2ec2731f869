const PREFIX = '_sante_ancien_'

/**
 * Une feuille remplacée n'est pas supprimée : elle est renommée, mise à la fin et très masquée. La faire revenir rend
 * tout (formats, graphiques, formules qui la citent), ce qu'aucune copie de cellules ne ferait. Elle n'est vraiment
 * supprimée que lorsque l'analyste a terminé : jusque-là, chaque remplissage peut être annulé, du dernier au premier.
 */
export interface KeptSheet {
  readonly id: string
  readonly name: string
  readonly position: number
  readonly visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden'
}

/** Dit si une feuille attend une annulation : le reste du programme ne la voit pas. */
export const isKept = (name: string) => name.startsWith(PREFIX)

/** Excel ne distingue pas la casse des noms de feuilles. */
export const sheetKey = (name: string) => name.toLocaleLowerCase('fr')

/** Un nom libre pour mettre une feuille de côté. */
export function keptName(taken: ReadonlySet<string>): string {
  let rank = 1
  while (taken.has(`${PREFIX}${rank}`)) rank += 1
  return `${PREFIX}${rank}`
}

/** Supprime pour de bon les feuilles mises de côté, y compris par une session précédente. */
export async function discardKept(context: Excel.RequestContext): Promise<void> {
  const sheets = context.workbook.worksheets.load('items/name')
  await context.sync()
  for (const sheet of sheets.items) if (isKept(sheet.name)) sheet.delete()
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
