import fc from 'fast-check'
import { creerRepertoire } from '../../src/functions/codes'

const CODE = fc.constantFrom('01004', '2A004', '2B033', '75056', '97411', 'ZZ999', 'commune', '1004', 1004, ' 01004 ')

describe('Répertoire de codes', () => {
  test('chaque répertoire compte pour lui, que les précédents aient été rendus, oubliés, ou servent encore', () => {
    const calcul = fc.record({
      codes: fc.array(CODE, { maxLength: 30 }),
      rendu: fc.boolean(),
      enMemeTemps: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(calcul, { minLength: 2, maxLength: 8 }), (calculs) => {
        for (const { codes, rendu, enMemeTemps } of calculs) {
          const repertoire = creerRepertoire()
          const autre = enMemeTemps ? creerRepertoire() : undefined
          const attendus = new Map<string, number>()
          for (const code of codes) {
            const texte = String(code).trim()
            const cle = /^\d{1,4}$/.test(texte) ? texte.padStart(5, '0') : texte
            if (!attendus.has(cle)) attendus.set(cle, attendus.size)
            autre?.rang('75056')
            expect(repertoire.rang(code)).toBe(attendus.get(cle))
            expect(repertoire.taille()).toBe(attendus.size)
          }
          if (rendu) repertoire.rendre()
          autre?.rendre()
        }
      }),
    )
  })

  test('une cellule qui n’est pas un code n’a pas de rang et n’en prend pas', () => {
    const repertoire = creerRepertoire()
    for (const cellule of ['', '   ', null, undefined, true, -1, 1.5]) expect(repertoire.rang(cellule)).toBe(-1)
    expect(repertoire.taille()).toBe(0)
  })
})
