/** La place de chaque lettre, en largeurs d'un chiffre, dans la police d'Excel (Calibri) ; les autres en prennent une. */
const PLACES: readonly (readonly [place: number, lettres: string])[] = [
  [0.5, " ijlîïI.,'’"],
  [0.65, 'ftr()[]-;:!J°/'],
  [0.85, 'szcçxvykLFS?"'],
  [1.25, 'ADGHNOQUV&'],
  [1.6, 'mwMW%œŒ…'],
]
const PLACE = new Map(PLACES.flatMap(([place, lettres]) => [...lettres].map((lettre) => [lettre, place] as const)))

/** Les polices, le gras et les écrans diffèrent un peu : mieux vaut une ligne de trop qu'un mot coupé. */
const PRUDENCE = 1.04

/** La largeur d'un texte sur une ligne, dans l'unité des largeurs de colonnes. */
export function largeurDuTexte(texte: string): number {
  let largeur = 0
  for (const lettre of texte) largeur += PLACE.get(lettre) ?? 1
  return largeur * PRUDENCE
}

/** Nombre de lignes d'un texte replié mot à mot dans une colonne de cette largeur. */
export function lignesRepliees(texte: string, largeur: number): number {
  const utile = Math.max(4, largeur)
  const espace = largeurDuTexte(' ')
  return texte.split('\n').reduce((total, paragraphe) => {
    let lignes = 1
    let occupe = 0
    for (const mot of paragraphe.split(' ')) {
      const place = largeurDuTexte(mot)
      if (occupe > 0 && occupe + espace + place > utile) {
        lignes++
        occupe = 0
      }
      occupe += (occupe > 0 ? espace : 0) + place
      while (occupe > utile) {
        lignes++
        occupe -= utile
      }
    }
    return total + lignes
  }, 0)
}
