import fc from 'fast-check'
import { appel, cellule } from './outils'

const controle = (...args: unknown[]) => cellule('CONTROLE', ...args)

describe('CONTROLE, une ligne de cinq ou six cellules', () => {
  it.each([
    [9, [101, 99, 2, 1, 3, 0.02]],
    [10, [4290, 4218, 72, 274, 346, 0.017]],
  ])('cas %d : nomme l’interversion des installations et des cessations', (_, args) => {
    expect(controle(...args)).toMatch(/^Installations et cessations interverties : /)
    expect(controle(...args)).not.toMatch(/Évolution/)
  })

  it.each([
    ['généralistes 43', [194, 187, 7, 16, 9, 0.037]],
    ['généralistes AuRA', [6928, 6967, -39, 426, 465, -0.006]],
    ['autres spécialistes 43', [85, 83, 2, 7, 5, 0.024]],
    ['autres spécialistes AuRA', [6248, 6222, 26, 396, 370, 0.004]],
    ['infirmiers 43', [488, 468, 20, 52, 32, 0.043]],
    ['infirmiers AuRA', [11994, 11868, 126, 1031, 905, 0.011]],
    ['kinés 43, cas 11', [208, 199, 9, 22, 13, 0.045]],
    ['kinés AuRA', [9589, 9319, 270, 967, 697, 0.029]],
    ['sans évolution', [208, 199, 9, 22, 13]],
    ['textes imprimés', ['6 928', '6 967', '−39', 426, 465, '- 0,6 %']],
    ['demi-temps', [10.3, 10.1, 0.2, 0.5, 0.3, 0.0198]],
  ])('%s : OK', (_, args) => expect(controle(...args)).toBe('OK'))

  it.each([
    [[208, 199, 8, 21, 13], 'Solde faux : 8 imprimé, alors que 208 − 199 = 9.'],
    [[208, 199, 8, 22, 13], 'Solde faux : 8 imprimé, alors que 208 − 199 = 9 et 22 − 13 = 9.'],
    [[208, 199, -9, 22, 13], 'Solde faux : −9 imprimé, alors que 208 − 199 = 9 et 22 − 13 = 9.'],
    [[208, 199, 9, 22, 12], 'Installations − cessations : 22 − 12 = 10, alors que le solde est 9.'],
    [[208, 199, 9, 22, 13, 0.05], 'Évolution : 5 % imprimé, 4,5226 % calculé.'],
    [[208, 199, 9, 22, 13, 4.5], 'Évolution : 450 % imprimé, 4,5226 % calculé (écrivez 4,5 % ou 0,045).'],
    [[3, 0, 3, 3, 0, 1], 'Évolution : 100 % imprimé, alors que l’effectif précédent est nul.'],
  ])('%j : %s', (args, attendu) => expect(controle(...args)).toBe(attendu))

  it('arrondit à la demi-décimale montrée, borne comprise', () => {
    expect(controle(2000, 1999, 1, 1, 0, 1 / 1999 + 0.0005)).toBe('OK')
    expect(controle(2000, 1999, 1, 1, 0, 1 / 1999 + 0.000501)).toMatch(/^Évolution/)
    expect(controle(208, 199, 9, 22, 13, '5 %')).toBe('OK')
    expect(controle(208, 199, 9, 22, 13, '4 %')).toMatch(/^Évolution/)
    expect(controle(208, 199, 9, 22, 13, '4,52 %')).toBe('OK')
    expect(controle(208, 199, 9, 22, 13, '4,53 %')).toMatch(/^Évolution/)
  })

  it.each([
    [['x', 199, 9, 22, 13], /effectif, un nombre.*« x »/],
    [[208, null, 9, 22, 13], /effectif précédent.*cellule vide/],
    [[208, 199, 9, -22, 13], /installations, un nombre positif ou nul/],
    [[208, 199, '9 %', 22, 13], /solde, un nombre/],
    [[208, 199, 9, 22, 13, 'hausse'], /évolution.*« hausse »/],
    [[208], /effectif précédent/],
    [[true, 1, 1, 1, 1], /VRAI/],
  ])('%j est refusé en français', (args, message) => {
    expect(controle(...args)).toMatch(/^#VALUE!/)
    expect(controle(...args)).toMatch(message)
  })

  it('rend une colonne pour des colonnes', () => {
    const recu = appel('CONTROLE', [[208], [null]], [[199], ['']], [[9], [null]], [[22], [null]], [[13], [null]])
    expect(recu).toEqual([['OK'], ['']])
  })
})

describe('CONTROLE d’un bloc libellé, comme dans les tableaux de la Cnam', () => {
  const KINES = [
    ['Effectifs présents au 31/10/2022', 208],
    ['Effectifs présents au 31/10/2021', 199],
    ['Solde', '+ 9'],
    ['dont cessations', 13],
    ['dont installations', 22],
    ['Évolution', '+ 4.5%'],
  ]
  const remplacer = (libelle: string, valeur: unknown) =>
    KINES.map((ligne) => (String(ligne[0]).includes(libelle) ? [ligne[0], valeur] : ligne))

  it('lit les libellés quel que soit leur ordre', () => {
    expect(controle(KINES)).toBe('OK')
    expect(controle([...KINES].reverse())).toBe('OK')
    fc.assert(
      fc.property(fc.shuffledSubarray(KINES, { minLength: KINES.length }), (bloc) => {
        expect(controle(bloc)).toBe('OK')
      }),
    )
  })

  it.each(['4,5 %', '+4,5%', '4.5 %', 0.045, '0,045', ' + 4,5\u00a0% ', '', null])('évolution %p', (valeur) =>
    expect(controle(remplacer('Évolution', valeur))).toBe('OK'),
  )

  it('reconnaît les dates écrites autrement, les titres et les lignes vides', () => {
    const bloc = [
      ['Dénombrement des effectifs', ''],
      ['', null],
      ['EFFECTIFS PRESENTS AU 31 octobre 2021', '199'],
      ['Effectifs présents au 1er novembre 2022', 208],
      ['Solde (installations − cessations)', 9],
      ['Dont Installations', 22],
      ['Dont Cessations', 13],
    ]
    expect(controle(bloc)).toBe('OK')
    expect(controle([['Effectif', 208], ['Effectif précédent', 199], ...KINES.slice(2)])).toBe('OK') // prettier-ignore
  })

  it('nomme l’interversion', () => {
    const dentistes = [
      ['Effectifs présents au 31/10/2022', 101],
      ['Effectifs présents au 31/10/2021', 99],
      ['Solde', 2],
      ['dont installations', 1],
      ['dont cessations', 3],
      ['Évolution', '+ 2,0 %'],
    ]
    expect(controle(dentistes)).toMatch(/^Installations et cessations interverties/)
  })

  it.each([
    [KINES.slice(0, 5).filter(([l]) => l !== 'Solde'), /ligne « Solde »/],
    [remplacer('Solde', 'neuf'), /Solde, un nombre.*« neuf »/],
    [[['Cesations', 13], ...KINES.filter(([l]) => l !== 'dont cessations')], /« Cesations » devrait-il se lire/],
    [[['Effectifs présents', 1], ['Effectifs présents', 2], ...KINES.slice(2)], /deux dates différentes/],
    [[...KINES, ['Effectifs présents au 31/10/2020', 190]], /deux lignes « Effectifs.*Reçu : 3/],
    [[...KINES, ['Solde', 9]], /une seule ligne « Solde »/],
    [[['', 3]], /aucun libellé/],
    [KINES.map((ligne) => [...ligne, 1]), /un territoire à la fois/],
    [[[1, 2]], /aucun libellé/],
  ])('bloc %# refusé en français', (bloc, message) => {
    expect(controle(bloc)).toMatch(/^#VALUE!/)
    expect(controle(bloc)).toMatch(message)
  })
})

describe('CONTROLE, toujours', () => {
  const entier = fc.integer({ min: 0, max: 20_000 })
  it('répond OK si et seulement si les identités tiennent', () => {
    fc.assert(
      fc.property(
        entier,
        entier,
        entier,
        fc.constantFrom(0, 0, 1, -3),
        fc.constantFrom(0, 0, 2),
        (n0, i, c, ds, dn) => {
          const n1 = n0 + i - c + dn
          fc.pre(n1 >= 0)
          const solde = i - c + ds
          const tient = solde === n1 - n0 && solde === i - c
          expect(controle(n1, n0, solde, i, c) === 'OK').toBe(tient)
        },
      ),
    )
  })

  it('nomme l’interversion de tout couple différent', () => {
    fc.assert(
      fc.property(entier, entier, entier, (n0, i, c) => {
        fc.pre(i !== c && n0 + i - c >= 0)
        expect(controle(n0 + i - c, n0, i - c, c, i)).toMatch(/interverties/)
      }),
    )
  })
})
