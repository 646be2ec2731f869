import { ErreurMetier } from '../domain/commun/erreur'

/** Ce que répond un ouvrier à qui l'on demande une chose. */
export type Reponse<T> =
  | { readonly genre: 'fait'; readonly resultat: T }
  | { readonly genre: 'refus'; readonly message: string }
  | { readonly genre: 'panne'; readonly message: string }

/** Demande une chose à un ouvrier : la page reste vive, et rien ne sort du poste. L'ouvrier ne sert qu'une fois. */
export const demander = <T>(ouvrier: Worker, question: unknown): Promise<T> =>
  new Promise<T>((resoudre, rejeter) => {
    ouvrier.onerror = ({ message }) => rejeter(new Error(message))
    ouvrier.onmessage = ({ data }: MessageEvent<Reponse<T>>) => {
      if (data.genre === 'fait') resoudre(data.resultat)
      else rejeter(data.genre === 'refus' ? new ErreurMetier('valeur-invalide', data.message) : new Error(data.message))
    }
    ouvrier.postMessage(question)
  }).finally(() => ouvrier.terminate())
