import { workbookPath } from './book'
import { contentType } from './content-types'
import type { XlsxPackage } from './package'

/** L'extension qu'Excel attend de ce contenu : il n'ouvre ni des macros sous .xlsx, ni un classeur sans macros sous .xlsm. */
export function bookExtension(pkg: XlsxPackage): '.xlsx' | '.xlsm' | '.xltx' | '.xltm' {
  const type = contentType(pkg, workbookPath(pkg)) ?? ''
  const macros = /\.macroEnabled\./i.test(type)
  if (/\.template\./i.test(type)) return macros ? '.xltm' : '.xltx'
  return macros ? '.xlsm' : '.xlsx'
}
