import { entete } from '../../commun/entete'
import { nomDeColonne } from '../../formule/reference'
import { champSeul } from './blocs-composes'
import type { PageEnCours } from './page'
import { segments } from './visees'

/** Écrit chaque sous-total en SOUS.TOTAL des lignes répétées du même groupe : un filtre d'Excel le suit, un total ne le compte pas. */
export function ecrireSousTotaux(page: PageEnCours): void {
  for (const { ligne, colonne, champ } of page.sousTotaux) {
    const groupe = page.lignes[ligne]?.passages ?? []
    const lignes = [...page.imprimes.values()].flatMap(({ lignes: imprimees }) =>
      imprimees.flatMap(({ ligne: produite }) => {
        const la = page.lignes[produite]
        const meme =
          la && groupe.every(([bloc, fois], k) => la.passages[k]?.[0] === bloc && la.passages[k]?.[1] === fois)
        return meme && entete(champSeul(page, la.modele, colonne) ?? '') === entete(champ) ? [produite] : []
      }),
    )
    const cellules = page.cellules[ligne]
    const plages = segments([...new Set(lignes)].sort((a, b) => a - b))
    if (!cellules || plages.length === 0 || plages.length > 250) continue
    const lettre = nomDeColonne(colonne)
    const texte = plages
      .map(({ debut, fin }) => `${lettre}${debut + 1}${fin > debut ? `:${lettre}${fin + 1}` : ''}`)
      .join(',')
    const valeur = cellules[colonne]
    cellules[colonne] = { formule: `SUBTOTAL(9,${texte})`, ...(typeof valeur === 'number' ? { valeur } : {}) }
  }
}
