import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

export const OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const { env, platform } = process
const inFolders = (folders, path) => folders.filter(Boolean).map((folder) => `${folder}${path}`)
const PLACES = {
  linux: [
    ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
    ...['/usr/bin/microsoft-edge', '/snap/bin/chromium'],
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    ...inFolders(
      [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA],
      '\\Google\\Chrome\\Application\\chrome.exe',
    ),
    ...inFolders([env['ProgramFiles(x86)'], env.ProgramFiles], '\\Microsoft\\Edge\\Application\\msedge.exe'),
  ],
}

const HELP = `Les essais de l’atelier demandent Chrome, Edge ou Chromium, et aucun n’est sur cette machine.
Installez-en un :
  Debian, Ubuntu   sudo apt-get install chromium
  Mac              brew install --cask google-chrome
  Windows          Edge est déjà là ; sinon winget install Google.Chrome
ou dites où il est : CHROME_PATH=/chemin/vers/chrome npm run test:e2e`

/** Le navigateur des essais : celui que l'on indique, celui de la machine, sinon celui de Debian, que l'on installe. */
export async function findBrowser() {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH
    throw new Error(`CHROME_PATH indique ${env.CHROME_PATH}, qui n’existe pas.`)
  }
  return installed() ?? (await ofPlaywright()) ?? installOnDebian() ?? fail()
}

const installed = () => (PLACES[platform] ?? []).find((path) => existsSync(path))

/** Playwright connaît d'autres endroits, dont le sien. */
async function ofPlaywright() {
  const own = chromium.executablePath()
  if (own && existsSync(own)) return own
  for (const channel of ['chrome', 'msedge']) {
    try {
      const browser = await chromium.launch({ channel, args: OPTIONS })
      await browser.close()
      return `channel:${channel}`
    } catch {
      continue // ce navigateur n'est pas là : au suivant
    }
  }
  return undefined
}

function installOnDebian() {
  if (platform !== 'linux' || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined
  console.log('Aucun navigateur : installation de Chromium (apt-get)…')
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
  return installed()
}

function fail() {
  throw new Error(HELP)
}
