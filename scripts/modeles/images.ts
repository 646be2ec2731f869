/**
 * Les images de docs/modeles.md : chaque construction, le modèle à gauche et ce qu'il donne à droite, tels que LibreOffice les
 * imprime. Se lance à la main : npx tsx scripts/modeles/images.ts [image…] (il y faut soffice, pdftoppm et un navigateur).
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { sheetEntries } from '../../src/hosts/xlsx/book'
import { createXlsx, saveXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import type { Operation, Write } from '../../src/ports/operations'
import type { Area, CellValue } from '../../src/ports/workbook'
import { preparerRemplissage, remplir } from '../../src/usecases/remplir'
import { assembler } from './cote-a-cote'
import { ACTIONS, CONSTRUCTIONS, EFFECTIFS, FICHES, type Construction } from './constructions'

const SORTIE = fileURLToPath(new URL('../../docs/images/modeles/', import.meta.url))
const MODELE = 'Mon modèle'
const MARGES = { fill: '#E5E7EB', color: '#374151' }

/** Le classeur rempli, où ne restent visibles que le modèle et la première feuille produite, à imprimer avec leurs repères. */
async function classeur({ lignes, largeurs, autre, tableau: entete }: Construction): Promise<Uint8Array> {
  const paquet = createXlsx('images.xlsx')
  const livre = xlsxWorkbook(paquet, 'images.xlsx')
  const area = { row: 0, column: 0, rows: lignes.length, columns: largeurs.length }
  await livre.apply([
    ...tableau('Actions', 'T_Actions', ACTIONS),
    ...tableau('Effectifs par territoire', 'T_Effectifs', EFFECTIFS),
    ...tableau('Fiches', 'T_Fiches', FICHES),
    { kind: 'addSheet', sheet: MODELE },
    { kind: 'write', sheet: MODELE, row: 0, column: 0, values: valeurs(lignes) },
    { kind: 'columnWidths', sheet: MODELE, column: 0, widths: largeurs },
    { kind: 'style', sheet: MODELE, area: { ...area, rows: 1 }, style: MARGES },
    { kind: 'style', sheet: MODELE, area: { ...area, columns: 1 }, style: { ...MARGES, wrap: true } },
    ...lignes.flatMap(([pilotage = ''], row): Operation[] =>
      pilotage.includes('\n') ? [{ kind: 'rowHeights', sheet: MODELE, row, heights: [30] }] : [],
    ),
    ...(entete === undefined ? [] : [tableauDuModele({ ...area, row: entete, column: 1, columns: area.columns - 1 })]),
    ...(autre ? feuille('Mes axes', valeurs(autre)) : []),
  ])
  const preparation = await preparerRemplissage(livre, MODELE)
  if (preparation.fautes.length > 0) throw new Error(preparation.fautes.map((f) => `${f.ou} ${f.message}`).join('\n'))
  const { bilan } = await remplir(livre, preparation)
  const formules = lignes.flatMap((l, row) =>
    l.flatMap((t, column): Operation[] =>
      t.startsWith('=') ? [{ kind: 'write', sheet: MODELE, row, column, values: [[t.replace('SUM', 'SOMME')]] }] : [],
    ),
  )
  const montrees = [MODELE, bilan.feuilles[0] ?? '']
  const cachees = (await livre.sheets()).filter(({ name, visible }) => visible && !montrees.includes(name))
  await livre.apply([
    ...formules,
    ...montrees.map((sheet): Operation => ({
      kind: 'page',
      sheet,
      page: { orientation: 'landscape', fitToWidth: true },
    })),
    ...cachees.map(({ name }): Operation => ({ kind: 'visibility', sheet: name, visibility: 'hidden' })),
  ])
  for (const { path } of sheetEntries(paquet)) {
    const xml = paquet.text(path) ?? ''
    if (!xml.includes('<printOptions')) paquet.set(path, xml.replace('<pageMargins', `${REPERES}<pageMargins`))
  }
  return saveXlsx(paquet)
}

const valeurs = (lignes: Construction['lignes']) =>
  lignes.map((l) => l.map((t) => (t.startsWith('=') ? { formula: t.slice(1) } : t === '' ? null : t)))

const tableauDuModele = (area: Area): Operation => ({
  ...{ kind: 'addTable', sheet: MODELE, area: { ...area, rows: 2 }, name: 'Modele_Liste' },
})

const feuille = (sheet: string, values: Write['values']): Operation[] => [
  { kind: 'addSheet', sheet },
  { kind: 'write', sheet, row: 0, column: 0, values },
]

const REPERES = '<printOptions headings="1" gridLines="1"/>'

function tableau(sheet: string, name: string, values: readonly (readonly CellValue[])[]): Operation[] {
  const area = { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 1 }
  const nombres = { ...area, row: 1, rows: area.rows - 1, column: area.columns - 1, columns: 1 }
  const numberFormat = name === 'T_Actions' ? '#,##0 "€"' : '#,##0'
  return [
    ...feuille(sheet, values),
    { kind: 'style', sheet, area: nombres, style: { numberFormat } },
    { kind: 'addTable', sheet, area, name },
  ]
}

/** Les pages d'un classeur, en images. */
function imprimer(dossier: string, nom: string, octets: Uint8Array): readonly string[] {
  writeFileSync(join(dossier, `${nom}.xlsx`), octets)
  const profil = `-env:UserInstallation=file://${dossier}/profil`
  execFileSync('soffice', [profil, '--headless', '--convert-to', 'pdf', '--outdir', dossier, `${nom}.xlsx`], {
    ...({ cwd: dossier, stdio: 'ignore', env: { ...process.env, LANG: 'fr_FR.UTF-8' } } as const),
  })
  execFileSync('pdftoppm', ['-r', '80', '-png', `${nom}.pdf`, nom], { cwd: dossier })
  return readdirSync(dossier)
    .filter((f) => f.startsWith(`${nom}-`) && f.endsWith('.png'))
    .sort()
    .map((f) => join(dossier, f))
}

interface Navigateur {
  readonly findBrowser: () => Promise<string>
  readonly OPTIONS: string[]
}

const { findBrowser, OPTIONS } = (await import(new URL('../navigateur.mjs', import.meta.url).href)) as Navigateur
const dossier = mkdtempSync(join(tmpdir(), 'sante-images-'))
const navigateur = await chromium.launch({ executablePath: await findBrowser(), args: OPTIONS })
try {
  mkdirSync(SORTIE, { recursive: true })
  const page = await navigateur.newPage()
  const voulues = process.argv.slice(2)
  for (const construction of CONSTRUCTIONS.filter((c) => voulues.length === 0 || voulues.includes(c.image))) {
    const pages = imprimer(dossier, construction.image, await classeur(construction))
    const sources = pages
      .slice(0, construction.pages ?? 2)
      .map((f) => `data:image/png;base64,${readFileSync(f).toString('base64')}`)
    const faite = await page.evaluate(assembler, sources)
    const octets = Buffer.from(faite.slice(faite.indexOf(',') + 1), 'base64')
    writeFileSync(join(SORTIE, `${construction.image}.png`), octets)
    console.log(`${construction.image} : ${Math.round(octets.length / 1024)} Ko`)
  }
} finally {
  await navigateur.close()
  rmSync(dossier, { recursive: true, force: true })
}
