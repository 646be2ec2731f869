import { dynamicMark, dynamicMarks } from '../../../src/hosts/xlsx/dynamic-marks'
import { addPart } from '../../../src/hosts/xlsx/package-parts'
import { openPackage, savePackage } from '../../../src/hosts/xlsx/package'
import { createXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { childElements, firstNamed } from '../../../src/hosts/xlsx/xml'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml'
const DYNAMIQUE = '<metadataType name="XLDAPR"/>'
const RICHE = '<metadataType name="XLRICHVALUE"/>'
const VALEURS = '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata>'

/** Un classeur qui dit déjà cela de ses cellules, et rien sinon. */
function classeur(contenu?: string) {
  const paquet = createXlsx('f.xlsx')
  if (contenu === undefined) return paquet
  const content = `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${contenu}</metadata>`
  addPart(paquet, { path: 'xl/metadata.xml', type: TYPE, content }, 'xl/workbook.xml', 'sheetMetadata')
  return paquet
}

describe('La marque d’un tableau dynamique', () => {
  it.each([
    ['dans un classeur qui n’en a pas', undefined, '1'],
    ['après les images de cellules, qui gardent la leur', `<metadataTypes count="1">${RICHE}</metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata>${VALEURS}`, '1'], // prettier-ignore
    ['après d’autres marques de cellules', `<metadataTypes count="1"><metadataType name="AUTRE"/></metadataTypes><cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="1"/></bk></cellMetadata>`, '3'], // prettier-ignore
    ['quand la sorte est dite et qu’aucune cellule ne s’en sert', `<metadataTypes count="2">${RICHE}${DYNAMIQUE}</metadataTypes><futureMetadata name="XLDAPR" count="1"><bk/></futureMetadata>${VALEURS}`, '1'], // prettier-ignore
    ['déjà là', `<metadataTypes count="1">${DYNAMIQUE}</metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>`, '1'], // prettier-ignore
  ])('s’écrit %s', (_, contenu, attendue) => {
    const paquet = classeur(contenu)
    expect(dynamicMark(paquet)).toBe(attendue)
    expect(dynamicMark(paquet)).toBe(attendue) // une seule fois

    const relu = openPackage(savePackage(paquet), 'f.xlsx')
    expect([...dynamicMarks(relu)]).toEqual([attendue])
    const xml = relu.text('xl/metadata.xml') ?? ''
    expect(xml.split('metadataType name="XLDAPR"').length - 1).toBe(1)
    if (contenu?.includes(VALEURS)) expect(xml).toContain(VALEURS)
    const ordre = [...childElements(firstNamed(xml, 'metadata')?.inner ?? '')].map(({ name }) => name)
    expect(ordre).toEqual([...ordre].sort((a, b) => ORDRE.indexOf(a) - ORDRE.indexOf(b)))
  })
})

const ORDRE = ['metadataTypes', 'futureMetadata', 'cellMetadata', 'valueMetadata']
