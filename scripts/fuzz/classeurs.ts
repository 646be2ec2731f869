import { unzipSync, zipSync } from 'fflate'
import { ErreurMetier } from '../../src/domain/commun/erreur'
import { createXlsx, openXlsx, saveXlsx } from '../../src/hosts/xlsx/file'
import type { Hasard } from './hasard'

const DUREE_MS = 15_000

/** Un vrai petit classeur, à abîmer. */
export async function classeurSain(): Promise<Uint8Array> {
  const book = createXlsx()
  const feuille = book.addWorksheet("L'offre")
  const colonnes = ['Code', 'Offre'].map((name) => ({ name }))
  feuille.addTable({ name: 'T_Offre', ref: 'A1', headerRow: true, columns: colonnes, rows: [['01001', 5400]] })
  feuille.getCell('D1').value = { formula: 'SANTE.DENSITE(B2,1000)', result: 54_000 }
  feuille.getCell('D2').value = { text: 'lien', hyperlink: "#'L''offre'!A1" }
  feuille.getCell('D3').value = new Date(Date.UTC(2024, 0, 1))
  feuille.mergeCells('F1:G2')
  feuille.getCell('A9').note = 'note'
  book.definedNames.add("'L''offre'!$B$2", 'offre')
  return saveXlsx(book)
}

/** Abîme des octets du fichier, ou le texte d'un de ses morceaux. */
export function abimerClasseur(tirage: Hasard, sain: Uint8Array): Uint8Array {
  if (tirage.chance(0.3)) return abimerOctets(tirage, sain)
  const morceaux = unzipSync(sain)
  const nom = tirage.un(Object.keys(morceaux))
  const morceau = morceaux[nom] as Uint8Array
  return zipSync({
    ...morceaux,
    [nom]: tirage.chance(0.5) ? abimerOctets(tirage, morceau) : abimerTexte(tirage, morceau),
  })
}

function abimerOctets(tirage: Hasard, octets: Uint8Array): Uint8Array {
  const abimes = octets.slice(0, tirage.chance(0.2) ? tirage.entier(octets.length) : octets.length)
  for (let coups = 1 + tirage.entier(8); coups > 0 && abimes.length > 0; coups--) {
    abimes[tirage.entier(abimes.length)] = tirage.entier(256)
  }
  return abimes
}

const BOUTS = ['<', '>', '"', '&', '</row>', '<c r="XFE1"/>', '<c r="">', 'r="A0"', '-1', '1e999', 'NaN', '', 't="s"']

function abimerTexte(tirage: Hasard, octets: Uint8Array): Uint8Array {
  const texte = new TextDecoder().decode(octets)
  const [debut, fin] = [tirage.entier(texte.length), tirage.entier(12)]
  return new TextEncoder().encode(texte.slice(0, debut) + tirage.un(BOUTS) + texte.slice(debut + fin))
}

/** Ce que l'ouverture a de fautif, ou rien : un classeur, ou un refus qui s'explique. */
export async function fauteOuverture(octets: Uint8Array): Promise<string | undefined> {
  const debut = performance.now()
  try {
    await openXlsx(octets, 'essai.xlsx')
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier))
      return `openXlsx lève ${erreur instanceof Error ? erreur.stack : String(erreur)}`
    if (erreur.message.length < 20) return `openXlsx n’explique pas : « ${erreur.message} »`
  }
  const duree = performance.now() - debut
  return duree > DUREE_MS ? `openXlsx dure ${Math.round(duree)} ms` : undefined
}
