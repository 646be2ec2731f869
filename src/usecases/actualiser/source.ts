import { estFormule, valeurDe, type Tableau } from '../../domain/actualisation/valeur'
import { donneeAbsente } from '../../domain/commun/erreur'
import { entete } from '../../domain/commun/entete'
import type { Workbook } from '../../ports/workbook'
import { lireMemoire, tableauxMemorises } from '../memoire'
import { empreinteTexte } from '../memoire/empreinte'
import type { Source, TableauMemorise } from '../memoire/tableau-memorise'
import { memoireDe } from './memoire-du-tableau'
import { emplacementNomme, emplacements, lireTableau, nommer, type Emplacement } from './tableau-du-classeur'

/** D'où vient ce qui est neuf. */
export type DemandeSource =
  /** Un autre tableau du même classeur. */
  | { readonly nature: 'tableau'; readonly nom: string }
  /** Un autre classeur ; s'il porte notre mémoire de ce tableau, c'est la copie d'un collègue. */
  | { readonly nature: 'classeur'; readonly classeur: Workbook; readonly nom?: string }
  /** Un tableau déjà lu : un CSV, un export reconnu, un collage. */
  | { readonly nature: 'csv'; readonly nom: string; readonly tableau: Tableau }
  /** Ce qu'un modèle compose aujourd'hui. */
  | { readonly nature: 'modele'; readonly nom: string; readonly version: string; readonly tableau: Tableau }

export interface SourceLue {
  readonly source: Source
  readonly tableau: Tableau
  /** La mémoire que la source porte d'elle-même : c'est une copie, qui a sa propre base. */
  readonly copie?: TableauMemorise
}

/** Lit ce qui est neuf pour ce tableau. */
export async function lireSource(classeur: Workbook, cible: Emplacement, demande: DemandeSource): Promise<SourceLue> {
  if (demande.nature === 'csv' || demande.nature === 'modele') {
    const { nature, nom, tableau } = demande
    return { source: { nature, nom, empreinte: empreinteDe(tableau) }, tableau }
  }
  const autre = demande.nature === 'classeur' ? demande.classeur : classeur
  const lieux = await emplacements(autre)
  const lieu = demande.nom === undefined ? semblable(lieux, cible) : emplacementNomme(lieux, demande.nom)
  const lu = await lireTableau(autre, lieu)
  const tableau = enValeurs(lu.tableau)
  const empreinte = empreinteDe(tableau)
  if (demande.nature === 'tableau') {
    if (lieu.feuille === cible.feuille && lieu.zone.row === cible.zone.row && lieu.zone.column === cible.zone.column)
      throw donneeAbsente(`« ${nommer(lieu)} » ne peut pas s’actualiser depuis lui-même : choisissez une autre source.`)
    return { source: { nature: 'tableau', nom: nommer(lieu), empreinte }, tableau }
  }
  const fichier = await autre.fileName()
  const memoire = await lireMemoire(autre, await autre.sheets())
  const copie = memoireDe(tableauxMemorises(memoire), lu)
  const nom = `${fichier}, ${nommer(lieu)}`
  return { source: { nature: copie ? 'copie' : 'classeur', nom, empreinte }, tableau, ...(copie ? { copie } : {}) }
}

/** Le tableau d'un autre classeur qui ressemble à la cible : même nom, sinon même nature. */
export function semblable(lieux: readonly Emplacement[], cible: Emplacement): Emplacement {
  const meme = (l: Emplacement) => l.nom !== undefined && cible.nom !== undefined && entete(l.nom) === entete(cible.nom)
  const trouve = lieux.find(meme) ?? lieux.find((l) => l.id !== undefined && l.id === cible.id)
  if (trouve) return trouve
  const communs = (l: Emplacement) => l.entetes.filter((e) => cible.entetes.some((c) => entete(c) === entete(e))).length
  const proche = [...lieux].sort((a, b) => communs(b) - communs(a))[0]
  if (proche && communs(proche) * 2 > cible.entetes.length) return proche
  throw donneeAbsente(
    `La source n’a pas de tableau qui ressemble à « ${nommer(cible)} » (colonnes ${cible.entetes.join(', ')}).`,
  )
}

/** Une source ne donne que des valeurs : ses formules restent chez elle. */
const enValeurs = ({ colonnes, lignes }: Tableau): Tableau => ({
  colonnes,
  lignes: lignes
    .filter((ligne) => ligne.some((c) => valeurDe(c) !== null))
    .map((ligne) => (ligne.some(estFormule) ? ligne.map(valeurDe) : ligne)),
})

const empreinteDe = (tableau: Tableau) => empreinteTexte(JSON.stringify(tableau))
