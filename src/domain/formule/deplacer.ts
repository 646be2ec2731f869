import { DERNIERE_COLONNE, DERNIERE_LIGNE, type Coin, type Reference } from './reference'
import { remplacerReferences } from './references'

/**
 * La formule, copiée `lignes` plus bas et `colonnes` plus à droite (ou plus haut, plus à gauche) : ce qui n'a pas de « $ » suit.
 * Ce qui sortirait de la feuille devient #REF!.
 */
export const deplacer = (formule: string, lignes: number, colonnes: number): string =>
  lignes === 0 && colonnes === 0
    ? formule
    : remplacerReferences(formule, (reference) => deplacerReference(reference, lignes, colonnes))

/** Une référence copiée de tant de lignes et de colonnes. */
export function deplacerReference(reference: Reference, lignes: number, colonnes: number): Reference | '#REF!' {
  const debut = deplacerCoin(reference.debut, lignes, colonnes)
  const fin = reference.fin && deplacerCoin(reference.fin, lignes, colonnes)
  if (!existe(debut) || (fin && !existe(fin))) return '#REF!'
  return fin === undefined ? { ...reference, debut } : { ...reference, ...enOrdre(debut, fin) }
}

const deplacerCoin = (coin: Coin, lignes: number, colonnes: number): Coin => ({
  ...coin,
  ligne: coin.ligneAbsolue ? coin.ligne : coin.ligne + lignes,
  colonne: coin.colonneAbsolue ? coin.colonne : coin.colonne + colonnes,
})

const existe = ({ ligne, colonne }: Coin) =>
  ligne >= 0 && ligne <= DERNIERE_LIGNE && colonne >= 0 && colonne <= DERNIERE_COLONNE

/** Le coin du haut à gauche d’abord : $A$5:A6 copié quatre lignes plus haut vise $A2:A$5. */
export function enOrdre(debut: Coin, fin: Coin): { readonly debut: Coin; readonly fin: Coin } {
  const [haut, bas] = debut.ligne <= fin.ligne ? [debut, fin] : [fin, debut]
  const [gauche, droite] = debut.colonne <= fin.colonne ? [debut, fin] : [fin, debut]
  const coin = ({ ligne, ligneAbsolue }: Coin, { colonne, colonneAbsolue }: Coin) => ({
    ...{ ligne, colonne },
    ...{ ligneAbsolue, colonneAbsolue },
  })
  return { debut: coin(haut, gauche), fin: coin(bas, droite) }
}
