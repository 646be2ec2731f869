import { FONCTIONS } from '../../../src/hosts/browser/fonctions/table'
import { inFrench } from '../../../src/hosts/browser/french-locale'
import { nomCanonique, nomFrancais } from '../../../src/hosts/browser/noms-francais'

const PRESETS = ['core', 'table', 'note', 'sort', 'filter', 'conditional-formatting', 'data-validation', 'hyper-link']

type Texts = { readonly [key: string]: string | Texts }
const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
const locale = (preset: string, language: string): Texts =>
  jest.requireActual<{ default: Texts }>(`@univerjs/preset-sheets-${preset}/locales/${language}`).default ??
  jest.requireActual<Texts>(`@univerjs/preset-sheets-${preset}/locales/${language}`)

/** Une phrase : deux mots au moins, hors noms de polices, et adresses et titres de pages qu'aucun écran ne montre. */
const isSentence = ([key, value]: [string, string]) =>
  /[a-z]{3,} [a-z\d]/i.test(value) && !/fontFamily|\.links\./.test(key)

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

it('chaque fonction de la grille a son résumé français, et un nom pour chacun de ses arguments', () => {
  const { functionList } = inFrench(locale('core', 'fr-FR'))['sheets-formula'] as { functionList: Texts }
  const texts = flat(functionList)
  expect(texts.filter(([key, value]) => /\.(?:abstract|name)$/.test(key) && value === '')).toEqual([])
  expect(texts.filter(([key]) => key.endsWith('.abstract'))).toHaveLength(FONCTIONS.size)
  for (const { resume, canonique } of FONCTIONS.values()) expect([canonique, resume]).toEqual([canonique, expect.stringMatching(/^\p{Lu}.*\.$/u)]) // prettier-ignore
})

it('un nom français ne désigne qu’une fonction, et le traduire rend la même', () => {
  const noms = [...FONCTIONS.values()].map(({ francais }) => francais)
  expect(new Set(noms).size).toBe(noms.length)
  for (const canonique of FONCTIONS.keys()) expect(nomCanonique(nomFrancais(canonique))).toBe(canonique)
})
