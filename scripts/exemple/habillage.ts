import type { Operation, Style } from '../../src/ports/operations'
import { ENCRE, RANG_ENTETE, style, TEXTE, zone, type Colonne, type Contenu } from './cellules'

const TRAIT = '#D5DDE0'
const POINTS_PAR_LIGNE = 15

/** Largeurs et styles, colonne par colonne. */
export const habiller = (sheet: string, colonnes: readonly Colonne[], lignes: number): readonly Operation[] => [
  { kind: 'columnWidths', sheet, column: 0, widths: colonnes.map(largeur) },
  ...colonnes.flatMap((colonne, j) => [
    style(sheet, zone(RANG_ENTETE, j), styleEntete(colonne)),
    style(sheet, zone(RANG_ENTETE + 1, j, lignes), styleCorps(colonne)),
  ]),
]

/** Place, en caractères, du bouton de filtre que le tableur pose sur l'en-tête. */
const BOUTON_FILTRE = 4

const motLePlusLong = (texte: string) => Math.max(...texte.split(' ').map((mot) => mot.length))
const largeur = ({ nom, largeur: voulue }: Colonne) => Math.max(voulue, motLePlusLong(nom) * 1.2 + BOUTON_FILTRE)

const estChiffre = ({ format }: Colonne) => format !== undefined && format !== TEXTE

const styleEntete = (colonne: Colonne): Style => ({
  ...{ bold: true, color: '#FFFFFF', fill: ENCRE, vertical: 'middle', wrap: true },
  horizontal: colonne.centre || estChiffre(colonne) ? 'center' : 'left',
})

/** Un fond blanc cache les bandes du style de tableau. */
const styleCorps = (colonne: Colonne): Style => ({
  ...{ fill: '#FFFFFF', vertical: 'top', border: { color: TRAIT, sides: ['bottom'] } },
  horizontal: colonne.centre ? 'center' : estChiffre(colonne) ? 'right' : 'left',
  ...(colonne.large ? { wrap: true } : {}),
  ...(colonne.format === undefined ? {} : { numberFormat: colonne.format }),
})

/** Une ligne de textes longs reçoit sa hauteur. */
export const hauteurs = (colonnes: readonly Colonne[], lignes: readonly (readonly Contenu[])[]): readonly number[] =>
  colonnes.every(({ large }) => !large)
    ? []
    : lignes.map((ligne) => {
        const replis = colonnes.map((c, j) => (c.large ? lignesRepliees(ligne[j] ?? null, c.largeur) : 1))
        const combien = Math.max(...replis)
        return combien === 1 ? POINTS_PAR_LIGNE : combien * POINTS_PAR_LIGNE + 3
      })

const lignesRepliees = (contenu: Contenu, large: number) =>
  typeof contenu !== 'string'
    ? 1
    : contenu.split('\n').reduce((somme, l) => somme + Math.max(1, Math.ceil((l.length * 1.05) / large)), 0)
