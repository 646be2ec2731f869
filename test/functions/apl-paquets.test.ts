import fc from 'fast-check'
import { distancier } from '../../src/domain/apl/distancier'
import { liensUtiles } from '../../src/domain/apl/liens-utiles'
import { creerRepertoire } from '../../src/functions/codes'
import { lireTrajets } from '../../src/functions/lire-trajets'
import { appel } from './outils'

/** La table empaquetée de ces trajets, pour ces communes. */
function empaquetee(communes: readonly string[], trajets: unknown[][]): string[][] {
  const codes = creerRepertoire()
  communes.forEach((code) => codes.rang(code))
  const lus = lireTrajets(trajets as never, codes, [10, 15, 20])
  const liens = liensUtiles(lus, Float64Array.from([0, 1, 2, 3]), new Uint8Array(codes.taille()).fill(1))
  const lignes = distancier(liens, communes).map(({ code, paquet }) => [code, paquet])
  lus.rendre()
  codes.rendre()
  return lignes
}

const CODES = ['43003', '43001', '2A004', '43010', '43002']
const DEMANDE = CODES.map((c, k) => [c, 100 * (k + 1)])
const OFFRE = [['43001', 5400], ['43010', 9000]] // prettier-ignore

describe('APL avec la table empaquetée', () => {
  const minutes = fc.array(fc.constantFrom(0, 4, 10, 14.9, 15, 20, 25, null), { minLength: 25, maxLength: 25 })

  it('donne ce que donnent les trajets, quel que soit l’ordre de la table', () => {
    fc.assert(
      fc.property(minutes, fc.boolean(), (temps, oriente) => {
        const trajets = temps
          .map((m, k) => [CODES[Math.floor(k / 5)]!, CODES[k % 5]!, m] as const)
          .filter(([a, b, m]) => (a === b ? m === 0 : oriente || a < b))
        const table = empaquetee(CODES, trajets as never)
        const attendu = appel('APL', DEMANDE, OFFRE, trajets.length > 0 ? trajets : [[null, null, null]])
        const recu = appel('APL', DEMANDE, OFFRE, [...table].reverse())
        recu.forEach((ligne, i) => expect(ligne[0]).toBeCloseTo(attendu[i]![0] as number, 9))
        expect(appel('APL', DEMANDE, OFFRE, [['Paquet', 'Nom', 'Code'], ...table.map(([c, p]) => [p, 'x', c])])).toEqual([['APL'], ...recu].slice(1)) // prettier-ignore
      }),
      { numRuns: 100 },
    )
  })

  const TABLE = empaquetee(CODES, [['43001', '43002', 5]])
  it('refuse une ligne en moins, un texte abîmé, des bornes', () => {
    expect(appel('APL', DEMANDE, OFFRE, TABLE.slice(1))[0]![0]).toMatch(/^#VALUE! : .*gagné ou perdu des lignes/)
    expect(appel('APL', DEMANDE, OFFRE, [['43001', 'x']])[0]![0]).toMatch(/^#VALUE! : .*abîmé/)
    expect(appel('APL', DEMANDE, OFFRE, [...TABLE, TABLE[0]!])[0]![0]).toMatch(/^#VALUE! : .*une seule fois/)
    expect(appel('APL', DEMANDE, OFFRE, TABLE, 'MG', [[20, 1]])[0]![0]).toMatch(/^#VALUE! : .*ne garde pas les minutes/)
  })
})
