const TEXTES = /"[^"]*"|\\.|_.|\[[^\]]*\]/g

/**
 * Vrai si ce format de nombre (code anglais) montre un jour, une année ou un mois en lettres ; une heure ou une durée seule
 * n'est pas une date.
 */
export const estFormatDeDate = (code: string): boolean => {
  const [positifs = ''] = code.replace(TEXTES, '').split(';')
  return /[dy]|m{3,}/i.test(positifs) && !/general/i.test(positifs)
}
