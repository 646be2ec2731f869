import { readFileSync } from 'node:fs'
import { decouper, type Decoupage } from '../../scripts/communes/decouper'
import { configurerCommunes } from '../../src/functions/charger-communes'

const lire = (nom: string) =>
  JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${nom}.json`), 'utf8'))

export const PAQUET = Object.fromEntries(
  ['communes', 'epci', 'departements', 'regions'].map((nom) => [nom, lire(nom)]),
) as unknown as Decoupage

/** Les fichiers de communes, découpés en mémoire : les tests n'attendent pas une construction. */
export const FICHIERS: ReadonlyMap<string, unknown> = decouper(PAQUET)

/** Fait lire aux fonctions les fichiers en mémoire, et note ceux qu'elles demandent. */
export function communesEnMemoire(): { readonly demandes: string[] } {
  const demandes: string[] = []
  configurerCommunes({
    lire: async (fichier) => {
      demandes.push(fichier)
      if (!FICHIERS.has(fichier)) throw new Error(`${fichier} n’existe pas`)
      return FICHIERS.get(fichier)
    },
  })
  return { demandes }
}
