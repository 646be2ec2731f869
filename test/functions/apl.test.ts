import fc from 'fast-check'
import { appel } from './outils'

const colonne = (...args: unknown[]) => appel('APL', ...args).map((ligne) => ligne[0])
const proches = (recu: unknown[], attendu: number[]) => {
  expect(recu).toHaveLength(attendu.length)
  attendu.forEach((valeur, i) => expect(recu[i]).toBeCloseTo(valeur, 6))
}

describe('APL, cas travaillés de la méthode', () => {
  it('T1 : une commune seule partage ses consultations entre ses habitants', () => {
    proches(colonne([['A', 2000]], [['A', 5000]], [['A', 'A', 0]]), [2.5])
    proches(colonne([['A', 2000]], [['A', 5000]], [[null, null, null]]), [2.5])
  })

  it('T2 : deux communes à 12 minutes se partagent une offre, aux deux tiers pour la seconde', () => {
    const demande = [
      ['A', 1000],
      ['B', 600],
    ]
    proches(colonne(demande, [['A', 4800]], [['A', 'B', 12]]), [24 / 7, 16 / 7])
  })

  it('T3 : 10 est à deux tiers, 15 et 20 à un tiers, 20,5 hors d’atteinte', () => {
    const demande = ['A', 'B', 'C', 'D', 'E'].map((c) => [c, 1000])
    const trajets = [
      ['A', 'B', 10],
      ['A', 'C', 15],
      ['A', 'D', 20],
      ['A', 'E', 20.5],
    ]
    proches(colonne(demande, [['A', 6000]], trajets), [18 / 7, 12 / 7, 6 / 7, 6 / 7, 0])
  })

  const DEMANDE = [
    ['A', 5000],
    ['B', 1200],
    ['C', 800],
    ['D', 3000],
  ]
  const TRAJETS = [
    ['A', 'B', 8],
    ['A', 'C', 14],
    ['A', 'D', 19],
    ['B', 'C', 9],
    ['B', 'D', 16],
    ['C', 'D', 11],
  ]
  const OFFRE = [
    ['A', 18000],
    ['D', 9000],
  ]

  it('T6 : quatre communes, deux lieux d’exercice', () => {
    proches(colonne(DEMANDE, OFFRE, TRAJETS), [2.8633, 2.8633, 2.623153, 2.383005].map(arrondiT6))
  })

  it('T7 : un médecin de plus en C', () => {
    const recu = colonne(DEMANDE, [...OFFRE, ['C', 5400]], TRAJETS) as number[]
    ;[3.35421, 3.599664, 3.359516, 2.873914].forEach((v, i) => expect(recu[i]).toBeCloseTo(v, 5))
  })

  it('T8 : les autres professions en ETP pour 100 000, avec les bornes données', () => {
    const bornes = [
      [10, 1],
      [15, 2 / 3],
      [20, 1 / 3],
    ]
    const demande = [
      ['A', 2500],
      ['B', 1500],
    ]
    proches(colonne(demande, [['A', 3]], [['A', 'B', 17]], 'kinésithérapeute', bornes), [100, 100 / 3])
  })

  it('T9 : une population nulle, une offre que personne n’atteint', () => {
    const demande = [
      ['A', 0],
      ['B', 1000],
    ]
    proches(colonne(demande, [['A', 3600]], [['A', 'B', 25]]), [0, 0])
    proches(colonne(demande, [['B', 3600]], [['A', 'B', 12]]), [2.4, 3.6])
  })
})

/** Les valeurs imprimées du cas T6 ont six décimales ; les exactes sont en fractions. */
function arrondiT6(_: number, i: number): number {
  const rA = 135 / 58
  const rD = 45 / 28
  return [rA + rD / 3, rA + rD / 3, (rA * 2) / 3 + (rD * 2) / 3, rA / 3 + rD][i]!
}

