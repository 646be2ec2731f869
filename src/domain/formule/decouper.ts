import { jetons, type Jeton } from './jetons'
import { lireCellule, lireColonne, lireLigne, type Coin, type Reference } from './reference'

/** Un bout de formule : du texte qu'on ne touche pas, un nom de feuille, ou le lieu qui le suit. */
export type Morceau =
  | { readonly genre: 'texte'; readonly texte: string }
  /** « 'Axe 1'! », devant une référence ou un nom ; jamais une feuille d'un autre classeur. */
  | { readonly genre: 'feuille'; readonly texte: string; readonly feuille: string; readonly feuilleFin?: string }
  | { readonly genre: 'lieu'; readonly texte: string; readonly reference: Reference }

/** Découpe une formule canonique ; les morceaux mis bout à bout la redonnent. */
export function decouper(formule: string): readonly Morceau[] {
  const lus = jetons(formule, 'canonique')
  const morceaux: Morceau[] = []
  let rang = 0
  const texte = (nombre: number) => {
    let lu = ''
    for (const fin = rang + nombre; rang < fin; rang++) lu += lus[rang]?.texte ?? ''
    return lu
  }
  while (rang < lus.length) {
    const externe = nomExterne(lus, rang)
    const feuille = externe === 0 ? nomDeFeuille(lus, rang) : undefined
    if (feuille) morceaux.push({ genre: 'feuille', texte: texte(feuille.nombre), ...feuille.feuilles })
    const lieu = externe === 0 ? lireLieu(lus, rang) : undefined
    if (lieu) {
      const reference = { ...feuille?.feuilles, ...lieu.reference }
      morceaux.push({ genre: 'lieu', texte: texte(lieu.nombre), reference })
    } else if (!feuille) morceaux.push({ genre: 'texte', texte: texte(Math.max(1, externe)) })
  }
  return morceaux
}

/** Le nombre de jetons de `[1]Feuil1!A1`, `'[Classeur.xlsx]Feuille'!A:B` ou `#REF!A1`, auxquels on ne touche pas ; ou 0. */
function nomExterne(lus: readonly Jeton[], rang: number): number {
  const premier = lus[rang]
  if (premier?.genre === 'erreur') return 1 + (lireLieu(lus, rang + 1)?.nombre ?? 0)
  const entreApostrophes = premier?.genre === 'feuille' && premier.texte.includes('[')
  if (!entreApostrophes && premier?.genre !== 'crochets') return 0
  const exclamation = lus.slice(rang, rang + 5).findIndex(({ texte }) => texte === '!')
  const avant = lus.slice(rang + 1, rang + exclamation)
  if (exclamation < 1 || avant.some(({ genre, texte }) => genre !== 'nom' && texte !== ':')) return 0
  const apres = rang + exclamation + 1
  return exclamation + 1 + (lireLieu(lus, apres)?.nombre ?? 1)
}

function nomDeFeuille(lus: readonly Jeton[], rang: number) {
  const [premier, milieu, second] = [lus[rang], lus[rang + 1], lus[rang + 2]]
  if (premier?.genre === 'feuille' && milieu?.texte === '!') {
    const [feuille = '', feuilleFin] = premier.texte.slice(1, -1).replaceAll("''", "'").split(':')
    return { nombre: 2, feuilles: feuilleFin === undefined ? { feuille } : { feuille, feuilleFin } }
  }
  if (premier?.genre !== 'nom') return undefined
  if (milieu?.texte === '!') return { nombre: 2, feuilles: { feuille: premier.texte } }
  const deux = milieu?.texte === ':' && second?.genre === 'nom' && lus[rang + 3]?.texte === '!'
  return deux && !lireCellule(premier.texte)
    ? { nombre: 4, feuilles: { feuille: premier.texte, feuilleFin: second.texte } }
    : undefined
}

type Lieu = Pick<Reference, 'debut' | 'fin' | 'forme'>

/** Une cellule ou une plage qui commence à ce jeton ; ni un tableau (suivi de crochets), ni une feuille (suivie de « ! »). */
function lireLieu(lus: readonly Jeton[], rang: number): { nombre: number; reference: Lieu } | undefined {
  const [premier, milieu, second] = [lus[rang], lus[rang + 1], lus[rang + 2]]
  if (premier?.genre !== 'nom' && premier?.genre !== 'nombre') return undefined
  if (milieu?.genre === 'crochets' || milieu?.texte === '!') return undefined
  if (
    milieu?.texte === ':' &&
    (second?.genre === 'nom' || second?.genre === 'nombre') &&
    lus[rang + 3]?.texte !== '!'
  ) {
    const plage = lirePlage(premier.texte, second.texte)
    if (plage) return { nombre: 3, reference: plage }
  }
  const debut = premier.genre === 'nom' ? lireCellule(premier.texte) : undefined
  return debut && { nombre: 1, reference: { debut, forme: 'cellule' } }
}

function lirePlage(debut: string, fin: string): Lieu | undefined {
  const lire = (forme: Lieu['forme'], coin: (texte: string) => Coin | undefined): Lieu | undefined => {
    const [premier, dernier] = [coin(debut), coin(fin)]
    return premier && dernier && { debut: premier, fin: dernier, forme }
  }
  return lire('plage', lireCellule) ?? lire('colonnes', lireColonne) ?? lire('lignes', lireLigne)
}
