import { escapeXml, unescapeXml } from '../xml-text'

/** La cellule dont une forme montre le texte, celle qu'un contrôle remplit, celles où il puise ses choix. */
const ATTRIBUTE =
  /(\s(?:textlink|cellRange|fmlaLink|fmlaRange|fmlaTxbx|fmlaGroup|fmlaPict|linkedCell|listFillRange)=")([^"]*)/g
/** Les mêmes, dans le dessin d'avant 2007 (.vml) que le fichier garde à côté. */
const ELEMENT = /(<x:Fmla(?:Link|Range|Txbx|Group|Pict)>)([^<]*)/g

/** Récrit ce que les formes et les contrôles de ce texte visent dans les cellules. */
export const rewriteLinkedCells = (xml: string, change: (formula: string) => string): string =>
  [ATTRIBUTE, ELEMENT].reduce(
    (left, links) =>
      left.replace(links, (whole, open: string, written: string) => {
        const formula = unescapeXml(written)
        const changed = change(formula)
        return changed === formula ? whole : open + escapeXml(changed)
      }),
    xml,
  )
