import type { AddConditionalFormat, AddValidation, ResizeTable } from '../../ports/operations'
import { adresse } from '../../usecases/adresse'
import { quoted } from './quoted'
import { refusal } from './refusal'
import { supported } from './supported'

/** Excel refuse une liste de choix plus longue. */
const LIST_MAX = 255

/** Sans ExcelApi 1.6, la zone reste sans mise en forme conditionnelle. */
export function addConditionalFormat(sheet: Excel.Worksheet, { area, formula, style }: AddConditionalFormat): void {
  if (!supported('1.6')) return
  const { custom } = sheet.getRange(adresse(area)).conditionalFormats.add('Custom')
  custom.rule.formula = `=${formula}`
  if (style.bold !== undefined) custom.format.font.bold = style.bold
  if (style.italic !== undefined) custom.format.font.italic = style.italic
  if (style.color !== undefined) custom.format.font.color = style.color
  if (style.fill !== undefined) custom.format.fill.color = style.fill
  if (style.numberFormat !== undefined) custom.format.numberFormat = style.numberFormat
}

/** Sans ExcelApi 1.8, la zone reste sans liste de choix : on y tape ce que l'on veut. */
export function addValidation(sheet: Excel.Worksheet, { area, list, blocking, prompt }: AddValidation): void {
  if (!supported('1.8')) return
  const { dataValidation } = sheet.getRange(adresse(area))
  dataValidation.clear()
  if (list !== undefined) {
    dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(list) } }
    dataValidation.errorAlert = {
      showAlert: true,
      style: blocking ? 'Stop' : 'Warning',
      title: 'Valeur hors de la liste',
      message: blocking ? 'Choisissez une valeur de la liste.' : "Cette valeur n'est pas dans la liste.",
    }
  }
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text }
}

function sourceOf(list: NonNullable<AddValidation['list']>): string {
  if ('sheet' in list) return `=${quoted(list.sheet)}!${absolute(adresse(list.area))}`
  const text = list.join(',')
  if (text.length <= LIST_MAX && !list.some((choice) => choice.includes(','))) return text
  throw refusal(`La liste de choix « ${text.slice(0, 40)}… » est trop longue : mettez ses choix dans des cellules.`)
}

const absolute = (address: string) => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')

export const resizeTable = (sheet: Excel.Worksheet, { name, area }: ResizeTable): void => {
  if (!supported('1.13')) throw refusal(`Cet Excel ne sait pas changer l'étendue du tableau « ${name} ».`)
  sheet.tables.getItem(name).resize(adresse(area))
}
