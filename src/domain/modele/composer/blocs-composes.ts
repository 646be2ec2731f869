import { faute } from '../faute'
import { texteDe } from '../format'
import { indiceDe } from '../tables'
import type { BlocCompose, CelluleComposee } from './composition'
import { retenir } from './contexte'
import type { Imprime, PageEnCours } from './page'

const APERCU = 3

/** La colonne de table qu'une cellule du modèle montre seule ; `undefined` sinon. */
export function champSeul(page: PageEnCours, ligne: number, colonne: number): string | undefined {
  const contenu = page.f.cellules[ligne]?.[page.colonnes[colonne]?.modele ?? -1]
  const seul = contenu?.genre === 'champs' && contenu.segments.length === 1 ? contenu.segments[0] : undefined
  return seul !== undefined && typeof seul !== 'string' && seul.quoi.genre === 'colonne'
    ? seul.quoi.ref.colonne
    : undefined
}

/** Ce que chaque RÉPÉTER a imprimé dans cette feuille. */
export const blocsComposes = (page: PageEnCours): readonly BlocCompose[] =>
  [...page.imprimes.values()].map((imprime) => bloc(imprime, page))

function bloc({ noeud, table, lignes }: Imprime, page: PageEnCours): BlocCompose {
  const cle = (noeud.cle.length > 0 ? noeud.cle.map((r) => r.colonne) : table.cle).filter(
    (c) => indiceDe(table, c) !== undefined,
  )
  const indices = cle.map((c) => indiceDe(table, c) ?? 0)
  const avecCle = lignes.map(({ ligne, rang }) => ({
    ...{ ligne, rang },
    cle: indices.map((indice) => texteDe(table.lignes[rang]?.[indice] ?? null).trim()),
  }))
  if (noeud.cle.length > 0) verifierCles(noeud.ligne, table.numeros, avecCle, page)
  return {
    ...{ table: table.id, modele: noeud.ligne, cle },
    champs: page.colonnes.flatMap((_, colonne) => {
      const champ = champSeul(page, noeud.ligne, colonne)
      return champ !== undefined && indiceDe(table, champ) !== undefined ? [{ colonne, champ }] : []
    }),
    lignes: avecCle,
    apercu: lignes
      .slice(0, APERCU)
      .map(({ ligne }) => (page.cellules[ligne] ?? []).map((c, k) => apercu(c, page, ligne, k))),
  }
}

function apercu(cellule: CelluleComposee, page: PageEnCours, ligne: number, colonne: number): string {
  if (cellule !== null && typeof cellule === 'object')
    return cellule.valeur === undefined ? '=…' : texteDe(cellule.valeur)
  const modele = page.f.source.formats[page.lignes[ligne]?.modele ?? -1]?.[page.colonnes[colonne]?.modele ?? -1]
  const pose = page.formats.find((f) => f.ligne === ligne && f.colonne === colonne)?.format
  return texteDe(cellule, pose ?? modele)
}

/** Une clé déclarée est remplie et unique : sans elle, l'actualisation prendrait une ligne pour une autre. */
function verifierCles(
  ligne: number,
  numeros: readonly number[],
  lignes: BlocCompose['lignes'],
  page: PageEnCours,
): void {
  const vues = new Map<string, number>()
  for (const { rang, cle } of lignes) {
    const texte = cle.join('\u0001')
    const deja = vues.get(texte)
    const vide = cle.every((c) => c === '')
    vues.set(texte, rang)
    if (!vide && (deja === undefined || deja === rang)) continue
    const quoi = vide
      ? `La clé de la ligne ${numeros[rang]} est vide.`
      : `Les lignes ${numeros[deja ?? 0]} et ${numeros[rang]} ont la même clé « ${cle.join(' / ')} ».`
    const lieu = { feuille: page.f.source.nom, ligne, colonne: 0 }
    return retenir(page.contexte, faute('M026', lieu, quoi, 'Corrigez le tableau, ou changez la CLÉ du RÉPÉTER.'))
  }
}
