import { fermerZones } from '../../../src/domain/actualisation/fermer-zones'
import { tableau } from './tableaux'

const COLONNES = ['Code', 'Zone', 'Début', 'Fin']
const AVANT = tableau(
  COLONNES,
  ['43001', 'ZIP', 45000, null],
  ['43002', 'ZAC', 45000, 45500],
  ['43003', 'HZ', 45000, null],
)

describe('Une nouvelle liste de zones', () => {
  it('ferme la veille chaque zone dont le code a un nouveau début, et laisse les autres à leur sort', () => {
    const neuve = tableau(['Code', 'Zone', 'Début'], ['43001', 'ZAC', '01/01/2026'], ['43002', 'ZIP', '01/01/2026'])
    expect(fermerZones(AVANT, neuve)).toEqual({
      fermees: 1,
      tableau: tableau(
        ['Code', 'Zone', 'Début', 'Fin'],
        ['43001', 'ZIP', 45000, 46022],
        ['43002', 'ZAC', 45000, 45500],
        ['43001', 'ZAC', '01/01/2026', null],
        ['43002', 'ZIP', '01/01/2026', null],
      ),
    })
  })

  it('qui répète le même début ne ferme rien', () => {
    expect(fermerZones(AVANT, AVANT)).toEqual({ tableau: AVANT, fermees: 0 })
  })

  it('écrit la fin comme le tableau écrit ses débuts', () => {
    const avant = tableau(COLONNES, ['43001', 'ZIP', '15/03/2023', ''])
    const neuve = tableau(COLONNES, ['43001', 'ZAC', 46023, null])
    expect(fermerZones(avant, neuve).tableau.lignes[0]).toEqual(['43001', 'ZIP', '15/03/2023', '31/12/2025'])
  })

  it('sans colonne Fin ou Début, reste telle quelle', () => {
    const sansFin = tableau(['Code', 'Zone', 'Début'], ['43001', 'ZIP', 45000])
    const neuve = tableau(COLONNES, ['43001', 'ZAC', 46023, null])
    expect(fermerZones(sansFin, neuve)).toEqual({ tableau: neuve, fermees: 0 })
  })
})
