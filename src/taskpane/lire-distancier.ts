import type { DistancierLu } from '../domain/apl/distancier'
import type { FauteFichier, LectureDistancier } from '../usecases/charger-distancier'
import type { PortDistancier } from './pane'

/** Ce que dit l'ouvrier qui lit le fichier hors de la page. */
export type MessageOuvrier =
  | { readonly genre: 'avancement'; readonly fait: number; readonly total: number }
  | { readonly genre: 'lu'; readonly lu: DistancierLu }
  | { readonly genre: 'fautes'; readonly fautes: readonly FauteFichier[]; readonly total: number }
  | { readonly genre: 'panne'; readonly message: string }

/** Lit un distancier dans un ouvrier créé par l'hôte. L'arrêter le tue : la lecture cesse vraiment. */
export function lireDansOuvrier(creer: () => Worker): PortDistancier['lire'] {
  return (fichier, progression, arret) =>
    new Promise<LectureDistancier>((resoudre, rejeter) => {
      const ouvrier = creer()
      const finir = (suite: () => void) => {
        ouvrier.terminate()
        arret.removeEventListener('abort', arreter)
        suite()
      }
      const arreter = () => finir(() => rejeter(arret.reason))
      arret.addEventListener('abort', arreter)
      ouvrier.onerror = ({ message }) => finir(() => rejeter(new Error(message)))
      ouvrier.onmessage = ({ data }: MessageEvent<MessageOuvrier>) => {
        if (data.genre === 'avancement') return progression(data.fait, data.total)
        finir(() => {
          if (data.genre === 'panne') rejeter(new Error(data.message))
          else resoudre(data)
        })
      }
      ouvrier.postMessage(fichier)
    })
}
