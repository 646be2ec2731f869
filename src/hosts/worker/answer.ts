import { ErreurMetier } from '../../domain/commun/erreur'
import type { Reponse } from '../../taskpane/demander'

/** Répond à ce que la page demande à cet ouvrier ; une faute devient une réponse, que la page saura dire. */
export function answer<Q, T>(respond: (question: Q) => Promise<T>): void {
  const say = (reponse: Reponse<T>) => postMessage(reponse)
  addEventListener('message', ({ data }: MessageEvent<Q>) => {
    respond(data).then(
      (resultat) => say({ genre: 'fait', resultat }),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error)
        say({ genre: error instanceof ErreurMetier ? 'refus' : 'panne', message })
      },
    )
  })
}
