import { configurerCommunes } from '../../src/functions/charger-communes'
import { readCommunes } from '../../src/hosts/cli/read-communes'

export { rediger } from './rediger'

/** Fait lire aux fonctions les communes de ce dossier. */
export const configurer = (dossier: string): void => configurerCommunes(readCommunes(dossier))
