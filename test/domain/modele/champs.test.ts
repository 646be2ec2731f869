import fc from 'fast-check'
import type { Champ } from '../../../src/domain/modele/arbre'
import { lireSegments } from '../../../src/domain/modele/champs'

const LIEU = { feuille: 'Plan', ligne: 5, colonne: 3 }
const lu = (texte: string) => lireSegments(texte, LIEU)
const champ = (texte: string) => lu(texte).segments[0] as Champ
const codes = (texte: string) => lu(texte).fautes.map((f) => f.code)

describe('Un champ', () => {
  it('est une colonne, d’une autre table s’il la nomme', () => {
    expect(champ('{{Axe n°}}').quoi).toEqual({ genre: 'colonne', ref: { colonne: 'Axe n°' } })
    expect(champ('{{ T_Axes[Objectif] }}').quoi).toEqual({
      genre: 'colonne',
      ref: { table: 'T_Axes', colonne: 'Objectif' },
    })
    expect(champ('{{Pour aller plus loin...}}').quoi).toMatchObject({ ref: { colonne: 'Pour aller plus loin...' } })
  })

  it('se mêle à une phrase, et \\{{ s’écrit tel quel', () => {
    const { segments, fautes } = lu('AXE {{Axe n°}} – {{Axe | majuscules}} \\{{brut}}')
    expect(segments.map((s) => (typeof s === 'string' ? s : s.texte))).toEqual([
      'AXE ',
      'Axe n°',
      ' – ',
      'Axe | majuscules',
      ' {{brut}}',
    ])
    expect(fautes).toEqual([])
  })

  it('prend des filtres de gauche à droite, après | ou ;, et finit par son affichage', () => {
    expect(champ('{{Levier | majuscules ; défaut « n.d. » | une fois}}')).toMatchObject({
      filtres: [{ nom: 'majuscules' }, { nom: 'défaut', texte: 'n.d.' }],
      affichage: 'une fois',
    })
    expect(champ('{{Pilotes | liste " / "}}').filtres).toEqual([{ nom: 'liste', texte: ' / ' }])
    expect(champ('{{Honoraires | secret 5 selon [Effectif]}}').filtres).toEqual([
      { nom: 'secret', seuil: 5, selon: { colonne: 'Effectif' } },
    ])
    expect(champ('{{Pilotes | liste "|;}}"}}').filtres).toEqual([{ nom: 'liste', texte: '|;}}' }])
  })

  it('traduit le code de format français', () => {
    const format = (code: string) => champ(`{{x | format "${code}"}}`).filtres[0]
    expect(format('# ##0,0 €')).toEqual({ nom: 'format', texte: '#,##0.0 €' })
    expect(format('jj/mm/aaaa')).toEqual({ nom: 'format', texte: 'dd/mm/yyyy' })
    expect(format('+0,0 %;-0,0 %;0,0 %')).toEqual({ nom: 'format', texte: '+0.0 %;-0.0 %;0.0 %' })
  })

  it('force un mot réservé', () => {
    expect(champ('{{mot:rang}}').quoi).toEqual({ genre: 'mot', mot: 'rang' })
    expect(champ('{{mot:somme Effectif}}').quoi).toEqual({ genre: 'mot', mot: 'somme', ref: { colonne: 'Effectif' } })
  })

  it('peut être un graphique ou une image, avec leur texte de remplacement', () => {
    expect(champ('{{graphique barres [Effectif] PAR [Profession] | texte "Effectif de {{Territoire}}"}}').quoi).toEqual(
      {
        genre: 'graphique',
        type: 'bars',
        series: [{ colonne: 'Effectif' }],
        par: { colonne: 'Profession' },
      },
    )
    expect(
      champ('{{graphique barres empilées nombre PAR T_Actions[Axe] SELON [Statut] | texte "x"}}').quoi,
    ).toMatchObject({
      type: 'stackedBars',
      series: [],
      par: { table: 'T_Actions', colonne: 'Axe' },
      selon: { colonne: 'Statut' },
    })
    expect(champ('{{graphique colonnes [Effectif] et [Femmes] PAR [Profession] | texte "x"}}').quoi).toMatchObject({
      series: [{ colonne: 'Effectif' }, { colonne: 'Femmes' }],
    })
    expect(champ('{{image Logo | texte "Logo du Département"}}').quoi).toEqual({ genre: 'image', nom: 'Logo' })
  })

  it.each([
    ['{{Axe', 'M009'],
    ['{{}}', 'M009'],
    ['{{ | majuscules}}', 'M009'],
    ['{{Axe | majuscule}}', 'M013'],
    ['{{Axe | }}', 'M013'],
    ['{{Axe | une fois | majuscules}}', 'M015'],
    ['{{Axe | format}}', 'M014'],
    ['{{Axe | majuscules "x"}}', 'M014'],
    ['{{Axe | secret selon [x]}}', 'M014'],
    ['{{Axe | texte "x"}}', 'M014'],
    ['{{mot:rangs}}', 'M012'],
    ['{{T_Axes[}}', 'M009'],
    ['{{graphique barres [Effectif] PAR [Profession]}}', 'M021'],
    ['{{graphique tarte [Effectif] PAR [Profession] | texte "x"}}', 'M021'],
    ['{{graphique barres [Effectif] | texte "x"}}', 'M021'],
    ['{{image Logo}}', 'M021'],
  ])('dit la faute de %s (%s)', (texte, code) => expect(codes(texte)).toEqual([code]))

  it('propose le filtre voisin et la cellule', () => {
    expect(lu('{{Axe | majuscule}}').fautes[0]).toEqual({
      ou: 'Plan!D6',
      code: 'M013',
      message: 'Le filtre « majuscule » n’existe pas.',
      suggestion: 'Vouliez-vous dire « majuscules » ?',
      gravite: 'faute',
    })
  })

  it('n’échoue jamais, quel que soit le texte', () => {
    const morceau = fc.constantFrom(
      '{{',
      '}}',
      '\\{{',
      '|',
      ';',
      '"',
      '«',
      '»',
      '[',
      ']',
      '(',
      'Axe',
      'image ',
      'graphique barres ',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(morceau, { maxLength: 12 }), (morceaux) => {
        const { segments } = lu(morceaux.join(''))
        expect(Array.isArray(segments)).toBe(true)
      }),
    )
  })
})
