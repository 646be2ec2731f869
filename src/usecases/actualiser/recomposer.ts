import { entete } from '../../domain/commun/entete'
import { donneeAbsente, valeurInvalide } from '../../domain/commun/erreur'
import type { Workbook } from '../../ports/workbook'
import { lireMemoire, type Memoire } from '../memoire'
import type { TableauMemorise } from '../memoire/tableau-memorise'
import { modelesDuClasseur } from '../modeles-du-classeur'
import { aujourdhui } from '../remplir/aujourdhui'
import { composerEntier, estFaute, lierModele } from '../remplir/composer-modele'
import { choisirModele, modeleUtilise } from '../remplir/modele-choisi'
import { memoireDe } from './memoire-du-tableau'
import { tableauDeTravail } from './memoriser-composition'
import type { DemandeSource } from './source'
import { emplacementNomme, emplacements, lireTableau, nommer } from './tableau-du-classeur'

/**
 * Ce que le modèle d'un tableau de travail composerait aujourd'hui avec les tableaux du classeur ; ne modifie rien.
 *
 * @param cible nom du tableau qu'un modèle a produit
 */
export async function recomposer(classeur: Workbook, cible: string): Promise<DemandeSource> {
  const lieux = await emplacements(classeur)
  const lu = await lireTableau(classeur, emplacementNomme(lieux, cible))
  const memoire = await lireMemoire(classeur, await classeur.sheets())
  const memorise = memoireDe(memoire, lu, lieux)
  const modele = memorise?.modele
  if (!memorise || !modele) {
    throw donneeAbsente(`« ${nommer(lu)} » ne vient pas d’un modèle : choisissez une source pour l’actualiser.`)
  }
  const choisi = await choisirModele(classeur, modele.nom)
  const composes = await tableauxComposes(classeur, choisi, memoire)
  const compose = composes.find((t) => memeTableau(t, memorise)) ?? seul(composes)
  if (!compose?.base) {
    throw donneeAbsente(
      `Le modèle « ${choisi.nom} » ne produit plus de tableau semblable à « ${nommer(lu)} » : il n’y a rien à y prendre.`,
    )
  }
  const { source, base } = compose
  return { nature: 'modele', nom: source.nom, modele: modeleUtilise(choisi), tableau: base.tableau }
}

/** Les tableaux de travail que le modèle ferait, comme dans un classeur où il n'aurait encore rien produit. */
async function tableauxComposes(
  classeur: Workbook,
  choisi: Awaited<ReturnType<typeof choisirModele>>,
  memoire: Memoire,
): Promise<readonly TableauMemorise[]> {
  const date = aujourdhui()
  const modeles = (await modelesDuClasseur(classeur)).flatMap((m) => m.feuilles)
  const exclues = [...modeles, ...memoire.feuilles.map((p) => p.feuille)]
  const { modele, liaisons, lues, fautes } = await lierModele(classeur, choisi, { correspondances: {}, date, exclues })
  refuser(choisi.nom, fautes)
  const composition = await composerEntier({
    ...{ modele, liaisons, donnees: lues.donnees, feuillesPrises: [], nomsPris: [] },
  })
  refuser(choisi.nom, composition.fautes)
  const remplissage = {
    ...{ modele: modeleUtilise(choisi), instant: date },
    nomDe: (table: string) => lues.vues.get(table)?.nom ?? table,
  }
  return composition.feuilles.flatMap((f) => tableauDeTravail(f, remplissage) ?? [])
}

/** Le tableau peut avoir été renommé depuis ; ses en-têtes, non. */
const memeTableau = (compose: TableauMemorise, { nom, entetes }: TableauMemorise) =>
  entete(compose.nom) === entete(nom) ||
  (compose.entetes.length > 0 && compose.entetes.every((e) => entetes.some((autre) => entete(autre) === entete(e))))

const seul = <T>(liste: readonly T[]): T | undefined => (liste.length === 1 ? liste[0] : undefined)

function refuser(nom: string, fautes: Awaited<ReturnType<typeof lierModele>>['fautes']) {
  const graves = fautes.filter(estFaute)
  if (graves.length === 0) return
  const dites = graves.map(({ ou, message }) => `${ou} : ${message}`).join('\n')
  throw valeurInvalide(`Le modèle « ${nom} » ne peut pas être refait :\n${dites}`)
}
