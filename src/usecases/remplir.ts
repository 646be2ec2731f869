import type { DateIso } from '../domain/commun/date'
import { valeurInvalide } from '../domain/commun/erreur'
import type { Operation } from '../ports/operations'
import type { Progress, Undo, Workbook } from '../ports/workbook'
import { decrireClasseur } from './decrire'
import { ecrireMemoire, empreinte, lireMemoire, type FeuilleProduite } from './memoire'
import { placer } from './placer'
import { feuillesPlanSante } from './plan-sante/feuilles'
import { lireDonnees } from './plan-sante/lire-donnees'
import { trouverActions } from './plan-sante/trouver-actions'

export type IdModele = 'plan-sante'

/** Les en-têtes du classeur à lire à la place des noms attendus : « T_Actions » → « Pilotes » → « Pilotte ». */
export type Correspondances = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Ce qui empêche de remplir, et où. */
export interface Faute {
  /** « Actions!F1 », ou le nom du fichier. */
  readonly ou: string
  readonly message: string
  /** Colonne attendue et en-tête trouvé, quand une correspondance réparerait la faute. */
  readonly correspondance?: { readonly table: string; readonly colonne: string; readonly entete: string }
}

export interface FeuillePrevue {
  readonly nom: string
  readonly titre: string
  readonly effet: 'creer' | 'remplacer'
  /** Nombre d'actions de la feuille (0 pour le sommaire). */
  readonly actions: number
  /** Les trois premières lignes de données : levier, action, pilotes. */
  readonly apercu: readonly (readonly string[])[]
}

/** Ce qui sera écrit, calculé sans rien écrire. Avec une faute, la liste des opérations est vide. */
export interface Preparation {
  readonly modele: IdModele
  readonly correspondances: Correspondances
  /** Jour de l'édition, imprimé au pied des feuilles. */
  readonly date: DateIso
  readonly feuilles: readonly FeuillePrevue[]
  /** Remarques qui n'empêchent rien (« 2 actions sans pilote »). */
  readonly constats: readonly string[]
  readonly fautes: readonly Faute[]
  readonly operations: readonly Operation[]
}

export interface Bilan {
  readonly feuilles: readonly string[]
  readonly actions: number
  readonly constats: readonly string[]
}

export interface Remplissage {
  readonly bilan: Bilan
  /** Remet le classeur comme avant le remplissage. */
  readonly annuler: Undo
}

/** Calcule ce que le modèle produirait avec les tableaux du classeur ; ne modifie rien. */
export async function preparerRemplissage(
  classeur: Workbook,
  modele: IdModele,
  correspondances: Correspondances = {},
  date: DateIso = aujourdhui(),
): Promise<Preparation> {
  const commun = { modele, correspondances, date }
  const vu = await decrireClasseur(classeur)
  const trouve = trouverActions(vu, correspondances['T_Actions'] ?? {})
  if ('fautes' in trouve) return { ...commun, feuilles: [], constats: [], fautes: trouve.fautes, operations: [] }

  const donnees = await lireDonnees(classeur, vu, trouve.table, correspondances['T_Actions'] ?? {}, date)
  if (donnees.plan.axes.length === 0) {
    const faute = { ou: `${trouve.table.feuille}!${trouve.table.adresse}`, message: 'Le tableau des actions est vide.' }
    return { ...commun, feuilles: [], constats: [], fautes: [faute], operations: [] }
  }

  const feuilles = await classeur.sheets()
  const memoire = await lireMemoire(classeur, feuilles)
  const place = await placer(classeur, modele, feuilles, memoire.feuilles, [
    'Sommaire',
    ...donnees.plan.axes.map((a) => `Axe ${a.numero}`),
  ])
  const prevues = feuillesPlanSante(donnees, place.noms)

  const produites = prevues.map(({ prevue, operations }): FeuilleProduite => ({
    modele,
    feuille: prevue.nom,
    empreinte: empreinte(operations.flatMap((o) => (o.kind === 'write' ? o.values : [])) as never),
  }))
  const gardees = memoire.feuilles.filter(
    (p) => !place.remplacees.includes(p.feuille) && feuilles.some((f) => f.name === p.feuille),
  )
  return {
    ...commun,
    feuilles: prevues.map(({ prevue }) => ({
      ...prevue,
      effet: place.remplacees.includes(prevue.nom) ? 'remplacer' : 'creer',
    })),
    constats: [...donnees.plan.constats, ...place.constats],
    fautes: [],
    operations: [
      ...place.remplacees.map((sheet): Operation => ({ kind: 'deleteSheet', sheet })),
      ...prevues.flatMap(({ operations }, k) => operations.map((o) => aSaPlace(o, place.rang, k))),
      ...ecrireMemoire(feuilles, { ...memoire, feuilles: [...gardees, ...produites] }),
      { kind: 'activate', sheet: prevues[0]?.prevue.nom ?? '' },
    ],
  }
}

/** Écrit ce qui a été préparé ; refuse si le classeur a changé depuis l'aperçu. */
export async function remplir(
  classeur: Workbook,
  preparation: Preparation,
  progression?: Progress,
): Promise<Remplissage> {
  const { modele, correspondances, date, operations } = preparation
  if (operations.length === 0) throw valeurInvalide('Il n’y a rien à écrire : corrigez d’abord les fautes de l’aperçu.')
  const maintenant = await preparerRemplissage(classeur, modele, correspondances, date)
  if (JSON.stringify(maintenant.operations) !== JSON.stringify(operations)) {
    throw valeurInvalide('Le classeur a changé depuis l’aperçu. Rien n’a été écrit : refaites l’aperçu.')
  }
  const annuler = await classeur.apply(operations, progression)
  return {
    bilan: {
      feuilles: preparation.feuilles.map((f) => f.nom),
      actions: preparation.feuilles.reduce((s, f) => s + f.actions, 0),
      constats: preparation.constats,
    },
    annuler,
  }
}

/** Des feuilles qui en remplacent d'autres prennent leur place parmi les onglets. */
const aSaPlace = (operation: Operation, rang: number | undefined, k: number): Operation =>
  operation.kind === 'addSheet' && rang !== undefined ? { ...operation, position: rang + k } : operation

/** Le jour qu'il est chez l'analyste, pour « édité le … ». */
function aujourdhui(): DateIso {
  const jour = new Date()
  const deux = (n: number) => String(n).padStart(2, '0')
  return `${jour.getFullYear()}-${deux(jour.getMonth() + 1)}-${deux(jour.getDate())}` as DateIso
}
