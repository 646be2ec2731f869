import fc from 'fast-check'
import { apresEdition, insertion, suppression, type Axe } from '../../../src/domain/formule/edition'
import { formuleAuHasard } from './formules-au-hasard'

const editer =
  (place: typeof insertion, axe: Axe, debut: number, nombre: number) =>
  (formule: string, chez = 'Feuil1') =>
    apresEdition(formule, chez, { axe, feuille: 'Feuil1', place: place(axe, debut, nombre) })
const inserer = editer(insertion, 'ligne', 4, 2)
const supprimer = editer(suppression, 'ligne', 4, 2)

it.each([
  ['A4+A5+$A$5', 'A4+A7+$A$7'],
  ['SUM(A1:A4)', 'SUM(A1:A4)'],
  ['SUM(A1:A5)', 'SUM(A1:A7)'],
  ['SUM(A5:A9)', 'SUM(A7:A11)'],
  ['SUM(3:5)+SUM(A:C)', 'SUM(3:7)+SUM(A:C)'],
  ['SUM(A3:A1048576)', 'SUM(A3:A1048576)'],
  ['SUM(A1:A1048576)', 'SUM(A1:A1048576)'],
  ['A1048576', '#REF!'],
  ["Feuil1!A5+feuil1!A5+'Axe 2'!A5", "Feuil1!A7+feuil1!A7+'Axe 2'!A5"],
  ["SUM(Feuil1:Feuil3!A5)+'[1]Feuil1'!A5", "SUM(Feuil1:Feuil3!A5)+'[1]Feuil1'!A5"],
  ['T_Actions[@A5]&"A5"&A5#', 'T_Actions[@A5]&"A5"&A7#'],
  ['SUM(B9:A2)', 'SUM(A2:B11)'],
])('insère deux lignes avant la cinquième : %s devient %s', (formule, attendu) =>
  expect(inserer(formule)).toBe(attendu),
)

it.each([
  ['A4+A5+A6+A7', 'A4+#REF!+#REF!+A5'],
  ['SUM(A5:A6)', 'SUM(#REF!)'],
  ['SUM(A1:A5)', 'SUM(A1:A4)'],
  ['SUM(A6:A9)', 'SUM(A5:A7)'],
  ['SUM(A1:A9)', 'SUM(A1:A7)'],
  ['SUM(5:6)+SUM($A:C)', 'SUM(#REF!)+SUM($A:C)'],
  ['SUM(A3:A1048576)', 'SUM(A3:A1048576)'],
  ['Feuil1!$A$6', 'Feuil1!#REF!'],
])('supprime les lignes 5 et 6 : %s devient %s', (formule, attendu) => expect(supprimer(formule)).toBe(attendu))

it('d’une autre feuille, ne bouge que ce qui nomme la feuille', () => {
  expect(inserer("A5+Feuil1!A5+'Axe 2'!A5", 'Axe 2')).toBe("A5+Feuil1!A7+'Axe 2'!A5")
  expect(supprimer("A5+Feuil1!A5+'Axe 2'!A5", 'Axe 2')).toBe("A5+Feuil1!#REF!+'Axe 2'!A5")
})

it.each(['ligne', 'colonne'] as const)('supprimer ce qu’on vient d’insérer rend la formule (%s)', (axe) =>
  fc.assert(
    fc.property(formuleAuHasard(), fc.nat(250), fc.integer({ min: 1, max: 40 }), (formule, debut, nombre) => {
      const apres = editer(insertion, axe, debut, nombre)(formule)
      expect(editer(suppression, axe, debut, nombre)(apres)).toBe(formule)
    }),
  ),
)

it.each(['ligne', 'colonne'] as const)('insérer en deux fois revient à insérer en une (%s)', (axe) =>
  fc.assert(
    fc.property(formuleAuHasard(), fc.nat(250), fc.nat(20), fc.nat(20), (formule, debut, a, b) => {
      const deux = editer(insertion, axe, debut, b)(editer(insertion, axe, debut, a)(formule))
      expect(deux).toBe(editer(insertion, axe, debut, a + b)(formule))
    }),
  ),
)

describe('Formules après une insertion ou une suppression de colonnes', () => {
  it.each([
    ['SUM(A1:C1)', 'SUM(A1:D1)'],
    ['$C$2*B2', '$D$2*C2'],
    ['SUM(C:C)+SUM(2:2)', 'SUM(D:D)+SUM(2:2)'],
    ['SUM(B2:XFD2)+SUM(A3:XFD3)', 'SUM(C2:XFD2)+SUM(A3:XFD3)'],
    ["A1&'Axe 1'!C1", "A1&'Axe 1'!C1"],
    ['T_Villes[Habitants]&"C1"', 'T_Villes[Habitants]&"C1"'],
  ])('insérer avant B : %s devient %s', (avant, attendu) =>
    expect(editer(insertion, 'colonne', 1, 1)(avant)).toBe(attendu),
  )

  it.each([
    ['SUM(A1:C1)', 'SUM(A1:B1)'],
    ['B1+C1', '#REF!+B1'],
    ['SUM(B1:B9)', 'SUM(#REF!)'],
    ['SUM(B1:D1)', 'SUM(B1:C1)'],
  ])('supprimer B : %s devient %s', (avant, attendu) =>
    expect(editer(suppression, 'colonne', 1, 1)(avant)).toBe(attendu),
  )

  it('d’une autre feuille, seules bougent les références qui nomment celle-ci', () =>
    expect(editer(insertion, 'colonne', 1, 1)('SUM(Feuil1!C1:C9)+C1', 'Bilan')).toBe('SUM(Feuil1!D1:D9)+C1'))
})
