/** Les morceaux d'un fichier .xlsx en cours de correction, par leur chemin. */
export type Parts = Map<string, Uint8Array>

/** Réécrit le texte d'un morceau, s'il existe. */
export function editPart(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts.get(name)
  if (!part) return
  const xml = new TextDecoder().decode(part)
  const changed = change(xml)
  if (changed !== xml) parts.set(name, new TextEncoder().encode(changed))
}

/** La valeur d'un attribut, encore codée pour le XML. */
export const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1]

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

export const escapeXml = (text: string): string => text.replace(/[<>&"]/g, (char) => ENTITIES[char] ?? char)

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export const unescapeXml = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => CHARACTERS[name] ?? '')
