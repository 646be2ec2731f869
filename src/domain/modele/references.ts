import type { CleDeTri, RefColonne } from './arbre'
import { entete } from '../commun/entete'
import { couper } from './lexemes'

const REFERENCE = /^([\p{L}_][\p{L}\p{N}_.]*)?\s*\[([^[\]]+)\]$/u

/** Lit `[Colonne]` ou `T_Table[Colonne]` ; `undefined` si ce n'en est pas une. */
export function lireRef(texte: string): RefColonne | undefined {
  const [, table, colonne = ''] = REFERENCE.exec(texte.trim()) ?? []
  const nom = colonne.trim()
  if (nom === '') return undefined
  return table === undefined ? { colonne: nom } : { table, colonne: nom }
}

/** Lit `[A]; [B]` ; `undefined` si l'une n'est pas une colonne entre crochets. */
export function lireRefs(texte: string): readonly RefColonne[] | undefined {
  const lues = couper(texte, ';').map(lireRef)
  return lues.every((ref) => ref !== undefined) ? lues : undefined
}

/** Lit `[Échéance] décroissant; [Action]`. */
export function lireTri(texte: string): readonly CleDeTri[] | undefined {
  const cles = couper(texte, ';').map((morceau): CleDeTri | undefined => {
    const [, avant = '', sens] = /^(.*\])\s*([^\]]*)$/su.exec(morceau) ?? []
    const ref = lireRef(avant)
    const mot = entete(sens)
    if (!ref || !['', 'croissant', 'decroissant'].includes(mot)) return undefined
    return { ref, decroissant: mot === 'decroissant' }
  })
  return cles.every((cle) => cle !== undefined) ? cles : undefined
}

/** « T_Axes[Objectif] » ou « [Objectif] » */
export const ecrireRef = ({ table, colonne }: RefColonne): string => `${table ?? ''}[${colonne}]`
