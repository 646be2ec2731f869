/** L'ouvrier qui lit un distancier ; son adresse est dite ici en toutes lettres pour que webpack le trouve. */
export const distancierWorker = (): Worker =>
  new Worker(new URL('../worker/distancier.worker.ts', import.meta.url), { name: 'distancier' })
