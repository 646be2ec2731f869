import { exportNames, nameKey } from '../../../src/hosts/browser/export-names'
import { storedNames } from '../../../src/hosts/xlsx/write/defined-names'
import { feuille, paquet } from '../xlsx/structure/paquet'

const FEUILLES = new Map([
  ['f1', 'Données'],
  ['f2', "L'axe 1"],
])
const classeur = () =>
  paquet(feuille(''), {
    noms:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Données!$A$1:$B$9</definedName>' +
      '<definedName name="Total" comment="à garder" xlm="0">SUM(Données!$A$1:$A$9)</definedName>' +
      '<definedName name="Pop" localSheetId="1">Données!$B$1</definedName><definedName name="Pop">Données!$B$2</definedName></definedNames>',
  })
const enregistres = (touches: readonly string[], noms: Parameters<typeof exportNames>[2]) => {
  const pkg = classeur()
  exportNames(pkg, new Set(touches), noms, (id) => FEUILLES.get(id))
  return storedNames(pkg).map(({ name, sheet, formula }) => [name, sheet, formula])
}
const IMPRESSION = ['_xlnm.Print_Area', 0, 'Données!$A$1:$B$9']
const TOTAL = ['Total', undefined, 'SUM(Données!$A$1:$A$9)']

describe('Les noms définis dans la grille', () => {
  it('un nom neuf s’ajoute, une formule reprend les préfixes du fichier', () => {
    const noms = [
      { name: 'Zones', formulaOrRefString: 'Données!C1:C9' },
      { name: 'Choix', localSheetId: 'f2', formulaOrRefString: '=UNIQUE(Données!$C$1:$C$9)', comment: 'sans double' },
    ]
    expect(enregistres(noms.map(nameKey), noms).slice(4)).toEqual([
      ['Zones', undefined, 'Données!$C$1:$C$9'],
      ['Choix', 1, '_xlfn.UNIQUE(Données!$C$1:$C$9)'],
    ])
  })

  it('deux noms pareils de portées différentes ne se confondent pas', () => {
    const total = { name: 'Pop', formulaOrRefString: 'Données!$B$3' }
    expect(enregistres([nameKey(total), nameKey({ ...total, localSheetId: 'f2' })], [total])).toEqual([
      IMPRESSION,
      TOTAL,
      ['Pop', undefined, 'Données!$B$3'],
    ])
  })

  it('un nom renommé ne laisse pas l’ancien ; celui d’une feuille supprimée est parti avec elle', () => {
    const noms = [{ name: 'Somme', formulaOrRefString: '=SUM(Données!$A$1:$A$9)' }]
    const touches = [
      nameKey({ name: 'total' }),
      nameKey({ name: 'Somme' }),
      nameKey({ name: 'Pop', localSheetId: 'f9' }),
    ]
    expect(enregistres(touches, noms).map(([nom]) => nom)).toEqual(['_xlnm.Print_Area', 'Pop', 'Pop', 'Somme'])
  })

  it('ce qu’on n’a pas touché garde ses octets', () => {
    const [pkg, intact] = [classeur(), classeur()]
    exportNames(
      pkg,
      new Set([nameKey({ name: 'Total' })]),
      [{ name: 'Total', formulaOrRefString: '=SUM(Données!$A$1:$A$9)', comment: 'à garder' }],
      (id) => FEUILLES.get(id),
    )
    expect(pkg.text('xl/workbook.xml')).toBe(intact.text('xl/workbook.xml'))
  })
})
