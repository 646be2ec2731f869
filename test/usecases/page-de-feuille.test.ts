import { ecrireLignes, lignesRepliees } from '../../src/usecases/plan-sante/page-de-feuille'

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
  it('ne dépasse jamais ce qu’une ligne d’Excel peut montrer', () => {
    const operations = ecrireLignes('F', [10], [{ cellules: ['mot '.repeat(5000)], styles: [[{}]] }])
    expect(operations.find((o) => o.kind === 'rowHeights')).toMatchObject({ heights: [400] })
  })
})

it('réunit les styles de lignes voisines en une opération', () => {
  const ligne = { cellules: ['a', 'b'], styles: [[{ bold: true }], [{}]] }
  const styles = ecrireLignes('F', [10, 10], [ligne, ligne, ligne]).filter((o) => o.kind === 'style')
  expect(styles.map((o) => o.area)).toEqual([
    { row: 0, column: 0, rows: 3, columns: 1 },
    { row: 0, column: 1, rows: 3, columns: 1 },
  ])
})
