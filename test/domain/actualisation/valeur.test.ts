import { memeCellule, type Cellule } from '../../../src/domain/actualisation/valeur'
import { formuleSansPlace } from '../../../src/domain/actualisation/formule'

describe('Deux cellules disent la même chose', () => {
  it.each<[Cellule, Cellule]>([
    [1, '1'],
    [null, ''],
    [null, '\u00a0'],
    ['CD\u00a0/ ARS', 'CD / ARS'],
    ['l’axe', "l'axe"],
    ['e\u0301lu', 'élu'],
    [0.1 + 0.2, 0.3],
    [1234.5, '1 234,5'],
    [1234, '1\u202f234'],
    [12.3456, '12,35'],
    [45930, '30/09/2025'],
    ['2025-09-30', '30/09/2025'],
    [true, 'VRAI'],
    [{ formule: 'A1' }, { formule: 'A1', valeur: 3 }],
    [{ formule: 'SANTE.CONTROLE(A1,"é")' }, { formule: 'sante.controle(A1,"é")' }],
  ])('%j et %j', (a, b) => {
    expect(memeCellule(a, b)).toBe(true)
    expect(memeCellule(b, a)).toBe(true)
  })
})

describe('Deux cellules disent autre chose', () => {
  const distinctes: Cellule[] = [null, 0, 'NS', 'n.d.']
  it.each<[Cellule, Cellule]>([
    ...distinctes.flatMap((a, i) => distinctes.slice(i + 1).map((b): [Cellule, Cellule] => [a, b])),
    ['01004', 1004],
    ['01004', '1004'],
    [12.3456, '12,3'.replace('3', '2')],
    [12.4, '12'],
    ['CD', 'cd'],
    [1, 1.000001],
    ['30/02/2025', 45716],
    [3, { formule: 'A1', valeur: 3 }],
    [{ formule: 'A1' }, { formule: 'A2' }],
    [{ formule: 'IF(A1,"oui")' }, { formule: 'IF(A1,"OUI")' }],
  ])('%j et %j', (a, b) => {
    expect(memeCellule(a, b)).toBe(false)
    expect(memeCellule(b, a)).toBe(false)
  })
})

describe('Une formule sans sa place', () => {
  const entetes = (colonne: number) => ({ 2: 'Effectif', 3: 'Population' })[colonne]
  it('dit les colonnes de sa ligne par leur en-tête', () =>
    expect(formuleSansPlace('C5/D5*100', 4, entetes)).toBe('[@[Effectif]]/[@[Population]]*100'))
  it('est la même que sa référence structurée', () =>
    expect(formuleSansPlace('T_X[[#This Row],[Effectif]]/[@Population]*100', 4)).toBe(
      '[@[Effectif]]/[@[Population]]*100',
    ))
  it('est la même deux lignes plus bas', () =>
    expect(formuleSansPlace('SUM(C$1:C5)-E4', 4, entetes)).toBe(formuleSansPlace('SUM(C$1:C7)-E6', 6, entetes)))
  it('ne touche ni aux textes, ni aux noms, ni aux autres feuilles', () =>
    expect(formuleSansPlace('IF(C5="C5",\'Feuille C5\'!C5,T_C5[Nom])&LOG10(2)', 4, entetes)).toBe(
      'IF([@[Effectif]]="C5",\'Feuille C5\'!C{0},T_C5[Nom])&LOG10(2)',
    ))
})
