import type { SheetInfo, Workbook } from '../ports/workbook'
import { empreinte, type Memoire } from './memoire'

export interface Placement {
  /** Nos anciennes feuilles, intactes, qui laissent leur place. */
  readonly remplacees: readonly string[]
  /** Les noms que les nouvelles ne peuvent pas prendre. */
  readonly prises: readonly string[]
  /** Rang de la première feuille remplacée, une fois toutes ôtées ; absent si aucune ne l'est. */
  readonly rang?: number
  readonly constats: readonly string[]
  /** Les tableaux de travail gardés, qu'il vaut mieux actualiser. */
  readonly aActualiser: readonly string[]
}

/** Ce qui vaut mieux qu'un second tableau de travail à côté de celui que l'analyste complète. */
const PLUTOT_ACTUALISER =
  'Pour y mettre les données du jour sans perdre ce qui y a été tapé, choisissez plutôt Actualiser, puis « Refaire avec le modèle ».'

/** Une formule compte pour ce signe : sa valeur dépend du tableur, pas de l'analyste. */
export const FORMULE = '='

/**
 * Dit quelles feuilles laissent leur place. Une feuille n'est remplacée que si nous l'avons faite avec le même modèle et
 * que personne n'y a touché depuis ; une feuille de l'analyste, modifiée ou annotée par lui, est gardée.
 */
export async function placer(
  classeur: Workbook,
  modele: string,
  feuilles: readonly SheetInfo[],
  memoire: Pick<Memoire, 'feuilles' | 'tableaux'>,
): Promise<Placement> {
  const notres = memoire.feuilles.filter((p) => p.modele === modele)
  const presentes = feuilles.filter((f) => notres.some((p) => p.feuille === f.name))
  const plages = presentes.map((f) => ({
    sheet: f.name,
    area: { row: 0, column: 0, rows: f.rows, columns: f.columns },
  }))
  const noms = presentes.map((f) => f.name)
  const [lues, formules, traces, tableaux] = await Promise.all([
    classeur.read(plages),
    classeur.formulas(plages),
    classeur.marks(noms),
    classeur.tables(),
  ])
  const intacte = (k: number) => {
    const connue = notres.find((p) => p.feuille === presentes[k]?.name)
    const valeurs = (lues[k] ?? []).map((ligne, i) =>
      ligne.map((valeur, j) => ((formules[k]?.[i]?.[j] ?? null) === null ? valeur : FORMULE)),
    )
    const annotee = traces[k]?.some(({ kind }) => kind !== 'fill') ?? false
    return connue !== undefined && !annotee && connue.empreinte === empreinte(valeurs)
  }
  const remplacees = presentes.filter((_, k) => intacte(k)).map((f) => f.name)
  const modifiees = noms.filter((nom) => !remplacees.includes(nom))
  const deTravail = (nom: string) =>
    tableaux.filter((t) => t.sheet === nom && memoire.tableaux.some((connu) => connu.nom === t.name))
  const rang = feuilles.findIndex((f) => remplacees.includes(f.name))
  return {
    remplacees,
    prises: feuilles.map((f) => f.name).filter((nom) => !remplacees.includes(nom)),
    ...(rang < 0 ? {} : { rang }),
    constats: modifiees.map(
      (nom) =>
        `La feuille « ${nom} » a été modifiée à la main depuis le dernier remplissage : elle est gardée.` +
        (deTravail(nom).length > 0 ? ` ${PLUTOT_ACTUALISER}` : ''),
    ),
    aActualiser: modifiees.flatMap(deTravail).map((t) => t.name),
  }
}
