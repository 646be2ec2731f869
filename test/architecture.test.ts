import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** Ce que chaque dossier de src a le droit d'importer : toute l'architecture, en six lignes. */
const PERMIS: Record<string, string[]> = {
  domain: ['domain', 'fastest-levenshtein', 'numfmt'],
  ports: ['ports', 'domain'],
  usecases: ['usecases', 'functions', 'ports', 'domain', 'fflate'],
  functions: ['functions', 'domain'],
  taskpane: ['taskpane', 'usecases', 'ports', 'domain', 'react', '@fluentui/react-components'],
  hosts: [
    ...['hosts', 'taskpane', 'functions', 'usecases', 'ports', 'domain'],
    ...['react', 'react-dom', 'fflate', 'saxes', 'papaparse', 'node:*', '@univerjs/*'],
  ],
}

const SRC = resolve(__dirname, '../src')
const barres = (chemin: string) => chemin.replaceAll('\\', '/')
const fichiers = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map(barres)
  .filter((f) => /\.tsx?$/.test(f))

const lire = (fichier: string) => readFileSync(join(SRC, fichier), 'utf8')
const imports = (fichier: string) =>
  [...lire(fichier).matchAll(/(?:\bfrom |\bimport ?\(?)\s*'([^'\n]+)'/g)].map(([, cible]) =>
    cible!.startsWith('.') ? barres(relative(SRC, resolve(SRC, fichier, '..', cible!))) : cible!,
  )
/** Premier segment d'un chemin, deux pour un paquet « @portée/nom ». */
const dossier = (chemin: string) =>
  chemin.startsWith('node:')
    ? 'node:*'
    : chemin.startsWith('@univerjs/')
      ? '@univerjs/*'
      : chemin
          .split('/')
          .slice(0, chemin.startsWith('@') ? 2 : 1)
          .join('/')
const hote = (chemin: string) => chemin.split('/')[1]!

it('lit bien les fichiers de src', () => expect(fichiers.length).toBeGreaterThan(20))

it.each(fichiers)('%s ne franchit aucune frontière', (fichier) => {
  for (const cible of imports(fichier)) {
    expect(PERMIS[dossier(fichier)]).toContain(dossier(cible))
  }
})

it.each(fichiers.filter((f) => dossier(f) === 'hosts'))(
  '%s ignore les autres hôtes, sauf le fichier .xlsx',
  (fichier) => {
    const permis = ['browser', 'cli', 'worker'].includes(hote(fichier)) ? [hote(fichier), 'xlsx'] : [hote(fichier)]
    const autres = imports(fichier).filter((cible) => dossier(cible) === 'hosts' && !permis.includes(hote(cible)))
    expect(autres).toEqual([])
  },
)

it.each(fichiers.filter((f) => /^(domain|functions)\//.test(f)))("%s ne lit ni l'horloge ni le hasard", (fichier) => {
  expect(lire(fichier)).not.toMatch(/Date\.now|new Date\(\)|Math\.random/)
})
