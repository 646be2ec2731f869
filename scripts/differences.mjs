import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'
import { tsImport } from 'tsx/esm/api'

/** npm run differences : refait la table de docs/differences.md (il faut Python, XlsxWriter, openpyxl, LibreOffice et npm). */
const PAGE = fileURLToPath(new URL('../docs/differences.md', import.meta.url))
const [DEBUT, FIN] = ['<!-- table -->', '<!-- fin de la table -->']

const { comparer } = await tsImport('./differences/comparer.ts', import.meta.url)
const texte = readFileSync(PAGE, 'utf8')
const table = await comparer()
const page = `${texte.slice(0, texte.indexOf(DEBUT) + DEBUT.length)}\n\n${table}\n\n${texte.slice(texte.indexOf(FIN))}`
writeFileSync(PAGE, await prettier.format(page, { ...(await prettier.resolveConfig(PAGE)), parser: 'markdown' }))
console.log(table)
