import { donneeAbsente, ErreurMetier } from '../domain/commun/erreur'

/** Au-delà, la cellule dit que les communes n'arrivent pas plutôt que d'attendre sans fin. */
const DELAI_MS = 10_000

/** Comment un hôte lit les fichiers de communes ; les fonctions ne connaissent ni le réseau ni le disque. */
export interface ChargeurCommunes {
  /** Le contenu de `communes/<fichier>.json` ; rejette s'il ne peut être lu. */
  lire(fichier: string): Promise<unknown>
  /** Rappelle après un délai et rend de quoi y renoncer ; sans elle, on attend la lecture. */
  minuterie?(rappel: () => void, ms: number): () => void
}

let chargeur: ChargeurCommunes | undefined
const charges = new Map<string, Promise<unknown>>()

/** Donne aux fonctions de quoi lire les communes ; un nouveau chargeur oublie ce que l'ancien a lu. */
export function configurerCommunes(nouveau: ChargeurCommunes | undefined): void {
  chargeur = nouveau
  charges.clear()
}

/**
 * Lit et range un fichier de communes, une seule fois. Ne rejette jamais : un fichier illisible donne l'erreur à montrer
 * dans les cellules, et sera redemandé au prochain calcul.
 */
export function chargerCommunes<T>(fichier: string, ranger: (contenu: unknown) => T): Promise<T | ErreurMetier> {
  const connu = charges.get(fichier)
  if (connu) return connu as Promise<T | ErreurMetier>
  if (chargeur === undefined) return Promise.resolve(sansChargeur())
  const charge = lireAvantDelai(chargeur, fichier)
    .then(ranger)
    .catch((raison: unknown) => {
      charges.delete(fichier)
      return illisible(fichier, raison)
    })
  charges.set(fichier, charge)
  return charge
}

async function lireAvantDelai({ lire, minuterie }: ChargeurCommunes, fichier: string): Promise<unknown> {
  if (minuterie === undefined) return lire(fichier)
  let renoncer: (() => void) | undefined
  const tropTard = new Promise<never>((_, reject) => {
    renoncer = minuterie(() => reject(new Error(`pas de réponse en ${DELAI_MS / 1000} secondes`)), DELAI_MS)
  })
  try {
    return await Promise.race([lire(fichier), tropTard])
  } finally {
    renoncer?.()
  }
}

const sansChargeur = () =>
  donneeAbsente(
    'Les communes se lisent dans les fichiers communes/NN.json du site du complément, et ce programme ne sait pas ' +
      'les lire (fetch absent) : utilisez Excel, l’atelier ou la commande sante.',
  )

const illisible = (fichier: string, raison: unknown) =>
  donneeAbsente(
    `Le fichier communes/${fichier}.json n’a pas pu être lu (${raison instanceof Error ? raison.message : String(raison)}) : ` +
      'vérifiez l’accès au site du complément, puis recalculez (Ctrl+Alt+F9).',
  )
