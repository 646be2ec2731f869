import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { tsImport } from 'tsx/esm/api'

/** Essaie les cas l'un après l'autre ; le fil principal surveille le compteur et arrête celui qui n'avance plus. */
const { graine, premier, dernier, fin, compteur, communes, classeurs } = workerData
const { essais } = await tsImport('./essayer.ts', import.meta.url)
const lire = async (piece) => JSON.parse(await readFile(`${communes}/${piece}.json`, 'utf8'))

/** Un cas qui travaille davantage est une faute, même s'il finit ; l'attente d'une machine occupée ne compte pas. */
const TROP_LONG_US = 10_000_000

const essai = await essais(graine, lire, classeurs)

for (let cas = premier; cas <= dernier && Date.now() < fin; cas++) {
  Atomics.store(compteur, 0, cas)
  const debut = process.cpuUsage()
  const echec = await essai.cas(cas)
  const { user, system } = process.cpuUsage(debut)
  if (echec) parentPort.postMessage(echec)
  else if (user + system > TROP_LONG_US) parentPort.postMessage({ cas, message: `dure ${(user + system) / 1e6} s` })
}
