import type { Choix } from '../../domain/actualisation/choix'
import { ecrituresDe } from '../../domain/actualisation/ecritures'
import type { DateIso } from '../../domain/commun/date'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { Progress, Undo, Workbook } from '../../ports/workbook'
import { aRetenir, entreeDuJournal, instantDe, memeMemoire } from './a-retenir'
import { alentoursDe, type Alentours } from './alentours'
import { ecrireAvecJournal } from './ecrire-avec-journal'
import { garderLHistorique } from './historique'
import { notesDAbsence } from './notes-absence'
import { operationsDe } from './operations'
import { preparerActualisation, type PreparationActualisation } from './preparer'
import { nommer } from './tableau-du-classeur'

export interface BilanActualisation {
  readonly tableau: string
  /** « 3 nouvelles, 12 modifiées, 1 absente, 2 conflits, 214 inchangées » */
  readonly resume: string
  readonly cellules: number
  readonly inserees: number
  readonly retirees: number
  /** Faux quand tout était déjà à jour. */
  readonly ecrit: boolean
  readonly constats: readonly string[]
}

export interface Actualisation {
  readonly bilan: BilanActualisation
  /** Remet le classeur comme avant, mémoire comprise. */
  readonly annuler: Undo
}

/**
 * Écrit ce que l'analyste a choisi dans l'aperçu. Le classeur est relu et comparé une seconde fois : s'il a changé depuis
 * l'aperçu, rien n'est écrit. Quand rien ne change, rien n'est écrit.
 */
export async function actualiser(
  classeur: Workbook,
  preparation: PreparationActualisation,
  choix: Choix = {},
  progression?: Progress,
): Promise<Actualisation> {
  const relue = await relire(classeur, preparation)
  const alentours = await alentoursDe(classeur, relue.cible)
  const { choix: possible, constats } = sansRetraitImpossible(relue, choix, alentours)
  const ecritures = ecrituresDe(relue.comparaison, possible)
  refuserTextesTropLongs(ecritures)
  const jour = instantDe(relue.demande.instant).slice(0, 10) as DateIso
  const notes = await notesDAbsence(classeur, relue, possible, jour)
  const historique = await garderLHistorique(classeur, relue, possible)
  const operations = [...historique, ...notes, ...operationsDe(relue.cible, ecritures, alentours)]
  const compter = (nature: string) => ecritures.filter((e) => e.nature === nature).length
  const bilan: BilanActualisation = {
    tableau: nommer(relue.cible),
    resume: relue.resume,
    cellules: compter('cellule'),
    inserees: compter('inserer'),
    retirees: compter('retirer'),
    ecrit: true,
    constats: [...relue.neuf.remarques, ...relue.comparaison.difference.constats, ...constats],
  }
  const memorise = aRetenir(relue, possible, operations.length > 0)
  const inutile = operations.length === 0 && memeMemoire(memorise, relue.memorise)
  if (inutile) return { bilan: { ...bilan, ecrit: false }, annuler: async () => undefined }
  const entree = entreeDuJournal(relue, choix)
  const annuler = await ecrireAvecJournal(classeur, {
    memorise,
    entree,
    operations,
    ...(progression ? { progression } : {}),
  })
  return { bilan, annuler }
}

/** La même comparaison, sur le classeur tel qu'il est maintenant. */
async function relire(classeur: Workbook, preparation: PreparationActualisation): Promise<PreparationActualisation> {
  const relue = await preparerActualisation(classeur, preparation.demande)
  const empreinteDe = (p: PreparationActualisation) => JSON.stringify([p.cible.zone, p.comparaison.difference])
  if ('fautes' in relue || empreinteDe(relue) !== empreinteDe(preparation)) {
    throw valeurInvalide('Le classeur a changé depuis l’aperçu. Rien n’a été écrit : refaites l’aperçu.')
  }
  return relue
}

/** À côté d'autres cellules, une ligne entière ne se supprime pas : elle est gardée, et dite. */
function sansRetraitImpossible({ comparaison }: PreparationActualisation, choix: Choix, { seul }: Alentours) {
  const retirees = new Set(ecrituresDe(comparaison, choix).flatMap((e) => (e.nature === 'retirer' ? [e.ligne] : [])))
  if (seul || retirees.size === 0) return { choix, constats: [] }
  const gardees = comparaison.difference.lignes.filter((l) => l.feuille !== undefined && retirees.has(l.feuille))
  return {
    choix: {
      ...choix,
      lignes: { ...choix.lignes, ...Object.fromEntries(gardees.map((l) => [l.id, 'feuille' as const])) },
    },
    constats: gardees.map(
      (l) =>
        `« ${l.libelle} » n’est plus dans la source, mais d’autres cellules sont à côté du tableau : ôtez-la vous-même.`,
    ),
  }
}

/** Excel limite une cellule à 32 767 caractères. */
const TEXTE_MAXIMUM = 32_767

function refuserTextesTropLongs(ecritures: ReturnType<typeof ecrituresDe>): void {
  const valeurs = ecritures.flatMap((e) =>
    e.nature === 'cellule' ? [e.valeur] : e.nature === 'inserer' ? e.cellules : [],
  )
  const long = valeurs.find((v) => typeof v === 'string' && v.length > TEXTE_MAXIMUM)
  if (typeof long === 'string') {
    throw valeurInvalide(
      `La source contient un texte de ${long.length} caractères (« ${long.slice(0, 40)}… ») : une cellule en accepte ${TEXTE_MAXIMUM}.`,
    )
  }
}
