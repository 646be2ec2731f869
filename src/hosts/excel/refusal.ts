import { ErreurMetier } from '../../domain/commun/erreur'

/** Un refus dit à l'analyste, avec ce qu'il peut faire. */
export const refusal = (message: string) => new ErreurMetier('donnee-absente', message)
