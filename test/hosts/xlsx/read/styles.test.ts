import { colorReader, shade } from '../../../../src/hosts/xlsx/read/colors'
import { readStyles } from '../../../../src/hosts/xlsx/read/styles'
import { parseTree } from '../../../../src/hosts/xlsx/read/xml-tree'

const THEME = parseTree(
  '<a:theme xmlns:a="t"><a:themeElements><a:clrScheme name="x">' +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>' +
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
)
const color = colorReader(THEME, undefined)
const lue = (attributs: string) => color(parseTree(`<color ${attributs}/>`))

describe('Couleurs', () => {
  it.each([
    ['rgb="FF1F4E5F"', '#1f4e5f'],
    ['theme="0"', '#ffffff'],
    ['theme="1"', '#000000'],
    ['theme="3"', '#44546a'],
    ['theme="4"', '#4472c4'],
    ['theme="9"', '#70ad47'],
    ['indexed="10"', '#ff0000'],
    ['indexed="22"', '#c0c0c0'],
    ['auto="1"', undefined],
    ['indexed="64"', undefined],
    ['rgb="pas une couleur"', undefined],
  ])('%s se lit %s', (attributs, attendu) => expect(lue(attributs)).toBe(attendu))

  it('une nuance change la clarté, comme Excel : accent 1 éclairci de 80 %, assombri de 25 %', () => {
    expect(lue('theme="4" tint="0.7999816888943144"')).toBe('#dae3f3')
    expect(lue('theme="4" tint="-0.249977111117893"')).toBe('#2f5597')
    expect(lue('theme="0" tint="-0.14999847407452621"')).toBe('#d9d9d9')
  })

  it('une nuance nulle ne change rien, une nuance entière donne le blanc ou le noir', () => {
    for (const rgb of ['4472c4', '808080', 'ff0000']) {
      expect(shade(rgb, 0)).toBe(rgb)
      expect(shade(rgb, 1)).toBe('ffffff')
      expect(shade(rgb, -1)).toBe('000000')
    }
  })

  it('le classeur peut redéfinir l’ancienne palette', () => {
    const styles = parseTree(
      '<styleSheet><colors><indexedColors><rgbColor rgb="00123456"/></indexedColors></colors></styleSheet>',
    )
    expect(colorReader(undefined, styles)(parseTree('<color indexed="0"/>'))).toBe('#123456')
  })
})

describe('Styles', () => {
  const styles = readStyles(
    parseTree(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/></numFmts>' +
        '<fonts><font><sz val="11"/><name val="Calibri"/></font>' +
        '<font><b/><i val="0"/><u val="none"/><strike/><sz val="14"/><color theme="4"/><name val="Arial"/></font></fonts>' +
        '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
        '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/><bgColor indexed="64"/></patternFill></fill></fills>' +
        '<borders><border><left/><right/></border>' +
        '<border><left style="thin"><color rgb="FF112233"/></left><bottom style="double"/></border></borders>' +
        '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
        '<xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="135"/></xf>' +
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs>' +
        '<dxfs><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs></styleSheet>',
    ),
    color,
  )

  it('lit police, fond, bordures, alignement et format ; un trait éteint n’est pas un trait', () => {
    expect(styles.cells[0]).toEqual({ font: { name: 'Calibri', size: 11 } })
    expect(styles.cells[1]).toEqual({
      font: { name: 'Arial', size: 14, bold: true, strike: true, color: '#4472c4' },
      fill: '#ffe699',
      borders: { left: { style: 'thin', color: '#112233' }, bottom: { style: 'double' } },
      alignment: { horizontal: 'center', vertical: 'top', wrap: true, indent: 2, rotation: -45 },
      numberFormat: '0.0" %"',
    })
  })

  it('un format désigné par son numéro est celui d’un Excel français', () =>
    expect(styles.cells[2]?.numberFormat).toBe('dd/mm/yyyy'))

  it('dans un style différentiel, le fond est la couleur de derrière', () =>
    expect(styles.differential).toEqual([{ font: { bold: true }, fill: '#c6efce' }]))
})
