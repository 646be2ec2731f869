/** Le format donné à une cellule qui n'en a pas quand on y tape une de nos fonctions, comme Excel le fait pour une date. */
const FORMATS: Readonly<Record<string, string>> = {
  APL: '0.00',
  'APL.SIMULER': '0.00',
  'APL.MOYENNE': '0.00',
  'APL.POPULATION': '#,##0',
  DENSITE: '0.00',
  EVOLUTION: '0.0%',
  'AIDE.ASSISTANT': '#,##0 "€"',
  'AIDE.CAIM': '#,##0 "€"',
  'CPTS.PLAFOND': '#,##0 "€"',
}

/** Le format de la fonction qui fait toute la formule ; la valeur, elle, n'est pas arrondie. */
export function resultFormat(formula: string): string | undefined {
  const name = /^=\s*SANTE\.([A-Z.]+)\(/i.exec(formula)?.[1]?.toUpperCase()
  return name === undefined || !isWhole(formula) ? undefined : FORMATS[name]
}

/** La parenthèse ouverte par la fonction se ferme à la fin. */
function isWhole(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, '').trim()
  let depth = 0
  for (const [at, char] of [...bare].entries()) {
    if (char === '(') depth++
    else if (char === ')' && --depth === 0) return at === bare.length - 1
  }
  return false
}
