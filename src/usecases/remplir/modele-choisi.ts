import { nomLibre } from '../../domain/classeur/noms-feuilles'
import { entete, motProche } from '../../domain/commun/entete'
import { donneeAbsente } from '../../domain/commun/erreur'
import type { FeuilleModele } from '../../domain/modele/types'
import type { Operation } from '../../ports/operations'
import type { Workbook } from '../../ports/workbook'
import { empreinteTexte } from '../memoire/empreinte'
import type { ModeleUtilise } from '../memoire/tableau-memorise'
import { MODELES_INTEGRES } from '../modeles/catalogue'
import { feuillesDesOperations } from '../modeles/feuilles-des-operations'
import { operationsDuModele } from '../modeles/operations-du-modele'
import { lireFeuillesModeles, modelesDuClasseur, type ModeleDuClasseur } from '../modeles-du-classeur'

/** Un modèle prêt à lire, d'où qu'il vienne. */
export interface ModeleChoisi {
  /** « plan-sante » : le nom sous lequel ses feuilles sont retenues. */
  readonly id: string
  /** « Plan Santé » */
  readonly nom: string
  readonly feuilles: readonly FeuilleModele[]
  /** Les opérations qui posent ses feuilles dans le classeur, le temps de le remplir ; aucune s'il y est déjà. */
  readonly creation: readonly Operation[]
}

/** Ce que l'on retient du modèle ; deux modèles qui disent la même chose ont la même version. */
export const modeleUtilise = ({ id, feuilles }: ModeleChoisi): ModeleUtilise => ({
  nom: id,
  version: empreinteTexte(JSON.stringify(feuilles.map(({ valeurs, formules }) => [valeurs, formules]))).slice(0, 8),
})

/**
 * Le modèle de ce nom : celui du classeur s'il en a un (par son nom, ou celui d'une de ses feuilles), sinon le modèle intégré.
 */
export async function choisirModele(classeur: Workbook, demande: string): Promise<ModeleChoisi> {
  const duClasseur = await modelesDuClasseur(classeur)
  const trouve = duClasseur.find((m) => designe(m, demande))
  const integre = integreNomme(trouve?.nom ?? demande)
  if (trouve) {
    const feuilles = await lireFeuillesModeles(classeur, trouve.feuilles)
    return { id: trouve.nom, nom: integre?.nom ?? trouve.nom, feuilles, creation: [] }
  }
  if (!integre) throw inconnu(demande, duClasseur)
  const pris = (await classeur.sheets()).map((f) => f.name)
  const noms = integre.feuilles.map(({ nom }) => {
    const libre = nomLibre(nom, pris)
    pris.push(libre)
    return libre
  })
  const creation = operationsDuModele(integre, noms)
  return { id: integre.id, nom: integre.nom, feuilles: feuillesDesOperations(creation, noms), creation }
}

const integreNomme = (nom: string) => MODELES_INTEGRES.find(({ id }) => entete(id) === entete(nom))

const designe = ({ nom, feuilles }: ModeleDuClasseur, demande: string) =>
  [nom, ...feuilles].some((n) => entete(n) === entete(demande))

function inconnu(demande: string, duClasseur: readonly ModeleDuClasseur[]) {
  const noms = [
    ...new Set([...duClasseur.flatMap((m) => [m.nom, ...m.feuilles]), ...MODELES_INTEGRES.map((m) => m.id)]),
  ]
  const proche = motProche(demande, noms)
  const suite = proche === undefined ? `Modèles connus : ${noms.join(', ')}.` : `Vouliez-vous dire « ${proche} » ?`
  return donneeAbsente(`Le modèle « ${demande} » n’est ni dans le classeur, ni parmi les modèles livrés. ${suite}`)
}
