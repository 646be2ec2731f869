import { inFrench } from '../../../src/hosts/browser/french-locale'

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

it.each(PRESETS)('les textes de la grille sont en français, et aucun ne manque : %s', (preset) => {
  const french = new Map(flat(inFrench(locale(preset, 'fr-FR'))))
  const english = flat(locale(preset, 'en-US'))
  expect(english.filter(([key]) => !french.has(key))).toEqual([])
  expect(english.filter(isSentence).filter(([key, value]) => french.get(key) === value)).toEqual([])
})

it('corriger un texte n’ôte pas ses voisins et ne change pas le lot', () => {
  const lot = { 'sheets-ui': { shortcut: { 'sheet-view': 'View' }, sheetConfig: { delete: 'Supprimer' } } }
  const before = structuredClone(lot)
  expect(inFrench(lot)['sheets-ui'].sheetConfig.delete).toBe('Supprimer')
  expect(inFrench(lot)['sheets-ui'].shortcut['sheet-view']).toBe('Affichage de la feuille')
  expect(lot).toEqual(before)
})
