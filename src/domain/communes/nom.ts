import { entete } from '../commun/entete'

const ARTICLE = /^(?:le|la|les|l) (?=.)/

/**
 * Un nom de commune tel qu'on le compare : sans casse, accents, tirets ni apostrophes ; « St », « Ste » et « s/ »
 * développés, l'article remis devant (« Puy-en-Velay (Le) »), CEDEX ôté, « Lyon 3e arrondissement » lu « lyon 3 ».
 */
export function cleNom(nom: string): string {
  return entete(nom)
    .replace(/^(.*?)\s*\((le|la|les|l')\)$/, '$2 $1')
    .replace(/\bs \/ /g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/ cedex( \d+)?$/, '')
    .replace(/ 0*(\d+) ?(?:er|e|eme|ere)?(?: arr(?:ondissement)?)?$/, ' $1')
}

/** La clé sans son article : « puy en velay ». */
export const sansArticle = (cle: string): string => cle.replace(ARTICLE, '')

/** La lettre sous laquelle un nom est rangé dans l'index national ; `undefined` si ce n'est pas un nom. */
export const lettreDuNom = (nom: string): string | undefined => /^[a-z]/.exec(sansArticle(cleNom(nom)))?.[0]
