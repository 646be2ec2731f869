import { ErreurMetier } from '../domain/commun/erreur'
import { classeurLu, type ContenuLu } from '../usecases/classeur-lu'
import type { PortActualisation } from './port-actualisation'

/** Ce que dit l'ouvrier qui lit un classeur hors de la page. */
export type MessageClasseur =
  | { readonly genre: 'lu'; readonly contenu: ContenuLu }
  | { readonly genre: 'refus'; readonly message: string }
  | { readonly genre: 'panne'; readonly message: string }

/** Lit un fichier source dans un ouvrier créé par l'hôte : la page reste vive, et rien ne sort du poste. */
export function ouvrirDansOuvrier(creer: () => Worker): PortActualisation['ouvrir'] {
  return async (fichier) => ({ nature: 'classeur', classeur: classeurLu(await lire(creer(), fichier)) })
}

const lire = (ouvrier: Worker, fichier: File) =>
  new Promise<ContenuLu>((resoudre, rejeter) => {
    ouvrier.onerror = ({ message }) => rejeter(new Error(message))
    ouvrier.onmessage = ({ data }: MessageEvent<MessageClasseur>) => {
      if (data.genre === 'lu') resoudre(data.contenu)
      else rejeter(data.genre === 'refus' ? new ErreurMetier('valeur-invalide', data.message) : new Error(data.message))
    }
    ouvrier.postMessage(fichier)
  }).finally(() => ouvrier.terminate())
