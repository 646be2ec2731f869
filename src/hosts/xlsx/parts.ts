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
