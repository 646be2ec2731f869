import { decouper, type Morceau } from '../../formule/decouper'
import { texteDeReference, type Reference } from '../../formule/reference'
import { colonnesVisees, lignesVisees, segments, type Segment } from './visees'
import type { PageEnCours } from './page'

/** Ces fonctions prennent autant de plages qu'on veut : une plage coupée en plusieurs s'y écrit à la suite. */
const A_PLUSIEURS = new Set(
  'SUM AVERAGE COUNT COUNTA MIN MAX PRODUCT SUBTOTAL AGGREGATE MEDIAN STDEV.S STDEV.P VAR.S VAR.P AVERAGEA MAXA MINA'.split(
    ' ',
  ),
)
/** Au-delà, Excel refuse trop d'arguments : on prend la plage qui les contient tous. */
const MORCEAUX_MAXIMAUX = 100

/** Récrit les formules du modèle une fois toutes les lignes connues ; les tableaux du modèle y prennent leur nouveau nom. */
export function recrireFormules(page: PageEnCours, tableaux: Readonly<Record<string, string>>): void {
  for (const { ligne, colonne, formule } of page.formules) {
    const cellules = page.cellules[ligne]
    if (cellules) cellules[colonne] = { formule: recrire(formule, page, ligne, colonne, tableaux) }
  }
}

function recrire(
  formule: string,
  page: PageEnCours,
  ligne: number,
  colonne: number,
  tableaux: Readonly<Record<string, string>>,
): string {
  const morceaux = decouper(formule)
  const appels: string[] = []
  return morceaux
    .map((morceau, rang) => {
      if (morceau.genre === 'texte' && morceau.texte === '(')
        appels.push(morceaux[rang - 1]?.texte.trim().toUpperCase() ?? '')
      if (morceau.genre === 'texte' && morceau.texte === ')') appels.pop()
      if (morceau.genre === 'feuille') return estSienne(morceau.feuille, page) ? '' : morceau.texte
      if (morceau.genre === 'texte') return nomDeTableau(morceau, morceaux[rang + 1], tableaux)
      const { feuille, ...reference } = morceau.reference
      if (feuille !== undefined && !estSienne(feuille, page)) return morceau.texte
      const seul = A_PLUSIEURS.has(appels.at(-1) ?? '') && estArgument(morceaux, rang)
      return viser(reference, page, ligne, colonne, seul)
    })
    .join('')
}

const estSienne = (feuille: string, { f }: PageEnCours) => feuille.toLowerCase() === f.source.nom.toLowerCase()

function nomDeTableau(
  { texte }: Morceau,
  suivant: Morceau | undefined,
  tableaux: Readonly<Record<string, string>>,
): string {
  if (!suivant?.texte.startsWith('[')) return texte
  return Object.entries(tableaux).find(([ancien]) => ancien.toLowerCase() === texte.toLowerCase())?.[1] ?? texte
}

/** La référence est à elle seule un argument : « SUM(C6) », et non « SUM(C6*2) ». */
function estArgument(morceaux: readonly Morceau[], rang: number): boolean {
  const plein = (m: Morceau | undefined) => m !== undefined && m.genre !== 'feuille' && m.texte.trim() !== ''
  const avant = morceaux.slice(0, rang).findLast(plein)?.texte
  const apres = morceaux.slice(rang + 1).find(plein)?.texte
  return (avant === '(' || avant === ',') && (apres === ')' || apres === ',')
}

function viser(reference: Reference, page: PageEnCours, ligne: number, colonne: number, plusieurs: boolean): string {
  const lignes = reference.forme === 'colonnes' ? [PLEINE] : segments(lignesVisees(reference, page, ligne))
  const colonnes = reference.forme === 'lignes' ? [PLEINE] : segments(colonnesVisees(reference, page, colonne))
  const morceaux = lignes.length * colonnes.length
  const garder = morceaux === 1 || (plusieurs && morceaux <= MORCEAUX_MAXIMAUX)
  const [l, c] = garder ? [lignes, colonnes] : [[etendue(lignes)], [etendue(colonnes)]]
  return l.flatMap((rangees) => c.map((rangs) => texteDeReference(referenceDe(reference, rangees, rangs)))).join(',')
}

const PLEINE: Segment = { debut: 0, fin: 0 }

const etendue = (liste: readonly Segment[]): Segment => ({
  debut: Math.min(...liste.map((s) => s.debut)),
  fin: Math.max(...liste.map((s) => s.fin)),
})

function referenceDe({ debut, fin, forme }: Reference, lignes: Segment, colonnes: Segment): Reference {
  const premier = { ...debut, ligne: lignes.debut, colonne: colonnes.debut }
  const dernier = { ...(fin ?? debut), ligne: lignes.fin, colonne: colonnes.fin }
  if (forme !== 'cellule') return { debut: premier, fin: dernier, forme }
  const seule = lignes.debut === lignes.fin && colonnes.debut === colonnes.fin
  return seule ? { debut: premier, forme } : { debut: premier, fin: dernier, forme: 'plage' }
}
