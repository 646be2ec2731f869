import { anniversaire, dateDe, dateDeSerie, enFrancais, serieDeDate } from '../../src/domain/commun/date'
import { entete, motProche } from '../../src/domain/commun/entete'
import { professionDe } from '../../src/domain/commun/profession'

describe('Les jours', () => {
  it.each([
    [45465, '2024-06-22'],
    [45465.99, '2024-06-22'],
    [61, '1900-03-01'],
  ])('le nombre %d d’Excel est le %s', (serie, date) => {
    expect(dateDeSerie(serie)).toBe(date)
    expect(serieDeDate(dateDeSerie(serie))).toBe(Math.floor(serie))
  })
  it('l’anniversaire d’un 29 février est le 28 les années ordinaires', () => {
    expect(anniversaire('2020-02-29', 1)).toBe('2021-02-28')
    expect(anniversaire('2020-02-29', 4)).toBe('2024-02-29')
    expect(anniversaire('2023-09-01', 1)).toBe('2024-09-01')
  })
  it('un jour qui n’existe pas n’est pas une date', () => {
    expect(dateDe(2024, 2, 30)).toBeUndefined()
    expect(dateDe(2023, 2, 29)).toBeUndefined()
    expect(enFrancais('2024-06-22')).toBe('22/06/2024')
  })
})

describe('Les en-têtes', () => {
  it.each([
    ['Thématique', 'THEMATIQUE'],
    ['Mise en œuvre', 'mise en oeuvre'],
    ['Pour aller plus loin...', 'Pour aller plus loin…'],
    ['Axe n°', 'axe no'],
    ['Description / Mise en œuvre', 'description/mise  en oeuvre'],
    ["L'axe", 'L’axe'],
    ['Population standardisée', ' Population\u00a0standardisee '],
  ])('« %s » se lit comme « %s »', (a, b) => expect(entete(a)).toBe(entete(b)))

  it('propose le mot proche, jamais un mot lointain', () => {
    expect(motProche('Pilotes', ['Axe', 'Pilotte', 'Plan'])).toBe('Pilotte')
    expect(motProche('Pilotes', ['Budget', 'Axe'])).toBeUndefined()
  })
})

describe('Les professions', () => {
  it.each([
    ['Médecins généralistes', 'MG'],
    ['mg', 'MG'],
    ['Infirmières libérales', 'infirmier'],
    ['Masseurs-kinésithérapeutes', 'kinésithérapeute'],
    ['Sages-femmes', 'sage-femme'],
    ['Chirurgiens-dentistes', 'dentiste'],
  ])('« %s » : %s', (texte, attendu) => expect(professionDe(texte)).toBe(attendu))
  it('ne devine pas', () => expect(professionDe('plombier')).toBeUndefined())
})
