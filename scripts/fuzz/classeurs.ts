import { unzipSync } from 'fflate'
import { ErreurMetier } from '../../src/domain/commun/erreur'
import { openBook } from '../../src/hosts/xlsx/formats/open-book'
import { overlap } from '../../src/hosts/xlsx/merges'
import { openXlsx, saveXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import type { Hasard } from './hasard'
import { AJOUTEE, PLACE, planAuHasard, TEMOIN } from './plans'
import { lettresPerdues, toutLire } from './relire'
import type { Fichier } from './sains'
import { fauteDeRaison } from './verdict'

/**
 * Ce qui ne va pas, ou rien : le fichier se lit en entier, un petit plan s'y applique, s'enregistre, se relit et s'annule sans
 * rien changer d'autre, ou il est refusé par une phrase. Un morceau que le plan ne touche pas garde ses octets.
 */
export async function fauteFichier(fichier: Fichier, tirage: Hasard): Promise<string | undefined> {
  try {
    return await perte(fichier, tirage)
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) return `lève ${pile(erreur)}`
    return fauteDeRaison(erreur)
  }
}

async function perte({ nom, octets }: Fichier, tirage: Hasard): Promise<string | undefined> {
  const { book: paquet } = await openBook(octets, nom)
  const classeur = xlsxWorkbook(paquet, nom)
  const avant = await toutLire(classeur)
  const [premiere] = await classeur.sheets()
  if (!premiere) return 'aucune feuille, et pas de refus'
  const lettres = nom.endsWith('.csv') ? await lettresPerdues(octets, classeur, premiere) : undefined
  if (lettres !== undefined) return lettres

  const intact = unzipSync(saveXlsx(paquet))
  const change = /\.xls[xm]$/.test(nom) ? different(depliees(octets) ?? intact, intact) : undefined
  if (change !== undefined) return `change le morceau ${change} sans rien y écrire`

  const { operations, touche } = planAuHasard(tirage, paquet, premiere.name)
  const annuler = await classeur.apply(operations)
  const ecrit = saveXlsx(paquet)
  const touches = different(intact, unzipSync(ecrit), touche)
  if (touches !== undefined) return `a touché au morceau ${touches}`
  const fauteRelecture = await relecture(ecrit, premiere.name, avant).catch((e: unknown) => `a écrit un fichier qu’il refuse : ${pile(e)}`) // prettier-ignore
  if (fauteRelecture !== undefined) return fauteRelecture

  await annuler()
  const reste = different(intact, unzipSync(saveXlsx(paquet)))
  return reste === undefined ? undefined : `n’annule pas le morceau ${reste}`
}

/** Le témoin y est, et tout le reste comme avant. */
async function relecture(ecrit: Uint8Array, sheet: string, avant: ReadonlyMap<string, string>) {
  const rouvert = xlsxWorkbook(openXlsx(ecrit, 'essai.xlsx'), 'essai.xlsx')
  const [[temoin]] = (await rouvert.read([{ sheet, area: PLACE }])) as [[unknown[]]]
  const [allure] = await rouvert.layouts([sheet])
  const couvert = allure?.merges.some((fusion) => overlap(fusion, PLACE)) === true
  if (temoin?.[0] !== TEMOIN && !couvert) return `le témoin écrit se relit ${JSON.stringify(temoin)}`
  const relu = await toutLire(rouvert)
  for (const [cle, texte] of avant) {
    if (relu.get(cle) !== texte)
      return `perd ${cle} : ${texte.slice(0, 300)} → ${relu.get(cle)?.slice(0, 300) ?? 'rien'}`
  }
  const venu = [...relu.keys()].find((cle) => !avant.has(cle) && !cle.startsWith(AJOUTEE))
  return venu === undefined ? undefined : `ajoute ${venu}`
}

/** Ce qu'un autre lecteur tire d'une archive abîmée, s'il en tire quelque chose. */
function depliees(octets: Uint8Array): Morceaux | undefined {
  try {
    return unzipSync(octets)
  } catch {
    return undefined // nous lisons des annuaires qu'il refuse, sommes vérifiées
  }
}

type Morceaux = Readonly<Record<string, Uint8Array>>

/** Le premier morceau qui n'est pas le même des deux côtés, hors de ceux que l'on peut toucher. */
function different(a: Morceaux, b: Morceaux, touche: (nom: string) => boolean = () => false): string | undefined {
  const noms = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...noms].find((nom) => NOM_SUR.test(nom) && !touche(nom) && !memes(a[nom], b[nom]))
}

/** Un fichier, d'un nom que tous les programmes lisent de même. */
const NOM_SUR = /^[ -~]*[^/]$/

const memes = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0

const pile = (erreur: unknown) => (erreur instanceof Error ? erreur.stack : String(erreur))
