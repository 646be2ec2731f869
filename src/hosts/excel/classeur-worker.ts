/** L'ouvrier qui lit un fichier source ; son adresse est dite ici en toutes lettres pour que webpack le trouve. */
export const classeurWorker = (): Worker =>
  new Worker(new URL('../worker/classeur.worker.ts', import.meta.url), { name: 'classeur' })
