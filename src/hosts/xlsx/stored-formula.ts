import { jetons } from '../../domain/formule/jetons'

/** Les fonctions nées après 2007 portent un préfixe dans les fichiers ; sans lui, Excel affiche #NOM?. */
const XLFN = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND ' +
    'BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT ' +
    'CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S ' +
    'CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT ' +
    'F.TEST FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST ' +
    'IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL ' +
    'MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC ' +
    'PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ ' +
    'REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT ' +
    'T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT ' +
    'VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
)
const XLWS = new Set(['FILTER', 'SORT'])
const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i

/** Excel écrit ainsi les fonctions d'un complément : _xldudf_SANTE_APL_CLASSE pour SANTE.APL.CLASSE. */
const ADDIN = /^_xldudf_(?=SANTE_)/i

/** _xlfn._xlws.SORT(A1:A3) → =SORT(A1:A3) : ce que la grille calcule. */
export function formulaFromFile(formula: string): string {
  const morceaux = jetons(formula, 'canonique')
  return `=${morceaux.map(({ genre, texte }) => (genre === 'fonction' || genre === 'nom' ? bareName(texte) : texte)).join('')}`
}

/** Un nom de fonction ou de variable sans ce que le fichier y ajoute. */
export const bareName = (name: string): string =>
  ADDIN.test(name) ? name.replace(ADDIN, '').replaceAll('_', '.') : name.replace(PREFIXES, '')

/** =SORT(A1:A3) → _xlfn._xlws.SORT(A1:A3) : ce que le fichier garde, sans le signe égal. */
export function formulaToFile(formula: string): string {
  const morceaux = jetons(formula.replace(/^=/, ''), 'canonique')
  return morceaux
    .map(({ genre, texte }) => (genre === 'fonction' ? prefix(texte.toUpperCase()) + texte : texte))
    .join('')
}

const prefix = (name: string) => (XLWS.has(name) ? '_xlfn._xlws.' : XLFN.has(name) ? '_xlfn.' : '')
