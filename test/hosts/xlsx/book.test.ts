import { sheetEntries, sheetEntry, workbookPath } from '../../../src/hosts/xlsx/book'
import { contentType, setDefaultType } from '../../../src/hosts/xlsx/content-types'
import { newPackage } from '../../../src/hosts/xlsx/package'
import { addPart, freePath, removePart } from '../../../src/hosts/xlsx/package-parts'
import { addExternalRelation, relations, relationTo, removeRelation } from '../../../src/hosts/xlsx/relations'
import { sharedStrings } from '../../../src/hosts/xlsx/shared-strings'
import { sheetTables } from '../../../src/hosts/xlsx/sheet-tables'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = (id: string, type: string, cible: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${cible}"/>`
const enveloppe = (...liste: string[]) => `<Relationships xmlns="r">${liste.join('')}</Relationships>`

const paquet = (autres: Record<string, string> = {}) =>
  newPackage(
    {
      '[Content_Types].xml':
        '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/livre.xml" ContentType="c/livre"/></Types>',
      '_rels/.rels': enveloppe(relation('rId1', 'officeDocument', '/xl/livre.xml')),
      'xl/livre.xml':
        `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Un &amp; deux" sheetId="4" r:id="rId9"/>` +
        `<sheet name='Graphe' sheetId="5" state="hidden" r:id='rId2'/></sheets></workbook>`,
      'xl/_rels/livre.xml.rels': enveloppe(
        relation('rId2', 'chartsheet', './chartsheets/sheet1.xml'),
        relation('rId9', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
      ),
      'xl/worksheets/sheet1.xml': '<worksheet/>',
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      'xl/sharedStrings.xml':
        '<sst><si><t xml:space="preserve"> a&amp;b </t></si><si><r><rPr><b/></rPr><t>deux </t></r><r><t>morceaux</t></r>' +
        '<rPh sb="0" eb="1"><t>non</t></rPh></si><si/><si><t>_x0041_<![CDATA[<]]></t></si></sst>',
      ...autres,
    },
    'suivi.xlsx',
  )

describe('Ce que dit un paquet de son classeur', () => {
  it('donne ses feuilles, où que soit le classeur', () => {
    expect(workbookPath(paquet())).toBe('xl/livre.xml')
    expect(sheetEntries(paquet())).toEqual([
      { name: 'Un & deux', path: 'xl/worksheets/sheet1.xml', state: 'visible', relationId: 'rId9', sheetId: 4, kind: 'worksheet' }, // prettier-ignore
      { name: 'Graphe', path: 'xl/chartsheets/sheet1.xml', state: 'hidden', relationId: 'rId2', sheetId: 5, kind: 'chartsheet' }, // prettier-ignore
    ])
    expect(sheetEntry(paquet(), 'un & DEUX').sheetId).toBe(4)
    expect(() => sheetEntry(paquet(), 'Graphe')).toThrow('n’existe pas')
  })

  it('refuse un classeur dont une feuille manque', () => {
    const incomplet = paquet()
    incomplet.delete('xl/worksheets/sheet1.xml')
    expect(() => sheetEntries(incomplet)).toThrow('sa feuille « Un & deux » manque')
  })

  it('refuse une relation qui sort de l’archive', () => {
    const faux = paquet({ 'xl/_rels/a.xml.rels': enveloppe(relation('rId1', 'table', '../../x.xml')) })
    expect(() => relations(faux, 'xl/a.xml')).toThrow('sort de l’archive')
  })

  it('lit les textes partagés, enrichis et codés compris', () => {
    expect(sharedStrings(paquet())).toEqual([' a&b ', 'deux morceaux', '', 'A<'])
  })

  it('lit cinq millions de textes, et refuse aussitôt d’en lire davantage, ou plus de balises qu’ils n’en auraient', () => {
    const lire = (balise: string, n: number) =>
      sharedStrings(paquet({ 'xl/sharedStrings.xml': `<sst>${balise.repeat(n)}</sst>` }))
    expect(lire('<si/>', 5_000_000)).toHaveLength(5_000_000)
    expect(() => lire('<si/>', 5_000_001)).toThrow(
      '« suivi.xlsx » a trop de textes différents : 5000000 au plus se lisent ici',
    )
    expect(() => lire('<t/>', 19_999_999)).toThrow('trop de textes différents') // celles de <sst> comptent
  })

  it('ajoute puis ôte un morceau avec sa relation et son type', () => {
    const p = paquet()
    const avant = { types: p.text('[Content_Types].xml'), noms: p.names() }
    const feuille = 'xl/worksheets/sheet1.xml'
    const path = freePath(p, 'xl/tables/table', '.xml')
    const table =
      '<table displayName="T_A" ref="A1:B3" totalsRowCount="1"><tableColumns><tableColumn name="x"/></tableColumns></table>'
    const id = addPart(p, { path, type: 'c/table', content: table }, feuille, 'table')

    expect(contentType(p, path)).toBe('c/table')
    expect(relationTo(p, feuille, 'table')).toMatchObject({ id, target: '../tables/table1.xml', path })
    expect(sheetTables(p, feuille)).toEqual([
      { path, relationId: id, name: 'T_A', ref: 'A1:B3', header: true, totals: true, columns: ['x'] },
    ])
    expect(freePath(p, 'xl/tables/table', '.xml')).toBe('xl/tables/table2.xml')

    const lien = addExternalRelation(p, feuille, 'hyperlink', 'https://a.fr/?a&b')
    expect(relations(p, feuille)[1]).toMatchObject({ id: lien, target: 'https://a.fr/?a&b', path: undefined })
    removeRelation(p, feuille, lien)
    removeRelation(p, feuille, id)
    removePart(p, path)
    expect(relations(p, feuille)).toEqual([])
    expect(p.text('[Content_Types].xml')).toBe(avant.types)
    expect(p.names().filter((nom) => !nom.includes('sheet1.xml.rels'))).toEqual(avant.noms)
  })

  it('dit une fois le type d’une extension', () => {
    const p = paquet()
    setDefaultType(p, 'vml', 'c/vml')
    setDefaultType(p, 'vml', 'c/vml')
    expect(p.text('[Content_Types].xml')!.split('Extension="vml"')).toHaveLength(2)
    expect(contentType(p, 'xl/drawings/vmlDrawing1.vml')).toBe('c/vml')
  })
})
