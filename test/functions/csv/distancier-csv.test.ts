import fc from 'fast-check'
import { distancierCsv } from '../../../src/functions/csv/distancier-csv'
import { appel } from '../outils'

const CODES = ['43003', '43001', '2A004', '43010', '43002']
const DEMANDE = CODES.map((c, k) => [c, 100 * (k + 1)])
const OFFRE = [['43001', 5400], ['43010', 9000]] // prettier-ignore

function empaqueter(texte: string, morceau = 50) {
  const octets = new TextEncoder().encode(texte)
  const lecture = distancierCsv((o) => new TextDecoder().decode(o), octets.length)
  for (let k = 0; k < octets.length; k += morceau) lecture.ajouter(octets.slice(k, k + morceau))
  return lecture.terminer()
}

const enCsv = (trajets: readonly (readonly [string, string, number | null])[]) =>
  ['residence;exercice;minutes', ...trajets.map(([a, b, m]) => `${a};${b};${m === null ? '' : String(m).replace('.', ',')}`)].join('\n') // prettier-ignore

describe('Un distancier CSV empaqueté', () => {
  const code = fc.constantFrom(...CODES)
  const minutes = fc.constantFrom(0, 4, 9.99, 10, 14.9, 15, 20, 20.1, 25, null)
  const trajets = fc.uniqueArray(fc.tuple(code, code, minutes), {
    selector: ([a, b]) => `${a} ${b}`,
    minLength: 1,
    maxLength: 25,
  })

  it('donne la même APL que ses trajets, orientés ou non, répétés, loin de soi, dans le désordre', () => {
    fc.assert(
      fc.property(trajets, fc.boolean(), fc.boolean(), (tous, oriente, repete) => {
        const gardes = tous.filter(([a, b]) => oriente || a <= b)
        fc.pre(gardes.length > 0)
        const liste = repete ? [...gardes, gardes[0]!] : gardes
        const lu = empaqueter(enCsv(liste))
        const table = lu.lignes.map(({ code, paquet }) => [code, paquet])
        const attendu = appel('APL', DEMANDE, OFFRE, liste)
        const recu = appel('APL', DEMANDE, OFFRE, table.reverse())

        recu.forEach((ligne, i) => expect(ligne[0]).toBeCloseTo(attendu[i]![0] as number, 9))
        expect(lu.trajets).toBe(liste.length)
        expect(lu.repetes).toBe(repete ? 1 : 0)
        expect(lu.loin).toBe(liste.filter(([, , m]) => m !== null && m > 20).length)
        expect(lu.sansMinutes).toBe(liste.filter(([, , m]) => m === null).length)
      }),
      { numRuns: 300 },
    )
  })

  it('écrit une ligne par commune, dans l’ordre des codes, la même quel que soit l’ordre des lignes', () => {
    const liste = [['1004', '2A004', 12], ['2A004', '43001', 3], ['43001', '43001', 0]] as const // prettier-ignore
    const { lignes, oriente } = empaqueter(enCsv(liste))

    expect(lignes.map((l) => l.code)).toEqual(['01004', '2A004', '43001'])
    expect(oriente).toBe(false)
    expect(empaqueter(enCsv([...liste].reverse())).lignes).toEqual(lignes)
  })

  it('refuse deux temps différents pour le même trajet, avec leurs lignes', () => {
    expect(() => empaqueter('residence,exercice,minutes\n1004,2A004,12\n\n01004,2A004,13.5\n')).toThrow(
      'ligne 4 : deux temps pour le même trajet, de 01004 à 2A004 : 13,5 min ici, 12 min à la ligne 2. Attendu : un seul temps par trajet.',
    )
  })

  it('refuse un fichier sans trajet', () => {
    expect(() => empaqueter('residence,exercice,minutes\n,,\n')).toThrow('aucun trajet')
  })
})
