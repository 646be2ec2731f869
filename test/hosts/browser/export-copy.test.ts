import { copySheet } from '../../../src/hosts/browser/export-copy'
import { sheetEntries } from '../../../src/hosts/xlsx/book'
import type { XlsxPackage } from '../../../src/hosts/xlsx/package'
import { feuille, ligne, paquet, relation, relations } from '../xlsx/structure/paquet'

const copier = (pkg: XlsxPackage, original: string | undefined) => {
  const dits: string[] = []
  const place = { name: 'Copie', original, rows: 5, columns: 3, warn: (message: string) => void dits.push(message) }
  return { faite: copySheet(pkg, {}, place), dits }
}
const noms = (pkg: XlsxPackage) => sheetEntries(pkg).map(({ name }) => name)
const texte = (pkg: XlsxPackage) => pkg.text(sheetEntries(pkg).at(-1)?.path ?? '') ?? ''
const MISE_EN_PAGE = '<pageMargins left="1" right="1" top="1" bottom="1"/><pageSetup orientation="landscape"/>'

describe('La copie d’une feuille de la grille', () => {
  it('a la mise en page de l’original, sans son contenu que la grille dira', () => {
    const pkg = paquet(feuille(ligne(1, { A: '<v>1</v>' }), MISE_EN_PAGE))
    expect(copier(pkg, 'Données')).toEqual({ faite: true, dits: [] })
    expect(noms(pkg)).toEqual(['Données', "L'axe 1", 'Copie'])
    expect(texte(pkg)).toContain('<pageSetup orientation="landscape"')
    expect(texte(pkg)).not.toContain('<v>')
  })

  it('dit ce qui ne se copie pas', () => {
    const pkg = paquet(feuille(''), {
      autres: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('rId1', 'pivotTable', '../pivotTables/pivotTable1.xml')),
        'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
      },
    }) // prettier-ignore
    expect(copier(pkg, 'Données').dits).toEqual([
      'La feuille « Copie » n’a pas ses tableaux croisés, restés dans « Données ».',
    ])
  })

  it('n’a que ce que la grille montre quand l’original n’est plus là, et le dit', () => {
    const pkg = paquet(feuille('', MISE_EN_PAGE))
    const { faite, dits } = copier(pkg, undefined)
    expect(faite).toBe(false)
    expect(dits).toEqual([expect.stringContaining('n’a ni graphiques, ni images, ni mise en page')])
    expect(noms(pkg)).toEqual(['Données', "L'axe 1", 'Copie'])
    expect(texte(pkg)).not.toContain('pageSetup')
  })
})