describe('APL, lecture des plages', () => {
  const OFFRE = [['43157', 5400]]

  it('garde l’ordre de la demande, sa ligne d’en-tête et ses lignes vides', () => {
    const demande = [
      ['Nom', 'Population standardisée', 'Population', 'Code'],
      ['Le Puy', 1000, 5, '43157'],
      [null, null, null, null],
      ['Espaly', 500, 5, 43089],
    ]
    expect(colonne(demande, OFFRE, [['', '', '']])).toEqual(['APL', 5.4, '', 0])
  })

  it('reconnaît les codes numériques auxquels Excel a ôté le zéro', () => {
    expect(colonne([[1004, 100]], [['01004', 540]], [['1004', 1004, 0]])).toEqual([5.4])
    expect(colonne([['2A004', 100]], [[' 2A004 ', 540]], [['2A004', '2A004', 0]])).toEqual([5.4])
  })

  it('additionne les lignes d’offre d’une commune et ne garde que la profession demandée', () => {
    const offre = [
      ['Code', 'Profession', 'Offre'],
      ['A', 'Médecins généralistes', 100],
      ['A', 'mg', 200],
      ['A', 'Infirmière', 9999],
    ]
    expect(colonne([['A', 100]], offre, [['A', 'A', 0]])).toEqual([3])
  })

  it('lit « 12,5 » et « 1 234,5 » comme des nombres', () => {
    expect(colonne([['A', '1 000']], [['A', '2 500,5']], [['A', 'A', '0,5']])).toEqual([2.5005])
  })

  it('préfère la population standardisée, sinon prend la population', () => {
    const demande = [
      ['Code', 'Population'],
      ['A', 100],
    ]
    expect(colonne(demande, [['A', 540]], [['A', 'A', 0]])).toEqual(['APL', 5.4])
  })

  it('lit un en-tête inconnu par position quand la largeur est exacte', () => {
    const demande = [
      ['Insee', 'Habitants'],
      ['A', 100],
    ]
    expect(colonne(demande, [['A', 540]], [['A', 'A', 0]])).toEqual(['APL', 5.4])
  })

  it('compte comme lieu sans habitant un code présent seulement dans l’offre', () => {
    const recu = colonne([['A', 100]], [['Z', 300]], [['A', 'Z', 5]])
    expect(recu).toEqual([3])
  })
})

describe('APL, sens des trajets', () => {
  const demande = [
    ['A', 100],
    ['B', 100],
  ]

  it('un temps sert dans les deux sens tant qu’aucun couple n’est donné deux fois', () => {
    expect(colonne(demande, [['A', 200]], [['A', 'B', 5]])).toEqual([1, 1])
    expect(colonne(demande, [['A', 200]], [['B', 'A', 5]])).toEqual([1, 1])
  })

  it('dès qu’un couple est donné dans les deux sens, un sens absent est hors d’atteinte', () => {
    const oriente = [
      ['C', 'D', 5],
      ['D', 'C', 6],
    ]
    expect(colonne(demande, [['A', 200]], [['A', 'B', 5], ...oriente])).toEqual([2, 0])
    expect(colonne(demande, [['A', 200]], [['B', 'A', 5], ...oriente])).toEqual([1, 1])
  })

  it('des minutes vides mettent le lieu hors d’atteinte', () => {
    expect(colonne(demande, [['A', 200]], [['B', 'A', '']])).toEqual([2, 0])
  })

  it('un trajet répété à l’identique compte une fois', () => {
    const trajets = [
      ['B', 'A', 12],
      ['B', 'A', 12],
    ]
    expect(colonne(demande, [['A', 500]], trajets)).toEqual([3, 2])
  })
})

