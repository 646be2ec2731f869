/** Ce que le générateur de functions.json accepte sans le dire, et qu'Excel refuserait. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { functions } from '../src/functions'

interface Parametre {
  name: string
  description: string
  type?: string
  dimensionality?: string
  optional?: boolean
}
interface Fonction {
  id: string
  name: string
  description: string
  parameters: Parametre[]
  result: { dimensionality?: string }
  options?: { volatile?: boolean }
}

const RACINE = resolve(__dirname, '..')
const script =
  "import('./scripts/metadata.mjs').then(async (m) => console.log(JSON.stringify(await m.functionsMetadata())))"
const metadonnees = JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: RACINE, encoding: 'utf8' })) as {
  functions: Fonction[]
}
const fonctions = metadonnees.functions

/** Noms de fonctions d'Excel, en anglais et en français, qui pourraient ressembler aux nôtres. */
const NOMS_EXCEL = 'SUM SOMME IF SI AVERAGE MOYENNE DATE YEAR ANNEE RANK RANG TREND TENDANCE GROWTH CROISSANCE AREAS ZONES LINEST FREQUENCY FREQUENCE'.split(' ') // prettier-ignore

it('décrit chaque fonction de la table publique, et elles seules', () => {
  expect(fonctions.map((f) => f.id).sort()).toEqual(Object.keys(functions).sort())
})

describe.each(fonctions)('$id', (fonction) => {
  it('porte un identifiant qu’Excel accepte', () => {
    expect(fonction.id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/)
    expect(fonction.name).toBe(fonction.id)
    expect(fonction.id).not.toMatch(/^[A-Z]{1,3}\d+$/)
    expect(fonction.id).not.toMatch(/^R\d*C\d*$/)
    expect(NOMS_EXCEL).not.toContain(fonction.id)
  })

  it('explique en français la fonction et chacun de ses arguments', () => {
    expect(fonction.description.length).toBeGreaterThan(30)
    for (const { name, description } of fonction.parameters) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/)
      expect(description.length).toBeGreaterThan(10)
    }
  })

  it('met ses arguments facultatifs à la fin et n’est pas volatile', () => {
    const facultatifs = fonction.parameters.map((p) => p.optional === true)
    expect(facultatifs).toEqual([...facultatifs].sort((a, b) => Number(a) - Number(b)))
    expect(fonction.options?.volatile ?? false).toBe(false)
  })

  it('rend une plage', () => expect(fonction.result.dimensionality).toBe('matrix'))
})

it('a des identifiants tous différents', () => {
  expect(new Set(fonctions.map((f) => f.id)).size).toBe(fonctions.length)
})
