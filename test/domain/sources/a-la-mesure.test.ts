import { aLaMesure } from '../../../src/domain/sources/a-la-mesure'

const communes = (...codes: string[]) => ({ colonnes: ['Code', 'Population'], lignes: codes.map((c) => [c, 100]) })
const codesDe = (...args: Parameters<typeof aLaMesure>) => aLaMesure(...args).tableau.lignes.map(([code]) => code)

describe('Un fichier public, ramené au tableau', () => {
  const national = communes('01001', '43001', '43002', '43003', '43004', '97101', '97102')

  it.each([
    ['d’un département presque entier, garde aussi les codes neufs', ['43001', '43002', '43003'], ['43001', '43002', '43003', '43004']],
    ['d’un département dont le tableau n’a qu’un code, ne garde que lui', ['43001'], ['43001']],
    ['ne mêle pas les départements d’outre-mer à trois chiffres', ['97101'], ['97101', '97102']],
    ['d’un tableau vide, garde tout', [], national.lignes.map(([code]) => code)],
  ])('%s', (_, ici, gardes) => expect(codesDe(communes(...(ici as string[])), national, false)).toEqual(gardes)) // prettier-ignore

  it('compte et dit les lignes laissées, ou les garde toutes si l’analyste le veut', () => {
    const { laissees, remarques } = aLaMesure(communes('43001'), national, false)
    expect([laissees, remarques]).toEqual([6, [expect.stringMatching(/laissées.* : 6\.$/)]])
    expect(aLaMesure(communes('43001'), national, true)).toMatchObject({ laissees: 0, tableau: national })
  })

  it('reconnaît un code auquel Excel a ôté son zéro', () =>
    expect(codesDe({ colonnes: ['Code'], lignes: [[1001]] }, communes('01001', '43001'), false)).toEqual(['01001']))

  const effectifs = (...lignes: [string, string, number][]) => ({
    colonnes: ['Profession', 'Territoire', 'Effectif'],
    lignes,
  })
  it('ne garde que les territoires et les professions du tableau, sous le nom que le tableau leur donne', () => {
    const feuille = effectifs(['Médecins généralistes', 'Haute-Loire', 1], ['Chirurgiens-dentistes', 'Haute-Loire', 1])
    const source = effectifs(
      ['Ensemble des médecins généralistes', 'Haute-Loire', 194],
      ['Médecins généralistes (hors médecins à expertise particulière)', 'Haute-Loire', 180],
      ['Chirurgiens dentistes', 'Haute-Loire', 101],
      ['Cardiologues', 'Haute-Loire', 4],
      ['Chirurgiens dentistes', 'Rhône', 999],
    )
    const { tableau, remarques } = aLaMesure(feuille, source, false)
    expect(tableau.lignes).toEqual([
      ['Médecins généralistes', 'Haute-Loire', 194],
      ['Chirurgiens-dentistes', 'Haute-Loire', 101],
    ])
    expect(remarques).toContain(
      '« Ensemble des médecins généralistes » du fichier est lu comme « Médecins généralistes ».',
    )
  })

  it('ne choisit pas entre deux professions qui pourraient être celle du tableau', () => {
    const source = effectifs(['Chirurgiens dentistes', 'Rhône', 1], ['Ensemble des chirurgiens-dentistes', 'Rhône', 2])
    expect(aLaMesure(effectifs(['Chirurgiens - dentistes', 'Rhône', 1]), source, true).tableau).toEqual(source)
  })
})
