import { estFormule, valeurDe, type Tableau } from '../../domain/actualisation/valeur'
import { donneeAbsente } from '../../domain/commun/erreur'
import { entete } from '../../domain/commun/entete'
import type { Workbook } from '../../ports/workbook'
import { lireMemoire } from '../memoire'
import { empreinteTexte } from '../memoire/empreinte'
import type { ModeleUtilise, Source, TableauMemorise } from '../memoire/tableau-memorise'
import { memoireDe } from './memoire-du-tableau'
import { partCommune, seRessemblent, tableauxDesFeuilles, type TableauTrouve } from './tableau-des-cellules'
import { emplacementNomme, emplacements, lireTableau, nommer, type Emplacement } from './tableau-du-classeur'

/** D'où vient ce qui est neuf. */
export type DemandeSource =
  /** Un autre tableau du même classeur. */
  | { readonly nature: 'tableau'; readonly nom: string }
  /** Un autre classeur (.xlsx, .ods ou .csv ouvert) ; s'il porte notre mémoire de ce tableau, c'est la copie d'un collègue. */
  | { readonly nature: 'classeur'; readonly classeur: Workbook; readonly nom?: string }
  /** Un tableau déjà lu : un collage, un export reconnu. */
  | { readonly nature: 'csv'; readonly nom: string; readonly tableau: Tableau }
  /** Ce qu'un modèle compose aujourd'hui ; `nom` est le tableau dont il se nourrit. */
  | { readonly nature: 'modele'; readonly nom: string; readonly modele: ModeleUtilise; readonly tableau: Tableau }

export interface SourceLue {
  readonly source: Source
  readonly tableau: Tableau
  /** La mémoire que la source porte d'elle-même : c'est une copie, qui a sa propre base. */
  readonly copie?: TableauMemorise
  /** C'est un fichier de données ouvertes reconnu : il parle de plus de territoires que le tableau. */
  readonly publique?: true
  /** Combien de ses lignes sont laissées, parce qu'elles parlent d'ailleurs. */
  readonly laissees?: number
  /** Ce que l'analyste doit savoir de la source. */
  readonly remarques: readonly string[]
}

/** Lit ce qui est neuf pour ce tableau. */
export async function lireSource(classeur: Workbook, cible: Emplacement, demande: DemandeSource): Promise<SourceLue> {
  if (demande.nature === 'csv' || demande.nature === 'modele') {
    const { nature, nom, tableau } = demande
    const source = { nature: nature === 'modele' ? 'tableau' : nature, nom, empreinte: empreinteDe(tableau) } as const
    return { source, tableau, remarques: [] }
  }
  if (demande.nature === 'classeur') return lireAutreClasseur(demande.classeur, cible, demande.nom)
  const lieu = emplacementNomme(await emplacements(classeur), demande.nom)
  if (lieu.feuille === cible.feuille && lieu.zone.row === cible.zone.row && lieu.zone.column === cible.zone.column) {
    throw donneeAbsente(`« ${nommer(lieu)} » ne peut pas s’actualiser depuis lui-même : choisissez une autre source.`)
  }
  const tableau = enValeurs((await lireTableau(classeur, lieu)).tableau)
  return { source: { nature: 'tableau', nom: nommer(lieu), empreinte: empreinteDe(tableau) }, tableau, remarques: [] }
}

async function lireAutreClasseur(autre: Workbook, cible: Emplacement, nom: string | undefined): Promise<SourceLue> {
  const fichier = await autre.fileName()
  const lieux = await emplacements(autre)
  const lieu = nom === undefined ? semblable(lieux, cible) : lieux.find((l) => nommer(l) === nom)
  if (!lieu) return lireFeuille(autre, cible, nom, lieux)
  const lu = await lireTableau(autre, lieu)
  const tableau = enValeurs(lu.tableau)
  const copie = memoireDe(await lireMemoire(autre, await autre.sheets()), lu, lieux)
  const source = { nom: `${fichier}, ${nommer(lieu)}`, empreinte: empreinteDe(tableau) }
  return copie
    ? { source: { nature: 'copie', ...source }, tableau, copie, remarques: [] }
    : { source: { nature: 'classeur', ...source }, tableau, remarques: [] }
}

/** Une feuille sans tableau reconnu : un fichier de données ouvertes tel qu'il arrive, ou un CSV. */
async function lireFeuille(
  autre: Workbook,
  cible: Emplacement,
  nom: string | undefined,
  lieux: readonly Emplacement[],
): Promise<SourceLue> {
  const trouves = await tableauxDesFeuilles(autre)
  const choisi = nom === undefined ? trouves : trouves.filter((t) => t.feuille === nom)
  const part = ({ tableau }: TableauTrouve) => partCommune(tableau.colonnes, cible)
  const lu =
    choisi.find((t) => t.table !== undefined && t.table === cible.id) ??
    // la seule liste d'un fichier est celle que l'on a choisie ; la comparaison dira ce qui lui manque
    (choisi.length === 1
      ? choisi[0]
      : choisi.filter((t) => seRessemblent(t.tableau.colonnes, cible)).sort((a, b) => part(b) - part(a))[0])
  if (!lu) {
    const vus = [...lieux.map(nommer), ...trouves.map((t) => t.feuille)].join(', ')
    throw donneeAbsente(
      nom === undefined
        ? `La source n’a pas de tableau qui ressemble à « ${nommer(cible)} » (colonnes ${cible.entetes.join(', ')}) : choisissez-en une autre.`
        : `Le tableau « ${nom} » est introuvable dans la source. On y trouve : ${vus || 'rien'}.`,
    )
  }
  const lieuDit = lu.producteur ?? lu.feuille
  const { tableau, millesime, remarques } = lu
  return {
    source: {
      ...{ nature: 'classeur', nom: `${await autre.fileName()}, ${lieuDit}`, empreinte: empreinteDe(tableau) },
      ...(millesime === undefined ? {} : { millesime }),
    },
    ...{ tableau, remarques },
    ...(lu.producteur === undefined ? {} : { publique: true }),
  }
}

/** Le tableau d'un autre classeur qui ressemble à la cible : même nom, sinon même nature, sinon mêmes colonnes. */
function semblable(lieux: readonly Emplacement[], cible: Emplacement): Emplacement | undefined {
  const meme = (l: Emplacement) => l.nom !== undefined && cible.nom !== undefined && entete(l.nom) === entete(cible.nom)
  return (
    lieux.find(meme) ??
    lieux.find((l) => l.id !== undefined && l.id === cible.id) ??
    lieux.find((l) => seRessemblent(l.entetes, cible))
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
