import { readFile } from 'node:fs/promises'
import type { ChargeurCommunes } from '../../functions/charger-communes'

/** Lit les pièces que la construction a écrites dans ce dossier. */
export const readCommunes = (folder: string): ChargeurCommunes => ({
  lire: async (file) => JSON.parse(await readFile(`${folder}/${file}.json`, 'utf8')),
})
