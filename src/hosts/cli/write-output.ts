import { randomUUID } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { reason } from './files'
import { WrongUse } from './usage'

/**
 * Écrit d'un coup. Le contenu est d'abord entier sur le disque, à côté, puis prend le nom du fichier : disque plein,
 * coupure ou mort du programme à tout moment laissent l'ancien fichier entier. Un fichier remplacé garde ses droits.
 */
export function writeOutput(path: string, content: Uint8Array | string): void {
  const target = existsSync(path) ? realpathSync(path) : path // un lien reste un lien
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}${DRAFT}`)
  try {
    removeOldDrafts(target)
    if (existsSync(target)) accessSync(target, constants.W_OK)
    writeDraft(draft, content, statSync(target, { throwIfNoEntry: false })?.mode)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new WrongUse(`Le fichier « ${path} » ne peut pas être écrit (${reason(error)}). Rien n’a changé.`)
  }
  syncFolder(dirname(target))
}

function writeDraft(draft: string, content: Uint8Array | string, mode: number | undefined): void {
  const file = openSync(draft, 'wx')
  try {
    if (mode !== undefined) fchmodSync(file, mode & 0o7777)
    writeFileSync(file, content)
    fsyncSync(file) // sans quoi le nom pourrait être changé avant que le contenu soit sur le disque
  } finally {
    closeSync(file)
  }
}

/** Le changement de nom est lui aussi mis sur le disque ; Windows ne sait pas le demander, et n'en a pas besoin. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

const DRAFT = '.tmp'
/** Un brouillon que rien n'écrit plus depuis dix minutes est celui d'une commande tuée. */
const ABANDONED_AFTER = 600_000

function removeOldDrafts(target: string): void {
  const mine = new RegExp(`^\\.${escaped(basename(target))}\\.[0-9a-f]{8}\\${DRAFT}$`)
  for (const name of readdirSync(dirname(target)).filter((found) => mine.test(found))) {
    const path = join(dirname(target), name)
    const found = statSync(path, { throwIfNoEntry: false })
    if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER) rmSync(path, { force: true })
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
