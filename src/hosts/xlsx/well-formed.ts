import { SaxesParser } from 'saxes'

/** Au-delà, relire coûterait plus que tout le reste ; les cellules, qui font la taille, ont leurs propres contrôles. */
const LONGEST_CHECKED = 2_000_000

/**
 * Faux si ce morceau n'est pas du XML bien formé, qu'Excel refuserait : nous taillons dans le texte sans bâtir d'arbre, et une
 * balise de travers nous ferait récrire autre chose que ce que nous avons lu. Les dessins des notes (.vml) n'en sont pas.
 */
export function isWellFormed(xml: string, name: string): boolean {
  if (xml.length > LONGEST_CHECKED || /\.vml$/i.test(name)) return true
  let faults = 0
  const parser = new SaxesParser()
  parser.on('error', () => void faults++)
  parser.write(xml).close()
  return faults === 0
}
