import type { Matrice } from '../commun/cellule'
import { serieDeDate } from '../commun/date'
import { entete } from '../commun/entete'
import { ErreurMetier, valeurInvalide } from '../commun/erreur'
import { lireBloc, type BlocLu } from '../demographie/bloc'
import { fautes } from '../demographie/controle'
import type { SourceReconnue, Valeur } from './source-reconnue'
import { tableauxColles, type TableauColle } from './tableau-colle'

/** Ce qu'un tableau collé ne dit pas toujours. */
export interface ChoixDeCollage {
  /** La profession, quand aucun titre ne la donne. */
  readonly profession?: string
  /** Les territoires des colonnes de valeurs, de gauche à droite (Haute-Loire, Auvergne-Rhône-Alpes). */
  readonly territoires?: readonly string[]
  readonly source?: string
}

/** Un tableau imprimé dont les chiffres ne s'accordent pas : la phrase de CONTROLE. */
export interface FauteDeTableau {
  readonly profession: string
  readonly territoire: string
  readonly faute: string
}

export interface TableauCnam extends SourceReconnue {
  /** À montrer avant d'écrire. */
  readonly fautes: readonly FauteDeTableau[]
}

/** Des plus précis aux plus larges : « généralistes et spécialistes en médecine générale » sont des généralistes. */
const PROFESSIONS: readonly (readonly [string, RegExp])[] = [
  ['Autres médecins spécialistes', /autres (medecins )?specialistes/],
  ['Médecins généralistes', /generaliste/],
  ['Médecins spécialistes', /specialiste/],
  ['Chirurgiens-dentistes', /dentiste/],
  ['Infirmiers', /infirmi/],
  ['Masseurs-kinésithérapeutes', /kinesi/],
  ['Sages-femmes', /sages?-femmes?/],
  ['Orthophonistes', /orthophoniste/],
]

/**
 * Lit des tableaux de démographie de la Cnam, collés ou dans une feuille : Effectifs présents au … (deux dates), Solde,
 * dont installations, dont cessations, Évolution, lus par leurs libellés dans n'importe quel ordre, un territoire par
 * colonne. Chacun passe par CONTROLE ; une faute est nommée, rien n'est corrigé.
 */
export function lireTableauCnam(cellules: Matrice, choix: ChoixDeCollage = {}): TableauCnam {
  const tableaux = tableauxColles(cellules)
  if (tableaux.length === 0) {
    throw valeurInvalide(
      'Attendu : un tableau de la Cnam (Effectifs présents au …, Solde, dont installations, dont cessations, Évolution), libellés à gauche. Reçu : aucune de ces lignes.',
    )
  }
  const blocs = tableaux.flatMap((tableau) => {
    const profession = professionDuTableau(tableau, choix)
    return tableau.colonnes.map(({ territoire, bloc }, k) => {
      const lieu = choix.territoires?.[k] ?? territoire
      if (lieu === '') {
        throw valeurInvalide(
          `Attendu : le territoire de chaque colonne de « ${profession} ». Reçu : aucun pour la colonne ${k + 1} ; indiquez-le.`,
        )
      }
      return { profession, territoire: lieu, bloc: lire(bloc, profession, lieu) }
    })
  })
  const annee = blocs
    .flatMap(({ bloc }) => bloc.date?.slice(0, 4) ?? [])
    .sort()
    .at(-1)
  const source = choix.source ?? 'Cnam, Fichier national des professionnels de santé'
  const sansDate = blocs.filter(({ bloc }) => bloc.date === undefined).length
  return {
    id: 'tableau-cnam',
    table: 'T_Demographie',
    colonnes: ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations', 'Source'], // prettier-ignore
    lignes: blocs.map(({ profession, territoire, bloc }): Valeur[] => [
      profession,
      territoire,
      bloc.date === undefined ? null : serieDeDate(bloc.date),
      ...[bloc.effectif, bloc.precedent, bloc.installations, bloc.cessations],
      source,
    ]),
    ...(annee === undefined ? {} : { millesime: annee }),
    source,
    remarques: sansDate > 0 ? [`${sansDate} effectifs sans date : complétez la colonne Date.`] : [],
    fautes: blocs.flatMap(({ profession, territoire, bloc }) =>
      fautes(bloc).map((faute) => ({ profession, territoire, faute })),
    ),
  }
}

function professionDuTableau({ titres }: TableauColle, { profession }: ChoixDeCollage): string {
  if (profession !== undefined) return profession
  for (const titre of titres) {
    const connue = PROFESSIONS.find(([, motif]) => motif.test(entete(titre)))
    if (connue) return connue[0]
  }
  const [premier] = titres
  if (premier !== undefined) return premier.replace(/^dénombrement des /i, '')
  throw valeurInvalide('Attendu : la profession, dans un titre au-dessus du tableau. Reçu : aucun titre ; indiquez-la.')
}

/** Une faute de lecture dit de quel tableau elle vient. */
function lire(bloc: Matrice, profession: string, territoire: string): BlocLu {
  try {
    return lireBloc(bloc)
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur
    throw new ErreurMetier(erreur.code, `${profession}, ${territoire} : ${erreur.message}`)
  }
}
