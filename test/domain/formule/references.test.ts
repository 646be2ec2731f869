import fc from 'fast-check'
import { deplacer } from '../../../src/domain/formule/deplacer'
import { apresSuppressionDeFeuille, renommerFeuille } from '../../../src/domain/formule/feuilles'
import { texteDeReference } from '../../../src/domain/formule/reference'
import { references, remplacerReferences } from '../../../src/domain/formule/references'
import { formuleAuHasard } from './formules-au-hasard'

const lues = (formule: string) => references(formule).map(texteDeReference)

it.each([
  ['A1+$B$2*C$3', ['A1', '$B$2', 'C$3']],
  ['SUM(A1:B2,D:$F,3:5,$7:8)', ['A1:B2', 'D:$F', '3:5', '$7:8']],
  ["Feuil2!A1+'Axe n°1'!B2:C3", ['Feuil2!A1', "'Axe n°1'!B2:C3"]],
  ["'L''axe'!A1", ["'L''axe'!A1"]],
  ["SUM(Jan:Mars!B2,'T 1:T 4'!C3)", ['Jan:Mars!B2', "'T 1:T 4'!C3"]],
  ['Feuil1!A1:Feuil1!B2', ['Feuil1!A1', 'Feuil1!B2']],
  ['A1:INDEX(B1:B9,3)', ['A1', 'B1:B9']],
  ['SUM(A1#,_xlfn.ANCHORARRAY(B2))', ['A1', 'B2']],
  ['A1:B2 B1:B9', ['A1:B2', 'B1:B9']],
  ['XFD1048576', ['XFD1048576']],
])('lit les références de %s', (formule, attendu) => expect(lues(formule)).toEqual(attendu))

it.each([
  '"A1"&"it\'\'s B2"',
  '{1,2;3,4}+{"A1","B2"}',
  'LOG10(2)+ATAN2(1,2)',
  'Total_A1+Taux.2024+_xlpm.a1',
  'T_Actions[[#All],[A1]]+T_Actions[@Budget]+[@[B2]]',
  'T1[Code]',
  "[1]Feuil1!A1+'[Classeur.xlsx]Feuil 1'!$B$2:C3+[2]!Nom",
  "'C:\\Dossier\\[Classeur.xlsx]Feuil1'!A1",
  '#REF!A1+Feuil1!#REF!',
  'R1C1+RC[-1]',
  'XFE1+A1048577+A0',
  'TRUE+FALSE',
  'Feuil1!NomLocal',
])('ne voit aucune référence dans %s', (formule) => expect(lues(formule)).toEqual([]))

it('donne les indices à partir de 0, et ce que les $ retiennent', () =>
  expect(references("'Axe 1'!$C5:D$9")).toEqual([
    {
      feuille: 'Axe 1',
      debut: { ligne: 4, colonne: 2, ligneAbsolue: false, colonneAbsolue: true },
      fin: { ligne: 8, colonne: 3, ligneAbsolue: true, colonneAbsolue: false },
      forme: 'plage',
    },
  ]))

it('change de feuille, en pose une et en garde une', () => {
  const vers = (feuille: string) => (formule: string) => remplacerReferences(formule, (ref) => ({ ...ref, feuille }))
  expect(vers('Axe 1')("A1+Feuil1!B2+'Feuil 2'!C3:D4")).toBe("'Axe 1'!A1+'Axe 1'!B2+'Axe 1'!C3:D4")
  expect(vers('A1')('B2')).toBe("'A1'!B2")
  expect(remplacerReferences("SUM('Feuil 1'!A1,2)", (ref) => [ref, { ...ref, feuille: 'B' }])).toBe(
    "SUM(('Feuil 1'!A1,B!A1),2)",
  )
  expect(remplacerReferences("'Feuil1'!A1+B2", () => '#REF!')).toBe("'Feuil1'!#REF!+#REF!")
})

it('laisse intact ce qu’on ne remplace pas, quelle que soit la formule', () =>
  fc.assert(
    fc.property(formuleAuHasard(), (formule) => {
      expect(remplacerReferences(formule, () => undefined)).toBe(formule)
      expect(references(remplacerReferences(formule, (reference) => reference))).toEqual(references(formule))
    }),
  ))

it('ne perd aucun caractère d’un texte qui n’est pas une formule', () =>
  fc.assert(fc.property(fc.string(), (texte) => expect(remplacerReferences(texte, () => undefined)).toBe(texte))))

it.each([
  ['A1+$A1+A$1+$A$1', 2, 3, 'D3+$A3+D$1+$A$1'],
  ['SUM(B:B)+SUM($C:D)+SUM(2:3)', 1, 1, 'SUM(C:C)+SUM($C:E)+SUM(3:4)'],
  ['A2', -2, 0, '#REF!'],
  ["'Axe 1'!A1:B$2", 1, 0, "'Axe 1'!A2:B$2"],
  ['SUM($A$5:A6)', -4, 0, 'SUM($A2:A$5)'],
  ['LOG10(A1)&"A1"', 1, 0, 'LOG10(A2)&"A1"'],
])('copie %s de %i lignes et %i colonnes', (formule, lignes, colonnes, attendu) =>
  expect(deplacer(formule, lignes, colonnes)).toBe(attendu),
)

it('revient d’où elle vient', () =>
  fc.assert(
    fc.property(formuleAuHasard({ relatives: true }), fc.nat(50), fc.nat(50), (formule, lignes, colonnes) => {
      expect(deplacer(deplacer(formule, lignes, colonnes), -lignes, -colonnes)).toBe(formule)
    }),
  ))

it('renomme une feuille partout où elle est nommée', () => {
  const formule = 'Feuil1!A1+feuil1!Nom+\'Feuil1:Fin\'!B2+Feuil10!A1&"Feuil1!A1"+[1]Feuil1!A1'
  expect(renommerFeuille(formule, 'Feuil1', "L'axe")).toBe(
    "'L''axe'!A1+'L''axe'!Nom+'L''axe:Fin'!B2+Feuil10!A1&\"Feuil1!A1\"+[1]Feuil1!A1",
  )
})

it('perd ce qui visait une feuille supprimée', () =>
  expect(apresSuppressionDeFeuille("'Axe 1'!A1+B2", 'axe 1')).toBe('#REF!A1+B2'))
