import type { Choix } from '../domain/actualisation/choix'
import type { PreparationActualisation } from '../usecases/actualiser/preparer'
import type { DemandeSource } from '../usecases/actualiser/source'
import { nommer } from '../usecases/actualiser/tableau-du-classeur'
import { toutDefaire } from '../usecases/tout-defaire'
import type { Fait, Prevu, SourceChoisie } from './ecrans-actualisation'
import type { PortActualisation } from './port-actualisation'
import { compte } from './textes'

/** Ce que l'analyste a choisi, lu. */
export async function demandeDe(port: PortActualisation, cible: string, source: SourceChoisie): Promise<DemandeSource> {
  switch (source.nature) {
    case 'fichiers': {
      const [premier] = source.fichiers
      if (!premier) throw new Error('aucun fichier choisi')
      return port.ouvrir(premier, cible)
    }
    case 'tableau':
      return { nature: 'tableau', nom: source.nom }
    case 'lue':
      return source.demande
    case 'modele':
      return port.recomposer(cible)
  }
}

/** Écrit ce que l'aperçu prévoyait, et dit ce qui a été fait. */
export async function ecrirePrevu(
  port: PortActualisation,
  prevu: Prevu,
  choix: Choix,
  progression: (fait: number, total: number) => void,
): Promise<Fait> {
  const tableau = nommer(prevu.preparation.cible)
  if (prevu.pour === 'revenir') {
    const annuler = await port.revenir(prevu.preparation, choix)
    const phrases = ['La version précédente est revenue ; ce que vous aviez tapé depuis est gardé.']
    return { phrases, annuler, dependants: await port.dependants(tableau) }
  }
  const { bilan, annuler } = await port.actualiser(prevu.preparation, choix, progression)
  const rien = bilan.cellules + bilan.inserees + bilan.retirees === 0
  const phrases = rien
    ? ['Rien n’a changé : rien n’a été écrit.']
    : [compteRendu(bilan), ...gardees(bilan.constats, prevu.preparation)]
  return { phrases, annuler, dependants: rien ? [] : await port.dependants(tableau), cible: tableau }
}

/** Une copie de plus, après celles déjà prises : un seul geste défait tout. */
export function aLaSuite(avant: Fait, fait: Fait): Fait {
  const copies = (avant.copies ?? 1) + 1
  const dependants = new Map([...avant.dependants, ...fait.dependants].map((d) => [d.cible, d]))
  return {
    ...fait,
    ...{ copies, dependants: [...dependants.values()], annuler: toutDefaire(avant.annuler, fait.annuler) },
    phrases: [...fait.phrases, `${copies} copies sont prises : Annuler les défait toutes.`],
  }
}

/** Ce que l'écriture a dû laisser, que l'aperçu ne disait pas. */
const gardees = (constats: readonly string[], { neuf, comparaison }: PreparationActualisation) =>
  constats.filter((c) => !neuf.remarques.includes(c) && !comparaison.difference.constats.includes(c))

const compteRendu = ({
  tableau,
  cellules,
  inserees,
  retirees,
}: { tableau: string } & Record<'cellules' | 'inserees' | 'retirees', number>) =>
  `« ${tableau} » est à jour : ${[
    compte(cellules, 'cellule écrite', 'cellules écrites'),
    compte(inserees, 'ligne ajoutée', 'lignes ajoutées'),
    compte(retirees, 'ligne retirée', 'lignes retirées'),
  ].join(', ')}.`
