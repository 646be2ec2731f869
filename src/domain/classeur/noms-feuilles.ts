/** Excel refuse ces caractères, une apostrophe au bord et plus de 31 caractères. */
const INTERDITS = /[\\/?*[\]:]/g
const LONGUEUR = 31

/** Un nom de feuille qu'Excel accepte, le plus proche possible. */
export function nomPermis(nom: string): string {
  const propre = nom
    .replace(INTERDITS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
    .slice(0, LONGUEUR)
    .trim()
  return propre === '' ? 'Feuille' : propre
}

/** Le nom lui-même s'il est libre, sinon « nom (2) », « nom (3) »… ; Excel ne distingue pas la casse. */
export function nomLibre(nom: string, pris: Iterable<string>): string {
  const occupes = new Set([...pris].map((n) => n.toLowerCase()))
  const voulu = nomPermis(nom)
  if (!occupes.has(voulu.toLowerCase())) return voulu
  for (let k = 2; ; k++) {
    const suite = ` (${k})`
    const essai = voulu.slice(0, LONGUEUR - suite.length).trimEnd() + suite
    if (!occupes.has(essai.toLowerCase())) return essai
  }
}
