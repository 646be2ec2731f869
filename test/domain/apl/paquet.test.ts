import fc from 'fast-check'
import { depaqueter, empaqueter, empreinteDesCodes } from '../../../src/domain/apl/paquet'

const EMPREINTE = empreinteDesCodes(['01001', '01002'])
const lire = (texte: string, communes = 1_000_000, empreinte = EMPREINTE) => {
  const lus = { rangs: [] as number[], paliers: [] as number[] }
  depaqueter(
    texte,
    empreinte,
    3,
    communes,
    (rang, palier) => (lus.rangs.push(rang), lus.paliers.push(palier)),
    'ligne 2',
  )
  return lus
}

describe('Le paquet de trajets d’une commune', () => {
  it('rend ce qu’on y a mis, quels que soient les écarts de rang', () => {
    const ecarts = fc.array(
      fc.tuple(fc.oneof(fc.nat(30), fc.nat(500), fc.nat(10_000), fc.nat(200_000)), fc.integer({ min: 1, max: 3 })),
    )
    fc.assert(
      fc.property(ecarts, (liste) => {
        let rang = -1
        const rangs = liste.map(([ecart]) => (rang += ecart + 1))
        fc.pre(rang < 1_000_000)
        const voisinage = { rangs, paliers: liste.map(([, p]) => p) }
        const texte = empaqueter(voisinage, EMPREINTE, 3)
        expect(texte).toMatch(/^p[!-~]*$/)
        expect(texte).not.toMatch(/["&<>]/)
        expect(lire(texte)).toEqual(voisinage)
      }),
    )
  })

  it('passe sans faute les frontières entre un, deux, trois et quatre caractères', () => {
    for (const rang of [22, 23, 24, 502, 503, 504, 8602, 8603, 8604, 250_000]) {
      for (const palier of [1, 2, 3]) {
        expect(lire(empaqueter({ rangs: [rang], paliers: [palier] }, EMPREINTE, 3))).toEqual({ rangs: [rang], paliers: [palier] }) // prettier-ignore
      }
    }
  })

  it('refuse un texte abîmé, coupé, ou d’une table qui a perdu une ligne', () => {
    const texte = empaqueter({ rangs: [9_000], paliers: [1] }, EMPREINTE, 3)
    expect(() => lire(texte.slice(0, -1))).toThrow('abîmé')
    expect(() => lire(texte + 'é')).toThrow('abîmé')
    expect(() => lire('43001')).toThrow('abîmé')
    expect(() => lire(texte, 100)).toThrow('abîmé')
    expect(() => lire(texte, 10_000, empreinteDesCodes(['01001']))).toThrow('gagné ou perdu des lignes')
  })
})
