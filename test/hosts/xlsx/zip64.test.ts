import { strToU8, zipSync } from 'fflate'
import { openPackage } from '../../../src/hosts/xlsx/package'

const MORCEAUX = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', 'xl/a.xml': '<a>é</a>' }

/** La même archive, comme l'écrivent les exports Java : tailles, places et annuaire dans les champs de 64 bits. */
function enChampsDe64Bits(archive: Uint8Array): Buffer {
  const lue = Buffer.from(archive)
  const fin = lue.length - 22
  const debut = lue.readUInt32LE(fin + 16)
  const nombre = lue.readUInt16LE(fin + 10)
  const annuaire: Buffer[] = []
  for (let at = debut; at < fin;) {
    const nom = lue.readUInt16LE(at + 28)
    const entree = Buffer.from(lue.subarray(at, at + 46 + nom))
    const autre = Buffer.from([0x99, 0x99, 2, 0, 7, 7]) // un champ d'un autre programme, devant
    const champ = Buffer.alloc(28)
    champ.writeUInt16LE(1, 0)
    champ.writeUInt16LE(24, 2)
    for (const [place, ou] of [
      [24, 4],
      [20, 12],
      [42, 20],
    ] as const) {
      champ.writeBigUInt64LE(BigInt(entree.readUInt32LE(place)), ou)
      entree.writeUInt32LE(0xffffffff, place)
    }
    entree.writeUInt16LE(autre.length + champ.length, 30)
    annuaire.push(entree, autre, champ)
    at += 46 + nom + lue.readUInt16LE(at + 30) + lue.readUInt16LE(at + 32)
  }
  const pages = Buffer.concat(annuaire)
  const fin64 = Buffer.alloc(56)
  fin64.writeUInt32LE(0x06064b50, 0)
  fin64.writeBigUInt64LE(44n, 4)
  fin64.writeBigUInt64LE(BigInt(nombre), 24)
  fin64.writeBigUInt64LE(BigInt(nombre), 32)
  fin64.writeBigUInt64LE(BigInt(pages.length), 40)
  fin64.writeBigUInt64LE(BigInt(debut), 48)
  const renvoi = Buffer.alloc(20)
  renvoi.writeUInt32LE(0x07064b50, 0)
  renvoi.writeBigUInt64LE(BigInt(debut + pages.length), 8)
  const derniere = Buffer.from(lue.subarray(fin))
  derniere.writeUInt16LE(0xffff, 8)
  derniere.writeUInt16LE(0xffff, 10)
  derniere.writeUInt32LE(0xffffffff, 12)
  derniere.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([lue.subarray(0, debut), pages, fin64, renvoi, derniere])
}
const archive = () =>
  enChampsDe64Bits(zipSync(Object.fromEntries(Object.entries(MORCEAUX).map(([n, c]) => [n, strToU8(c)]))))

it('un fichier dont tout est dit en champs de 64 bits se lit comme un autre', () => {
  const paquet = openPackage(archive(), 'export.xlsx')
  expect(Object.fromEntries(paquet.names().map((nom) => [nom, paquet.text(nom)]))).toEqual(MORCEAUX)
})

it('un renvoi qui ne mène nulle part est un fichier abîmé', () => {
  const faux = archive()
  faux.writeBigUInt64LE(2n ** 60n, faux.length - 22 - 20 + 8)
  expect(() => openPackage(faux, 'export.xlsx')).toThrow(/export.xlsx/)
})
