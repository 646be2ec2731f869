import { ErreurMetier, valeurInvalide } from '../../domain/commun/erreur'
import { sheetEntries } from './book'
import { DAMAGED } from './container'
import { NEW_BOOK } from './default-parts'
import { newPackage, openPackage, savePackage, savePackageAside, type XlsxPackage } from './package'

/** Un classeur neuf, sans feuille ni nom de personne ; sa première opération lui en ajoute une. */
export const createXlsx = (fileName = 'classeur.xlsx'): XlsxPackage => newPackage(NEW_BOOK, fileName)

/** Ouvre un classeur .xlsx ; un fichier que l'on ne sait pas lire est refusé en disant pourquoi et quoi faire. */
export function openXlsx(bytes: Uint8Array, fileName: string): XlsxPackage {
  const refuse = (reason: string) => valeurInvalide(`« ${fileName} » ${reason}`)
  const pkg = openPackage(bytes, fileName)
  try {
    const sheets = sheetEntries(pkg)
    if (!sheets.some(({ kind }) => kind === 'worksheet')) throw refuse('n’a aucune feuille de calcul.')
    const names = sheets.map(({ name }) => name.toLowerCase())
    const twice = sheets.find(({ name }, rank) => names.indexOf(name.toLowerCase()) !== rank)
    if (twice) throw refuse(`a deux feuilles du nom de « ${twice.name} ». Renommez-en une dans Excel, puis réessayez.`)
  } catch (error) {
    if (!(error instanceof ErreurMetier) || error.message.includes(`« ${fileName} »`)) throw error
    throw refuse(`${DAMAGED} (${error.message})`)
  }
  return pkg
}

/** Les octets du classeur ; les morceaux que rien n'a touchés gardent les leurs. */
export function saveXlsx(pkg: XlsxPackage): Uint8Array {
  checkSheets(pkg)
  return savePackage(pkg)
}

/** Les mêmes octets ; `squeeze` serre les morceaux sans arrêter le programme. */
export function saveXlsxAside(
  pkg: XlsxPackage,
  squeeze: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  checkSheets(pkg)
  return savePackageAside(pkg, squeeze)
}

function checkSheets(pkg: XlsxPackage) {
  if (sheetEntries(pkg).length === 0)
    throw valeurInvalide(`« ${pkg.fileName} » n’a aucune feuille : rien à enregistrer.`)
}
