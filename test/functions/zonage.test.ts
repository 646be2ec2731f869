import { appel, cellule, jour } from './outils'

describe('ZONAGE sans table : place indicative de la méthode de 2017', () => {
  it.each([
    [0, 'ZIP'],
    [2.5, 'ZIP'],
    [2.5000001, 'vivier'],
    [4, 'vivier'],
    [4.01, 'hors vivier'],
    [100, 'hors vivier'],
  ])('une APL de %d donne %s', (apl, attendu) => expect(cellule('ZONAGE', apl)).toBe(attendu))

  it.each([43157, 100.5, '43157', '2A004', '2,5'])('%p ressemble à un code : #VALUE!', (valeur) => {
    expect(cellule('ZONAGE', valeur)).toMatch(/^#VALUE! : .*ressemble à un code : indiquez la table de zonage/)
  })

  it('refuse une APL négative et une date sans table', () => {
    expect(cellule('ZONAGE', -1)).toMatch(/^#VALUE! : .*positif ou nul/)
    expect(cellule('ZONAGE', 2, undefined, 45000)).toMatch(/^#VALUE! : La date ne sert qu’avec une table/)
  })

  it('rend une colonne pour une colonne', () => {
    expect(appel('ZONAGE', [[1], [3], [null], [5]])).toEqual([['ZIP'], ['vivier'], [''], ['hors vivier']])
  })
})

describe('ZONAGE avec la table d’un arrêté', () => {
  const TABLE = [
    ['Code', 'Zone', 'Début', 'Fin'],
    ['84001', 'ZAC', jour('01/01/2022'), jour('31/12/2025')],
    ['84001', 'ZIP', jour('01/01/2026'), null],
    ['84002', 'QPV_ZIP', '', ''],
    ['84003', '', '', ''],
    ['84004', 'ZIP', jour('01/01/2022'), jour('01/01/2026')],
    ['84004', 'ZAC', jour('01/01/2026'), null],
    [1004, 'HZ', null, null],
  ]
  it.each([
    ['84001', undefined, 'ZIP'],
    ['84001', jour('31/12/2025'), 'ZAC'],
    ['84001', jour('01/01/2026'), 'ZIP'],
    [84001, jour('01/01/2022'), 'ZAC'],
    ['84002', jour('01/01/1990'), 'QPV_ZIP'],
    [1004, undefined, 'HZ'],
  ])('%p au %p : %s', (code, date, attendu) => expect(cellule('ZONAGE', code, TABLE, date)).toBe(attendu))

  it.each([
    ['84001', jour('31/12/2021'), /^#N\/A : .*pas de zone au 31\/12\/2021/],
    ['99999', undefined, /^#N\/A : .*pas dans la table/],
    ['84003', undefined, /^#N\/A : .*pas renseignée/],
    ['84004', jour('01/01/2026'), /^#VALUE! : .*une seule zone.*« ZIP » et « ZAC »/],
  ])('%p au %p : une raison', (code, date, message) => expect(cellule('ZONAGE', code, TABLE, date)).toMatch(message))

  it('reconnaît l’en-tête à ses noms seulement, et lit sinon par position', () => {
    expect(cellule('ZONAGE', 'A', [['A', 'ZAC'], ['B', 'HZ']])).toBe('ZAC') // prettier-ignore
  })
})
