import { estFormatDeDate } from '../../domain/commun/format-de-date'
import { is1904 } from './book'
import { bookLooks } from './book-looks'
import type { XlsxPackage } from './package'

/** Dit quels styles montrent une date, dans un classeur qui les compte depuis 1904 ; aucun dans un autre. */
export function stylesDatedFrom1904(pkg: XlsxPackage): (style: number) => boolean {
  if (!is1904(pkg)) return () => false
  const dated = bookLooks(pkg).cells.map(({ numberFormat }) => estFormatDeDate(numberFormat ?? 'General'))
  return (style) => dated[style] === true
}
