import { valeurInvalide } from '../domain/commun/erreur'
import type { Undo, Workbook } from '../ports/workbook'
import { choisirModele } from './remplir/modele-choisi'

/** Met un modèle livré dans le classeur, pour le restyler : ses feuilles « MODÈLE … » y restent. */
export async function partirDuModele(
  classeur: Workbook,
  id: string,
): Promise<{ readonly feuilles: readonly string[]; readonly annuler: Undo }> {
  const { nom, creation, feuilles } = await choisirModele(classeur, id)
  const noms = feuilles.map((f) => f.nom)
  if (creation.length === 0) {
    throw valeurInvalide(`Le modèle « ${nom} » est déjà dans ce classeur : feuilles ${noms.join(', ')}.`)
  }
  const annuler = await classeur.apply([...creation, { kind: 'activate', sheet: noms[0] ?? '' }])
  return { feuilles: noms, annuler }
}
