import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const racine = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * Construit build/<nom> seulement si l'un de ses fichiers d'entrée a changé depuis la dernière fois.
 * @param {string} nom fichier ou dossier de build/
 * @param {readonly string[]} entrees fichiers et dossiers dont il dépend
 * @param {() => Promise<void>} construire
 */
export async function siChange(nom, entrees, construire) {
  const sortie = racine(`build/${nom}`)
  const temoin = racine(`build/${nom.replace(/\.\w+$/, '')}.sha256`)
  const empreinte = empreinteDe(entrees)
  if (existsSync(sortie) && existsSync(temoin) && readFileSync(temoin, 'utf8') === empreinte) return sortie
  mkdirSync(racine('build'), { recursive: true })
  await construire(sortie)
  writeFileSync(temoin, empreinte)
  return sortie
}

function empreinteDe(entrees) {
  const hash = createHash('sha256')
  for (const fichier of entrees.flatMap(fichiersDe)) hash.update(fichier).update(readFileSync(racine(fichier)))
  return hash.digest('hex')
}

function fichiersDe(chemin) {
  if (!statSync(racine(chemin)).isDirectory()) return [chemin]
  return readdirSync(racine(chemin))
    .sort()
    .flatMap((nom) => fichiersDe(`${chemin}/${nom}`))
}
