import { decouper } from './decouper'
import { texteDeFeuille } from './reference'

/** La formule, où la feuille `ancien` s'appelle désormais `nouveau`, dans ses références comme devant ses noms. */
export const renommerFeuille = (formule: string, ancien: string, nouveau: string): string =>
  recrireFeuilles(formule, (feuille) => (memeNom(feuille, ancien) ? nouveau : undefined))

/** La formule après la suppression d'une feuille : ce qu'elle y visait devient #REF!. */
export const apresSuppressionDeFeuille = (formule: string, supprimee: string): string =>
  recrireFeuilles(formule, (feuille) => (memeNom(feuille, supprimee) ? '#REF!' : undefined))

function recrireFeuilles(formule: string, nommer: (feuille: string) => string | undefined): string {
  if (!formule.includes('!')) return formule
  return decouper(formule)
    .map((morceau) => {
      if (morceau.genre !== 'feuille') return morceau.texte
      const { feuille, feuilleFin } = morceau
      const [nouvelle, nouvelleFin] = [nommer(feuille), feuilleFin === undefined ? undefined : nommer(feuilleFin)]
      if (nouvelle === undefined && nouvelleFin === undefined) return morceau.texte
      if (nouvelle === '#REF!' || nouvelleFin === '#REF!') return '#REF!'
      return texteDeFeuille(nouvelle ?? feuille, nouvelleFin ?? feuilleFin)
    })
    .join('')
}

/** Excel compare les noms de feuilles sans la casse. */
export const memeNom = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase()
