import { debutsEnVigueur, fermerZones } from '../../domain/actualisation/fermer-zones'
import { aLaMesure } from '../../domain/sources/a-la-mesure'
import type { SourceLue } from './source'
import type { TableauLu } from './tableau-du-classeur'

/** La source, ramenée à ce dont le tableau parle ; une liste de zones y est datée, et ferme la précédente. */
export function sourceALaMesure({ id, tableau: feuille }: TableauLu, lue: SourceLue, toutes: boolean): SourceLue {
  const { laissees, ...mesuree } = lue.publique
    ? aLaMesure(feuille, lue.tableau, toutes)
    : { tableau: lue.tableau, laissees: 0, remarques: [] }
  const remarques = [...lue.remarques, ...mesuree.remarques]
  const commun = { ...lue, ...(laissees === 0 ? {} : { laissees }) }
  if (id !== 'T_Zonage' || lue.copie) return { ...commun, tableau: mesuree.tableau, remarques }
  const { tableau: datee, repris } = debutsEnVigueur(feuille, mesuree.tableau)
  const { tableau, fermees } = fermerZones(feuille, datee)
  return {
    ...commun,
    tableau,
    remarques: [
      ...remarques,
      ...(repris === 0
        ? []
        : ['Les zones sans début sont comparées à celles en vigueur, dont elles gardent le début.']),
      ...(fermees === 0
        ? []
        : [`${fermees === 1 ? 'Une zone finit' : `${fermees} zones finissent`} la veille du nouveau début.`]),
    ],
  }
}
