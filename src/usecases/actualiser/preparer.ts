import type { Classe } from '../../domain/actualisation/classes'
import type { Seuils } from '../../domain/actualisation/alertes'
import { comparer, type Comparaison } from '../../domain/actualisation/comparer'
import { alerteDAnnee } from '../../domain/actualisation/millesime'
import { resumer } from '../../domain/actualisation/difference'
import type { FauteActualisation } from '../../domain/actualisation/etats'
import type { Workbook } from '../../ports/workbook'
import { lireMemoire, type Memoire } from '../memoire'
import type { TableauMemorise } from '../memoire/tableau-memorise'
import { cleDuTableau } from './cle-du-tableau'
import { avecColonnes } from './colonnes-ajoutees'
import { lignesMarquees } from './marques'
import { memoireDe } from './memoire-du-tableau'
import { lireSource, type DemandeSource, type SourceLue } from './source'
import { sourceALaMesure } from './source-a-la-mesure'
import { emplacementNomme, emplacements, lireTableau, nommer, type TableauLu } from './tableau-du-classeur'

/** Ce que l'analyste demande, avant tout aperçu. */
export interface DemandeActualisation {
  /** Le tableau à actualiser : nom du tableau Excel, nom usuel (« T_Demographie ») ou nom de sa feuille. */
  readonly cible: string
  readonly source: DemandeSource
  /** Les colonnes de la clé ; par défaut celles de la dernière fois, sinon celles du tableau reconnu. */
  readonly cle?: readonly string[]
  /** Ce que l'analyste décide d'une colonne (`donnee`, `calcul`, `suivi`, `libre`). */
  readonly classes?: Readonly<Record<string, Classe>>
  /** Colonnes que la source nomme autrement : nom de la source → en-tête de la feuille. */
  readonly correspondances?: Readonly<Record<string, string>>
  /** Colonnes de la source à ajouter au tableau. */
  readonly ajoutees?: readonly string[]
  /** Clés rapprochées par l'analyste : ancienne → nouvelle (voir `difference.rapprochements`). */
  readonly remplacees?: Readonly<Record<string, string>>
  /** Prend aussi les lignes d'un fichier public qui parlent d'autres territoires que le tableau. */
  readonly toutes?: boolean
  /** Ne garde pas, dans un tableau d'historique, les lignes dont le millésime est remplacé. */
  readonly sansHistorique?: boolean
  readonly seuils?: Partial<Seuils>
  /** Instant de l'action (ISO 8601) ; maintenant par défaut. */
  readonly instant?: string
  /** Qui le fait, s'il veut le dire. */
  readonly initiales?: string
}

/** Ce qui sera fait, calculé sans rien écrire. */
export interface PreparationActualisation {
  readonly demande: DemandeActualisation
  readonly cible: TableauLu
  readonly neuf: SourceLue
  readonly memoire: Memoire
  readonly memorise?: TableauMemorise
  readonly comparaison: Comparaison
  /** « 3 nouvelles, 12 modifiées, 1 absente, 2 conflits, 214 inchangées » */
  readonly resume: string
}

/** Ce qui empêche d'actualiser, toutes les fautes à la fois. */
export interface FautesActualisation {
  readonly fautes: readonly FauteActualisation[]
  readonly cible: TableauLu
  /** Les colonnes de la clé essayée ; aucune quand l'analyste doit la dire. */
  readonly cle: readonly string[]
  /** Les en-têtes de la source. */
  readonly deLaSource: readonly string[]
}

/** Compare un tableau du classeur à ce qui est neuf ; ne modifie rien. */
export async function preparerActualisation(
  classeur: Workbook,
  demande: DemandeActualisation,
): Promise<PreparationActualisation | FautesActualisation> {
  const lieux = await emplacements(classeur)
  const lu = await lireTableau(classeur, emplacementNomme(lieux, demande.cible))
  const cible = await avecColonnes(classeur, lu, demande.ajoutees ?? [])
  const neuf = sourceALaMesure(cible, await lireSource(classeur, cible, demande.source), demande.toutes ?? false)
  const memoire = await lireMemoire(classeur, await classeur.sheets())
  const memorise = memoireDe(memoire, lu, lieux)
  const choisie = cleDuTableau(cible, neuf.tableau, demande.cle ?? memorise?.cle.map((c) => c.nom))
  const deLaSource = neuf.tableau.colonnes.filter((nom) => nom.trim() !== '')
  if (!choisie) return { fautes: [sansCle(cible)], cible, cle: [], deLaSource }
  const { cle, secours } = choisie
  const base = neuf.copie ? neuf.copie.base : memorise?.base
  const comparee = comparer({
    cle,
    ...(secours ? { secours } : {}),
    ...(base ? { base } : {}),
    feuille: cible.tableau,
    neuf: neuf.tableau,
    marquees: await lignesMarquees(classeur, cible),
    maniere: neuf.copie ? 'copie' : 'source',
    classes: { ...memorise?.classes, ...demande.classes },
    correspondances: { ...memorise?.correspondances, ...demande.correspondances },
    remplacees: { ...memorise?.remplacees, ...demande.remplacees },
    ...(demande.seuils ? { seuils: demande.seuils } : {}),
  })
  if ('fautes' in comparee) return { ...comparee, cible, cle: cle.map((c) => c.nom), deLaSource }
  const { difference } = comparee
  const alertes = [...alerteDAnnee(memorise?.source.millesime, neuf.source.millesime), ...difference.alertes]
  const comparaison = { ...comparee, difference: { ...difference, alertes } }
  return { demande, cible, neuf, memoire, ...(memorise ? { memorise } : {}), comparaison, resume: resumer(difference) }
}

const sansCle = (cible: TableauLu): FauteActualisation => ({
  nature: 'colonne',
  message: `« ${nommer(cible)} » n’est pas un tableau connu : dites quelles colonnes désignent une ligne (la clé).`,
})
