import { valeurInvalide } from '../domain/commun/erreur'
import type { Operation } from '../ports/operations'
import type { CellValue, SheetInfo, Workbook } from '../ports/workbook'
import { depaqueter, empaqueter, estEntier } from './memoire/empaqueter'
import type { EditionMemorisee } from './memoire/edition-memorisee'
import type { EntreeJournal } from './memoire/journal'
import { desserrer, serrer, type MemoriseSerre } from './memoire/serrer-tableau'
import type { TableauMemorise } from './memoire/tableau-memorise'

export { empreinte } from './memoire/empreinte'

/** La mémoire du complément voyage avec le fichier, dans une feuille très masquée. */
export const FEUILLE_MEMOIRE = '_sante_memoire'

const TITRE = 'Santé Territoires : mémoire du complément, ne pas modifier'
const VERSION = 2
const PREMIERE_VERSION = 1

/** Une feuille que nous avons produite, et l'empreinte de ce que nous y avons écrit. */
export interface FeuilleProduite {
  readonly modele: string
  readonly feuille: string
  readonly empreinte: string
}

/** Un tableau mémorisé, encore empaqueté : on ne défait que celui dont on a besoin. */
interface TableauEmpaquete {
  readonly id: string
  /** Le nom du tableau Excel, la dernière fois. */
  readonly nom: string
  readonly morceaux: readonly string[]
}

/** Ce que le complément retient d'un classeur. */
export interface Memoire {
  readonly feuilles: readonly FeuilleProduite[]
  readonly journal: readonly EntreeJournal[]
  readonly tableaux: readonly TableauEmpaquete[]
  /** Les éditions produites, pour y voir les retouches. */
  readonly editions: readonly EditionMemorisee[]
  /** Un autre programme, ou quelqu'un, en a changé une partie : elle est ignorée. */
  readonly abimee?: true
}

export const MEMOIRE_VIDE: Memoire = { feuilles: [], journal: [], tableaux: [], editions: [] }

/** Lit la mémoire du classeur ; vide si le classeur n'en a pas. Une mémoire plus récente que nous est refusée. */
export async function lireMemoire(classeur: Workbook, feuilles: readonly SheetInfo[]): Promise<Memoire> {
  const memoire = feuilles.find((f) => f.name === FEUILLE_MEMOIRE)
  if (!memoire || memoire.rows === 0) return MEMOIRE_VIDE
  const [valeurs] = await classeur.read([
    { sheet: FEUILLE_MEMOIRE, area: { row: 0, column: 0, rows: memoire.rows, columns: 3 } },
  ])
  const [titre, ...lignes] = (valeurs ?? []).map((ligne) => ligne.map((c) => (c === null ? '' : String(c))))
  if (titre?.[0] !== TITRE) return MEMOIRE_VIDE
  const version = Number(titre[1])
  if (version === PREMIERE_VERSION) return { ...MEMOIRE_VIDE, feuilles: lignes.map(feuilleProduite) }
  if (version > VERSION) {
    throw valeurInvalide(
      'Ce classeur a été enregistré par une version plus récente de Santé Territoires : mettez le complément à jour.',
    )
  }
  return sectionsLues(lignes.slice(0, Number(titre[2])))
}

const feuilleProduite = ([modele = '', feuille = '', empreinte = '']: readonly string[]): FeuilleProduite => ({
  modele,
  feuille,
  empreinte,
})

/** Chaque ligne porte le nom de sa section, son rang et un morceau. */
function sectionsLues(lignes: readonly (readonly string[])[]): Memoire {
  const sections = new Map<string, string[]>()
  for (const [nom = '', rang = '', morceau = ''] of lignes) {
    const morceaux = sections.get(nom) ?? []
    morceaux[Number(rang)] = morceau
    sections.set(nom, morceaux)
  }
  const lire = <T>(nom: string) => (depaqueter(sections.get(nom) ?? []) ?? []) as readonly T[]
  const entiere = sections.size > 0 && [...sections.values()].every(estEntier)
  return {
    ...(entiere ? {} : { abimee: true }),
    feuilles: lire<FeuilleProduite>('feuilles'),
    journal: lire<EntreeJournal>('journal'),
    tableaux: [...sections].flatMap(([nom, morceaux]) =>
      nom.startsWith(TABLEAU) ? [empaquete(nom.slice(TABLEAU.length), morceaux)] : [],
    ),
    editions: lire<EditionMemorisee>('editions'),
  }
}
const TABLEAU = 'tableau '

/** Une section de tableau est nommée « tableau t1 T_Actions » : son identifiant, puis son nom. */
function empaquete(section: string, morceaux: readonly string[]): TableauEmpaquete {
  const espace = section.indexOf(' ')
  return { id: section.slice(0, espace), nom: section.slice(espace + 1), morceaux }
}

/** Remplace toute la mémoire ; les lignes de trop de l'ancienne sont vidées. */
export function ecrireMemoire(feuilles: readonly SheetInfo[], memoire: Memoire): Operation[] {
  const sections: (readonly [string, readonly string[]])[] = [
    ['feuilles', empaqueter(memoire.feuilles)],
    ['journal', empaqueter(memoire.journal)],
    ...(memoire.editions.length === 0 ? [] : [['editions', empaqueter(memoire.editions)] as const]),
    ...memoire.tableaux.map(({ id, nom, morceaux }) => [`${TABLEAU}${id} ${nom}`, morceaux] as const),
  ]
  const lignes = sections.flatMap(([nom, morceaux]) => morceaux.map((m, rang): CellValue[] => [nom, rang, m]))
  const presente = feuilles.find((f) => f.name === FEUILLE_MEMOIRE)
  const deTrop = Math.max(0, (presente?.rows ?? 0) - lignes.length - 1)
  const vides = Array.from({ length: deTrop }, (): CellValue[] => ['', '', ''])
  const values = [[TITRE, VERSION, lignes.length], ...lignes, ...vides]
  return [
    ...(presente ? [] : [{ kind: 'addSheet', sheet: FEUILLE_MEMOIRE, visibility: 'veryHidden' } as const]),
    { kind: 'write', sheet: FEUILLE_MEMOIRE, row: 0, column: 0, values },
  ]
}

/** Le tableau mémorisé sous cet identifiant ; `undefined` s'il est inconnu ou si sa mémoire est abîmée. */
export function tableauMemorise({ tableaux }: Memoire, id: string): TableauMemorise | undefined {
  const empaquete = tableaux.find((t) => t.id === id)
  const serre = empaquete && depaqueter(empaquete.morceaux)
  return serre === undefined ? undefined : desserrer(serre as MemoriseSerre)
}

/** Tous les tableaux dont la mémoire est lisible. */
export const tableauxMemorises = (memoire: Memoire): readonly TableauMemorise[] =>
  memoire.tableaux.flatMap(({ id }) => tableauMemorise(memoire, id) ?? [])

/** La mémoire où ce tableau remplace celui de même identifiant. */
export const avecTableau = (memoire: Memoire, tableau: TableauMemorise): Memoire => ({
  ...memoire,
  tableaux: [
    ...memoire.tableaux.filter(({ id, morceaux }) => id !== tableau.id && estEntier(morceaux)),
    { id: tableau.id, nom: tableau.nom, morceaux: empaqueter(serrer(tableau)) },
  ],
})
