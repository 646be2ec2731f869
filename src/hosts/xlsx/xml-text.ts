/** La valeur d'un attribut dans une balise ou dans ses seuls attributs, décodée. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = place(attributes, name)
  return found && unescapeXml(attributes.slice(found.from, found.to))
}

/** Les attributs avec celui-ci changé, ajouté, ou ôté quand la valeur manque. */
export function withAttribute(attributes: string, name: string, value: string | number | undefined): string {
  const found = place(attributes, name)
  if (value === undefined) return found ? attributes.slice(0, found.start) + attributes.slice(found.to + 1) : attributes
  const written = ` ${name}="${escapeXml(String(value))}"`
  return found ? attributes.slice(0, found.start) + written + attributes.slice(found.to + 1) : attributes + written
}

function place(attributes: string, name: string) {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && !isSpace(attributes.charCodeAt(at - 1))) continue
    let equal = at + name.length
    while (isSpace(attributes.charCodeAt(equal))) equal++
    if (attributes[equal] !== '=') continue
    let quote = equal + 1
    while (isSpace(attributes.charCodeAt(quote))) quote++
    const mark = attributes[quote]
    if (mark !== '"' && mark !== "'") continue
    const to = attributes.indexOf(mark, quote + 1)
    if (to < 0) return undefined
    let start = at
    while (start > 0 && isSpace(attributes.charCodeAt(start - 1))) start--
    return { start, from: quote + 1, to }
  }
  return undefined
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

export const escapeXml = (text: string): string => text.replace(/[<>&"]/g, (char) => ENTITIES[char] ?? char)

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Le texte d'une valeur ; une entité inconnue ou hors du jeu de caractères reste telle quelle. */
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return CHARACTERS[String(name)] ?? whole
        const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text

/** Le texte d'un élément, sections CDATA comprises. */
export const textOf = (inner: string): string =>
  inner.includes('<![CDATA[') || inner.includes('<!--')
    ? inner
        .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
        .map((piece) =>
          piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : piece.startsWith('<!--') ? '' : unescapeXml(piece),
        )
        .join('')
    : unescapeXml(inner)
