import { apresEditionDeColonnes } from '../../../src/domain/formule/colonnes'

const edition = (genre: 'insertion' | 'suppression', colonne: number, nombre = 1) =>
  ({ genre, feuille: 'Suivi', colonne, nombre }) as const
const apres = (formule: string, quoi: ReturnType<typeof edition>, chez = 'Suivi') =>
  apresEditionDeColonnes(formule, chez, quoi)

describe('Formules après une insertion ou une suppression de colonnes', () => {
  it.each([
    ['SUM(A1:C1)', 'SUM(A1:D1)'],
    ['$C$2*B2', '$D$2*C2'],
    ['SUM(C:C)+SUM(2:2)', 'SUM(D:D)+SUM(2:2)'],
    ["A1&'Axe 1'!C1", "A1&'Axe 1'!C1"],
    ['T_Villes[Habitants]&"C1"', 'T_Villes[Habitants]&"C1"'],
  ])('insérer avant B : %s devient %s', (avant, attendu) => expect(apres(avant, edition('insertion', 1))).toBe(attendu))

  it.each([
    ['SUM(A1:C1)', 'SUM(A1:B1)'],
    ['B1+C1', '#REF!+B1'],
    ['SUM(B1:B9)', 'SUM(#REF!)'],
    ['SUM(B1:D1)', 'SUM(B1:C1)'],
  ])('supprimer B : %s devient %s', (avant, attendu) => expect(apres(avant, edition('suppression', 1))).toBe(attendu))

  it('d’une autre feuille, seules bougent les références qui nomment celle-ci', () =>
    expect(apres('SUM(Suivi!C1:C9)+C1', edition('insertion', 1), 'Bilan')).toBe('SUM(Suivi!D1:D9)+C1'))

  it('insérer puis supprimer les mêmes colonnes rend la formule', () => {
    for (const formule of ['SUM(A1:D9)', '$C$1', 'B:D', 'A1*E5']) {
      expect(apres(apres(formule, edition('insertion', 2, 3)), edition('suppression', 2, 3))).toBe(formule)
    }
  })
})
