import { divisionParZero } from '../commun/erreur'
import type { ClasseZone } from './classes-medecin.bareme'

export interface Territoire {
  readonly apl: number
  readonly population: number
}

/** 0,285 × 1 000 tombe juste sous 285 : sans cela, un plafond exactement atteint semblerait dépassé. */
const ARRONDI_BINAIRE = 1e-12

/**
 * Classe des territoires par APL croissante, jusqu'à une part de la population totale en ZIP, puis une part en ZAC, le
 * reste en HZ. Un plafond exactement atteint est gardé ; le territoire qui le dépasserait passe dans la classe suivante,
 * et la classe se ferme là. À APL égale, l'ordre reçu décide.
 *
 * @param partZip part de la population totale, de 0 à 1
 * @param partZac part de la population totale, de 0 à 1, qui vient après celle de la ZIP
 * @returns la classe de chaque territoire, dans l'ordre reçu
 * @see docs/sources.md — [Zonage 2017]
 */
export function classesParQuota(
  territoires: readonly Territoire[],
  partZip: number,
  partZac: number,
): readonly ClasseZone[] {
  const total = territoires.reduce((somme, { population }) => somme + population, 0)
  if (total === 0) throw divisionParZero('La population totale est nulle : les parts n’existent pas.')

  const ouvertes: { classe: ClasseZone; plafond: number; habitants: number }[] = [
    { classe: 'ZIP', plafond: (partZip + ARRONDI_BINAIRE) * total, habitants: 0 },
    { classe: 'ZAC', plafond: (partZac + ARRONDI_BINAIRE) * total, habitants: 0 },
  ]
  const classes = new Array<ClasseZone>(territoires.length).fill('HZ')
  for (const { population, rang } of parAplCroissante(territoires)) {
    while (ouvertes[0] !== undefined && ouvertes[0].habitants + population > ouvertes[0].plafond) ouvertes.shift()
    const ouverte = ouvertes[0]
    if (ouverte === undefined) break
    ouverte.habitants += population
    classes[rang] = ouverte.classe
  }
  return classes
}

const parAplCroissante = (territoires: readonly Territoire[]) =>
  territoires.map((territoire, rang) => ({ ...territoire, rang })).sort((a, b) => a.apl - b.apl)
