import type { Style } from '../../ports/operations'
import type { FormatIntegre } from './modele-integre'

const ENCRE = '#1F2A37'
const SARCELLE = '#0B5C66'
const SARCELLE_PALE = '#D6EBEC'
const GRIS = '#F2F4F5'
const DOUX = '#4A5A60'
const FILET = '#9FB3B8'

export const ENTIER = '#,##0'
export const DECIMAL = '0.00'
export const EUROS = '#,##0 "€"'
export const PART = '0.0%'
export const EVOLUTION = '+0.0%;-0.0%;0.0%'
export const SIGNE = '+#,##0;-#,##0;0'
export const DATE = 'dd/mm/yyyy'

const base: Style = { size: 11, color: ENCRE, vertical: 'top' }
const cadre: Style = { border: { color: FILET, sides: ['top', 'bottom', 'left', 'right'] } }
const milieu: Style = { vertical: 'middle', horizontal: 'center' }
const corps: Style = { ...base, ...cadre, wrap: true }

/** Les traits de chaque sorte de ligne ; les contrastes dépassent 4,5 pour 1. */
export const STYLES = {
  titre: { bold: true, size: 16, color: '#FFFFFF', fill: SARCELLE, vertical: 'middle' },
  sousTitre: { italic: true, size: 11, color: SARCELLE, vertical: 'middle' },
  section: { bold: true, size: 13, color: SARCELLE, vertical: 'bottom' },
  libelle: { ...base, bold: true, color: SARCELLE },
  texte: { ...base, wrap: true },
  entete: { ...cadre, size: 11, bold: true, color: '#FFFFFF', fill: '#37616A', wrap: true, ...milieu },
  bande: { bold: true, size: 12, color: '#08393F', fill: SARCELLE_PALE, vertical: 'middle' },
  chapeau: { italic: true, size: 11, color: DOUX, wrap: true, vertical: 'top' },
  rien: { italic: true, size: 11, color: DOUX, vertical: 'middle' },
  chiffre: { ...base, italic: true, fill: GRIS, wrap: true },
  corps,
  gras: { ...corps, bold: true },
  lien: { ...corps, bold: true, color: SARCELLE },
  /** Ce que l'analyste remplit dans un tableau de travail. */
  suivi: { ...corps, fill: '#FFFBEB' },
  enteteSuivi: { ...cadre, size: 11, bold: true, color: '#5B3A00', fill: '#FDE9B8', wrap: true, ...milieu },
  total: { ...corps, bold: true, fill: GRIS },
  source: { italic: true, size: 9, color: DOUX, vertical: 'middle' },
  dessin: { vertical: 'middle', horizontal: 'center', color: DOUX },
  /** Les marges du modèle, qui ne paraissent pas dans la feuille produite. */
  marge: { size: 9, color: '#374151', fill: '#E5E7EB', wrap: true, vertical: 'top' },
} as const satisfies Record<string, Style>

/** Un nombre de tableau. */
export const nombre = (numberFormat: string, style: Style = STYLES.corps): Style => ({
  ...style,
  horizontal: 'right',
  numberFormat,
})

export const centre = (style: Style): Style => ({ ...style, horizontal: 'center' })

/** Du plus tendu au moins tendu ; le code reste imprimé, et la clarté suffit en noir et blanc. */
const ZONES = [
  { zone: 'ZIP', fill: '#A63603', color: '#FFFFFF' },
  { zone: 'ZAC', fill: '#FD8D3C', color: '#000000' },
  { zone: 'ZV', fill: '#BDD7E7', color: '#000000' },
  { zone: 'HZ', fill: '#F7F7F7', color: '#000000' },
] as const

/** Colore une cellule d'après le code de zone qu'elle porte. */
export const couleursDeZone = (colonne: number): readonly FormatIntegre[] =>
  ZONES.map(({ zone, fill, color }) => ({
    colonnes: [colonne, colonne],
    formule: (ligne) => `${lettre(colonne)}${ligne}="${zone}"`,
    style: { fill, color, bold: true },
  }))

/** Le fond et l'encre d'une zone, pour une colonne qui lui est consacrée. */
export const styleDeZone = (zone: (typeof ZONES)[number]['zone']): Style => {
  const { fill, color } = ZONES.find((z) => z.zone === zone) ?? ZONES[0]
  return { ...STYLES.entete, fill, color }
}

/** La lettre d'une colonne du modèle ; 0 est B. */
export const lettre = (colonne: number): string => String.fromCharCode(66 + colonne)

/** Un nombre entier se lit sans décimale. */
export const sansDecimale = (colonne: number): FormatIntegre => ({
  colonnes: [colonne, colonne],
  formule: (l) => `AND(ISNUMBER(${lettre(colonne)}${l}),${lettre(colonne)}${l}=INT(${lettre(colonne)}${l}))`,
  style: { numberFormat: ENTIER },
})
