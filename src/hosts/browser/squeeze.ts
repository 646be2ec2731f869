import { deflate } from '../xlsx/deflate'

/** Serre des octets à côté de la page ; un navigateur d'avant 2023 ne le sait pas, et la page attend. */
export async function squeeze(bytes: Uint8Array): Promise<Uint8Array> {
  if (typeof CompressionStream === 'undefined') return deflate(bytes)
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
  const squeezed = stream.pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(squeezed).arrayBuffer())
}
