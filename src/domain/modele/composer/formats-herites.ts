import { decouper } from '../../formule/decouper'
import type { PageEnCours } from './page'
import { colonnesVisees, lignesVisees } from './visees'

const TOTAL = /^(?:SUM|AVERAGE|MIN|MAX|MEDIAN|SUBTOTAL|AGGREGATE)\(/i

/** Comme Excel à la saisie : un total prend le format de ce qu'il totalise, quand le modèle n'en donne pas à sa cellule. */
export function heriterFormats(page: PageEnCours): void {
  const poses = new Map(page.formats.map(({ ligne, colonne, format }) => [`${ligne} ${colonne}`, format]))
  for (const { ligne, colonne, formule } of page.formules) {
    if (!TOTAL.test(formule) || duModele(page, ligne, colonne) !== GENERAL) continue
    const morceau = decouper(formule).find((m) => m.genre === 'lieu' || m.genre === 'feuille')
    if (morceau?.genre !== 'lieu') continue
    const [vue = -1] = lignesVisees(morceau.reference, page, ligne)
    const [large = -1] = colonnesVisees(morceau.reference, page, colonne)
    const sien = duModele(page, vue, large)
    const format = sien === GENERAL ? poses.get(`${vue} ${large}`) : sien
    if (format !== undefined) page.formats.push({ ligne, colonne, format })
  }
}

const GENERAL = 'General'

const duModele = ({ f, lignes, colonnes }: PageEnCours, ligne: number, colonne: number): string =>
  f.source.formats[lignes[ligne]?.modele ?? -1]?.[colonnes[colonne]?.modele ?? -1] || GENERAL
