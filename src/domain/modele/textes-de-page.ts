import type { FeuilleAnalysee } from './arbre'
import { lireSegments } from './champs'
import type { Faute } from './faute'
import type { FeuilleModele } from './types'

/** Lit l'en-tête et le pied de page du modèle, quand ils portent des champs ; une faute s'y cite en A1. */
export function lireTextesDePage({ nom, enTete, pied }: FeuilleModele): {
  readonly dit: Pick<FeuilleAnalysee, 'enTete' | 'pied'>
  readonly fautes: readonly Faute[]
} {
  const lire = (texte: string | undefined) =>
    texte?.includes('{{') ? lireSegments(texte, { feuille: nom, ligne: 0, colonne: 0 }) : undefined
  const [haut, bas] = [lire(enTete), lire(pied)]
  return {
    dit: { ...(haut ? { enTete: haut.segments } : {}), ...(bas ? { pied: bas.segments } : {}) },
    fautes: [...(haut?.fautes ?? []), ...(bas?.fautes ?? [])],
  }
}
