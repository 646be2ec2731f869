import { evaluer } from '../../../src/domain/modele/expression/evaluer'
import { lireExpression } from '../../../src/domain/modele/expression/lire'
import type { Valeur } from '../../../src/domain/modele/types'

const LIGNE: Record<string, Valeur> = {
  Statut: 'ABANDONNÉ',
  'Budget prévu': 12.5,
  Pilotes: 'CD / ARS\nCDOM',
  Échéance: null,
  Texte: 'Santé',
  Erreur: '#N/A',
  "Type d'action": 'x',
}

function valeur(texte: string) {
  const lue = lireExpression(texte)
  if (!('expression' in lue)) return lue.message
  return evaluer(lue.expression, { colonne: ({ colonne }) => LIGNE[colonne] ?? null, date: 46351 })
}

describe('Une condition s’écrit comme dans Excel', () => {
  it.each([
    ['[Budget prévu]>0', true],
    ['[Statut]<>"Abandonné"', false],
    ['[Statut]="abandonne"', true],
    ['[Statut] = « Abandonné »', true],
    ['[Statut]=“Abandonné”', true],
    ['ET([Budget prévu]>=12,5;NON(ESTVIDE([Pilotes])))', true],
    ['AND([Budget prévu]>13,TRUE)', false],
    ['OU(FAUX;[Texte]="sante")', true],
    ['CONTIENT([Pilotes];"CD")', true],
    ['CONTIENT([Pilotes];"cdom")', true],
    ['CONTIENT([Pilotes];"AR")', false],
    ['AUJOURDHUI()-46350', 1],
    ['ANNEE(TODAY())', 2026],
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['-2^2', 4],
    ['2-1-1', 0],
    ['50%', 0.5],
    ['"a"&1,5', 'a1,5'],
    ['GAUCHE([Texte];2)', 'Sa'],
    ['DROITE([Texte];0)', ''],
    ['MAJUSCULE([Texte])', 'SANTÉ'],
    ['NBCAR([Texte])', 5],
    ['SI([Budget prévu]>10;"gros";"petit")', 'gros'],
    ['SIERREUR([Erreur];"rien")', 'rien'],
    ['ESTERREUR(1/0)', true],
    ['[Type d\'action]="x"', true],
    ['ARRONDI(2,345;2)', 2.35],
  ])('%s vaut %p', (texte, attendu) => expect(valeur(texte)).toEqual(attendu))

  it('une cellule vide n’est ni 0, ni avant ou après quoi que ce soit', () => {
    expect(['[Échéance]=0', '[Échéance]<AUJOURDHUI()', '[Échéance]=""', 'ESTVIDE([Échéance])'].map(valeur)).toEqual([
      false, false, true, true,
    ]) // prettier-ignore
  })

  it('une erreur de la cellule ou du calcul reste une erreur', () => {
    expect(valeur('[Erreur]>1')).toEqual({ erreur: '#N/A' })
    expect(valeur('[Texte]*2')).toEqual({ erreur: '#VALEUR!' })
    expect(valeur('[Budget prévu]/0')).toEqual({ erreur: '#DIV/0!' })
    expect(valeur('NON([Texte])')).toEqual({ erreur: '#VALEUR!' })
  })

  it.each([
    ['', 'M016', 'vide'],
    ['[Statut]<>', 'M016', 's’arrête trop tôt'],
    ['[Statut]=Abandonné', 'M016', 'ni une colonne entre crochets'],
    ['[Statut]="x', 'M016', 'n’est pas fermé'],
    ['ET([Statut]="x"', 'M016', 'parenthèse'],
    ['[A] [B]', 'M016', 'n’a pas de sens à cet endroit'],
    ['ETT([A]>1)', 'M017', 'ETT'],
    ['ESTVIDE()', 'M016', 'ESTVIDE attend 1 valeur'],
    ['eval("x")', 'M017', 'eval'],
    ['constructor', 'M016', 'constructor'],
  ])('refuse « %s » (%s)', (texte, code, message) => {
    const lue = lireExpression(texte)
    expect(lue).toMatchObject({ code, message: expect.stringContaining(message) })
  })

  it('propose le nom de la fonction', () => {
    expect(lireExpression('ESTVIDES([A])')).toMatchObject({ suggestion: 'Vouliez-vous dire « ESTVIDE » ?' })
  })
})
