import { baseApres } from '../../domain/actualisation/base-apres'
import { decisionCellule, type Choix } from '../../domain/actualisation/choix'
import type { Base } from '../../domain/actualisation/etats'
import type { EntreeJournal } from '../memoire/journal'
import { serrer } from '../memoire/serrer-tableau'
import { POINTS_GARDES, type Source, type TableauMemorise } from '../memoire/tableau-memorise'
import { PLAGE } from './memoire-du-tableau'
import type { PreparationActualisation } from './preparer'
import { nommer } from './tableau-du-classeur'

/** Ce que nous saurons du tableau une fois l'écriture faite ; l'état d'avant devient une version gardée si elle change quelque chose. */
export function aRetenir(relue: PreparationActualisation, choix: Choix, change: boolean): TableauMemorise {
  const { cible, neuf, memorise, comparaison, demande } = relue
  const instant = instantDe(demande.instant)
  const { etats, colonnes, difference } = comparaison
  const modele = demande.source.nature === 'modele' ? demande.source.modele : memorise?.modele
  const base: Base | undefined = neuf.copie ? memorise?.base : baseApres(comparaison, choix)
  const source = neuf.copie && memorise ? memorise.source : sourceDatee(relue)
  const point = {
    instant,
    resume: relue.resume,
    feuille: cible.tableau,
    ...(memorise?.base ? { base: memorise.base } : {}),
    ...(memorise ? { source: memorise.source } : {}),
  }
  const points = change ? [point, ...(memorise?.points ?? [])].slice(0, POINTS_GARDES) : (memorise?.points ?? [])
  const absentes = difference.lignes.flatMap((l) =>
    l.etat === 'absente' && l.cle !== undefined ? [[l.cle, memorise?.absentes?.[l.cle] ?? instant.slice(0, 10)]] : [],
  )
  return {
    id: memorise?.id ?? identifiantLibre(relue),
    nom: cible.nom ?? `${PLAGE}${cible.feuille}`,
    feuille: cible.feuille,
    entetes: cible.entetes,
    cle: etats.cle,
    ...(base ? { base } : {}),
    source,
    ...(modele ? { modele } : {}),
    classes: { ...memorise?.classes, ...demande.classes },
    correspondances: colonnes.renommees,
    remplacees: { ...memorise?.remplacees, ...demande.remplacees },
    absentes: neuf.copie ? (memorise?.absentes ?? {}) : Object.fromEntries(absentes),
    instant,
    points,
  }
}

const sourceDatee = ({ neuf, comparaison }: PreparationActualisation): Source => {
  const { millesime } = comparaison.difference
  return millesime === undefined ? neuf.source : { ...neuf.source, millesime }
}

/** Quand l'actualisation a lieu (ISO 8601). */
export const instantDe = (instant: string | undefined) => instant ?? new Date().toISOString()

function identifiantLibre({ memoire }: PreparationActualisation): string {
  const pris = new Set(memoire.tableaux.map((t) => t.id))
  let n = 1
  while (pris.has(`t${n}`)) n++
  return `t${n}`
}

/** Rien de ce qui compte n'a changé : ni ce que nous savons du tableau, ni d'où il vient. */
export function memeMemoire(nouvelle: TableauMemorise, ancienne: TableauMemorise | undefined): boolean {
  const sansDate = (memorise: TableauMemorise) => {
    const { instant: _, points: __, absentes: ___, source, ...reste } = serrer(memorise)
    return JSON.stringify([reste, source.nom, source.empreinte])
  }
  return ancienne !== undefined && sansDate(nouvelle) === sansDate(ancienne)
}

/** Ce que le journal dira de cette actualisation. */
export function entreeDuJournal(
  relue: PreparationActualisation,
  choix: Choix,
): Omit<EntreeJournal, 'etat' | 'tableau'> {
  const { demande, cible, neuf, comparaison, resume } = relue
  const tranches = comparaison.difference.lignes.flatMap((l) =>
    l.cellules.filter((c) => c.etat === 'conflit' || c.etat === 'divergente').map((c) => decisionCellule(choix, l, c)),
  )
  const gardes = tranches.filter((d) => d === 'feuille').length
  const { nom: source, empreinte, millesime } = sourceDatee(relue)
  return {
    instant: instantDe(demande.instant),
    action: neuf.copie ? 'fusionner' : 'actualiser',
    nom: nommer(cible),
    ...{ source, empreinte, resume, ...(millesime === undefined ? {} : { millesime }) },
    ...(tranches.length === 0 ? {} : { conflits: { gardes, remplaces: tranches.length - gardes } }),
    ...(demande.initiales === undefined ? {} : { initiales: demande.initiales }),
  }
}
