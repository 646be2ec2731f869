import { functions } from '../../src/functions'
import { configurerCommunes, type ChargeurCommunes } from '../../src/functions/charger-communes'
import { argumentsAuHasard } from './cellules'
import { abimerFichier } from './abimer'
import { fauteFichier } from './classeurs'
import { hasard } from './hasard'
import { reduire } from './reduire'
import { fichiersSains } from './sains'
import { faute } from './verdict'

/** Un appel ou un fichier qui a mal fini. */
export interface Echec {
  readonly cas: number
  readonly message: string
}

export interface Essai {
  /** Un essai de chaque fonction, et un fichier abîmé. */
  cas(numero: number): Promise<Echec | undefined>
}

const PLUS_D_ARGUMENTS = 6

/** Les essais tirés d'une graine ; le même numéro redonne le même essai. */
export async function essais(graine: number, lire: ChargeurCommunes['lire'], dossier?: string): Promise<Essai> {
  configurerCommunes({ lire })
  const sains = await fichiersSains(dossier)
  return {
    async cas(numero) {
      const tirage = hasard(graine * 1_000_003 + numero)
      for (const [id, fonction] of Object.entries(functions)) {
        const nombre = tirage.chance(0.05) ? tirage.entier(PLUS_D_ARGUMENTS) : fonction.length
        const args = argumentsAuHasard(tirage, id, nombre)
        if ((await faute(id, args)) === undefined) continue
        const petit = await reduire(id, args)
        return { cas: numero, message: `SANTE.${id} ${await faute(id, petit)}\n  appel : ${montrer(petit)}` }
      }
      const { nom, octets } = tirage.un(sains)
      const message = await fauteFichier({ nom, octets: abimerFichier(tirage, octets) }, tirage)
      return message === undefined ? undefined : { cas: numero, message: `${nom} ${message}` }
    },
  }
}

/** L'appel, tel qu'on peut le recopier dans un essai. */
const montrer = (valeur: unknown): string => {
  if (Array.isArray(valeur)) return `[${valeur.map(montrer).join(', ')}]`
  if (typeof valeur === 'string') return JSON.stringify(valeur.length > 200 ? `${valeur.slice(0, 200)}…` : valeur)
  return Object.is(valeur, -0) ? '-0' : String(valeur)
}