describe('APL, refus en français', () => {
  const OK = [[['A', 100]], [['A', 200]], [['A', 'A', 0]]] as const
  it.each([
    ['deux temps pour un trajet', [OK[0], OK[1], [['A', 'B', 12], ['A', 'B', 13]]], /deux temps différents.*12 \(ligne 1 de trajets\).*13 \(ligne 2/], // prettier-ignore
    [
      'commune en double dans la demande',
      [
        [
          ['A', 1],
          ['A', 2],
        ],
        OK[1],
        OK[2],
      ],
      /une seule fois.*« A » \(ligne 2/,
    ],
    ['minutes négatives', [OK[0], OK[1], [['A', 'B', -1]]], /minutes.*ligne 1 de trajets.*-1/],
    ['minutes en texte', [OK[0], OK[1], [['Résidence', 'Exercice', 'Minutes'], ['A', 'B', 'vingt']]], /ligne 2 de trajets.*« vingt »/], // prettier-ignore
    ['population vide', [[['A', null]], OK[1], OK[2]], /population standardisée.*cellule vide/],
    ['code vide', [[[null, 3]], OK[1], OK[2]], /code commune.*ligne 1 de la demande.*cellule vide/],
    ['offre négative', [OK[0], [['A', -3]], OK[2]], /offre.*ligne 1/],
    ['largeur fausse', [[['A', 1, 2]], OK[1], OK[2]], /demande : attendu 2 colonnes.*Reçu : 3 colonnes/],
    [
      'en-tête mal écrit',
      [
        OK[0],
        [
          ['Code', 'Ofre', 'x'],
          ['A', 1, 1],
        ],
        OK[2],
      ],
      /« Ofre » devrait-il se lire « Offre »/,
    ],
    ['profession inconnue', [...OK, 'plombier'], /profession.*« plombier »/],
    [
      'bornes décroissantes',
      [
        ...OK,
        'MG',
        [
          [20, 1],
          [10, 0.5],
        ],
      ],
      /croissantes.*10/,
    ],
    ['poids au-dessus de 1', [...OK, 'MG', [[20, 2]]], /poids de 0 à 1/],
    ['résidence absente d’un trajet', [OK[0], OK[1], [[null, 'A', 3]]], /code commune.*ligne 1 de trajets/],
  ])('%s : #VALUE!', (_, args, message) => {
    const [[recu]] = appel('APL', ...(args as unknown[])) as [[string]]
    expect(recu).toMatch(/^#VALUE! : /)
    expect(recu).toMatch(message)
  })

  it('une autre profession sans bornes : #N/A, les paliers ne sont pas publiés', () => {
    expect(colonne(...OK, 'dentiste')[0]).toMatch(/^#N\/A : .*ne sont pas publiés.*bornes/)
  })
})

describe('APL, propriétés', () => {
  const communes = fc.integer({ min: 1, max: 12 })
  const jeu = communes.chain((n) =>
    fc.record({
      population: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: n, maxLength: n }),
      offre: fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: n, maxLength: n }),
      minutes: fc.array(fc.constantFrom(0, 5, 9.99, 10, 14.9, 15, 20, 20.1, 30, null), {
        minLength: n * n,
        maxLength: n * n,
      }),
    }),
  )
  const code = (i: number) => `430${String(i).padStart(2, '0')}`

  it('ne perd ni n’invente aucune consultation, et donne ce que donne la formule naïve', () => {
    fc.assert(
      fc.property(jeu, ({ population, offre, minutes }) => {
        const n = population.length
        const demande = population.map((p, i) => [code(i), p])
        const lieux = offre.map((s, i) => [code(i), s])
        const trajets = minutes.map((m, k) => [code(Math.floor(k / n)), code(k % n), m])
        const recu = colonne(demande, lieux, trajets) as number[]

        const w = (i: number, j: number): number => {
          const t = minutes[i * n + j] ?? (i === j ? 0 : null)
          if (t === null) return 0
          return t < 10 ? 1 : t < 15 ? 2 / 3 : t <= 20 ? 1 / 3 : 0
        }
        let atteinte = 0
        const naif = population.map(() => 0)
        for (let j = 0; j < n; j++) {
          const d = population.reduce((s, p, i) => s + p * w(i, j), 0)
          if (d === 0) continue
          atteinte += offre[j]!
          for (let i = 0; i < n; i++) naif[i]! += (offre[j]! / d) * w(i, j)
        }
        naif.forEach((v, i) => expect(recu[i]).toBeCloseTo(v, 9))
        const rendue = recu.reduce((s, a, i) => s + a * population[i]!, 0)
        expect(rendue).toBeCloseTo(atteinte, 6)
      }),
      { numRuns: 200 },
    )
  })

  it('l’ordre des lignes ne change rien', () => {
    fc.assert(
      fc.property(jeu, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (donnees, hasard) => {
        const { population, offre, minutes } = donnees
        const n = population.length
        const demande = population.map((p, i) => [code(i), p])
        const lieux = offre.map((s, i) => [code(i), s])
        const trajets = minutes.map((m, k) => [code(Math.floor(k / n)), code(k % n), m])
        const melange = trajets.map((t) => ({ t, r: hasard.next().value as number })).sort((a, b) => a.r - b.r)
        const droit = colonne(demande, lieux, trajets) as number[]
        const autre = colonne(
          demande,
          lieux,
          melange.map(({ t }) => t),
        ) as number[]
        droit.forEach((v, i) => expect(autre[i]).toBeCloseTo(v, 9))
      }),
      { numRuns: 50 },
    )
  })
})
