import { valeurInvalide } from '../../domain/commun/erreur'

/** De quoi renoncer à un long travail ; un AbortSignal convient. */
export interface Signal {
  readonly aborted: boolean
}

/** Renonce si l'analyste l'a demandé. */
export function verifierArret(signal: Signal | undefined): void {
  if (signal?.aborted === true) throw valeurInvalide('Le remplissage a été arrêté à votre demande. Rien n’a été écrit.')
}
