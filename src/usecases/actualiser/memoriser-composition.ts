import { formuleSansPlace } from '../../domain/actualisation/formule'
import { estVide, valeurDe, type Cellule, type Tableau, type Valeur } from '../../domain/actualisation/valeur'
import type { BlocCompose, CelluleComposee, FeuilleComposee } from '../../domain/modele/composer/composition'
import { avecTableau, type Memoire } from '../memoire'
import type { BlocMemorise, EditionMemorisee } from '../memoire/edition-memorisee'
import { empreinteTexte } from '../memoire/empreinte'
import type { ModeleUtilise, TableauMemorise } from '../memoire/tableau-memorise'

export interface Remplissage {
  readonly modele: ModeleUtilise
  /** ISO 8601. */
  readonly instant: string
  /** Le nom, dans le classeur, de la table que le modèle a lue (« T_Demographie »). */
  readonly nomDe: (table: string) => string
}

/**
 * La mémoire où les feuilles que l'on vient de composer sont retenues : leurs tableaux de travail, avec ce que nous y mettons,
 * pour les actualiser ; leurs éditions, pour y voir les retouches.
 */
export function memoriserComposition(
  memoire: Memoire,
  feuilles: readonly FeuilleComposee[],
  remplissage: Remplissage,
): Memoire {
  const remplacees = new Set(feuilles.map((f) => f.nom))
  const avecTableaux = feuilles.reduce((m, feuille) => {
    const tableau = tableauDeTravail(feuille, remplissage)
    return tableau ? avecTableau(m, { ...tableau, id: idPour(m, tableau.nom) }) : m
  }, memoire)
  const editions = feuilles.flatMap((f) => (Object.keys(f.tableaux).length === 0 ? edition(f) : []))
  return { ...avecTableaux, editions: [...memoire.editions.filter((e) => !remplacees.has(e.feuille)), ...editions] }
}

/** Le tableau que porte une feuille composée, tel qu'il sera lu ; `undefined` s'il n'a pas de clé que l'on puisse y lire. */
export function tableauDeTravail(
  feuille: FeuilleComposee,
  { modele, instant, nomDe }: Remplissage,
): TableauMemorise | undefined {
  const [nom, autre] = Object.values(feuille.tableaux)
  const [bloc, second] = feuille.blocs
  if (nom === undefined || autre !== undefined || !bloc || second || bloc.lignes.length === 0) return undefined
  const tableau = tableauDuBloc(feuille, bloc)
  const cle = bloc.cle.map((champ) => {
    const colonne = bloc.champs.find((c) => c.champ === champ)?.colonne
    return colonne === undefined ? undefined : tableau.colonnes[colonne - premiereColonne(bloc)]
  })
  const lisible = cle.filter((c) => c !== undefined)
  if (lisible.length === 0 || lisible.length < cle.length) return undefined
  return {
    id: '',
    nom,
    feuille: feuille.nom,
    entetes: tableau.colonnes,
    cle: lisible.map((colonne) => ({ nom: colonne, facultative: lisible.length > 1 })),
    base: { tableau, tombes: [] },
    source: {
      nature: 'tableau',
      nom: nomDe(bloc.table),
      empreinte: empreinteTexte(JSON.stringify(tableau)),
    },
    modele,
    instant,
    points: [],
  }
}

const premiereColonne = ({ champs }: BlocCompose) => Math.min(...champs.map((c) => c.colonne))

/** L'en-tête est la ligne juste au-dessus de la première ligne répétée. */
function tableauDuBloc({ cellules }: FeuilleComposee, bloc: BlocCompose): Tableau {
  const debut = premiereColonne(bloc)
  const haut = Math.min(...bloc.lignes.map((l) => l.ligne)) - 1
  const ligneEntete = (cellules[haut] ?? []).slice(debut).map((c) => valeurDe(enCellule(c, haut)))
  const fin = ligneEntete.findIndex(estVide)
  const colonnes = (fin < 0 ? ligneEntete : ligneEntete.slice(0, fin)).map((c) => String(c).trim())
  const enteteDe = (colonne: number) => colonnes[colonne - debut]
  const lignes = bloc.lignes.map(({ ligne }) =>
    colonnes.map((_, j) => enCellule(cellules[ligne]?.[debut + j] ?? null, ligne, enteteDe)),
  )
  return { colonnes, lignes }
}

function enCellule(
  cellule: CelluleComposee,
  ligne: number,
  enteteDe?: (colonne: number) => string | undefined,
): Cellule {
  if (cellule === null || typeof cellule !== 'object') return cellule
  return { formule: formuleSansPlace(cellule.formule, ligne, enteteDe) }
}

function edition({ nom, cellules, blocs }: FeuilleComposee): EditionMemorisee[] {
  const retenus = blocs.flatMap(({ table, cle, champs, lignes }): BlocMemorise[] => {
    if (cle.length === 0 || champs.length === 0) return []
    const valeur = (ligne: number, colonne: number): Valeur => {
      const cellule = cellules[ligne]?.[colonne] ?? null
      return cellule === null || typeof cellule !== 'object' ? cellule : (cellule.valeur ?? null)
    }
    return [
      {
        ...{ table, cle, champs },
        lignes: lignes.map((l) => ({
          ...{ ligne: l.ligne, cle: l.cle },
          valeurs: champs.map(({ colonne }) => valeur(l.ligne, colonne)),
        })),
      },
    ]
  })
  return retenus.length === 0 ? [] : [{ feuille: nom, blocs: retenus }]
}

/** L'identifiant du tableau de ce nom, ou le premier libre. */
function idPour({ tableaux }: Memoire, nom: string): string {
  const connu = tableaux.find((t) => t.nom === nom)
  if (connu) return connu.id
  let n = 1
  while (tableaux.some((t) => t.id === `t${n}`)) n++
  return `t${n}`
}
