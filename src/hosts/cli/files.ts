import { closeSync, existsSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { WrongUse } from './usage'

/** Les octets d'un fichier donné en argument. */
export function readInput(path: string): Uint8Array {
  checkInput(path)
  return readable(path, () => readFileSync(path))
}

/** Taille en octets d'un fichier donné en argument ; 0 pour un tube, qui ne la dit pas. */
export const inputSize = (path: string): number => statSync(path).size

const CHUNK_BYTES = 1 << 20

/** Donne un fichier par morceaux : la mémoire ne dépend pas de sa longueur. Un morceau ne vaut que le temps d'un appel. */
export function streamInput(path: string, receive: (bytes: Uint8Array) => void): void {
  checkInput(path)
  const file = readable(path, () => openSync(path, 'r'))
  const buffer = new Uint8Array(CHUNK_BYTES)
  try {
    for (;;) {
      const count = readable(path, () => readSync(file, buffer))
      if (count === 0) return
      receive(buffer.subarray(0, count))
    }
  } finally {
    closeSync(file)
  }
}

/** Refuse un fichier qui n'existe pas, avant tout calcul. */
export function checkInput(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new WrongUse(`Le fichier « ${path} » n’existe pas. Vérifiez son nom et son dossier.`)
  if (found.isDirectory()) throw new WrongUse(`« ${path} » n’est pas un fichier.`)
}

function readable<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new WrongUse(`Le fichier « ${path} » ne peut pas être lu (${reason(error)}).`)
  }
}

const WHY: Readonly<Record<string, string>> = {
  '.xlsm': ' : ce classeur porte des macros, et Excel n’en ouvre pas sous un autre nom',
  '.xltx': ' : c’est un modèle d’Excel, qui ne s’ouvre pas sous un autre nom',
  '.xltm': ' : c’est un modèle d’Excel avec des macros, qui ne s’ouvre pas sous un autre nom',
}

/** Refuse une sortie qui écraserait une entrée ou un autre fichier, avant tout calcul. */
export function checkOutput(path: string, inputs: readonly string[], extension: string): void {
  if (extname(path).toLowerCase() !== extension) {
    throw new WrongUse(`La sortie « ${path} » doit être un fichier ${extension}${WHY[extension] ?? ''}.`)
  }
  if (!existsSync(dirname(path))) throw new WrongUse(`Le dossier « ${dirname(path)} » n’existe pas : créez-le d’abord.`)
  if (!existsSync(path)) return
  const isInput = inputs.some((input) => existsSync(input) && realpathSync(input) === realpathSync(path))
  throw new WrongUse(
    isInput
      ? `La sortie « ${path} » est aussi une entrée, qui n’est jamais modifiée. Choisissez un autre nom.`
      : `Le fichier « ${path} » existe déjà. Choisissez un autre nom, ou supprimez-le d’abord.`,
  )
}

/** Un nom libre à côté de l'entrée : « suivi (Plan Santé).xlsx », puis « suivi (Plan Santé 2).xlsx »… */
export function besideInput(input: string, label: string, extension: string): string {
  const stem = join(dirname(input), basename(input, extname(input)))
  for (let n = 1; ; n++) {
    const path = `${stem} (${label}${n === 1 ? '' : ` ${n}`})${extension}`
    if (!existsSync(path)) return path
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'accès refusé',
  EPERM: 'accès refusé',
  EROFS: 'disque en lecture seule',
  ENOSPC: 'disque plein',
  EDQUOT: 'quota du disque atteint',
  EFBIG: 'fichier trop gros pour ce disque',
  EIO: 'panne du disque',
  EISDIR: 'un dossier porte ce nom',
  EBUSY: 'fichier occupé par un autre programme',
}

/** Pourquoi un fichier ne se lit ou ne s'écrit pas, en français. */
export function reason(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'erreur inconnue'
  return REASONS[code] ?? code
}
