import { appelAsynchrone, celluleAsynchrone } from './outils'
import { communesEnMemoire } from './communes-en-memoire'

let demandes: string[]
beforeEach(() => ({ demandes } = communesEnMemoire()))

describe('COMMUNE', () => {
  it.each([
    ['43157', undefined, 'Le Puy-en-Velay'],
    ['43157', 'population', 18540],
    ['43157', 'EPCI', 'CA du Puy-en-Velay'],
    ['43157', 'siren epci', '200073419'],
    ['43157', 'Département', 'Haute-Loire'],
    ['43157', 'code département', '43'],
    ['43157', 'région', 'Auvergne-Rhône-Alpes'],
    ['43157', 'code_region', '84'],
    ['43157', 'code postal', '43000'],
    [' 43157 ', 'code', '43157'],
    [1004, 'nom', 'Ambérieu-en-Bugey'],
    ['1004', '', 'Ambérieu-en-Bugey'],
    ['2a004', 'nom', 'Ajaccio'],
    ['2B033', 'departement', 'Haute-Corse'],
    ['97105', 'region', 'Guadeloupe'],
    ['97611', 'population', 71437],
    ['98735', 'nom', 'Papeete'],
    ['97701', 'departement', 'Saint-Barthélemy'],
    ['69123', 'epci', 'Métropole de Lyon'],
  ])('%j, champ %j : %j', async (code, champ, attendu) => {
    expect(await celluleAsynchrone('COMMUNE', code, champ)).toBe(attendu)
  })

  it.each([
    ['43157', 'commune ; anciens codes : 43146, 43243'],
    ['43001', 'commune'],
    ['01039', 'Béon (01039), commune déléguée ; aujourd’hui Culoz-Béon (01138), commune nouvelle'],
    [
      '01138',
      'commune nouvelle (date de création non donnée par la source) ; communes déléguées : Béon (01039), Culoz (01138)',
    ],
    ['01120', 'Cordieux (01120), commune associée ; aujourd’hui Montluel (01262)'],
    ['01126', 'ancien code (01126) ; aujourd’hui Valserhône (01033)'],
    ['20004', 'ancien code (20004) ; aujourd’hui Ajaccio (2A004)'],
    ['69383', 'arrondissement municipal de Lyon (69123)'],
  ])('dit la situation de %s', async (code, attendu) => {
    expect(await celluleAsynchrone('COMMUNE', code, 'situation')).toContain(attendu)
  })

  it.each([
    ['01039', '01138', 'Culoz-Béon'],
    ['01120', '01262', 'Montluel'],
    ['01126', '01033', 'Valserhône'],
    ['02285', '59545', 'Saint-Souplet'],
    [20004, '2A004', 'Ajaccio'],
    ['01015', '01015', 'Arboys en Bugey'],
    ['55273', '55386', 'Nonsard-Lamarche'],
  ])('l’ancien code %s répond pour la commune d’aujourd’hui', async (code, actuel, nom) => {
    expect(await appelAsynchrone('COMMUNE', code, [['code', 'nom']])).toEqual([[actuel, nom]])
  })

  it('un arrondissement répond pour lui-même, avec l’EPCI de sa ville', async () => {
    expect(await appelAsynchrone('COMMUNE', '75101', [['nom', 'code', 'population', 'epci', 'departement']])).toEqual([
      ['Paris 1er Arrondissement', '75101', 15114, 'Métropole du Grand Paris', 'Paris'],
    ])
  })

  it.each([
    ['43999', undefined, /^#N\/A : Le code 43999 n’est ni une commune ni un ancien code/],
    ['96001', undefined, /^#N\/A : Le code 96001/],
    [43000, undefined, /^#N\/A : 43000 est un code postal \(Aiguilhe, 43002, entre autres\) : indiquez le code Insee/],
    ['Le Puy', undefined, /^#VALUE! : Attendu : un code commune.*« Le Puy »/],
    [null, undefined, /^#VALUE! : .*cellule vide/],
    [12.5, undefined, /^#VALUE! : .*12,5/],
    [true, undefined, /^#VALUE! : .*VRAI/],
    ['43157', 'poplation', /^#VALUE! : .*« poplation ».*« population »/],
    ['43157', 'constructor', /^#VALUE! : .*nom, population/],
    ['43157', 12, /^#VALUE! : .*« 12 »/],
    ['29155', 'epci', /^#N\/A : Ouessant.*aucun EPCI/],
    ['98411', 'population', /^#N\/A : La population .* n’est pas publiée/],
    ['98411', 'code postal', /^#N\/A/],
  ])('%j, champ %j est refusé en français', async (code, champ, message) => {
    expect(await celluleAsynchrone('COMMUNE', code, champ)).toMatch(message)
  })

  it('s’applique à une colonne, une faute ne touchant que sa cellule', async () => {
    const recu = await appelAsynchrone('COMMUNE', [['43157'], [null], ['x'], ['79191']], 'nom')
    expect(recu.map(([v]) => v)).toEqual(['Le Puy-en-Velay', '', expect.stringMatching(/^#VALUE!/), 'Niort'])
  })

  it('n’ouvre que les pièces utiles, et une seule fois', async () => {
    await appelAsynchrone('COMMUNE', [['43157'], ['43001'], ['79191']], 'nom')
    await celluleAsynchrone('COMMUNE', '43157')
    expect(demandes.sort()).toEqual(['43', '79'])
  })
})
