import { unzipSync, zipSync } from 'fflate'
import type { Hasard } from './hasard'

/** Abîme des octets du fichier, ou le texte d'un de ses morceaux quand c'est une archive. */
export function abimerFichier(tirage: Hasard, sain: Uint8Array): Uint8Array {
  const archive = sain[0] === 0x50 && sain[1] === 0x4b
  if (!archive) return abimerMorceau(tirage, sain)
  if (tirage.chance(0.2)) return abimerOctets(tirage, sain)
  const morceaux = unzipSync(sain)
  const nom = tirage.un(Object.keys(morceaux))
  return zipSync({ ...morceaux, [nom]: abimerMorceau(tirage, morceaux[nom] as Uint8Array) })
}

const abimerMorceau = (tirage: Hasard, octets: Uint8Array) =>
  tirage.chance(0.3) ? abimerOctets(tirage, octets) : abimerTexte(tirage, octets)

function abimerOctets(tirage: Hasard, octets: Uint8Array): Uint8Array {
  const abimes = octets.slice(0, tirage.chance(0.2) ? tirage.entier(octets.length) : octets.length)
  for (let coups = 1 + tirage.entier(8); coups > 0 && abimes.length > 0; coups--) {
    abimes[tirage.entier(abimes.length)] = tirage.entier(256)
  }
  return abimes
}

const DE_BALISES = ['<', '>', '&', '=', '/', '</row>', '<row/>', '<c/>', '<c r="XFE1"/>', '<c r="">', 'r="A0"', 't="s"']
const DE_XML = [
  '<!-- -->',
  '<![CDATA[x]]>',
  '<?x?>',
  '&#0;',
  '&#x110000;',
  '<text:p/>',
  'table:number-rows-repeated="9"',
]
const DE_VALEURS = ['-1', '1e999', 'NaN', '', ' ', '999999999999', '$A$1', '#REF!', ':', '31/02/2024', '01004']
const DE_CSV = ['"', "'", ';', ',', '\t', '\n', '\r', '\ufeff', '\0', 'sep=;\n', '=1+1', 'é']
const BOUTS = [...DE_BALISES, ...DE_XML, ...DE_VALEURS, ...DE_CSV]

function abimerTexte(tirage: Hasard, octets: Uint8Array): Uint8Array {
  let texte = new TextDecoder().decode(octets)
  for (let coups = 1 + tirage.entier(3); coups > 0; coups--) {
    const [debut, fin] = [tirage.entier(texte.length + 1), tirage.entier(12)]
    texte = texte.slice(0, debut) + tirage.un(BOUTS) + texte.slice(debut + fin)
  }
  return new TextEncoder().encode(texte)
}
