import fc from 'fast-check'
import Papa from 'papaparse'
import { decouperCsv } from '../../../src/functions/csv/decouper-csv'

/** Les enregistrements d'un texte, donné par morceaux de cette taille. */
function decouper(texte: string, morceau = 7): string[][] {
  const octets = new TextEncoder().encode(texte)
  const lus: string[][] = []
  const decoupeur = decouperCsv(({ octets, nombre, debut, fin, double }) => {
    const cellules = Array.from({ length: nombre }, (_, k) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets.subarray(debut[k], fin[k])),
    )
    lus.push(cellules.map((c, k) => (double[k] === 1 ? c.replaceAll('""', '"') : c)))
  })
  for (let k = 0; k < octets.length; k += morceau) decoupeur.ajouter(octets.subarray(k, k + morceau))
  decoupeur.terminer()
  return lus
}

describe('Le découpage d’un CSV au fil de l’eau', () => {
  const cellule = fc.oneof(
    fc.constantFrom('', '01004', '12,5', '12.5', 'é', '" "', 'a"b'),
    fc.string({ maxLength: 6 }),
    fc.string({ maxLength: 3, unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'x') }),
  )

  it('lit ce qu’un autre programme a écrit, quelle que soit la taille des morceaux', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cellule, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        (lignes, delimiter, newline, morceau) => {
          const entete = Array.from({ length: 3 }, (_, k) => `colonne ${k}`)
          const texte = Papa.unparse([entete, ...lignes], { delimiter, newline })
          expect(decouper(texte, morceau)).toEqual([entete, ...lignes])
        },
      ),
    )
  })

  it('lit un fichier sans fin de ligne, un guillemet doublé en fin de morceau, une marque UTF-8', () => {
    expect(decouper('\ufeffa;b\r\n"x""";""', 1)).toEqual([['a', 'b'], ['x"', '']]) // prettier-ignore
    expect(decouper('a,b\n1,', 1)).toEqual([['a', 'b'], ['1', '']]) // prettier-ignore
    expect(decouper('a\r\rb\r')).toEqual([['a'], [''], ['b']])
    expect(decouper('')).toEqual([])
  })

  it('dit la ligne d’un guillemet oublié ou mal placé', () => {
    expect(() => decouper('a,b\n1,"2\n3,4\n')).toThrow('ligne 2 : un guillemet n’est pas fermé.')
    expect(() => decouper('a,b\n1,"2"3\n')).toThrow('ligne 2 : un guillemet est mal placé.')
  })

  it('renonce vite devant un guillemet oublié au début d’un long fichier', () => {
    let recus = 0
    const decoupeur = decouperCsv(() => {})
    const morceau = new TextEncoder().encode('01004,01053,12\n'.repeat(4000))
    expect(() => {
      decoupeur.ajouter(new TextEncoder().encode('a,"b\n'))
      for (; recus < 1000; recus++) decoupeur.ajouter(morceau)
    }).toThrow('n’est pas fermé')
    expect(recus).toBeLessThan(30)
  })

  it('lit une ligne de plus de cellules que prévu', () => {
    expect(decouper(Array.from({ length: 100 }, (_, k) => k).join(';'))[0]).toHaveLength(100)
  })
})
