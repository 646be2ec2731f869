import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { tsImport } from 'tsx/esm/api'

/** Essaie les cas l'un après l'autre ; le fil principal surveille le compteur et arrête celui qui n'avance plus. */
const { graine, premier, dernier, fin, compteur, communes, classeurs } = workerData
const { essais } = await tsImport('./essayer.ts', import.meta.url)
const lire = async (piece) => JSON.parse(await readFile(`${communes}/${piece}.json`, 'utf8'))
const essai = await essais(graine, lire, classeurs)

for (let cas = premier; cas <= dernier && Date.now() < fin; cas++) {
  Atomics.store(compteur, 0, cas)
  const echec = await essai.cas(cas)
  if (echec) parentPort.postMessage(echec)
}
