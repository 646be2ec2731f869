const SIGNS: Readonly<Partial<Record<string, string>>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
}

/** La formule qui compare une cellule comme le ferait une règle du fichier ; `undefined` pour un opérateur inconnu. */
export function comparison(cell: string, operator: string, formulas: readonly string[]): string | undefined {
  const [first = '', second = ''] = formulas
  const sign = SIGNS[operator]
  const between = `AND(${cell}>=${first},${cell}<=${second})`
  if (first === '') return undefined
  if (sign !== undefined) return `${cell}${sign}${first}`
  return operator === 'between' ? between : operator === 'notBetween' ? `NOT(${between})` : undefined
}
