import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { FunctionHelp } from '../../../src/hosts/cli/resources'
import { sante } from '../../../src/hosts/cli/sante'

const SANTE = resolve(__dirname, '../../../scripts/sante.mjs')

export interface Resultat {
  readonly statut: number | null
  readonly sortie: string
  readonly erreurs: string
}

/** Ce que la construction dit des fonctions ; lu une fois, dans un processus à part : c'est un module. */
let lues: readonly FunctionHelp[] | undefined
const DECRIRE =
  "import('./scripts/metadata.mjs').then(async (m) => console.log(JSON.stringify((await m.functionsMetadata()).functions)))"
function decrites(): readonly FunctionHelp[] {
  const racine = resolve(__dirname, '../../..')
  lues ??= JSON.parse(spawnSync(process.execPath, ['-e', DECRIRE], { cwd: racine, encoding: 'utf8' }).stdout)
  return lues ?? []
}

const sansCommunes = () => Promise.reject(new Error('aucun essai d’ici ne lit les communes'))

/** Un dossier de travail neuf, ôté à la fin des essais. */
export function atelierCli() {
  const dossier = mkdtempSync(join(tmpdir(), 'sante-'))
  return {
    dossier,
    chemin: (nom: string) => join(dossier, nom),
    poser: (nom: string, contenu: string | Uint8Array) => writeFileSync(join(dossier, nom), contenu),
    /** La vraie commande, dans son processus. */
    lancer: (...mots: string[]): Resultat => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [SANTE, ...mots], {
        cwd: dossier,
        encoding: 'utf8',
      })
      return { statut: status, sortie: stdout, erreurs: stderr }
    },
    /** La même, dans le processus des essais : plus vite. */
    sante: async (...mots: string[]): Promise<Resultat> => {
      const dit = { sortie: '', erreurs: '' }
      const avant = process.cwd()
      process.chdir(dossier)
      try {
        const sorties = {
          print: (texte: string) => (dit.sortie += texte),
          complain: (texte: string) => (dit.erreurs += texte),
        }
        const statut = await sante(mots, sorties, { functions: async () => decrites(), communes: sansCommunes })
        return { statut, ...dit }
      } finally {
        process.chdir(avant)
      }
    },
    fermer: () => rmSync(dossier, { recursive: true, force: true }),
  }
}
