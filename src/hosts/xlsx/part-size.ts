import type { Entry } from './zip'

const MEGABYTE = 1024 * 1024
/** Au-delà, le texte d'un morceau ne tiendrait pas dans une chaîne, ou prendrait toute la mémoire. */
const LARGEST = 400 * MEGABYTE
/** Seules les cellules, leurs textes et les images sont volumineux ; le reste se lit tout entier. */
const LARGEST_SMALL = 100 * MEGABYTE
const LARGE = /(?:worksheets\/|sharedStrings|content\.xml$)/i
const XML = /\.(?:xml|rels|vml)$/i

/** Pourquoi ce morceau est trop gros pour être lu ; se sait avant de le déplier. */
export function oversized({ name, size }: Entry): string | undefined {
  if (size <= (XML.test(name) && !LARGE.test(name) ? LARGEST_SMALL : LARGEST)) return undefined
  return (
    `contient ${Math.round(size / MEGABYTE)} Mo d’un seul tenant, plus que ce qui se lit ici. Gardez les seules ` +
    `feuilles utiles, ou passez par des fichiers CSV. (Morceau en cause : ${name}.)`
  )
}
