import { jetons } from './jetons'

/**
 * Dans un tableau, certains programmes écrivent `[Population]` ou `[@APL]` sans dire de quel tableau : on le dit.
 * Un classeur lié (`[1]Feuil1!A1`) n'est pas une colonne.
 */
export function nommerTableau(formule: string, tableau: string): string {
  if (!formule.includes('[')) return formule
  const liste = jetons(formule, 'canonique')
  return liste
    .map(({ genre, texte }, rang) => {
      const [avant, apres] = [liste[rang - 1], liste[rang + 1]]
      const nommee = avant?.genre === 'nom' || avant?.genre === 'feuille'
      const liee = apres?.genre === 'nom' || apres?.genre === 'feuille' || apres?.texte === '!'
      return genre === 'crochets' && !nommee && !liee ? `${tableau}${texte}` : texte
    })
    .join('')
}

/** Le nouveau nom d'un tableau, sans distinction de casse. */
export const nouveauNom = (noms: NomsDeTableaux, nom: string): string | undefined =>
  Object.entries(noms).find(([ancien]) => ancien.toLowerCase() === nom.toLowerCase())?.[1]

/** Ancien nom → nouveau nom. */
export type NomsDeTableaux = Readonly<Record<string, string>>

/** T_Modele[Budget] → T_Axe1[Budget] : la formule parle d'autres tableaux. */
export const renommerTableaux = (formule: string, noms: NomsDeTableaux): string =>
  jetons(formule, 'canonique')
    .map(({ genre, texte }) => (genre === 'nom' ? (nouveauNom(noms, texte) ?? texte) : texte))
    .join('')
