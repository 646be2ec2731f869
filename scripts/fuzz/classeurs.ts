import { unzipSync, zipSync } from 'fflate'
import { ErreurMetier } from '../../src/domain/commun/erreur'
import { overlap } from '../../src/hosts/xlsx/merges'
import { openXlsx, saveXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import type { Workbook } from '../../src/ports/workbook'
import type { Hasard } from './hasard'

const DUREE_MS = 15_000

/** Abîme des octets du fichier, ou le texte d'un de ses morceaux. */
export function abimerClasseur(tirage: Hasard, sain: Uint8Array): Uint8Array {
  if (tirage.chance(0.2)) return abimerOctets(tirage, sain)
  const morceaux = unzipSync(sain)
  const nom = tirage.un(Object.keys(morceaux))
  const morceau = morceaux[nom] as Uint8Array
  return zipSync({
    ...morceaux,
    [nom]: tirage.chance(0.3) ? abimerOctets(tirage, morceau) : abimerTexte(tirage, morceau),
  })
}

function abimerOctets(tirage: Hasard, octets: Uint8Array): Uint8Array {
  const abimes = octets.slice(0, tirage.chance(0.2) ? tirage.entier(octets.length) : octets.length)
  for (let coups = 1 + tirage.entier(8); coups > 0 && abimes.length > 0; coups--) {
    abimes[tirage.entier(abimes.length)] = tirage.entier(256)
  }
  return abimes
}

const BOUTS = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '=',
    '/',
    '</row>',
    '<row/>',
    '<c/>',
    '<c r="XFE1"/>',
    '<c r="">',
    'r="A0"',
    '-1',
    '1e999',
  ],
  ...[
    'NaN',
    '',
    't="s"',
    '<!-- -->',
    '<![CDATA[x]]>',
    '<?x?>',
    '&#0;',
    '&#x110000;',
    ' ',
    '999999999999',
    '$A$1',
    '#REF!',
    ':',
  ],
]

function abimerTexte(tirage: Hasard, octets: Uint8Array): Uint8Array {
  let texte = new TextDecoder().decode(octets)
  for (let coups = 1 + tirage.entier(3); coups > 0; coups--) {
    const [debut, fin] = [tirage.entier(texte.length + 1), tirage.entier(12)]
    texte = texte.slice(0, debut) + tirage.un(BOUTS) + texte.slice(debut + fin)
  }
  return new TextEncoder().encode(texte)
}

/**
 * Ce qui ne va pas, ou rien : le classeur se lit en entier et une écriture n'y change qu'une cellule, ou il est refusé par une
 * phrase. Un morceau que l'écriture ne touche pas garde ses octets.
 */
export async function fauteOuverture(octets: Uint8Array): Promise<string | undefined> {
  const debut = performance.now()
  try {
    const faute = await perte(octets)
    if (faute !== undefined) return faute
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) return `lève ${erreur instanceof Error ? erreur.stack : String(erreur)}`
    if (erreur.message.length < 20) return `n’explique pas : « ${erreur.message} »`
  }
  const duree = performance.now() - debut
  return duree > DUREE_MS ? `dure ${Math.round(duree)} ms` : undefined
}

const PLACE = { row: 30, column: 1, rows: 1, columns: 1 }

async function perte(octets: Uint8Array): Promise<string | undefined> {
  const paquet = openXlsx(octets, 'essai.xlsx')
  const classeur = xlsxWorkbook(paquet, 'essai.xlsx')
  const avant = await toutLire(classeur)
  const [premiere] = await classeur.sheets()
  if (!premiere) return 'aucune feuille, et pas de refus'

  await classeur.apply([
    { kind: 'write', sheet: premiere.name, row: PLACE.row, column: PLACE.column, values: [['témoin']] },
  ])
  const ecrit = saveXlsx(paquet)
  let relu: Awaited<ReturnType<typeof toutLire>>
  try {
    const rouvert = xlsxWorkbook(openXlsx(ecrit, 'essai.xlsx'), 'essai.xlsx')
    const [[temoin]] = (await rouvert.read([{ sheet: premiere.name, area: PLACE }])) as [[unknown[]]]
    const [allure] = (await rouvert.layouts?.([premiere.name])) ?? []
    const couvert = allure?.merges.some((fusion) => overlap(fusion, PLACE)) === true
    if (temoin?.[0] !== 'témoin' && !couvert) return `le témoin écrit se relit ${JSON.stringify(temoin)}`
    relu = await toutLire(rouvert)
  } catch (erreur) {
    return `a écrit un fichier qu’il refuse : ${erreur instanceof Error ? erreur.stack : String(erreur)}`
  }
  for (const [cle, texte] of avant) {
    if (relu.get(cle) !== texte)
      return `perd ${cle} : ${texte.slice(0, 300)} → ${relu.get(cle)?.slice(0, 300) ?? 'rien'}`
  }
  const [a, b] = [unzipSync(octets), unzipSync(ecrit)]
  const touches = /worksheets\/|workbook\.xml|Content_Types|calcChain/
  const changes = Object.keys(a).filter((nom) => !touches.test(nom) && /^[ -~]*[^/]$/.test(nom))
  const perdu = changes.find((nom) => Buffer.compare(a[nom] as Uint8Array, b[nom] ?? new Uint8Array()) !== 0)
  return perdu === undefined ? undefined : `a touché au morceau ${perdu}`
}

/** Tout ce que dit le classeur, un texte par chose lue ; la cellule témoin n'y est pas. */
async function toutLire(classeur: Workbook): Promise<ReadonlyMap<string, string>> {
  const tout = new Map<string, string>()
  const noter = (cle: string, valeur: unknown) => tout.set(cle, JSON.stringify(valeur))
  noter('les tableaux', await classeur.tables())
  for (const { name: sheet, visible } of await classeur.sheets()) {
    const zones = [{ sheet, area: { row: 0, column: 0, rows: 30, columns: 12 } }]
    noter(`${sheet} : visible`, visible)
    noter(`${sheet} : valeurs`, await classeur.read(zones))
    noter(`${sheet} : formules`, await classeur.formulas?.(zones))
    noter(`${sheet} : formats`, await classeur.numberFormats?.(zones))
    const [traces = []] = (await classeur.marks?.([sheet])) ?? []
    noter(
      `${sheet} : traces`,
      traces.filter(({ row }) => row !== PLACE.row),
    )
    const [allure] = (await classeur.layouts?.([sheet])) ?? []
    noter(`${sheet} : fusions`, allure?.merges)
    noter(`${sheet} : hauteurs`, [...(allure?.heights ?? []), ...(allure?.hiddenRows ?? [])])
  }
  return tout
}
