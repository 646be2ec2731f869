import type { Reference } from '../../formule/reference'
import type { LigneProduite, PageEnCours } from './page'

/** Des lignes ou des colonnes qui se suivent. */
export interface Segment {
  readonly debut: number
  readonly fin: number
}

/** Réunit des rangs croissants en segments. */
export function segments(rangs: readonly number[]): readonly Segment[] {
  const trouves: { debut: number; fin: number }[] = []
  for (const rang of rangs) {
    const dernier = trouves.at(-1)
    if (dernier && rang === dernier.fin + 1) dernier.fin = rang
    else trouves.push({ debut: rang, fin: rang })
  }
  return trouves
}

/** Les lignes produites que vise une référence du modèle, depuis cette ligne produite. */
export function lignesVisees({ debut, fin = debut }: Reference, page: PageEnCours, depuis: number): readonly number[] {
  const sienne = page.lignes[depuis]?.modele
  const rangs = new Set<number>()
  for (let ligne = debut.ligne; ligne <= Math.min(fin.ligne, debut.ligne + LIGNES_LUES); ligne++) {
    const figee = (ligne === debut.ligne && debut.ligneAbsolue) || (ligne === fin.ligne && fin.ligneAbsolue)
    const visees =
      ligne === sienne
        ? propres(
            page,
            depuis,
            ligne === debut.ligne && debut.ligneAbsolue,
            ligne === fin.ligne && fin.ligneAbsolue,
            fin !== debut,
          )
        : ailleurs(page, depuis, ligne, figee)
    visees.forEach((rang) => rangs.add(rang))
  }
  // Rien n'a été imprimé : une cellule vide, sous la feuille, vaut « aucune valeur » dans tout calcul.
  return rangs.size === 0 ? [page.lignes.length] : [...rangs].sort((a, b) => a - b)
}

/** Une plage plus haute que tout modèle ne se parcourt pas ligne à ligne. */
const LIGNES_LUES = 10_000

/** Dans la ligne répétée : elle-même, ou ses semblables depuis (ou jusqu'à) un « $ ». */
function propres(
  page: PageEnCours,
  depuis: number,
  debutFige: boolean,
  finFigee: boolean,
  plage: boolean,
): readonly number[] {
  if (!debutFige && !finFigee) return [depuis]
  const soeurs = soeursDe(page, depuis, page.lignes[depuis]?.modele ?? 0, 1)
  if (!plage) return soeurs.slice(0, 1)
  return soeurs.filter((rang) => (debutFige || rang >= depuis) && (finFigee || rang <= depuis))
}

function ailleurs(page: PageEnCours, depuis: number, ligne: number, figee: boolean): readonly number[] {
  const derniere = page.f.source.valeurs.length - 1
  if (ligne > derniere) return [page.lignes.length + ligne - derniere - 1]
  const ici = page.lignes[depuis]
  const fois = ici?.passages.at(-1)?.[1] ?? 0
  // Juste au-dessus d'une ligne répétée, comme en recopiant vers le bas : la ligne d'avant.
  if (!figee && ici && ligne === ici.modele - 1 && fois > 0 && page.seules.has(ici.modele)) return [depuis - 1]
  const visees = soeursDe(page, depuis, ligne, 0)
  if (visees.length > 0) return visees
  return (page.vides.get(ligne) ?? []).flatMap((vide) => soeursDe(page, depuis, vide, 0))
}

const INDEX = new WeakMap<PageEnCours, Map<string, Map<string, number[]>>>()

/** Les lignes faites de `ligne` qui partagent les répétitions communes avec celle-ci ; `moins` : sans compter les dernières. */
function soeursDe(page: PageEnCours, depuis: number, ligne: number, moins: number): readonly number[] {
  const index = INDEX.get(page) ?? new Map<string, Map<string, number[]>>()
  INDEX.set(page, index)
  const ici = page.lignes[depuis]?.passages ?? []
  const exemple = page.lignes.find((l) => l.modele === ligne)?.passages
  if (!exemple) return []
  const communs = prefixe(ici, exemple) - (moins > 0 && ici.length > 0 ? moins : 0)
  const nom = `${ligne} ${communs}`
  let parCle = index.get(nom)
  if (!parCle) {
    parCle = new Map()
    for (const [rang, produite] of page.lignes.entries()) {
      if (produite.modele !== ligne) continue
      const cle = cleDe(produite, communs)
      const connues = parCle.get(cle)
      if (connues) connues.push(rang)
      else parCle.set(cle, [rang])
    }
    index.set(nom, parCle)
  }
  return parCle.get(ici.slice(0, communs).map(([, fois]) => fois).join('/')) ?? [] // prettier-ignore
}

const cleDe = ({ passages }: LigneProduite, communs: number) => passages.slice(0, communs).map(([, fois]) => fois).join('/') // prettier-ignore

/** Le nombre de blocs, du plus large au plus étroit, qui contiennent les deux lignes. */
function prefixe(a: LigneProduite['passages'], b: LigneProduite['passages']): number {
  let communs = 0
  while (communs < a.length && communs < b.length && a[communs]?.[0] === b[communs]?.[0]) communs++
  return communs
}

/** Les colonnes produites que vise une référence : dans une colonne répétée, celles de la même copie ; ailleurs, toutes. */
export function colonnesVisees(
  { debut, fin = debut }: Reference,
  page: PageEnCours,
  depuis: number,
): readonly number[] {
  const copie = page.colonnes[depuis]?.copie?.rang
  const derniere = Math.max(...page.colonnes.map((c) => c.modele))
  const rangs: number[] = []
  for (let colonne = debut.colonne; colonne <= fin.colonne; colonne++) {
    if (colonne > derniere) rangs.push(page.colonnes.length + colonne - derniere - 1)
    for (const [rang, produite] of page.colonnes.entries()) {
      const memeCopie = copie === undefined || produite.copie === undefined || produite.copie.rang === copie
      if (produite.modele === colonne && memeCopie) rangs.push(rang)
    }
  }
  return rangs.length === 0 ? [page.colonnes.length] : rangs.sort((a, b) => a - b)
}
