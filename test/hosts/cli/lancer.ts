import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sante } from '../../../src/hosts/cli/sante'

const SANTE = resolve(__dirname, '../../../scripts/sante.mjs')

export interface Resultat {
  readonly statut: number | null
  readonly sortie: string
  readonly erreurs: string
}

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
        const statut = await sante(mots, {
          print: (texte) => (dit.sortie += texte),
          complain: (texte) => (dit.erreurs += texte),
        })
        return { statut, ...dit }
      } finally {
        process.chdir(avant)
      }
    },
    fermer: () => rmSync(dossier, { recursive: true, force: true }),
  }
}
