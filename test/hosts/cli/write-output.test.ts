import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeOutput } from '../../../src/hosts/cli/write-output'

let dossier: string
beforeEach(() => (dossier = mkdtempSync(join(tmpdir(), 'ecrire-'))))
afterEach(() => rmSync(dossier, { recursive: true, force: true }))
const chemin = (nom: string) => join(dossier, nom)

it('écrit un fichier neuf et ne laisse rien à côté', () => {
  writeOutput(chemin('a.csv'), 'été')
  expect(readFileSync(chemin('a.csv'), 'utf8')).toBe('été')
  expect(readdirSync(dossier)).toEqual(['a.csv'])
})

const surUnix = process.platform === 'win32' ? it.skip : it

surUnix('remplace un fichier en gardant ses droits, et le fichier que vise un lien', () => {
  writeFileSync(chemin('vrai.xlsx'), 'ancien')
  chmodSync(chemin('vrai.xlsx'), 0o640)
  symlinkSync('vrai.xlsx', chemin('lien.xlsx'))
  writeOutput(chemin('lien.xlsx'), 'neuf')
  expect(readFileSync(chemin('vrai.xlsx'), 'utf8')).toBe('neuf')
  expect(statSync(chemin('vrai.xlsx')).mode & 0o777).toBe(0o640)
  expect(lstatSync(chemin('lien.xlsx')).isSymbolicLink()).toBe(true)
})

it('laisse tout comme avant si le nom ne peut pas être pris', () => {
  mkdirSync(chemin('occupe.xlsx'))
  expect(() => writeOutput(chemin('occupe.xlsx'), 'neuf')).toThrow(/ne peut pas être écrit .*Rien n’a changé/)
  expect(readdirSync(dossier)).toEqual(['occupe.xlsx'])
})

it('ôte les brouillons abandonnés de ce fichier, et eux seuls', () => {
  const vieux = new Date(Date.now() - 3_600_000)
  for (const nom of ['.a.csv.00112233.tmp', '.b.csv.00112233.tmp', '.a.csv.autre.tmp']) {
    writeFileSync(chemin(nom), 'moitié')
    utimesSync(chemin(nom), vieux, vieux)
  }
  writeFileSync(chemin('.a.csv.44556677.tmp'), 'en cours')
  writeOutput(chemin('a.csv'), 'x')
  expect(readdirSync(dossier).sort()).toEqual(['.a.csv.44556677.tmp', '.a.csv.autre.tmp', '.b.csv.00112233.tmp', 'a.csv']) // prettier-ignore
})

describe('Un petit disque', () => {
  const disque = mkdtempSync(join(tmpdir(), 'disque-'))
  const monte = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disque]).status === 0
  afterAll(() => {
    if (monte) spawnSync('umount', [disque])
    rmSync(disque, { recursive: true, force: true })
  })
  if (!monte) console.warn('Aucun petit disque ne peut être monté ici : le disque plein n’est pas essayé.')
  ;(monte ? it : it.skip)('plein, garde l’ancien fichier entier et ne garde pas le brouillon', () => {
    const ancien = 'a'.repeat(100_000)
    writeOutput(join(disque, 'f.xlsx'), ancien)
    expect(() => writeOutput(join(disque, 'f.xlsx'), 'b'.repeat(400_000))).toThrow(/disque plein/)
    expect(readFileSync(join(disque, 'f.xlsx'), 'utf8')).toBe(ancien)
    expect(readdirSync(disque)).toEqual(['f.xlsx'])
  })
})

/** Un programme qui écrit sans fin, tour à tour, deux contenus ; il dit un signe après chaque écriture. */
const SANS_FIN = `
  import { tsImport } from 'tsx/esm/api'
  const { writeOutput } = await tsImport(process.argv[1], import.meta.url)
  for (let n = 0; ; n++) { writeOutput(process.argv[2], (n % 2 ? 'a' : 'b').repeat(3_000_000)); process.stdout.write('.') }
`

it('tué à n’importe quel moment, laisse toujours un fichier entier', async () => {
  const module = resolve(__dirname, '../../../src/hosts/cli/write-output.ts')
  for (const ecritures of [1, 2, 3, 5, 8]) {
    const enfant = spawn(process.execPath, ['--input-type=module', '-e', SANS_FIN, module, chemin('f.xlsx')], { cwd: resolve(__dirname, '../../..') }) // prettier-ignore
    let vues = 0
    enfant.stdout.on('data', (signes: Buffer) => {
      vues += signes.length
      if (vues >= ecritures) setTimeout(() => enfant.kill('SIGKILL'), Math.random() * 10)
    })
    await new Promise((fini) => enfant.on('close', fini))
    expect(vues).toBeGreaterThan(0)
    expect(existsSync(chemin('f.xlsx'))).toBe(true)
    expect(readFileSync(chemin('f.xlsx'), 'utf8')).toMatch(/^(a{3000000}|b{3000000})$/)
  }
}, 120_000)
