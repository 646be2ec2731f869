import fc from 'fast-check'
import { apresInsertion, apresSuppression } from '../../../src/domain/formule/lignes'
import { formuleAuHasard } from './formules-au-hasard'

const lignes = (ligne: number, nombre: number) => ({ feuille: 'Feuil1', ligne, nombre })
const inserer = (formule: string, feuille = 'Feuil1') => apresInsertion(formule, feuille, lignes(4, 2))
const supprimer = (formule: string, feuille = 'Feuil1') => apresSuppression(formule, feuille, lignes(4, 2))

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

it('supprimer les lignes qu’on vient d’insérer rend la formule', () =>
  fc.assert(
    fc.property(formuleAuHasard(), fc.nat(250), fc.integer({ min: 1, max: 40 }), (formule, ligne, nombre) => {
      const apres = apresInsertion(formule, 'Feuil1', lignes(ligne, nombre))
      expect(apresSuppression(apres, 'Feuil1', lignes(ligne, nombre))).toBe(formule)
    }),
  ))

it('insérer en deux fois revient à insérer en une', () =>
  fc.assert(
    fc.property(formuleAuHasard(), fc.nat(250), fc.nat(20), fc.nat(20), (formule, ligne, a, b) => {
      const deux = apresInsertion(apresInsertion(formule, 'Feuil1', lignes(ligne, a)), 'Feuil1', lignes(ligne, b))
      expect(deux).toBe(apresInsertion(formule, 'Feuil1', lignes(ligne, a + b)))
    }),
  ))
