import { readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Les tailles que le ruban demande, selon la densité de l'écran ; 64 et 128 pour la liste des compléments. */
const TAILLES = [16, 20, 24, 32, 40, 48, 64, 80, 128]
const ASSETS = new URL('../assets/', import.meta.url)

/** Dessine chaque icône à partir du SVG, à sa taille exacte : une réduction rendrait la plus petite illisible. */
const svg = await readFile(new URL('icone.svg', ASSETS), 'utf8')
const navigateur = await chromium.launch({ ...chemin(), args: ['--no-sandbox'] })
for (const taille of TAILLES) {
  const page = await navigateur.newPage({ viewport: { width: taille, height: taille } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${taille}px;height:${taille}px}</style>${svg}`)
  await writeFile(new URL(`icone-${taille}.png`, ASSETS), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await navigateur.close()
console.log(`${TAILLES.length} icônes écrites dans assets/.`)

/** Le navigateur de la machine : CHROMIUM, celui de Debian, ou Chrome là où playwright sait le trouver. */
function chemin() {
  const debian = '/usr/bin/chromium'
  if (process.env.CHROMIUM) return { executablePath: process.env.CHROMIUM }
  return existsSync(debian) ? { executablePath: debian } : { channel: 'chrome' }
}
