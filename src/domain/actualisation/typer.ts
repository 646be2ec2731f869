import { dateEcrite, estVide, nombreEcrit, texteNormal, valeurDe, type Cellule, type Tableau } from './valeur'

/** Ce que contient surtout une colonne. */
export type TypeColonne = 'nombres' | 'textes' | 'inconnu'

/** Ce que contient surtout chaque colonne d'un tableau. */
export function typesDesColonnes({ colonnes, lignes }: Tableau): readonly TypeColonne[] {
  return colonnes.map((_, k) => {
    let nombres = 0
    let textes = 0
    for (const ligne of lignes) {
      const valeur = valeurDe(ligne[k] ?? null)
      if (typeof valeur === 'number') nombres++
      else if (!estVide(valeur)) textes++
    }
    return nombres === 0 && textes === 0 ? 'inconnu' : nombres > textes ? 'nombres' : 'textes'
  })
}

/** Une valeur venue d'un CSV prend le type de la colonne : « 12,5 » ou « 30/09/2025 » y devient un nombre, un code reste un texte. */
export function typerComme(cellule: Cellule, type: TypeColonne | undefined): Cellule {
  if (type === 'textes' && typeof cellule === 'number') return String(cellule)
  if (type !== 'nombres' || typeof cellule !== 'string') return cellule
  const texte = texteNormal(cellule)
  return nombreEcrit(texte)?.nombre ?? dateEcrite(texte) ?? cellule
}
