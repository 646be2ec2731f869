import { SaxesParser } from 'saxes'

const ESPACES = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': '',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': '',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt:',
}

/** Une faute du manifeste, et sa ligne. */
export const faute = (element, message) => ({ ligne: element?.ligne ?? 1, message })

/**
 * Lit le manifeste comme un arbre d'éléments { nom, type, attributs, enfants, texte, ligne } ; `type` est xsi:type.
 * Échoue avec une phrase quand ce n'est pas du XML.
 */
export function lireXml(texte) {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const racine = { enfants: [] }
  const pile = [racine]
  parser.on('error', (erreur) => {
    throw Object.assign(new Error(`XML mal formé : ${erreur.message}`), { ligne: parser.line })
  })
  parser.on('opentag', (tag) => {
    const element = {
      nom: (ESPACES[tag.uri] ?? `{${tag.uri}}`) + tag.local,
      attributs: Object.fromEntries(Object.entries(tag.attributes).map(([cle, { value }]) => [cle, value])),
      enfants: [],
      texte: '',
      ligne: parser.line,
    }
    element.type = element.attributs['xsi:type']
    pile.at(-1).enfants.push(element)
    pile.push(element)
  })
  parser.on('text', (morceau) => {
    if (pile.length > 1) pile.at(-1).texte += morceau.trim()
  })
  parser.on('closetag', () => pile.pop())
  parser.write(texte).close()
  return racine.enfants[0]
}

/** Tous les éléments de l'arbre, dans l'ordre du texte. */
export const tous = (element) => [element, ...element.enfants.flatMap(tous)]

export const enfant = (element, nom) => element?.enfants.find((e) => e.nom === nom)

/** Le premier élément au bout d'un chemin (« VersionOverrides/Resources »). */
export const chemin = (element, noms) => noms.split('/').reduce(enfant, element)
