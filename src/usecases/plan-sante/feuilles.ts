import type { Axe } from '../../domain/plan/plan'
import type { Operation } from '../../ports/operations'
import type { FeuillePrevue } from '../remplir'
import type { DonneesPlanSante } from './donnees'
import { feuilleAxe, titreAxe } from './feuille-axe'
import { feuilleSommaire, nombreActions } from './feuille-sommaire'

const LIGNES_APERCU = 3

export interface FeuilleCalculee {
  readonly prevue: Omit<FeuillePrevue, 'effet'>
  readonly operations: readonly Operation[]
}

/** Les feuilles du Plan Santé dans l'ordre des onglets : le sommaire, puis une par axe, sous les noms donnés. */
export function feuillesPlanSante(donnees: DonneesPlanSante, noms: readonly string[]): FeuilleCalculee[] {
  const [sommaire = 'Sommaire', ...axes] = noms
  const entrees = donnees.plan.axes.map((axe, k) => ({ axe, feuille: axes[k] ?? `Axe ${axe.numero}` }))
  return [
    {
      prevue: { nom: sommaire, titre: donnees.titre, actions: 0, apercu: [] },
      operations: feuilleSommaire(sommaire, entrees, donnees),
    },
    ...entrees.map(({ axe, feuille }) => ({
      prevue: { nom: feuille, titre: titreAxe(axe), actions: nombreActions(axe), apercu: apercu(axe) },
      operations: feuilleAxe(feuille, axe, donnees),
    })),
  ]
}

const apercu = (axe: Axe) =>
  axe.thematiques
    .flatMap((t) => t.leviers.flatMap((l) => l.actions.map((a) => [l.levier, a.action, a.pilotes.join(' / ')])))
    .slice(0, LIGNES_APERCU)
