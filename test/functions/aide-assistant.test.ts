import { cellule, jour } from './outils'

const aide = (...args: unknown[]) => cellule('AIDE.ASSISTANT', ...args)

describe('AIDE.ASSISTANT, cas travaillés du barème', () => {
  it.each([
    [19, ['1/3', 1, jour('01/10/2019')], 12_000],
    [20, ['1/2', 2, jour('01/10/2019')], 13_500],
    [21, ['1', 3, jour('01/10/2019'), 92, 'ZIP'], 25_000],
    [22, ['1', 2, jour('01/10/2019'), 92, 'ZIP'], 27_000],
    [23, ['1', 2, jour('01/10/2019'), 95, 'ZIP'], 36_000],
    [24, ['1/2', 1, jour('22/06/2024')], 19_000],
    [25, ['1', 3, jour('01/07/2024')], 22_000],
    [26, ['1/2', 2, jour('01/09/2023')], 14_000],
    [27, ['1', 3, jour('15/01/2022'), 50, 'ZIP'], 21_000],
    [28, ['1', 4, jour('15/01/2022'), 50, 'ZIP'], 22_000],
    [29, ['1/3', 3, jour('01/03/2023'), 92], 8_767],
    [30, ['1/3', 3, jour('01/03/2023'), 96], 12_600],
    [33, ['1', 1, jour('02/05/2023'), 50, 'HZ'], 36_000],
  ])('cas %d : %j → %d €', (_, args, attendu) => expect(aide(...args)).toBe(attendu))

  it('cas 31 : un tiers-temps signé en juin 2023 n’existe plus', () => {
    expect(aide('1/3', 1, jour('01/06/2023'))).toMatch(/^#N\/A : .*1\/3 ETP est fermée.*depuis le 30\/04\/2023/)
  })

  it('cas 32 : un temps plein hors ZIP avant mai 2023 n’est pas éligible', () => {
    expect(aide('1', 1, jour('01/03/2023'), 50, 'HZ')).toMatch(/^#N\/A : .*pas éligible hors ZIP/)
  })
})

describe('AIDE.ASSISTANT, de quel côté tombent les bornes', () => {
  it.each([
    ['veille du nouveau barème', ['1/2', 1, jour('21/06/2024')], 18_000],
    ['premier jour du nouveau barème', ['1/2', 1, jour('22/06/2024')], 19_000],
    ['anniversaire la veille', ['1/2', 2, jour('21/06/2023')], 13_500],
    ['anniversaire le jour même', ['1/2', 2, jour('22/06/2023')], 14_000],
    ['dernier jour du tiers-temps', ['1/3', 1, jour('30/04/2023')], 12_000],
    ['P89', ['1/2', 3, jour('22/06/2024'), 89], 11_000],
    ['P90', ['1/2', 3, jour('22/06/2024'), 90], 13_000],
    ['P94', ['1/2', 3, jour('22/06/2024'), 94], 13_000],
    ['P95', ['1/2', 3, jour('22/06/2024'), 95], 19_000],
    ['P90 en 2e année', ['1/2', 2, jour('22/06/2024'), 90], 14_000],
    ['P30', ['1/2', 1, jour('22/06/2024'), 30], 19_000],
    ['29 février : l’anniversaire est le 28', ['1/2', 2, jour('29/02/2020')], 13_500],
    ['premier jour de l’aide', ['1/2', 1, jour('01/09/2019')], 18_000],
    ['temps plein partout dès mai 2023', ['1', 1, jour('01/05/2023')], 36_000],
    ['dixième année', ['1/2', 10, jour('22/06/2024')], 11_000],
    ['sans date, le barème en cours', ['1/2', 1], 19_000],
    ['sans date, temps plein partout', ['1', 3, undefined, 'P90-P94'], 26_000],
  ])('%s', (_, args, attendu) => expect(aide(...args)).toBe(attendu))

  it.each([
    ['P29', ['1/2', 1, jour('22/06/2024'), 29], /^#N\/A : .*non éligible.*30e centile/],
    ['la veille de l’aide', ['1/2', 1, jour('31/08/2019')], /^#N\/A : .*pas de valeur au 31\/08\/2019/],
    ['temps plein sans zone le 30/04/2023', ['1', 1, jour('30/04/2023')], /^#N\/A : .*indiquez la zone/],
    ['temps plein en ZAC', ['1', 1, jour('30/04/2023'), 50, 'ZAC'], /^#N\/A : .*à vérifier.*ZAC/],
    ['tiers-temps au premier jour fermé', ['1/3', 1, jour('01/05/2023')], /^#N\/A : .*fermée/],
    ['tiers-temps sans date', ['1/3', 1], /^#N\/A : .*fermée.*indiquez la date/],
    ['second assistant', ['second assistant', 1], /^#N\/A : .*pas publié/],
  ])('%s : #N/A avec la raison', (_, args, message) => expect(aide(...args)).toMatch(message))
})

describe('AIDE.ASSISTANT, lecture des arguments', () => {
  it.each(['1/2', ' 1/2 ETP', 'mi-temps', 'MI-TEMPS', 0.5, '0,5', '0,5 ETP', 0.495, 'Mi temps'])(
    'option %p',
    (option) => expect(aide(option, 1)).toBe(19_000),
  )
  it.each(['1', 1, 'Temps plein', 'plein temps', '1 ETP', '1 etp', 1.01])('option %p', (option) =>
    expect(aide(option, 1)).toBe(38_000),
  )
  it.each(['1/3', 0.33, 1 / 3, 'tiers-temps', '1/3 ETP'])('option %p', (option) =>
    expect(aide(option, 1, jour('01/10/2019'))).toBe(12_000),
  )
  it('lit les dates en texte', () => {
    expect(aide('1/2', 2, '01/10/2019')).toBe(13_500)
    expect(aide('1/2', 2, '2019-10-01')).toBe(13_500)
  })
  it.each([
    [92, 25_000],
    ['P92', 25_000],
    ['p90-p94', 25_000],
    ['P90-P95', 25_000],
    ['≥ P95', 36_000],
    ['92,5', 25_000],
  ])('percentile %p', (p, attendu) => expect(aide('1', 3, jour('01/10/2019'), p, 'zip')).toBe(attendu))

  it.each([
    [
      'une date là où une option est due',
      [jour('01/02/2026'), 1],
      'Excel a lu 1/2 comme une date : tapez mi-temps ou 0,5',
    ],
    ['1/3 lu comme une date', [jour('01/03/2026'), 1], 'Excel a lu 1/3 comme une date'],
    ['un millésime', ['1/2', 2024], 'un rang 1, 2, 3'],
    ['onze', ['1/2', 11], 'un rang'],
    ['zéro', ['1/2', 0], 'un rang'],
    ['une fraction d’année', ['1/2', 1.5], 'un rang'],
    ['option inconnue', ['3/4', 1], '« 3/4 »'],
    ['percentile 101', ['1/2', 1, undefined, 101], 'de 0 à 100'],
    ['zone inconnue', ['1/2', 1, undefined, 50, 'ZUP'], 'ZIP, ZAC'],
    ['date impossible', ['1/2', 1, '30/02/2024'], 'une date'],
    ['date nulle', ['1/2', 1, 0], 'une date'],
    ['une option à 0,52', [0.52, 1], 'option'],
  ])('%s : #VALUE!', (_, args, message) => {
    expect(aide(...args)).toMatch(/^#VALUE! : /)
    expect(aide(...args)).toContain(message)
  })
})
