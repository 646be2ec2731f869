import { mergeLocales } from '@univerjs/core'
import { FRENCH_CORRECTIONS } from '../../../src/hosts/browser/french-locale'

const PRESETS = ['core', 'table', 'note', 'sort', 'filter', 'conditional-formatting', 'data-validation', 'hyper-link']

type Texts = { readonly [key: string]: string | Texts }
const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
const locale = (preset: string, language: string): Texts =>
  jest.requireActual<{ default: Texts }>(`@univerjs/preset-sheets-${preset}/locales/${language}`).default ??
  jest.requireActual<Texts>(`@univerjs/preset-sheets-${preset}/locales/${language}`)

/** Une phrase : deux mots au moins, hors noms de polices et aide des fonctions, que nous ne montrons pas. */
const isSentence = ([key, value]: [string, string]) =>
  /[a-z]{3,} [a-z\d]/i.test(value) && !/fontFamily|functionList|\.url$/.test(key)

it.each(PRESETS)('les textes de la grille sont en français : %s', (preset) => {
  const french = new Map(flat(mergeLocales(locale(preset, 'fr-FR'), FRENCH_CORRECTIONS) as Texts))
  const english = flat(locale(preset, 'en-US')).filter(isSentence)
  expect(french.size).toBeGreaterThan(0)
  expect(english.filter(([key, value]) => french.get(key) === value)).toEqual([])
})
