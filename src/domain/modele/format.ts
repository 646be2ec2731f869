import { format, isDateFormat, isValidFormat } from 'numfmt'
import type { Valeur } from './types'

/** Le code anglais d'un format écrit à la française (« # ##0,0 % », « jj/mm/aaaa ») ; `undefined` s'il n'a pas de sens. */
export function formatAnglais(francais: string): string | undefined {
  if (francais.trim() === '') return undefined
  const code = francais
    .split(/("[^"]*"|\\.)/)
    .map((morceau, rang) => (rang % 2 === 1 ? morceau : traduire(morceau)))
    .join('')
  return isValidFormat(code) ? code : undefined
}

function traduire(morceau: string): string {
  const ANGLAIS: Readonly<Record<string, string>> = { j: 'd', J: 'd', a: 'y', A: 'y' }
  const dates = morceau.replace(/j+|a+/gi, (lettres) => [...lettres].map((l) => ANGLAIS[l] ?? l).join(''))
  return dates
    .replace(/,/g, '.')
    .replace(/([#0?])[ \u00a0\u202f](?=[#0?])/g, '$1,')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^standard$/i, 'General')
}

/** Le même format, qui dit aussi le signe des nombres positifs. */
export function formatSigne(code: string): string {
  const [positif = 'General', negatif, zero] = code.split(';')
  return `+${positif};${negatif ?? `-${positif}`};${zero ?? positif}`
}

export const estFormatDeDate = (code: string): boolean => code !== '' && code !== 'General' && isDateFormat(code)

/** Un format qui cache la valeur sans l'ôter. */
export const MASQUE = ';;;'

/** Le texte français d'une valeur dans une phrase ; `code` est un format anglais, vide quand on n'en sait rien. */
export function texteDe(valeur: Valeur, code = ''): string {
  if (valeur === null) return ''
  if (typeof valeur === 'boolean') return valeur ? 'VRAI' : 'FAUX'
  if (typeof valeur === 'string') return valeur
  if (code === '' || code === 'General' || code === '@') return String(Number(valeur.toPrecision(15))).replace('.', ',')
  return format(code, valeur, { locale: 'fr', throws: false })
}
