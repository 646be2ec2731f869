import type { ICellData, IStyleData, Styles } from '@univerjs/core'
import type { XlsxPackage } from '../xlsx/package'
import type { Font, Look } from '../xlsx/read/styles'
import { elementAt, firstNamed } from '../xlsx/xml'
import { lookStyle } from '../xlsx/write/look-style'
import { bookStyles, withItem, type StylesXml } from '../xlsx/write/styles-xml'
import { exportStyle } from './export-style'
import { importStyle } from './import-style'

/** De quoi dire dans le fichier les styles de la grille. */
export interface StyleExport {
  /** Le rang du style de la grille, posé sur une cellule qui avait le style `before`. */
  rank(style: NonNullable<ICellData['s']> | null, before: number): number
  /** Le rang d'un style différentiel. */
  differential(xml: string): number
  save(): void
}

/** Les styles du paquet, que l'on complète ; un style que le fichier avait déjà garde son rang. */
export function styleExport(pkg: XlsxPackage, grid: Styles, looks: readonly Look[], base: Font): StyleExport {
  const book = bookStyles(pkg)
  let { styles } = book
  const done = new Map<string, number>()
  const shown = (rank: number) => exportStyle(importStyle(looks[rank] ?? {}, base), base)
  const isStill = (data: IStyleData, rank: number) => {
    const look = looks[rank]
    return look !== undefined && JSON.stringify(importStyle(look, base)) === JSON.stringify(data)
  }
  return {
    rank(style, before) {
      const own = typeof style === 'string' ? /^x(\d+)$/.exec(style)?.[1] : undefined
      const data: IStyleData = (typeof style === 'string' ? grid.get(style) : style) ?? {}
      if (own !== undefined && isStill(data, Number(own)) && sameProtection(styles, before, Number(own)))
        return Number(own)
      const key = `${before} ${JSON.stringify(data)}`
      const known = done.get(key)
      if (known !== undefined) return known
      const changed = lookStyle(styles, before, shown(before), exportStyle(data, base))
      styles = changed.styles
      done.set(key, changed.rank)
      return changed.rank
    },
    differential(xml) {
      const added = withItem(styles, 'dxfs', xml)
      styles = added.styles
      return added.rank
    },
    save: () => book.save(styles),
  }
}

/** Deux styles de même allure peuvent ne pas verrouiller la cellule de la même façon. */
function sameProtection({ groups: { cellXfs } }: StylesXml, before: number, after: number): boolean {
  const protection = (rank: number) => {
    const xf = cellXfs[rank]
    return xf === undefined ? undefined : (firstNamed(elementAt(xf, 0).inner, 'protection')?.attributes ?? '')
  }
  const wanted = protection(after)
  return wanted !== undefined && (before === 0 || protection(before) === wanted)
}
