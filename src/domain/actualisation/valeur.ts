import { dateDe, serieDeDate } from '../commun/date'

/** Ce que vaut une cellule ; `null` est une cellule vide. */
export type Valeur = string | number | boolean | null

/** Une formule, sous une forme qui ne dépend pas de sa place (voir `formuleSansPlace`), et ce qu'elle vaut. */
export interface Formule {
  readonly formule: string
  readonly valeur?: Valeur
}

export type Cellule = Valeur | Formule

/** Un tableau : ses en-têtes, puis ses lignes de la même largeur. */
export interface Tableau {
  readonly colonnes: readonly string[]
  readonly lignes: readonly (readonly Cellule[])[]
}

export const estFormule = (cellule: Cellule): cellule is Formule => cellule !== null && typeof cellule === 'object'

/** Ce que l'on voit dans la cellule. */
export const valeurDe = (cellule: Cellule): Valeur => (estFormule(cellule) ? (cellule.valeur ?? null) : cellule)

export const estVide = (cellule: Cellule | undefined): boolean =>
  cellule === undefined || cellule === null || (typeof cellule === 'string' && texteNormal(cellule) === '')

/** Un texte sans ses différences invisibles : espaces insécables ou doubles, accents décomposés, retours à la ligne. */
export function texteNormal(texte: string): string {
  return SIMPLE.test(texte)
    ? texte
    : texte
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/[’ʼ]/g, "'")
        .trim()
}
/** La plupart des cellules n'ont rien à normaliser. */
const SIMPLE = /^[\w.,-]*$/

/** Écart relatif sous lequel deux nombres sont le même, au bruit du calcul près. */
const TOLERANCE = 1e-9

/**
 * Deux cellules disent-elles la même chose ? 1 et « 1 » oui, une date et son texte aussi ; mais vide, 0, « NS » et « n.d. »
 * sont quatre choses différentes, et « 01004 » n'est pas 1004. Un nombre écrit avec des décimales vaut tout nombre qui
 * s'arrondit à lui.
 */
export function memeCellule(a: Cellule, b: Cellule): boolean {
  if (a === b) return true
  if (estFormule(a) || estFormule(b)) return estFormule(a) && estFormule(b) && memeFormule(a.formule, b.formule)
  if (typeof a === 'number' && typeof b === 'number') return memeNombre(a, b)
  const [x, y] = [lue(a), lue(b)]
  if (x.nombre !== undefined && y.nombre !== undefined) {
    if (memeNombre(x.nombre, y.nombre)) return true
    const decimales = typeof a === 'string' ? x.decimales : y.decimales
    const unSeulTexte = (typeof a === 'string') !== (typeof b === 'string')
    return unSeulTexte && decimales > 0 && Math.abs(x.nombre - y.nombre) <= (0.5 + TOLERANCE) * 10 ** -decimales
  }
  return x.texte === y.texte
}

/** Une formule ne distingue pas les majuscules, sauf dans ses textes : LibreOffice récrit « sante.controle ». */
const memeFormule = (a: string, b: string) => a === b || sansCasse(a) === sansCasse(b)

const sansCasse = (formule: string) =>
  formule.replace(/"[^"]*"|[^"]+/g, (partie) => (partie.startsWith('"') ? partie : partie.toUpperCase()))

const memeNombre = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))

interface Lue {
  readonly texte: string
  readonly nombre?: number
  readonly decimales: number
}

const NOMBRE = /^[-+]?(?:0|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,14})(?:[.,](\d{1,15}))?$/
const DATE_FRANCAISE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const DATE_ISO = /^(\d{4})-(\d{2})-(\d{2})$/

function lue(valeur: Valeur): Lue {
  if (valeur === null) return { texte: '', decimales: 0 }
  if (typeof valeur === 'number') return { texte: String(valeur), nombre: valeur, decimales: 0 }
  if (typeof valeur === 'boolean') return { texte: valeur ? 'VRAI' : 'FAUX', decimales: 0 }
  const texte = texteNormal(valeur)
  if (texte === 'TRUE' || texte === 'FALSE') return { texte: texte === 'TRUE' ? 'VRAI' : 'FAUX', decimales: 0 }
  const nombre = nombreEcrit(texte)
  if (nombre) return { texte, ...nombre }
  const date = dateEcrite(texte)
  return date === undefined ? { texte, decimales: 0 } : { texte, nombre: date, decimales: 0 }
}

/** Un nombre écrit à la française ou avec un point, sans zéro de tête (« 01004 » est un code). */
export function nombreEcrit(texte: string): { nombre: number; decimales: number } | undefined {
  const trouve = NOMBRE.exec(texte)
  if (!trouve) return undefined
  return { nombre: Number(texte.replace(/ /g, '').replace(',', '.')), decimales: trouve[1]?.length ?? 0 }
}

/** Une date écrite « 30/09/2025 » ou « 2025-09-30 », en jours comptés comme Excel. */
export function dateEcrite(texte: string): number | undefined {
  const francaise = DATE_FRANCAISE.exec(texte)
  const iso = DATE_ISO.exec(texte)
  const date = francaise
    ? dateDe(Number(francaise[3]), Number(francaise[2]), Number(francaise[1]))
    : iso && dateDe(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  return date ? serieDeDate(date) : undefined
}
