import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureCertificatesAreInstalled, getHttpsServerOptions } from 'office-addin-dev-certs'
import { build, DIST } from './build.mjs'
import { serve } from './serve.mjs'

const PORT = 3000
/** Demandé à npx et non installé : 590 paquets pour un geste que seul Excel de bureau permet. */
const SIDELOAD = 'office-addin-debugging@7.0.0'
const MANIFESTE = fileURLToPath(new URL('../dist/manifest.xml', import.meta.url))

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.error(
    "Excel de bureau n'existe que sur Windows et Mac : il manque donc ici de quoi charger le complément.\n" +
      '- Sans Excel : npm start ouvre l’atelier dans un navigateur, avec les mêmes fonctions et le même volet.\n' +
      '- Dans Excel pour le web : npm run build -- --url https://votre-site, déposez dist/ sur ce site, puis chargez ' +
      'dist/manifest.xml par Accueil > Compléments > Autres compléments > Mes compléments > Charger.',
  )
  process.exitCode = 1
} else {
  await charger().catch((erreur) => {
    console.error(expliquer(erreur))
    process.exitCode = 1
  })
}

async function charger() {
  console.log('Construction du site…')
  await build()
  if (!existsSync(MANIFESTE)) throw new Error('dist/manifest.xml manque : manifest.xml a-t-il été déplacé ?')
  console.log('Certificat de développement : acceptez sa demande d’installation, s’il y en a une.')
  await ensureCertificatesAreInstalled()
  await serve(DIST, PORT, await getHttpsServerOptions())
  console.log(`Site servi sur https://localhost:${PORT}. Excel s'ouvre avec le complément (Ctrl+C pour arrêter).`)
  const enfant = lancer('start')
  enfant.on('error', (erreur) => console.error(expliquer(erreur)))
  process.once('SIGINT', () => lancer('stop').on('exit', () => process.exit(0)))
}

const lancer = (geste) =>
  spawn('npx', ['--yes', SIDELOAD, geste, MANIFESTE, 'desktop', '--app', 'excel', '--no-debug'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })

function expliquer(erreur) {
  if (erreur.code === 'EADDRINUSE')
    return `Le port ${PORT} est déjà pris : arrêtez ce qui s'en sert (npm start ?), puis réessayez.`
  if (erreur.code === 'ENOENT') return 'La commande npx est introuvable : installez Node 20 avec npm, puis réessayez.'
  return `Le complément n'a pas pu être chargé : ${erreur.message}`
}
