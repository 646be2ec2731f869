import { appel } from './outils'

const DEMANDE = [['43001', 100], ['63002', 200]] // prettier-ignore
const OFFRE = [['43001', 5400]]
const TRAJETS = [['63002', '43001', 5]]

describe('APL.CONTROLE', () => {
  it('dit « rien à signaler » quand tout va bien', () => {
    expect(appel('APL.CONTROLE', DEMANDE, OFFRE, TRAJETS)).toEqual([['information', 'rien à signaler', '']])
  })
  it.each<[string, unknown[], [string, RegExp, string]]>([
    ['commune en double', [[...DEMANDE, ['43001', 5]], OFFRE, TRAJETS], ['erreur', /plusieurs fois dans la demande/, '43001']], // prettier-ignore
    ['offre sans habitants', [DEMANDE, [...OFFRE, ['43009', 10]], [...TRAJETS, ['43001', '43009', 3]]], ['information', /pas dans la demande/, '43009']], // prettier-ignore
    ['code des seuls trajets', [DEMANDE, OFFRE, [...TRAJETS, ['43001', '99999', 3]]], ['attention', /ignoré/, '99999']],
    ['temps contradictoires', [DEMANDE, OFFRE, [...TRAJETS, ['63002', '43001', 7]]], ['erreur', /deux temps différents.*ligne 2 de trajets/, '63002']], // prettier-ignore
    ['offre perdue', [[['43001', 0], ['63002', 9]], OFFRE, [['63002', '43001', 30]]], ['attention', /personne n’atteint : 5400/, '43001']], // prettier-ignore
    ['couronne absente', [[['43001', 1], ['43002', 2]], OFFRE, [['43001', '43002', 5]]], ['attention', /département 43.*20 minutes/, '']], // prettier-ignore
    ['Paris deux fois', [[...DEMANDE, ['75056', 1], ['75101', 1]], OFFRE, TRAJETS], ['erreur', /Paris.*deux fois/, '75056']], // prettier-ignore
  ])('signale : %s', (_, args, [gravite, texte, code]) => {
    const [premier] = appel('APL.CONTROLE', ...args) as [[string, string, string]]
    expect([premier[0], premier[2]]).toEqual([gravite, code])
    expect(premier[1]).toMatch(texte)
  })
})

describe('TRAJETS', () => {
  const COMMUNES = [['Code', 'Latitude', 'Longitude'], ['43157', 45.043, 3.885], ['43089', 45.05, 3.87], ['43001', null, null], ['75056', 48.85, 2.35]] // prettier-ignore
  it('estime les temps dans les deux sens et laisse de côté ce qui est loin ou sans position', () => {
    const recu = appel('TRAJETS', COMMUNES)
    expect(recu.map((l) => l.slice(0, 2))).toEqual([['Résidence', 'Exercice'], ['43157', '43089'], ['43089', '43157']]) // prettier-ignore
    expect(recu[1]![2]).toBeCloseTo(recu[2]![2] as number, 12)
  })
  it('va moins vite en montagne', () => {
    const minutes = (relief: string) => appel('TRAJETS', COMMUNES, relief)[1]![2] as number
    expect(minutes('montagne') / minutes('plaine')).toBeCloseTo(1.5 / 35 / (1.3 / 50), 9)
  })
  it('nourrit directement l’APL', () => {
    expect(appel('APL', [['43157', 100], ['43089', 100]], [['43157', 200]], appel('TRAJETS', COMMUNES))).toEqual([[1], [1]]) // prettier-ignore
  })
  it.each([
    ['relief inconnu', [COMMUNES, 'mer'], /relief.*« mer »/],
    ['latitude impossible', [[['A', 95, 0]]], /latitude.*95/],
    [
      'double',
      [
        [
          ['A', 5, 0],
          ['A', 5, 0],
        ],
      ],
      /une seule fois/,
    ],
    ['largeur', [[['A', 5]]], /communes : attendu 3 colonnes/],
  ])('refuse : %s', (_, args, message) => expect(appel('TRAJETS', ...args)[0]![0]).toMatch(message))
})
