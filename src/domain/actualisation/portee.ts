import { entete } from '../commun/entete'
import { professionDe } from '../commun/profession'
import { estVide, valeurDe, type Cellule, type Tableau } from './valeur'

/** Les colonnes qui disent de quoi parle une source : elle ne dit rien des valeurs qu'elle n'a pas. */
const COLONNES_DE_PORTEE: ReadonlySet<string> = new Set(
  ['Profession', 'Territoire', 'Département', 'Région', 'TVS'].map(entete),
)

/**
 * Dit si la source parle d'une ligne : un fichier de trois professions sur cinq ne rend pas les deux autres absentes.
 *
 * @param colonnes place de chaque colonne commune dans la feuille et dans la source
 */
export function porteeDe(
  neuf: Tableau,
  colonnes: readonly { readonly nom: string; readonly feuille: number; readonly neuf: number }[],
): (ligne: readonly Cellule[]) => boolean {
  const connues = colonnes
    .filter((c) => c.neuf >= 0 && COLONNES_DE_PORTEE.has(entete(c.nom)))
    .map((c) => ({
      place: c.feuille,
      valeurs: new Set(neuf.lignes.map((l) => l[c.neuf] ?? null).flatMap((v) => (estVide(v) ? [] : [nomDe(v)]))),
    }))
    .filter(({ valeurs }) => valeurs.size > 0)
  return (ligne) =>
    connues.every(({ place, valeurs }) => {
      const cellule = ligne[place] ?? null
      return estVide(cellule) || valeurs.has(nomDe(cellule))
    })
}

function nomDe(cellule: Cellule): string {
  const texte = String(valeurDe(cellule) ?? '')
  return professionDe(texte) ?? entete(texte)
}
