import { comparer, type Comparaison } from '../../domain/actualisation/comparer'
import type { Choix } from '../../domain/actualisation/choix'
import { ecrituresDe } from '../../domain/actualisation/ecritures'
import { resumer } from '../../domain/actualisation/difference'
import { donneeAbsente, valeurInvalide } from '../../domain/commun/erreur'
import type { Undo, Workbook } from '../../ports/workbook'
import { lireMemoire } from '../memoire'
import { POINTS_GARDES, type PointDeRestauration, type TableauMemorise } from '../memoire/tableau-memorise'
import { alentoursDe } from './alentours'
import { ecrireAvecJournal } from './ecrire-avec-journal'
import { lignesMarquees } from './marques'
import { memoireDe } from './memoire-du-tableau'
import { operationsDe } from './operations'
import { emplacementNomme, emplacements, lireTableau, nommer, type TableauLu } from './tableau-du-classeur'

/** Une version à laquelle on peut revenir. */
export interface Version {
  /** Rang, 0 pour la plus récente. */
  readonly rang: number
  /** Instant où elle a été remplacée (ISO 8601). */
  readonly instant: string
  /** Ce que l'actualisation qui l'a remplacée avait fait. */
  readonly resume: string
}

export interface PreparationRetour {
  readonly cible: TableauLu
  readonly memorise: TableauMemorise
  readonly point: PointDeRestauration
  readonly comparaison: Comparaison
  readonly resume: string
  /** L'écriture qui a suivi cette version s'est arrêtée au milieu : la mémoire ne dit rien de ce que la feuille contient. */
  readonly interrompue: boolean
}

/** Les versions gardées d'un tableau, la plus récente d'abord. */
export async function versions(classeur: Workbook, cible: string): Promise<readonly Version[]> {
  const { memorise } = await lireConnu(classeur, cible)
  return (memorise?.points ?? []).map(({ instant, resume }, rang) => ({ rang, instant, resume }))
}

/**
 * Compare un tableau à l'une de ses versions gardées ; ne modifie rien. Ce que l'analyste a tapé depuis est gardé, et dit :
 * revenir ne défait que ce que nous avions écrit.
 */
export async function preparerRetour(
  classeur: Workbook,
  cible: string,
  rang = 0,
  interrompue = false,
): Promise<PreparationRetour> {
  const { lu, memorise } = await lireConnu(classeur, cible)
  const point = memorise?.points[rang]
  if (!memorise || !point) {
    throw donneeAbsente(`Aucune version précédente de « ${nommer(lu)} » n’est gardée dans ce classeur.`)
  }
  const comparaison = comparer({
    cle: memorise.cle,
    ...(memorise.base && !interrompue ? { base: memorise.base } : {}),
    feuille: lu.tableau,
    neuf: point.feuille,
    marquees: await lignesMarquees(classeur, lu),
    maniere: 'retour',
  })
  if ('fautes' in comparaison) throw valeurInvalide(comparaison.fautes.map((f) => f.message).join('\n'))
  return { cible: lu, memorise, point, comparaison, resume: resumer(comparaison.difference), interrompue }
}

/** Revient à la version préparée ; l'état d'avant le retour devient à son tour une version gardée. */
export async function revenir(
  classeur: Workbook,
  { cible, memorise, point, resume, interrompue }: PreparationRetour,
  choix: Choix = {},
  instant = new Date().toISOString(),
): Promise<Undo> {
  const rang = memorise.points.findIndex((p) => p.instant === point.instant)
  const relue = await preparerRetour(classeur, nommer(cible), rang, interrompue)
  if (relue.resume !== resume) {
    throw valeurInvalide('Le classeur a changé depuis l’aperçu. Rien n’a été écrit : refaites l’aperçu.')
  }
  const operations = operationsDe(
    relue.cible,
    ecrituresDe(relue.comparaison, choix),
    await alentoursDe(classeur, relue.cible),
  )
  const { base, ...reste } = memorise
  const avant: PointDeRestauration = {
    instant,
    resume: `retour à la version du ${point.instant.slice(0, 10)}`,
    feuille: relue.cible.tableau,
    source: memorise.source,
    ...(base ? { base } : {}),
  }
  const points = [avant, ...memorise.points.filter((p) => p.instant !== point.instant)].slice(0, POINTS_GARDES)
  return ecrireAvecJournal(classeur, {
    operations,
    memorise: {
      ...reste,
      ...(point.base ? { base: point.base } : {}),
      source: point.source ?? memorise.source,
      instant,
      points,
    },
    entree: {
      ...{ instant, action: 'revenir', nom: nommer(cible), source: memorise.source.nom },
      ...{ empreinte: memorise.source.empreinte, resume },
    },
  })
}

async function lireConnu(classeur: Workbook, cible: string) {
  const lieux = await emplacements(classeur)
  const lu = await lireTableau(classeur, emplacementNomme(lieux, cible))
  const memoire = await lireMemoire(classeur, await classeur.sheets())
  const memorise = memoireDe(memoire, lu, lieux)
  return { lu, ...(memorise ? { memorise } : {}) }
}
