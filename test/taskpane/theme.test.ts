import { FLUENT_THEME } from '../../src/taskpane/theme'

/** Les couples de couleurs dont le volet se sert pour du texte. */
const COUPLES = [
  ['colorNeutralForeground1', 'colorNeutralBackground1'],
  ['colorNeutralForeground2', 'colorNeutralBackground1'],
  ['colorStatusDangerForeground1', 'colorNeutralBackground1'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover'],
  ['colorNeutralForeground1', 'colorStatusDangerBackground1'],
  ['colorNeutralForeground1', 'colorStatusSuccessBackground1'],
  ['colorNeutralForeground1', 'colorNeutralBackground3'],
] as const

describe.each(['clair', 'sombre'] as const)('Thème %s', (nom) => {
  it.each(COUPLES)('%s se lit sur %s (4,5:1, WCAG)', (texte, fond) => {
    const theme = FLUENT_THEME[nom]
    expect(contraste(theme[texte], theme[fond])).toBeGreaterThanOrEqual(4.5)
  })
})

function contraste(a: string, b: string) {
  const [clair, sombre] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (clair! + 0.05) / (sombre! + 0.05)
}

function luminance(couleur: string) {
  const hexa = couleur.length === 4 ? couleur.replace(/[^#]/g, '$&$&') : couleur
  const [r, v, b] = [1, 3, 5]
    .map((i) => parseInt(hexa.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * v! + 0.0722 * b!
}
