import { listePilotes, planDe, type LigneAction } from '../../src/domain/plan/plan'

const ligne = (k: number, champs: Partial<LigneAction>): LigneAction => ({
  ligne: k,
  axe: 'A',
  numeroAxe: '',
  thematique: 'T',
  levier: 'L',
  action: `action ${k}`,
  pilotes: 'CD',
  statut: '',
  ...champs,
})

describe('Les pilotes d’une cellule', () => {
  it.each([
    ['CD / ARS', ['CD', 'ARS']],
    ['CD/ Intercommunalités', ['CD', 'Intercommunalités']],
    ['CD - ARS – CPAM', ['CD', 'ARS', 'CPAM']],
    ['CDOM;MSP\nCPTS', ['CDOM', 'MSP', 'CPTS']],
    ['Saint-Jean', ['Saint-Jean']],
    ['  ', []],
  ])('%j', (texte, attendu) => expect(listePilotes(texte)).toEqual(attendu))
})

describe('Le plan', () => {
  it('rassemble les groupes dispersés dans l’ordre de première apparition', () => {
    const { axes } = planDe([
      ligne(1, { axe: 'B' }),
      ligne(2, { axe: 'A' }),
      ligne(3, { axe: 'b', levier: 'M' }),
      ligne(4, { axe: 'B' }),
    ])
    expect(axes.map((a) => [a.numero, a.axe])).toEqual([
      ['1', 'B'],
      ['2', 'A'],
    ])
    expect(axes[0]!.thematiques[0]!.leviers.map((l) => [l.levier, l.actions.map((a) => a.action)])).toEqual([
      ['L', ['action 1', 'action 4']],
      ['M', ['action 3']],
    ])
  })

  it('garde le numéro saisi, et signale qu’il varie', () => {
    const { axes, constats } = planDe([ligne(1, { numeroAxe: '4' }), ligne(2, { numeroAxe: '5' })])
    expect(axes[0]!.numero).toBe('4')
    expect(constats).toEqual(['L’axe « A » porte plusieurs numéros (4, 5) : le premier est pris.'])
  })

  it('ignore les lignes vides et range une action sans axe à part', () => {
    const vide = { axe: '', thematique: '', levier: '', action: '', pilotes: '' }
    const { axes, constats } = planDe([ligne(1, vide), ligne(2, { axe: '' })])
    expect(axes.map((a) => a.axe)).toEqual(['Sans axe'])
    expect(constats).toEqual(['1 action sans axe (ligne 2).'])
  })
})
