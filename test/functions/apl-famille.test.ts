import fc from 'fast-check'
import { appel, cellule } from './outils'

describe('APL.OFFRE', () => {
  it.each([
    [[200], 0],
    [[250], 0],
    [[251], 3600],
    [[3000], 3600],
    [[3600], 3600],
    [[4500], 4500],
    [[6000], 6000],
    [[7200], 6000],
    [[0, 'nouveau'], 5400],
    [[null, 'Nouveau'], 5400],
    [[8000, 'centre'], 8000],
    [[100, 'centre de santé'], 100],
    [[4500, 'libéral', 65, 65], 4500],
    [[4500, null, 66, 65], 0],
    [[4500, null, null, 65], 4500],
  ])('T4 : %j → %d', (args, attendu) => expect(cellule('APL.OFFRE', ...args)).toBe(attendu))
  it('refuse un statut inconnu et des actes négatifs', () => {
    expect(cellule('APL.OFFRE', 300, 'remplaçant')).toMatch(/^#VALUE! : .*« remplaçant »/)
    expect(cellule('APL.OFFRE', -1)).toMatch(/^#VALUE!/)
  })
})

describe('APL.DEMANDE', () => {
  const T5 = [40, 50, 55, 50, 35, 40, 45, 50, 60, 65, 75, 80, 85, 80, 70, 50, 35, 25, 10]
  it('T5 : 1 058,5 avec les poids de 2023, 1 063,3 avec ceux de 2022', () => {
    expect(cellule('APL.DEMANDE', [T5])).toBeCloseTo(1058.5, 6)
    expect(cellule('APL.DEMANDE', [T5], 2022)).toBeCloseTo(1063.3, 6)
  })
  it('garde l’en-tête et ne gâte que la ligne fautive', () => {
    const recu = appel('APL.DEMANDE', [T5.map((_, k) => `${k * 5} ans`), T5, T5.map(() => null), [null, ...T5.slice(1)], ['x', ...T5.slice(1)]]) // prettier-ignore
    expect(recu[0]).toEqual(['Population standardisée'])
    expect(recu[1]![0]).toBeCloseTo(1058.5, 6)
    expect(recu[2]).toEqual([''])
    expect(recu[3]![0]).toMatch(/^#VALUE! : .*ligne 4, colonne 1 vide/)
    expect(recu[4]![0]).toMatch(/^#VALUE! : .*« x »/)
  })
  it('ne devine pas un millésime inconnu ni une largeur fausse', () => {
    expect(cellule('APL.DEMANDE', [T5], 2024)).toMatch(/^#N\/A : .*2024.*2022, 2023/)
    expect(cellule('APL.DEMANDE', [T5.slice(1)])).toMatch(/^#VALUE! : .*19 colonnes.*18/)
  })
})

describe('APL.MOYENNE et APL.POPULATION', () => {
  const APL = [[1.2], [2.5], [4.4]]
  const STANDARDISEE = [[850], [1900], [5200]]
  const POPULATION = [[800], [2000], [5000]]
  it('T10 : le poids fait la moyenne', () => {
    expect(cellule('APL.MOYENNE', APL, STANDARDISEE)).toBeCloseTo(3.603774, 6)
    expect(cellule('APL.MOYENNE', APL, POPULATION)).toBeCloseTo(3.584615, 6)
    expect(cellule('APL.MOYENNE', [[6], [5]], [[1000], [3000]])).toBeCloseTo(5.25, 12)
  })
  it('T10 : strictement sous 2,5, 10,2564 % de la population', () => {
    expect((cellule('APL.POPULATION', APL, POPULATION) as number) / 7800).toBeCloseTo(0.102564, 6)
    expect(cellule('APL.POPULATION', APL, POPULATION, 2.5001)).toBe(2800)
    expect(cellule('APL.POPULATION', APL, POPULATION, 0)).toBe(0)
  })
  it('agrège par groupe, dans l’ordre d’apparition, et laisse de côté une commune sans APL', () => {
    const recu = appel('APL.MOYENNE', [['APL'], [1], [3], [''], [5]], [['P'], [1], [1], [9], [2]], [['EPCI'], ['A'], ['A'], ['B'], ['B']]) // prettier-ignore
    expect(recu).toEqual([
      ['Groupe', 'APL', 'Poids'],
      ['A', 2, 2],
      ['B', 5, 2],
    ])
  })
  it('refuse des hauteurs différentes, un texte, et un poids total nul', () => {
    expect(cellule('APL.MOYENNE', APL, [[1], [2]])).toMatch(/^#VALUE! : .*3 APL et 2/)
    expect(cellule('APL.MOYENNE', [[1], ['x']], [[1], [1]])).toMatch(/^#VALUE! : .*ligne 2/)
    expect(cellule('APL.MOYENNE', APL, [[0], [0], [0]])).toMatch(/^#DIV\/0!/)
  })
})

describe('APL.CLASSE', () => {
  it.each([
    [0, '[0 ; 2,5['],
    [2.49, '[0 ; 2,5['],
    [2.5, '[2,5 ; 4['],
    [3.99, '[2,5 ; 4['],
    [4, '[4 ; 100['],
    [99.9, '[4 ; 100['],
  ])('%d est dans %s', (apl, classe) => expect(cellule('APL.CLASSE', apl)).toBe(classe))
  it('refuse 100 et une valeur négative', () => {
    expect(cellule('APL.CLASSE', 100)).toMatch(/^#VALUE!/)
    expect(cellule('APL.CLASSE', -0.1)).toMatch(/^#VALUE!/)
  })
})

describe('APL.SIMULER', () => {
  const DEMANDE = [['A', 5000], ['B', 1200], ['C', 800], ['D', 3000]] // prettier-ignore
  const OFFRE = [['A', 18000], ['D', 9000]] // prettier-ignore
  const TRAJETS = [['A', 'B', 8], ['A', 'C', 14], ['A', 'D', 19], ['B', 'C', 9], ['B', 'D', 16], ['C', 'D', 11]] // prettier-ignore
  const simuler = (scenario: unknown[][], ...suite: unknown[]) => appel('APL.SIMULER', DEMANDE, OFFRE, TRAJETS, scenario, ...suite) // prettier-ignore

  it('T7 : un médecin de plus en C', () => {
    const recu = simuler([['Code', 'Médecins'], ['C', 1]]) as number[][] // prettier-ignore
    ;[3.35421, 3.599664, 3.359516, 2.873914].forEach((v, i) => expect(recu[i]![1]).toBeCloseTo(v, 5))
    ;[0.490909, 0.736364, 0.736364, 0.490909].forEach((v, i) => expect(recu[i]![2]).toBeCloseTo(v, 5))
    expect(simuler([['C', 5400]])).toEqual(recu)
  })
  it('un départ et une arrivée s’écrivent en deux lignes', () => {
    const recu = simuler([['Médecins', 'Code'], [-1, 'A'], [1, 'D']]) as number[][] // prettier-ignore
    const direct = appel('APL', DEMANDE, [['A', 12600], ['D', 14400]], TRAJETS) as number[][] // prettier-ignore
    recu.forEach((ligne, i) => expect(ligne[1]).toBeCloseTo(direct[i]![0]!, 12))
  })
  it('refuse d’ôter plus que l’offre, un code inconnu et un scénario ambigu', () => {
    expect(simuler([['A', -18001]])[0]![0]).toMatch(/^#VALUE! : .*plus que son offre/)
    expect(simuler([['Z', 5400]])[0]![0]).toMatch(/^#VALUE! : .*« Z ».*ni dans la demande/)
    expect(simuler([['A', 2]])[0]![0]).toMatch(/^#VALUE! : .*médecins ou des consultations/)
  })
  it('Σ des écarts × habitants = l’offre ajoutée', () => {
    const ajout = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer({ min: -3, max: 9 }))
    fc.assert(
      fc.property(fc.array(ajout, { maxLength: 6 }), (lignes) => {
        const recu = simuler([['Code', 'Médecins'], ...lignes])
        if (typeof recu[0]![0] === 'string') return expect(recu[0]![0]).toMatch(/plus que son offre/)
        const somme = recu.reduce((s, ligne, i) => s + (ligne[2] as number) * (DEMANDE[i]![1] as number), 0)
        return expect(somme).toBeCloseTo(5400 * lignes.reduce((s, [, n]) => s + n, 0), 6)
      }),
    )
  })
})
