import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { construireCommunes } from './communes.mjs'

/**
 * npm run fuzz -- --minutes N [--graine S] [--cas C] [--classeurs DOSSIER] : les fonctions au hasard, et des fichiers abîmés que
 * l'on ouvre, écrit, enregistre et relit ; DOSSIER en donne d'autres à abîmer.
 */
const { values } = parseArgs({
  options: {
    ...{ minutes: { type: 'string', default: '1' }, graine: { type: 'string' }, cas: { type: 'string' } },
    classeurs: { type: 'string' },
  },
})
const minutes = Number(values.minutes)
const graine = Number(values.graine ?? Date.now() % 1_000_000)
const seul = values.cas === undefined ? undefined : Number(values.cas)
if (!(minutes > 0) || !Number.isInteger(graine) || (seul !== undefined && !Number.isInteger(seul))) {
  console.error('Attendu : npm run fuzz -- --minutes 5 --graine 42 [--cas 17], des nombres.')
  process.exit(2)
}

/** Un cas qui n'avance plus après tant de travail, ou d'attente, est un échec. */
const TRAVAIL_US = 60_000_000
const ATTENTE_MS = 600_000
const LE_PLUS_D_ECHECS = 20

const compteur = new Int32Array(new SharedArrayBuffer(4))
const worker = new Worker(new URL('./fuzz/travailleur.mjs', import.meta.url), {
  workerData: {
    ...{ graine, compteur, communes: await construireCommunes(), classeurs: values.classeurs },
    ...{ premier: seul ?? 1, dernier: seul ?? 2_000_000_000, fin: Date.now() + minutes * 60_000 },
  },
})

const echecs = new Set()
const regard = (cas) => ({ cas, depuis: Date.now(), travail: process.cpuUsage() })
let vu = regard(-1)
const dossier = values.classeurs === undefined ? '' : ` --classeurs ${values.classeurs}`
const reproduire = (cas) => `npm run fuzz -- --graine ${graine} --cas ${cas}${dossier}`
const garde = setInterval(() => {
  const cas = Atomics.load(compteur, 0)
  const { user, system } = process.cpuUsage(vu.travail)
  if (cas !== vu.cas) vu = regard(cas)
  else if (user + system > TRAVAIL_US || Date.now() - vu.depuis > ATTENTE_MS) {
    echecs.add('immobile')
    console.error(`Le cas ${cas} n’avance plus. À refaire : ${reproduire(cas)}`)
    void worker.terminate()
  }
}, 1000)

console.log(`Graine ${graine}, ${minutes} minute(s).`)
worker.on('message', ({ cas, message }) => {
  const cause = message.split('\n')[0].replace(/\d+/g, '0')
  if (echecs.has(cause)) return
  echecs.add(cause)
  console.error(`\n${message}\n  À refaire : ${reproduire(cas)}`)
  if (echecs.size >= LE_PLUS_D_ECHECS) void worker.terminate()
})
worker.on('error', (error) => {
  echecs.add(String(error))
  console.error(`Arrêt au cas ${Atomics.load(compteur, 0)} (graine ${graine}) :`, error)
})
worker.on('exit', () => {
  clearInterval(garde)
  const bilan = echecs.size === 0 ? 'aucune faute' : `${echecs.size} faute(s)`
  console.log(`${Atomics.load(compteur, 0)} cas, ${bilan}. Graine ${graine}.`)
  process.exitCode = echecs.size === 0 ? 0 : 1
})
