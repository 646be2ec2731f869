import type { Contenu, FeuilleAnalysee } from './arbre'
import { lireSegments } from './champs'
import { faute, type Faute } from './faute'
import type { FeuilleModele } from './types'
import type { Reference } from '../formule/reference'
import { references } from '../formule/references'

/** Lit le contenu de chaque cellule, marges exceptées. */
export function lireCellules({ nom, valeurs, formules }: FeuilleModele): {
  cellules: FeuilleAnalysee['cellules']
  fautes: readonly Faute[]
} {
  const fautes: Faute[] = []
  const cellules = valeurs.map((ligne, rang) =>
    ligne.map((valeur, colonne): Contenu | undefined => {
      if (rang === 0 || colonne === 0) return undefined
      const lieu = { feuille: nom, ligne: rang, colonne }
      const formule = formules[rang]?.[colonne] ?? null
      if (formule !== null) {
        if (formule.includes('{{')) {
          const message = 'Un champ ne peut pas être dans une formule.'
          fautes.push(faute('M020', lieu, message, 'Mettez le champ dans une cellule, et visez cette cellule.'))
        }
        if (references(formule).some(viseUneMarge)) {
          const message = 'Cette formule vise la ligne 1 ou la colonne A, des marges qui disparaissent.'
          fautes.push(faute('M024', lieu, message, 'Visez une cellule à partir de B2.'))
        }
        return { genre: 'formule', formule }
      }
      if (valeur === null || valeur === '') return undefined
      if (typeof valeur !== 'string' || !valeur.includes('{{')) return { genre: 'valeur', valeur }
      const lu = lireSegments(valeur, lieu)
      fautes.push(...lu.fautes)
      return { genre: 'champs', segments: lu.segments }
    }),
  )
  return { cellules, fautes }
}

/** De la première à la dernière colonne qui porte un champ, fusions comprises ; `undefined` s'il n'y en a pas. */
export function colonnesDeChamps(
  cellules: readonly (Contenu | undefined)[],
  { fusions }: FeuilleModele,
  ligne: number,
): { premiere: number; derniere: number } | undefined {
  const rangs = cellules.flatMap((c, colonne) =>
    c?.genre === 'champs' && c.segments.some((s) => typeof s !== 'string') ? [colonne] : [],
  )
  const [premiere, derniere] = [rangs[0], rangs.at(-1)]
  if (premiere === undefined || derniere === undefined) return undefined
  const fusion = fusions.find(
    (f) => f.row <= ligne && ligne < f.row + f.rows && f.column <= derniere && derniere < f.column + f.columns,
  )
  return { premiere, derniere: fusion ? fusion.column + fusion.columns - 1 : derniere }
}

const viseUneMarge = ({ feuille, debut, forme }: Reference) =>
  feuille === undefined && ((debut.ligne === 0 && forme !== 'colonnes') || (debut.colonne === 0 && forme !== 'lignes'))
