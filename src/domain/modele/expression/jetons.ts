import { jetons, type Jeton } from '../../formule/jetons'
import { contenuDeChaine, lexemes } from '../lexemes'

/** Découpe une condition. Les opérateurs de deux signes sont réunis ; les guillemets typographiques deviennent droits. */
export function jetonsDe(texte: string): readonly Jeton[] {
  const droit = lexemes(texte).map((l) => (l.genre === 'chaine' ? enDroits(l.texte) : l.texte)).join('') // prettier-ignore
  const utiles = jetons(droit.replace(/^=/, ''), 'francais').filter((j) => j.texte.trim() !== '')
  const reunis: Jeton[] = []
  for (const jeton of utiles) {
    const avant = reunis.at(-1)
    if (avant?.genre === 'autre' && ['<=', '>=', '<>'].includes(avant.texte + jeton.texte)) {
      reunis[reunis.length - 1] = { genre: 'autre', texte: avant.texte + jeton.texte }
    } else reunis.push(jeton)
  }
  return reunis
}

const enDroits = (chaine: string) =>
  chaine.startsWith('"') ? chaine : `"${(contenuDeChaine(chaine) ?? chaine.slice(1)).replaceAll('"', '""')}"`
