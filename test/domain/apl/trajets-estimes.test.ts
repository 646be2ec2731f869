import { distanceKm, trajetsEstimes, type Lieu } from '../../../src/domain/apl/trajets-estimes'

const lieu = (code: string, latitude: number, longitude: number): Lieu => ({ code, latitude, longitude })
/** Un degré de latitude sur une Terre de 6 371 km de rayon. */
const DEGRE_KM = (6371 * Math.PI) / 180
const kmAuNord = (km: number) => 45 + km / DEGRE_KM

const PUY = lieu('43157', 45, 3.9)

describe('Trajets estimés à vol d’oiseau', () => {
  it('compte un degré de latitude pour 111,19 km, et un degré de longitude à 60° pour la moitié', () => {
    expect(distanceKm(PUY, lieu('x', 46, 3.9))).toBeCloseTo(111.195, 2)
    expect(distanceKm(lieu('a', 60, 3), lieu('b', 60, 4))).toBeCloseTo(111.195 / 2, 1)
  })

  it('roule à 50 km/h avec un détour de 1,3 en plaine, à 35 km/h avec un détour de 1,5 en montagne', () => {
    const lieux = [PUY, lieu('43001', kmAuNord(7), 3.9)]

    expect(trajetsEstimes(lieux, 'plaine', 20)[0]?.minutes).toBeCloseTo((7 * 1.3 * 60) / 50, 8)
    expect(trajetsEstimes(lieux, 'montagne', 20)[0]?.minutes).toBeCloseTo((7 * 1.5 * 60) / 35, 8)
  })

  it('donne les deux sens, dans l’ordre des communes, sans le trajet d’une commune à elle-même', () => {
    const lieux = [lieu('B', kmAuNord(1), 3.9), lieu('A', kmAuNord(2), 3.9), lieu('C', kmAuNord(3), 3.9)]

    expect(trajetsEstimes(lieux, 'plaine', 20).map((t) => t.residence + t.exercice)).toEqual([
      'BA',
      'BC',
      'AB',
      'AC',
      'CB',
      'CA',
    ])
  })

  it('garde un temps égal au maximum et laisse ce qui le dépasse', () => {
    const lieux = [PUY, lieu('43001', kmAuNord(7), 3.9)]
    const exact = trajetsEstimes(lieux, 'montagne', 100)[0]?.minutes as number

    expect(trajetsEstimes(lieux, 'montagne', exact)).toHaveLength(2)
    expect(trajetsEstimes(lieux, 'montagne', exact - 1e-6)).toHaveLength(0)
  })

  it('ne rend rien pour une commune seule, ni pour aucune', () => {
    expect(trajetsEstimes([PUY], 'plaine', 20)).toEqual([])
    expect(trajetsEstimes([], 'plaine', 20)).toEqual([])
  })
})
