import { entete, motProche } from '../../domain/commun/entete'
import { montrer } from '../arguments'
import { decouperCsv, type Cellules, type DecoupeurCsv } from './decouper-csv'
import { ErreurCsv, type FautesCsv } from './fautes-csv'
import { nombreDeTexte } from './nombre-csv'

/** Une colonne que le fichier doit ou peut avoir. */
export interface ColonneCsv {
  /** Les en-têtes reconnus, le préféré d'abord. */
  readonly noms: readonly [string, ...string[]]
  readonly facultative?: boolean
}

/** Rend le texte d'octets ; l'hôte connaît l'encodage. */
export type Decoder = (octets: Uint8Array) => string

/** Une ligne de données, le temps d'un appel ; les colonnes sont désignées par leur rang parmi celles demandées. */
export interface LigneCsv {
  /** Numéro de l'enregistrement, l'en-tête étant le premier. */
  numero: number
  /** « , » ou « ; » en octet. */
  separateur: number
  cellules: Cellules
  /** Place de chaque colonne demandée ; -1 si elle manque. */
  places: readonly number[]
  /** Le texte d'une cellule, sans espaces autour ; vide si la colonne manque. */
  texte: (colonne: number) => string
  /** « ligne 12, colonne « minutes » » */
  ou: (colonne: number) => string
}

/**
 * Lit un fichier CSV au fil de l'eau, colonnes trouvées par leur en-tête, les autres ignorées.
 *
 * @param recevoir appelé pour chaque ligne de données, même vide
 */
export function lireCsv(
  attendues: readonly ColonneCsv[],
  decoder: Decoder,
  fautes: FautesCsv,
  recevoir: (ligne: LigneCsv) => void,
): DecoupeurCsv {
  let entetes: string[] | undefined
  const ligne: LigneCsv = {
    numero: 1,
    separateur: 0,
    cellules: undefined as never,
    places: [],
    texte: (colonne) => texteDe(ligne.cellules, ligne.places[colonne] ?? -1, decoder),
    ou: (colonne) => `ligne ${ligne.numero}, colonne « ${entetes?.[ligne.places[colonne] ?? -1]?.trim() ?? ''} »`,
  }
  const lireEntete = (cellules: Cellules) => {
    const lus = Array.from({ length: cellules.nombre }, (_, k) => texteDe(cellules, k, decoder))
    if (lus.every((nom) => nom === '')) throw fichierVide(attendues)
    ligne.places = placesDe(lus, attendues)
    entetes = lus
  }
  const decoupeur = decouperCsv((cellules, numero, separateur) => {
    if (entetes === undefined) return lireEntete(cellules)
    ligne.numero = numero
    ligne.separateur = separateur
    ligne.cellules = cellules
    if (cellules.nombre !== entetes.length) {
      const attendu = `attendu ${entetes.length} cellules, comme l’en-tête. Reçu : ${cellules.nombre}.`
      if (!estVide(cellules, decoder)) fautes.ajouter(`ligne ${numero}`, attendu)
    }
    recevoir(ligne)
  })
  return {
    ajouter: decoupeur.ajouter,
    terminer: () => {
      decoupeur.terminer()
      if (entetes === undefined) throw fichierVide(attendues)
    },
  }
}

/** Une cellule de nombre : `null` si elle est vide ; une faute, et `null`, si ce n'en est pas un. */
export function nombreDeLigne(ligne: LigneCsv, colonne: number, fautes: FautesCsv): number | null {
  const texte = ligne.texte(colonne)
  if (texte === '') return null
  const avecPointVirgule = ligne.separateur === 59
  const valeur = nombreDeTexte(texte, avecPointVirgule)
  if (valeur !== undefined) return valeur
  const attendu = avecPointVirgule ? 'un nombre' : 'un nombre, décimales après un point'
  fautes.ajouter(ligne.ou(colonne), `attendu ${attendu}. Reçu : ${montrer(texte)}.`)
  return null
}

function texteDe({ octets, debut, fin, double, nombre }: Cellules, place: number, decoder: Decoder): string {
  if (place < 0 || place >= nombre) return ''
  const [a, b] = [debut[place] as number, fin[place] as number]
  const texte = b - a <= COURT ? texteCourt(octets, a, b, decoder) : decoder(octets.subarray(a, b))
  return (double[place] === 1 ? texte.replaceAll('""', '"') : texte).trim()
}

/** Un code ou un nombre se lit plus vite ici qu'en appelant le décodeur, dont chaque appel coûte. */
const COURT = 12

function texteCourt(octets: Uint8Array, debut: number, fin: number, decoder: Decoder): string {
  let texte = ''
  for (let k = debut; k < fin; k++) {
    const c = octets[k] as number
    if (c > 127) return decoder(octets.subarray(debut, fin))
    texte += String.fromCharCode(c)
  }
  return texte
}

const estVide = (cellules: Cellules, decoder: Decoder) =>
  Array.from({ length: cellules.nombre }, (_, k) => texteDe(cellules, k, decoder)).every((texte) => texte === '')

const fichierVide = (attendues: readonly ColonneCsv[]) => {
  const noms = attendues.filter((c) => !c.facultative).map((c) => `« ${c.noms[0]} »`)
  return new ErreurCsv([{ ou: '', message: `fichier vide. Attendu : une ligne d’en-tête avec ${noms.join(', ')}.` }])
}

function placesDe(entetes: readonly string[], attendues: readonly ColonneCsv[]): number[] {
  const connus = entetes.map(nu)
  const places = attendues.map(
    (colonne) => colonne.noms.map((nom) => connus.indexOf(nu(nom))).find((place) => place >= 0) ?? -1,
  )
  const manquantes = attendues.filter((colonne, k) => !colonne.facultative && places[k] === -1)
  if (manquantes.length === 0) return places
  const libres = entetes.filter((_, k) => !places.includes(k))
  throw new ErreurCsv(manquantes.map(({ noms }) => ({ ou: 'ligne 1', message: introuvable(noms[0], libres, entetes) })))
}

/** Au-delà, l'en-tête noierait le message. */
const ENTETE_MONTRE = 200

function introuvable(nom: string, libres: readonly string[], entetes: readonly string[]): string {
  const proche = motProche(nom, libres)
  return (
    `la colonne « ${nom} » est introuvable. ` +
    (proche === undefined
      ? `En-tête lu : ${entetes.join(', ').slice(0, ENTETE_MONTRE)}.`
      : `L’en-tête porte « ${proche} » : vouliez-vous dire « ${nom} » ?`)
  )
}

/** « populationStandardisee », « Population standardisée » et « population_standardisee » sont le même en-tête. */
const nu = (nom: string) => entete(nom).replace(/[\s_-]/g, '')
