import type { DateIso } from '../../domain/commun/date'
import type { FeuilleComposee } from '../../domain/modele/composer/composition'
import type { Operation } from '../../ports/operations'
import type { SheetInfo, Workbook } from '../../ports/workbook'
import { memoriserComposition } from '../actualiser/memoriser-composition'
import { emplacements } from '../actualiser/tableau-du-classeur'
import { ecrireMemoire, empreinte, type FeuilleProduite, type Memoire } from '../memoire'
import { FORMULE, type Placement } from '../placer'
import { operationsDesGraphiques } from './graphiques'
import { modeleUtilise, type ModeleChoisi } from './modele-choisi'
import { operationsDeFeuille } from './operations-de-feuille'

/**
 * Tout ce qu'un remplissage écrit, en un seul plan : poser les feuilles modèles s'il le faut, ôter nos anciennes feuilles,
 * composer les nouvelles, tracer, retenir, puis ôter les feuilles modèles.
 */
export async function planDeRemplissage(
  classeur: Workbook,
  infos: readonly SheetInfo[],
  memoire: Memoire,
  choisi: ModeleChoisi,
  { remplacees, rang }: Placement,
  feuilles: readonly FeuilleComposee[],
  date: DateIso,
): Promise<readonly Operation[]> {
  const { id, creation } = choisi
  const posees = [...new Set(creation.flatMap((o) => (o.kind === 'addSheet' ? [o.sheet] : [])))]
  const produites = feuilles.map((f): FeuilleProduite => ({ modele: id, feuille: f.nom, empreinte: empreinteDe(f) }))
  const gardees = memoire.feuilles.filter(
    (p) => !remplacees.includes(p.feuille) && infos.some((f) => f.name === p.feuille),
  )
  const lieux = await emplacements(classeur)
  const retenue = memoriserComposition(
    {
      ...memoire,
      feuilles: [...gardees, ...produites],
      editions: memoire.editions.filter((e) => !remplacees.includes(e.feuille)),
    },
    feuilles,
    {
      modele: modeleUtilise(choisi),
      instant: date,
      nomDe: (table) =>
        lieux.find((l) => l.id === table && !produites.some((p) => p.feuille === l.feuille))?.nom ?? table,
    },
  )
  return [
    ...creation,
    ...remplacees.map((sheet): Operation => ({ kind: 'deleteSheet', sheet })),
    ...liensALaFin(
      feuilles.flatMap((f, k) =>
        operationsDeFeuille(f, rang === undefined ? undefined : rang + k, creation.length === 0),
      ),
    ),
    ...(await operationsDesGraphiques(classeur, infos, feuilles, remplacees)),
    ...ecrireMemoire(infos, retenue),
    ...posees.map((sheet): Operation => ({ kind: 'deleteSheet', sheet })),
    { kind: 'activate', sheet: feuilles[0]?.nom ?? '' },
  ]
}

/** Un lien vise souvent une feuille que la suite du plan compose. */
const liensALaFin = (operations: readonly Operation[]): readonly Operation[] => [
  ...operations.filter((o) => o.kind !== 'link'),
  ...operations.filter((o) => o.kind === 'link'),
]

const empreinteDe = ({ cellules }: FeuilleComposee) =>
  empreinte(cellules.map((ligne) => ligne.map((c) => (c !== null && typeof c === 'object' ? FORMULE : c))))
