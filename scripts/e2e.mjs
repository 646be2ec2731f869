import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './navigateur.mjs'

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const START_MS = 180_000

try {
  const browser = await findBrowser()
  const port = await freePort()
  const server = await start(port)
  try {
    process.exitCode = await run({ ATELIER_URL: `http://localhost:${port}`, ATELIER_BROWSER: browser })
  } finally {
    server.kill()
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** Lance `npm start` et attend que l'atelier soit servi. */
function start(port) {
  const child = spawn(process.execPath, [root('scripts/start.mjs')], {
    cwd: root('.'),
    env: { ...process.env, PORT: String(port), BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => {
      child.kill()
      reject(new Error(`L’atelier ne s’est pas lancé en trois minutes.\n${said}`))
    }, START_MS)
    const listen = (chunk) => {
      said += chunk
      if (!said.includes('Atelier prêt')) return
      clearTimeout(timer)
      resolve(child)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(timer)
      if (code !== null) reject(new Error(`L’atelier ne s’est pas lancé (statut ${code}).\n${said}`))
    })
  })
}

/** Les fichiers d'essais, ou ceux que la ligne de commande nomme ; un seul à la fois, sur une petite machine. */
function run(env) {
  const named = process.argv.slice(2)
  const files = readdirSync(root('test/e2e'))
    .filter((file) => file.endsWith('.e2e.mjs') && (named.length === 0 || named.some((name) => file.includes(name))))
    .map((file) => root(`test/e2e/${file}`))
  const child = spawn(process.execPath, ['--test', '--test-concurrency=1', ...files], {
    cwd: root('.'),
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
