/** L'ouvrier qui fige une copie ; son adresse est dite ici en toutes lettres pour que webpack le trouve. */
export const figerWorker = (): Worker =>
  new Worker(new URL('../worker/figer.worker.ts', import.meta.url), { name: 'figer' })
