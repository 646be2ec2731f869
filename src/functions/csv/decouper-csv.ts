import { ErreurCsv } from './fautes-csv'

/**
 * Les cellules d'un enregistrement : des tranches du tampon lu, sans texte ni objet créés. Le même objet sert pour toutes
 * les lignes ; il ne vaut que le temps de l'appel.
 */
export interface Cellules {
  octets: Uint8Array
  nombre: number
  debut: Int32Array
  fin: Int32Array
  /** 1 si la cellule contient des guillemets doublés. */
  double: Uint8Array
}

/** Reçoit un fichier CSV par morceaux de n'importe quelle taille. */
export interface DecoupeurCsv {
  readonly ajouter: (morceau: Uint8Array) => void
  readonly terminer: () => void
}

const GUILLEMET = 34
const ESPACE = 32
const SAUT = 10
const RETOUR = 13
const POINT_VIRGULE = 59
const VIRGULE = 44

/** Une ligne plus longue est un guillemet oublié, ou n'est pas du CSV : la mémoire reste bornée. */
const LIGNE_MAXIMUM = 1 << 20

/**
 * Découpe un fichier CSV en enregistrements. Le séparateur est « ; » si la première ligne en contient, sinon « , ».
 *
 * @param recevoir appelé pour chaque enregistrement, avec son numéro à partir de 1 et le séparateur
 */
export function decouperCsv(recevoir: (cellules: Cellules, numero: number, separateur: number) => void): DecoupeurCsv {
  const cellules: Cellules = {
    octets: new Uint8Array(0),
    nombre: 0,
    debut: new Int32Array(16),
    fin: new Int32Array(16),
    double: new Uint8Array(16),
  }
  let reste = new Uint8Array(0)
  let separateur = 0
  let numero = 1

  const refuser = (message: string) => new ErreurCsv([{ ou: `ligne ${numero}`, message }])
  const guillemetOuvert = () => refuser('un guillemet n’est pas fermé.')

  /** Lit un enregistrement et rend la place du suivant, ou -1 s'il n'est pas entier. */
  const lire = (octets: Uint8Array, depart: number, dernier: boolean): number => {
    const longueur = octets.length
    let p = depart
    let n = 0
    for (;;) {
      if (n === cellules.debut.length) agrandir(cellules)
      let a = p
      let b: number
      let double = 0
      if (octets[p] === GUILLEMET) {
        a = p + 1
        b = a
        for (;;) {
          b = octets.indexOf(GUILLEMET, b)
          if (b < 0) {
            if (dernier || longueur - depart > LIGNE_MAXIMUM) throw guillemetOuvert()
            return -1
          }
          if (b + 1 === longueur && !dernier) return -1
          if (octets[b + 1] !== GUILLEMET) break
          double = 1
          b += 2
        }
        p = b + 1
        while (octets[p] === ESPACE) p++
        const c = octets[p]
        if (p < longueur && c !== separateur && c !== SAUT && c !== RETOUR) throw refuser('un guillemet est mal placé.')
      } else {
        let c = octets[p]
        while (p < longueur && c !== separateur && c !== SAUT && c !== RETOUR) c = octets[++p]
        b = p
      }
      cellules.debut[n] = a
      cellules.fin[n] = b
      cellules.double[n++] = double
      if (p >= longueur && !dernier) return -1
      if (octets[p] === separateur) {
        p++
        continue
      }
      const deux = octets[p] === RETOUR
      if (deux && p + 1 === longueur && !dernier) return -1
      cellules.nombre = n
      cellules.octets = octets
      return p + (deux && octets[p + 1] === SAUT ? 2 : 1)
    }
  }

  const avancer = (octets: Uint8Array, dernier: boolean) => {
    let place = 0
    if (numero === 1) {
      separateur = separateurDe(octets)
      if (aMarque(octets)) place = 3
    }
    while (place < octets.length) {
      const suite = lire(octets, place, dernier)
      if (suite < 0) break
      place = suite
      recevoir(cellules, numero++, separateur)
    }
    reste = octets.slice(place)
    if (reste.length > LIGNE_MAXIMUM) throw refuser('cette ligne est trop longue pour un fichier CSV.')
  }

  return {
    ajouter: (morceau) => avancer(reste.length === 0 ? morceau : joindre(reste, morceau), false),
    terminer: () => avancer(reste, true),
  }
}

function agrandir(cellules: Cellules): void {
  const taille = cellules.debut.length * 2
  for (const nom of ['debut', 'fin'] as const) {
    const plus = new Int32Array(taille)
    plus.set(cellules[nom])
    cellules[nom] = plus
  }
  const plus = new Uint8Array(taille)
  plus.set(cellules.double)
  cellules.double = plus
}

function joindre(debut: Uint8Array, suite: Uint8Array): Uint8Array {
  const tout = new Uint8Array(debut.length + suite.length)
  tout.set(debut)
  tout.set(suite, debut.length)
  return tout
}

/** La première ligne dit le séparateur ; tant qu'elle n'est pas entière, la réponse est relue à chaque morceau. */
function separateurDe(octets: Uint8Array): number {
  for (let k = 0; k < octets.length; k++) {
    const c = octets[k]
    if (c === POINT_VIRGULE) return POINT_VIRGULE
    if (c === SAUT || c === RETOUR) break
  }
  return VIRGULE
}

/** Marque d'ordre des octets de l'UTF-8. */
const aMarque = (octets: Uint8Array) => octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf
