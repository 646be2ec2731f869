import fc from 'fast-check'
import { ErreurCsv } from '../../../src/functions/csv/fautes-csv'
import { nombreDeTexte, nombreSimple } from '../../../src/functions/csv/nombre-csv'
import { trajetsCsv } from '../../../src/functions/csv/trajets-csv'
import { creerRepertoire } from '../../../src/functions/codes'
import { lireTrajets } from '../../../src/functions/lire-trajets'

const BORNES = [10, 15, 20]

function lire(texte: string, morceau = 11) {
  const codes = creerRepertoire()
  const octets = new TextEncoder().encode(texte)
  const nouveaux: string[] = []
  const lecture = trajetsCsv(codes, BORNES, {
    decoder: (o) => new TextDecoder().decode(o),
    octets: 0,
    nouveau: (code) => nouveaux.push(code),
  })
  for (let k = 0; k < octets.length; k += morceau) lecture.ajouter(octets.slice(k, k + morceau))
  const { residence, exercice, palier, minutesLues, croissants, nom } = lecture.terminer()
  return {
    lus: [[...residence], [...exercice], [...palier]],
    minutes: [...minutesLues],
    croissants,
    nouveaux,
    nom,
  }
}

describe('Les trajets d’un CSV', () => {
  it('sont ceux que lirait la fonction dans des cellules', () => {
    const code = fc.constantFrom('01004', '1004', ' 2A004 ', '2B033', 'Lyon 1er', '97401')
    const minutes = fc.oneof(fc.constantFrom('', '10', '12,5', ' 20 ', '1 000', '1e1'), fc.nat(30).map(String))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(code, code, minutes), { maxLength: 12 }),
        fc.integer({ min: 1, max: 60 }),
        (lignes, morceau) => {
          const texte = ['Résidence;Exercice;Minutes', ...lignes.map((l) => l.join(';'))].join('\r\n')
          const codes = creerRepertoire()
          const cellules = lignes.map(([a, b, m]) => [
            a,
            b,
            m === '' ? null : Number(m.replace(',', '.').replace(/ /g, '')),
          ])
          const attendus = lireTrajets([['Résidence', 'Exercice', 'Minutes'], ...cellules] as never, codes, BORNES)
          const { lus, croissants, nouveaux } = lire(texte, morceau)
          expect(lus).toEqual([[...attendus.residence], [...attendus.exercice], [...attendus.palier]])
          expect(croissants).toBe(attendus.croissants)
          expect(nouveaux).toHaveLength(codes.taille())
          attendus.rendre()
          codes.rendre()
        },
      ),
    )
  })

  it('trouve ses colonnes parmi d’autres, garde les numéros de lignes malgré les lignes vides', () => {
    const { lus, minutes, nouveaux, nom } = lire(
      'minutes,x,EXERCICE,residence\n5,"a,b",1004,01001\n\n,,,\n7,é,2A004,1001\n',
    )
    expect(lus).toEqual([[0, -1, -1, 0], [1, -1, -1, 2], [3, 0, 0, 3]]) // prettier-ignore
    expect(minutes[3]).toBe(7)
    expect(nouveaux).toEqual(['01001', '01004', '2A004'])
    expect(nom(3)).toBe('ligne 5 de trajets')
  })

  it.each([
    [
      'residence,exercice,minutes\n1,2,-5\n',
      'ligne 2, colonne « minutes » : attendu un nombre de minutes positif ou nul. Reçu : -5.',
    ],
    ['residence,exercice,minutes\n1,2,"1,5"\n', 'décimales après un point'],
    ['residence;exercice;minutes\n1;2;douze\n', 'ligne 2, colonne « minutes » : attendu un nombre. Reçu : « douze ».'],
    [
      'residence,exercice,minutes\n1,,5\n',
      'ligne 2, colonne « exercice » : attendu un code commune. Reçu : une cellule vide.',
    ],
    ['residence,exercice,minutes\n1,2\n', 'ligne 2 : attendu 3 cellules, comme l’en-tête. Reçu : 2.'],
    ['Résidense;exercice;minutes\n', 'L’en-tête porte « Résidense » : vouliez-vous dire « residence » ?'],
    ['', 'fichier vide'],
  ])('dit la faute de %j', (texte, message) => {
    expect(() => lire(texte)).toThrow(message)
  })

  it('montre vingt fautes et compte les autres', () => {
    try {
      lire('residence,exercice,minutes\n' + '1,2,x\n'.repeat(50))
      throw new Error('attendu : une erreur')
    } catch (erreur) {
      expect(erreur).toBeInstanceOf(ErreurCsv)
      expect((erreur as ErreurCsv).fautes).toHaveLength(20)
      expect((erreur as ErreurCsv).total).toBe(50)
    }
  })

  it('lit un nombre simple comme le ferait Number, et laisse les autres à leur texte', () => {
    const octets = (texte: string) => new TextEncoder().encode(texte)
    const decimal = fc.tuple(fc.nat(99_999_999), fc.nat(99_999)).map(([a, b]) => `${a}.${b}`)
    fc.assert(
      fc.property(fc.oneof(decimal, fc.nat().map(String)), (texte) => {
        expect(nombreSimple(octets(texte), 0, texte.length, false)).toBe(Number(texte))
        expect(nombreDeTexte(texte, false)).toBe(Number(texte))
      }),
    )
    for (const texte of ['', '.5', '5.', '1.2.3', '-1', '1e3', '1 000', 'x', '1,5', '1234567890123456']) {
      expect(nombreSimple(octets(texte), 0, texte.length, false)).toBeNaN()
    }
    expect(nombreSimple(octets('1,5'), 0, 3, true)).toBe(1.5)
  })
})
