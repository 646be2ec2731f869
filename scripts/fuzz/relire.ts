import type { SheetInfo, Workbook } from '../../src/ports/workbook'
import { LIGNES_RELUES } from './plans'

/** Tout ce que dit le classeur, un texte par chose lue ; les lignes où le plan écrit n'y sont pas. */
export async function toutLire(classeur: Workbook): Promise<ReadonlyMap<string, string>> {
  const tout = new Map<string, string>()
  const noter = (cle: string, valeur: unknown) => tout.set(cle, JSON.stringify(valeur) ?? 'rien')
  for (const { sheet, ...tableau } of await classeur.tables()) noter(`${sheet} : tableau ${tableau.name}`, tableau)
  for (const { name: sheet, visible } of await classeur.sheets()) {
    const zones = [{ sheet, area: { row: 0, column: 0, rows: LIGNES_RELUES, columns: 12 } }]
    noter(`${sheet} : visible`, visible)
    noter(`${sheet} : valeurs`, await classeur.read(zones))
    noter(`${sheet} : formules`, await classeur.formulas(zones))
    noter(`${sheet} : formats`, await classeur.numberFormats(zones))
    const relues = ([row]: readonly [number, ...unknown[]]) => row < LIGNES_RELUES
    const [traces = []] = await classeur.marks([sheet])
    noter(
      `${sheet} : traces`,
      traces.filter(({ row }) => relues([row])),
    )
    const [allure] = await classeur.layouts([sheet])
    noter(`${sheet} : fusions`, allure?.merges)
    noter(`${sheet} : hauteurs`, [...(allure?.heights ?? [])].filter(relues))
    noter(`${sheet} : lignes masquées`, [...(allure?.hiddenRows ?? [])])
    noter(`${sheet} : page`, [allure?.header, allure?.footer])
  }
  return tout
}

/** Toutes les lettres d'un fichier CSV se retrouvent, dans l'ordre, dans la feuille ; celles d'un nombre (1e5) mises à part. */
export async function lettresPerdues(octets: Uint8Array, classeur: Workbook, { name, rows, columns }: SheetInfo) {
  const [valeurs = []] = await classeur.read([{ sheet: name, area: { row: 0, column: 0, rows, columns } }])
  const texte = new TextDecoder().decode(octets).replace(/^\ufeff?sep=.\r?\n/i, '')
  const [attendues, lues] = [lettres(texte), lettres(valeurs.flat().join(' '))]
  return attendues === lues ? undefined : `perd des lettres du CSV : ${attendues} → ${lues}`
}

const lettres = (texte: string) => texte.replace(/\de[-+]?\d/gi, '').replace(/[^a-z]/gi, '')
