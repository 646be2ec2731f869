import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { openPackage, savePackage } from '../../../src/hosts/xlsx/package'

const MORCEAUX = {
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': '<workbook/>',
  'xl/worksheets/sheet1.xml': `<worksheet>${'<row/>'.repeat(500)}</worksheet>`,
}
const archive = (morceaux: Record<string, string | Uint8Array> = MORCEAUX, options = {}) =>
  zipSync(Object.fromEntries(Object.entries(morceaux).map(([n, c]) => [n, typeof c === 'string' ? strToU8(c) : c])), options) // prettier-ignore
const ouvrir = (octets: Uint8Array) => openPackage(octets, 'suivi.xlsx')
const contenu = (octets: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(octets)).map(([n, c]) => [n, Buffer.from(c).toString()]))

describe('Un paquet de morceaux', () => {
  it('rend les octets comprimés d’origine de chaque morceau intact', () => {
    const serre = archive(MORCEAUX, { level: 9 })
    const rendu = savePackage(ouvrir(serre))
    expect(contenu(rendu)).toEqual(MORCEAUX)
    for (const nom of Object.keys(MORCEAUX)) expect(donnees(rendu, nom)).toEqual(donnees(serre, nom))
  })

  it('change, ajoute et ôte des morceaux, et ne touche pas aux autres', () => {
    const serre = archive(MORCEAUX, { level: 1 })
    const paquet = ouvrir(serre)
    paquet.set('xl/workbook.xml', '<workbook>é</workbook>')
    paquet.set('xl/neuf.bin', new Uint8Array([1, 2, 3]))
    paquet.set('xl/différé.xml', () => '<a/>')
    paquet.delete('[Content_Types].xml')

    expect(paquet.text('xl/workbook.xml')).toBe('<workbook>é</workbook>')
    expect(paquet.names()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/neuf.bin', 'xl/différé.xml'])
    const rendu = savePackage(paquet)
    expect(contenu(rendu)).toEqual({
      'xl/workbook.xml': '<workbook>é</workbook>',
      'xl/worksheets/sheet1.xml': MORCEAUX['xl/worksheets/sheet1.xml'],
      'xl/neuf.bin': '\x01\x02\x03',
      'xl/différé.xml': '<a/>',
    })
    expect(donnees(rendu, 'xl/worksheets/sheet1.xml')).toEqual(donnees(serre, 'xl/worksheets/sheet1.xml'))
  })

  it('reprend un état d’avant, tant de fois qu’on veut', () => {
    const paquet = ouvrir(archive())
    const avant = paquet.snapshot()
    paquet.set('xl/workbook.xml', 'a')
    paquet.delete('xl/worksheets/sheet1.xml')
    const milieu = paquet.snapshot()
    paquet.restore(avant)
    expect(contenu(savePackage(paquet))).toEqual(MORCEAUX)
    paquet.restore(milieu)
    expect(paquet.text('xl/workbook.xml')).toBe('a')
    expect(paquet.has('xl/worksheets/sheet1.xml')).toBe(false)
  })

  it('donne une identité neuve à un morceau changé, et la même sinon', () => {
    const paquet = ouvrir(archive())
    const avant = paquet.identity('xl/workbook.xml')
    paquet.set('xl/autre.xml', 'x')
    expect(paquet.identity('xl/workbook.xml')).toBe(avant)
    paquet.set('xl/workbook.xml', 'x')
    expect(paquet.identity('xl/workbook.xml')).not.toBe(avant)
  })

  it('trouve un morceau sans regarder la casse', () => {
    expect(ouvrir(archive({ ...MORCEAUX, 'xl/SharedStrings.xml': '<sst/>' })).text('xl/sharedStrings.xml')).toBe(
      '<sst/>',
    )
  })

  it.each<[string, Uint8Array]>([
    ['UTF-16', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'utf16le')],
    ['ISO-8859-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')],
    ['UTF-8 avec sa marque', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-8"?><a>é</a>')],
  ])('lit un morceau en %s', (_, octets) => {
    const texte = ouvrir(archive({ ...MORCEAUX, 'xl/a.xml': octets })).text('xl/a.xml')
    expect(texte).toBe('<?xml version="1.0" encoding="UTF-8"?><a>é</a>')
  })

  it('lit sans préfixe un morceau qui en met un à chaque balise', () => {
    const prefixe =
      '<?xml version="1.0"?><!-- x --><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      'xmlns:r="r"><x:row><x:c><x:v/><x:is><x:t><![CDATA[<x:v>]]></x:t></x:is></x:c></x:row></x:worksheet>'
    const texte = ouvrir(archive({ ...MORCEAUX, 'xl/a.xml': prefixe })).text('xl/a.xml')
    expect(texte).toBe(
      '<?xml version="1.0"?><!-- x --><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        'xmlns:r="r"><row><c><v/><is><t><![CDATA[<x:v>]]></t></is></c></row></worksheet>',
    )
    const autre = '<x:worksheet xmlns:x="http://autre"/>'
    expect(ouvrir(archive({ ...MORCEAUX, 'xl/a.xml': autre })).text('xl/a.xml')).toBe(autre)
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['qui définit des entités', '<?xml version="1.0"?><!-- x --><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /DOCTYPE/],
    ['dont les octets ne sont pas du texte', new Uint8Array([60, 97, 62, 0xff, 0xfe]), /abîmé/],
    ['d’un encodage inconnu', '<?xml version="1.0" encoding="martien"?><a/>', /abîmé/],
  ])('refuse un morceau %s', (_, octets, phrase) => {
    const paquet = ouvrir(archive({ ...MORCEAUX, 'xl/a.xml': octets }))
    expect(() => paquet.text('xl/a.xml')).toThrow(phrase)
  })

  it.each(['../../evil.sh', '/etc/passwd', 'C:/x', 'xl\\workbook.xml', 'xl/../../x'])('refuse le chemin %s', (nom) => {
    expect(() => ouvrir(archive({ ...MORCEAUX, [nom]: 'x' }))).toThrow('sort de l’archive')
  })

  it('garde le nom d’un morceau qui n’est pas en UTF-8', () => {
    const octets = archive({ ...MORCEAUX, 'docProps/core.xm!': 'a' })
    for (let i = 0; i < octets.length; i++) if (octets[i] === 0x21) octets[i] = 0xf7 // « ! » n'est que dans le nom
    const rendu = savePackage(ouvrir(octets))
    expect(Object.keys(unzipSync(rendu))).toEqual([...Object.keys(MORCEAUX), 'docProps/core.xm÷'])
  })

  it('refuse deux morceaux du même nom', () => {
    expect(() => ouvrir(archive({ ...MORCEAUX, 'XL/workbook.xml': 'x' }))).toThrow('deux fois le même morceau')
  })

  it('rend des octets quelconques tels quels', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 0, max: 9 }), (octets, level) => {
        const paquet = ouvrir(archive({ ...MORCEAUX, 'xl/media/image.bin': octets }, { level }))
        expect(paquet.bytes('xl/media/image.bin')).toEqual(octets)
        paquet.set('xl/autre.bin', octets)
        const relu = ouvrir(savePackage(paquet))
        expect([relu.bytes('xl/media/image.bin'), relu.bytes('xl/autre.bin')]).toEqual([octets, octets])
      }),
    )
  })
})

/** Les octets d'un morceau tels que l'archive les porte. */
function donnees(octets: Uint8Array, nom: string): Buffer {
  const tampon = Buffer.from(octets)
  for (let at = tampon.indexOf('PK\x01\x02'); at >= 0; at = tampon.indexOf('PK\x01\x02', at + 1)) {
    const longueur = tampon.readUInt16LE(at + 28)
    if (tampon.toString('utf8', at + 46, at + 46 + longueur) !== nom) continue
    const place = tampon.readUInt32LE(at + 42)
    const debut = place + 30 + tampon.readUInt16LE(place + 26) + tampon.readUInt16LE(place + 28)
    return tampon.subarray(debut, debut + tampon.readUInt32LE(at + 20))
  }
  throw new Error(`pas de morceau ${nom}`)
}
