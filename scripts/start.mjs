import { spawn } from 'node:child_process'
import { build, DIST } from './build.mjs'
import { serve } from './serve.mjs'

const port = Number(process.env.PORT || 3000)

let shown = -1
const progress = (part) => {
  const tens = Math.floor(part * 10) * 10
  if (tens <= shown) return
  shown = tens
  console.log(`Construction de l’atelier : ${tens} %`)
}

try {
  await build({ onProgress: progress })
  const server = await serve(DIST, port)
  const address = `http://localhost:${server.address().port}`
  console.log(`Atelier prêt : ${address}   (Ctrl+C pour arrêter)`)
  openBrowser(address)
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Le port ${port} est déjà pris. Choisissez-en un autre : PORT=3001 npm start`
      : error.message,
  )
  process.exitCode = 1
}

/** Ouvre le navigateur de la machine ; ne pas y parvenir n'est jamais une erreur. */
function openBrowser(address) {
  if (process.env.BROWSER === 'none' || process.env.CI) return
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => console.log(`Ouvrez ${address} dans un navigateur.`))
  child.unref()
}
