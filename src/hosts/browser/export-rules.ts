import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting'
import type { XlsxPackage } from '../xlsx/package'
import { readSheet, writeSheet } from '../xlsx/part-cache'
import { ruleXml } from '../xlsx/write/condition-xml'
import { differentialXml } from '../xlsx/write/conditional-format'
import { placeConditions, type PlacedRule } from '../xlsx/write/place-conditions'
import { placeValidations, type PlacedValidation } from '../xlsx/write/place-validations'
import type { Look } from '../xlsx/read/styles'
import type { StyleExport } from './export-styles'
import { exportRule } from './export-conditions'
import type { SheetPlace } from './export-resources'
import { exportValidation } from './export-validations'
import type { GridSheet } from './grid-sheet'
import { areaOfRange } from './import-units'

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

/** Les mises en forme conditionnelles changées dans la grille ; une règle inchangée reste écrite comme elle l'était. */
export function exportConditions(
  pkg: XlsxPackage,
  { name, path, warn }: SheetPlace,
  now: GridSheet,
  before: GridSheet,
  styles: StyleExport,
): void {
  if (!differ(now.conditions, before.conditions)) return
  const left = [...before.conditions]
  const rules = now.conditions.flatMap((rule): PlacedRule[] => {
    const areas = rule.ranges.map(areaOfRange)
    const [area] = areas
    const found = left.findIndex((old) => sameRule(old, rule))
    const old = found < 0 ? undefined : left.splice(found, 1)[0]
    if (old) return [{ areas, rule: { kept: old.cfId, moved: differ(old.ranges, rule.ranges) } }]
    const written = exportRule(rule)
    if (!written || !area) {
      warn(`Une mise en forme conditionnelle de « ${name} » n’a pas d’équivalent dans un fichier .xlsx.`)
      return []
    }
    const dxf = written.kind === 'highlight' ? styles.differential(differentialXml(traitsOf(written.look))) : undefined
    const context = { stop: rule.stopIfTrue, area, dxf }
    return [{ areas, rule: { xml: (priority) => ruleXml(written, { ...context, priority }) } }]
  })
  const known = new Set(before.conditions.map(({ cfId }) => cfId))
  writeSheet(pkg, path, placeConditions(readSheet(pkg, path), rules, known))
}

const traitsOf = ({ font, fill }: Look) => ({ ...font, ...(fill !== undefined && { fill }) })

const sameRule = (a: IConditionFormattingRule, b: IConditionFormattingRule) =>
  a.stopIfTrue === b.stopIfTrue && !differ(a.rule, b.rule)

/** Les validations changées dans la grille ; une validation inchangée reste écrite comme elle l'était. */
export function exportValidations(
  pkg: XlsxPackage,
  { name, path, warn }: SheetPlace,
  now: GridSheet,
  before: GridSheet,
): void {
  if (!differ(now.validations, before.validations)) return
  const bare = ({ uid: _, ranges: __, ...rule }: GridSheet['validations'][number]) => rule
  const left = [...before.validations]
  const rules = now.validations.flatMap((rule): PlacedValidation[] => {
    const areas = rule.ranges.map(areaOfRange)
    const found = left.findIndex((old) => !differ(bare(old), bare(rule)))
    const old = found < 0 ? undefined : left.splice(found, 1)[0]
    if (old) return [{ areas, rule: { kept: old.uid } }]
    const xml = exportValidation(rule)
    if (xml === undefined) warn(`Une validation de « ${name} » n’a pas d’équivalent dans un fichier .xlsx.`)
    return xml === undefined ? [] : [{ areas, rule: { xml } }]
  })
  const known = new Set(before.validations.map(({ uid }) => uid))
  writeSheet(pkg, path, placeValidations(readSheet(pkg, path), rules, known))
}
