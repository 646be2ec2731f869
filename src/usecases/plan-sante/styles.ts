import type { Style } from '../../ports/operations'

const ENCRE = '#1F2A37'
const SARCELLE = '#0B5C66'
const SARCELLE_PALE = '#D6EBEC'
const GRIS = '#F2F4F5'
const FILET = '#9FB3B8'

/** Les traits de chaque sorte de ligne ; les contrastes dépassent 4,5 pour 1. */
export const STYLES = {
  base: { size: 11, color: ENCRE, vertical: 'top' },
  titre: { bold: true, size: 16, color: '#FFFFFF', fill: SARCELLE, vertical: 'middle' },
  sousTitre: { italic: true, size: 11, color: SARCELLE, vertical: 'middle' },
  libelle: { bold: true, color: SARCELLE, vertical: 'top' },
  texte: { wrap: true, vertical: 'top' },
  entete: {
    bold: true,
    color: '#FFFFFF',
    fill: '#37616A',
    vertical: 'middle',
    border: { color: FILET, sides: ['top', 'bottom', 'left', 'right'] },
  },
  thematique: { bold: true, size: 12, color: '#08393F', fill: SARCELLE_PALE, vertical: 'middle' },
  chiffre: { italic: true, fill: GRIS, wrap: true, vertical: 'top' },
  corps: { wrap: true, vertical: 'top', border: { color: FILET, sides: ['top', 'bottom', 'left', 'right'] } },
  /** Le levier fait un seul cadre avec ses répétitions : un filet en haut de la première, un en bas de la dernière. */
  levier: { bold: true, wrap: true, vertical: 'top', border: { color: FILET, sides: ['left', 'right'] } },
  premier: { border: { color: FILET, sides: ['left', 'right', 'top'] } },
  dernier: { border: { color: FILET, sides: ['left', 'right', 'bottom'] } },
  gras: { bold: true },
  chapeau: { italic: true, color: '#4A5A60', wrap: true, vertical: 'top' },
  /** Le levier est dans chaque ligne, sa répétition n'est pas montrée. */
  repete: { numberFormat: ';;;' },
  source: { italic: true, size: 9, color: '#4A5A60', vertical: 'middle' },
  lien: { color: '#0B5C66', bold: true },
  nombre: { horizontal: 'center' },
} as const satisfies Record<string, Style>
