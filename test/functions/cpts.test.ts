import { appel, cellule, jour } from './outils'

describe('CPTS.TAILLE', () => {
  it.each([
    [36_000, 1],
    [64_000, 2],
    [22_500, 1],
    [0, 1],
    [40_000, 1],
    [40_001, 2],
    [80_000, 2],
    [80_001, 3],
    [175_000, 3],
    [175_001, 4],
    ['64 000', 2],
  ])('%p habitants : taille %d', (population, attendu) => expect(cellule('CPTS.TAILLE', population)).toBe(attendu))

  it.each([-1, 'beaucoup', null, true, Number.NaN])('%p est refusé en français', (population) =>
    expect(cellule('CPTS.TAILLE', population)).toMatch(/^#VALUE! : Attendu : population/),
  )

  it('rend une colonne pour une colonne', () =>
    expect(appel('CPTS.TAILLE', [[36_000], [''], [200_000]])).toEqual([[1], [''], [4]]))
})

describe('CPTS.PLAFOND', () => {
  it.each([
    [2, 2019, 287_000],
    [4, 2023, 580_000],
    [1, 2023, 287_000],
    [1, 2021, 220_000],
    [3, 2021, 370_000],
    [4, 2019, 450_000],
    [1, 2022, 287_000],
    ['1', '2023', 287_000],
  ])('taille %p en %p : %d €', (taille, annee, attendu) => expect(cellule('CPTS.PLAFOND', taille, annee)).toBe(attendu))

  it.each([
    [2, 2022, /^#N\/A : .*taille 2 en 2022 n’est pas publié/],
    [3, 2023, /^#N\/A : .*taille 3 en 2023 n’est pas publié/],
    [1, 2018, /^#N\/A : .*pas de valeur/],
    [5, 2023, /^#VALUE! : .*1, 2, 3 ou 4.*5/],
    [1.5, 2023, /^#VALUE!/],
    [1, jour('01/01/2023'), /^#VALUE! : .*année civile.*pas une date/],
    [1, 2023.5, /^#VALUE!/],
    [1, null, /^#VALUE! : .*cellule vide/],
  ])('taille %p en %p : une raison', (taille, annee, message) =>
    expect(cellule('CPTS.PLAFOND', taille, annee)).toMatch(message),
  )
})
