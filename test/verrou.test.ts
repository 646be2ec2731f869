import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const lire = (nom: string) => JSON.parse(readFileSync(resolve(__dirname, '..', nom), 'utf8'))
const paquets = Object.entries<{ version?: string; resolved?: string; optionalDependencies?: object }>(
  lire('package-lock.json').packages,
)
const { dependencies, devDependencies } = lire('package.json')

it('n’installe ni les préréglages payants d’Univer ni un paquet sans licence', () => {
  const interdits = paquets.map(([nom]) => nom).filter((nom) => /@univerjs-pro\/|@univerjs\/presets$|-pro$/.test(nom))
  expect(interdits).toEqual([])
})

it('garde tous les paquets d’Univer à la même version', () => {
  const versions = paquets
    .filter(([nom]) => /@univerjs\/(?!icons|protocol|themes)[^/]+$/.test(nom))
    .map(([, { version }]) => version)
  expect(versions.length).toBeGreaterThan(20)
  expect([...new Set(versions)]).toEqual(['0.25.1'])
})

it('fixe chaque version exactement', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

it('ne nomme aucun registre', () => {
  expect(paquets.filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([])
})

it('verrouille aussi les paquets propres aux autres systèmes, sans quoi npm ci refuse', () => {
  const noms = new Set(paquets.map(([chemin]) => chemin.split('node_modules/').at(-1)))
  const absents = paquets.flatMap(([, p]) => Object.keys(p.optionalDependencies ?? {}).filter((nom) => !noms.has(nom)))
  expect(absents).toEqual([])
})
