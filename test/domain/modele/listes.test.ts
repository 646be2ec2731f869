import { lignesRepliees } from '../../../src/domain/modele/composer/largeur-du-texte'
import { elements, lignesDeTexte, sansPuce } from '../../../src/domain/modele/listes'

describe('Plusieurs organismes dans une cellule', () => {
  it.each([
    ['CD / ARS', ['CD', 'ARS']],
    ['CD/ARS;CPAM', ['CD', 'ARS', 'CPAM']],
    ['CD - Intercommunalités', ['CD', 'Intercommunalités']],
    ['CDOM;CD\nHôpitaux', ['CDOM', 'CD', 'Hôpitaux']],
    ['Saint-Maixent-l’École', ['Saint-Maixent-l’École']],
    [' / ', []],
  ])('« %s »', (texte, attendu) => expect(elements(texte)).toEqual(attendu))

  it('les rubriques se coupent aux retours à la ligne seulement', () => {
    expect(lignesDeTexte('a / b\r\n\n c ; d ')).toEqual(['a / b', 'c ; d'])
  })

  it.each([
    ['• a', 'a'],
    ['- a', 'a'],
    ['– a', 'a'],
    ['o a', 'a'],
    ['oubli', 'oubli'],
  ])('ôte la puce de « %s »', (ligne, attendu) => expect(sansPuce(ligne)).toBe(attendu))
})

describe('La hauteur d’une ligne', () => {
  it.each([
    ['', 20, 1],
    ['court', 20, 1],
    ['une phrase qui ne tient pas dans vingt caractères', 20, 3],
    ['deux\nparagraphes', 40, 2],
    ['anticonstitutionnellement', 10, 3],
  ])('« %s » en %d caractères : %d lignes', (texte, largeur, lignes) =>
    expect(lignesRepliees(texte, largeur)).toBe(lignes),
  )

  it('compte les capitales plus larges', () => {
    const texte = 'promouvoir la vie associative'
    expect(lignesRepliees(texte.toUpperCase(), 26)).toBeGreaterThan(lignesRepliees(texte, 26))
  })
})
