import * as fc from 'fast-check'
import { formeCanonique, formuleCanonique, formuleFrancaise } from '../../../src/hosts/browser/formule-francaise'

describe('Formule des fichiers ↔ formule du clavier français', () => {
  it.each([
    ['=SUM(A1,2.5)', '=SOMME(A1;2,5)'],
    ['=SANTE.ZONAGE(2.5)', '=SANTE.ZONAGE(2,5)'],
    ['=SANTE.DENSITE(194,227489)', '=SANTE.DENSITE(194;227489)'],
    ['=IF(A1>1.5,"a;b,c",0)', '=SI(A1>1,5;"a;b,c";0)'],
    ['=IF(A1="dit ""1,5"" ; et",1,2)', '=SI(A1="dit ""1,5"" ; et";1;2)'],
    ["=SUM('Axe 1, suite; fin'!A1,'L''eau'!B2)", "=SOMME('Axe 1, suite; fin'!A1;'L''eau'!B2)"],
    ['={1,2;3,4}', '={1.2;3.4}'],
    ['=SUM({1.5,-2;"a,b;c",TRUE})', '=SOMME({1,5.-2;"a,b;c".VRAI})'],
    ['=SUM(T_Communes[#All])', '=SOMME(T_Communes[#Tout])'],
    [
      '=SANTE.APL(T[[#All],[Code]:[Pop]],O[#Data],T[@Code])',
      '=SANTE.APL(T[[#Tout];[Code]:[Pop]];O[#Données];T[@Code])',
    ],
    ['=T[[#This Row],[Prix, net; HT]]', '=T[[#Cette ligne];[Prix, net; HT]]'],
    ['=SUM(T[Prix, net])', '=SOMME(T[Prix, net])'],
    ["=T[[#Headers],[A'[b'],c]]", "=T[[#En-têtes];[A'[b'],c]]"],
    ['=T[#Totals]', '=T[#Totaux]'],
    ['=IFERROR(VLOOKUP(A1,B:C,2,FALSE),#N/A)', '=SIERREUR(RECHERCHEV(A1;B:C;2;FAUX);#N/A)'],
    ['=IF(ISERROR(A1),#VALUE!,#NAME?)', '=SI(ESTERREUR(A1);#VALEUR!;#NOM?)'],
    ['=TRUE()', '=VRAI()'],
    ['=SUM(1:1,5:5)', '=SOMME(1:1;5:5)'],
    ['=SUM(,.5,1)', '=SOMME(;,5;1)'],
    ['=COUNTIFS(A:A,">2",B:B,"<=3,5")', '=NB.SI.ENS(A:A;">2";B:B;"<=3,5")'],
    ['=1.5E+10+2.5%', '=1,5E+10+2,5%'],
    ['=A1#+SORT(UNIQUE(B1:B9),,-1)', '=A1#+TRIER(UNIQUE(B1:B9);;-1)'],
    ['=LET(x,1.5,x*2)', '=LET(x;1,5;x*2)'],
    ['=Été!A1+Données!B2', '=Été!A1+Données!B2'],
  ])('%s ↔ %s', (canonique, francaise) => {
    expect(formuleFrancaise(canonique)).toBe(francaise)
    expect(formuleCanonique(francaise)).toBe(canonique)
  })

  it.each([
    ['=SOMME(A1,B1)', '=SUM(A1,B1)'],
    ['=SOMME(A1,5)', '=SUM(A1,5)'],
    ['=somme(a1;2.5)', '=SUM(a1,2.5)'],
    ['=SUM(A1;B1)', '=SUM(A1,B1)'],
    ['=ANNÉE(A1)', '=YEAR(A1)'],
    ['=F(1,5)', '=F(1.5)'],
    ['=F(1,5;2,5)', '=F(1.5,2.5)'],
    ['=T[[#tout];[Code]]', '=T[[#All],[Code]]'],
    ['=T[[#EN-TETES];[Code]]', '=T[[#Headers],[Code]]'],
  ])('au clavier, %s devient %s', (tapee, canonique) => {
    expect(formuleCanonique(tapee)).toBe(canonique)
  })

  it.each(['=SOMME(A1;2,5', '=SI("abc;1,5', "=SOMME('Axe 1;2,5", '=T[[#Tout];[Co', '={1,5.2;', '=', '', '=;'])(
    'laisse chaque caractère à sa place pendant la frappe de %s',
    (tapee) => {
      expect(formeCanonique(tapee)).toHaveLength(tapee.length)
    },
  )

  it('montre à la grille des séparateurs qu’elle connaît', () => {
    expect(formeCanonique('=SOMME(A1;2,5;"a;b";T[[#Tout];[Code]];{1,5.2;3.4})')).toBe(
      '=SOMME(A1,2.5,"a;b",T[[#Tout],[Code]],{1.5,2;3,4})',
    )
  })
})

/** Des formules canoniques comme les fichiers en contiennent. */
const formule = (() => {
  const texte = fc.stringMatching(/^[a-z;, .'[\]{}#1-9é]{0,8}$/)
  const colonne = fc.stringMatching(/^[A-Za-zé][a-zé0-9 ,;.]{0,6}$/)
  const nombre = fc.oneof(
    fc.integer({ min: 0, max: 99999 }).map(String),
    fc.double({ min: 0.001, max: 9999, noNaN: true }).map((n) => n.toFixed(3)),
  )
  const atome = fc.oneof(
    nombre,
    texte.map((t) => `"${t}"`),
    fc.constantFrom('A1', '$B$2', 'C3:D9', 'A:A', '1:3', 'TRUE', 'FALSE', '#N/A', '#VALUE!', '#DIV/0!', 'taux'),
    texte.filter((t) => !t.startsWith("'")).map((t) => `'${t.replaceAll("'", "''")}x'!A1`),
    colonne.map((c) => `T_X[[${c}]]`),
    fc.tuple(fc.constantFrom('#All', '#Headers', '#This Row'), colonne).map(([s, c]) => `T_X[[${s}],[${c}]]`),
    fc
      .array(
        fc.array(
          fc.oneof(
            nombre,
            texte.map((t) => `"${t}"`),
          ),
          { minLength: 2, maxLength: 2 },
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((lignes) => `{${lignes.map((l) => l.join(',')).join(';')}}`),
  )
  return fc
    .letrec<{ expression: string }>((rec) => ({
      expression: fc.oneof(
        { maxDepth: 4 },
        atome,
        fc
          .tuple(
            fc.constantFrom('SUM', 'IF', 'SANTE.APL', 'VLOOKUP', 'NETWORKDAYS.INTL', 'VAR.P', 'VARP', 'XLOOKUP'),
            fc.array(fc.oneof(rec('expression'), fc.constant('')), { maxLength: 4 }),
          )
          .map(([nom, arguments_]) => `${nom}(${arguments_.join(',')})`),
        fc
          .tuple(rec('expression'), fc.constantFrom('+', '-', '*', '/', '&', '=', '<>'), rec('expression'))
          .map(([a, signe, b]) => `${a}${signe}${b}`),
      ),
    }))
    .expression.map((e) => `=${e}`)
})()

describe('Aller et retour', () => {
  it('rend toujours la formule de départ', () => {
    fc.assert(
      fc.property(formule, (f) => {
        expect(formuleCanonique(formuleFrancaise(f))).toBe(f)
      }),
      { numRuns: 2000 },
    )
  })

  it('garde la longueur de tout texte tapé', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (t) => {
        expect(formeCanonique(t)).toHaveLength(t.length)
      }),
      { numRuns: 2000 },
    )
  })
})
