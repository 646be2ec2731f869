/**
 * Ouvrir, lire, changer une cellule et enregistrer un gros classeur, contre ExcelJS, dans un même lancement et tour à tour.
 * ExcelJS n'est qu'un pair de mesure : il s'installe dans build/bench, pas dans le projet.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'

interface Mesure {
  readonly cellules: number
  readonly secondes: number
  readonly megaoctets: number
}

const { values } = parseArgs({ options: { tours: { type: 'string', default: '3' } } })
const racine = fileURLToPath(new URL('..', import.meta.url))
const DOSSIER = `${racine}build/bench`
const PAIRS = `${DOSSIER}/pairs`

if (!existsSync(`${PAIRS}/node_modules/exceljs`)) {
  mkdirSync(PAIRS, { recursive: true })
  writeFileSync(`${PAIRS}/package.json`, '{"private":true}\n')
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', 'exceljs@4.4.0'], {
    cwd: PAIRS,
    stdio: 'inherit',
  })
}
buildSync({
  stdin: {
    contents:
      "export { openXlsx, saveXlsx } from './src/hosts/xlsx/xlsx-file'\nexport { xlsxWorkbook } from './src/hosts/xlsx/xlsx-workbook'",
    resolveDir: racine,
    loader: 'ts',
  },
  outfile: `${DOSSIER}/hote-xlsx.mjs`,
  ...({ bundle: true, minify: true, platform: 'node', format: 'esm', target: 'es2022' } as const),
})

const mesurer = (programme: string, fichier: string, sortie: string): Mesure =>
  JSON.parse(
    execFileSync(process.execPath, ['bench/mesures-classeurs.mjs', programme, fichier, sortie], {
      cwd: racine,
      encoding: 'utf8',
    }),
  ) as Mesure

for (const lignes of [35_000, 100_000]) {
  if (!existsSync(`${DOSSIER}/${lignes}.xlsx`)) mesurer('fabriquer', String(lignes), `${DOSSIER}/${lignes}.xlsx`)
}

const releves: Record<string, number[]> = {}
const noter = (nom: string, valeur: number) => (releves[nom] ??= []).push(valeur)
for (let tour = 0; tour < Number(values.tours); tour++) {
  const passer = (programme: string, lignes: number) =>
    mesurer(programme, `${DOSSIER}/${lignes}.xlsx`, `${DOSSIER}/sortie-${programme}.xlsx`)
  const [nous, pair, tout] = [passer('nous', 35_000), passer('exceljs', 35_000), passer('tout', 35_000)]
  if (nous.cellules !== pair.cellules)
    throw new Error(`${nous.cellules} cellules lues, ExcelJS en lit ${pair.cellules}`)
  noter('35 000 × 20, une cellule changée : temps / ExcelJS', nous.secondes / pair.secondes)
  noter('35 000 × 20, une cellule changée : mémoire / ExcelJS', nous.megaoctets / pair.megaoctets)
  noter('35 000 × 20, toutes récrites : temps / ExcelJS', tout.secondes / pair.secondes)
  noter('35 000 × 20, toutes récrites : mémoire / ExcelJS', tout.megaoctets / pair.megaoctets)
  noter('100 000 × 20, une cellule changée : Mo', passer('nous', 100_000).megaoctets)
  noter('100 000 × 20, toutes récrites : Mo', passer('tout', 100_000).megaoctets)
  console.log(`tour ${tour + 1} : nous ${nous.secondes.toFixed(1)} s, ExcelJS ${pair.secondes.toFixed(1)} s`)
}

const mediane = (t: readonly number[]) => [...t].sort((a, b) => a - b)[t.length >> 1] as number
const ecrit = (x: number) => x.toFixed(x > 10 ? 0 : 3).replace('.', ',')
console.log('\n| mesure | médiane | min – max | but |\n| --- | ---: | ---: | ---: |')
for (const [nom, t] of Object.entries(releves)) {
  const but = nom.endsWith('Mo') ? 1000 : 0.4
  const marque = mediane(t) <= but ? '' : ' ✗'
  console.log(
    `| ${nom} | ${ecrit(mediane(t))}${marque} | ${ecrit(Math.min(...t))} – ${ecrit(Math.max(...t))} | ≤ ${ecrit(but)} |`,
  )
}
