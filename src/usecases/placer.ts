import type { SheetInfo, Workbook } from '../ports/workbook'
import { empreinte, type FeuilleProduite } from './memoire'

export interface Placement {
  /** Nos anciennes feuilles, intactes, qui laissent leur place. */
  readonly remplacees: readonly string[]
  /** Les noms que les nouvelles ne peuvent pas prendre. */
  readonly prises: readonly string[]
  /** Rang de la première feuille remplacée, une fois toutes ôtées ; absent si aucune ne l'est. */
  readonly rang?: number
  readonly constats: readonly string[]
}

/** Une formule compte pour ce signe : sa valeur dépend du tableur, pas de l'analyste. */
export const FORMULE = '='

/**
 * Dit quelles feuilles laissent leur place. Une feuille n'est remplacée que si nous l'avons faite avec le même modèle et
 * que personne n'y a touché depuis ; une feuille de l'analyste, ou modifiée par lui, est gardée.
 */
export async function placer(
  classeur: Workbook,
  modele: string,
  feuilles: readonly SheetInfo[],
  memoire: readonly FeuilleProduite[],
): Promise<Placement> {
  const notres = memoire.filter((p) => p.modele === modele)
  const presentes = feuilles.filter((f) => notres.some((p) => p.feuille === f.name))
  const plages = presentes.map((f) => ({
    sheet: f.name,
    area: { row: 0, column: 0, rows: f.rows, columns: f.columns },
  }))
  const [lues, formules] = await Promise.all([classeur.read(plages), classeur.formulas(plages)])
  const intacte = (k: number) => {
    const connue = notres.find((p) => p.feuille === presentes[k]?.name)
    const valeurs = (lues[k] ?? []).map((ligne, i) =>
      ligne.map((valeur, j) => ((formules[k]?.[i]?.[j] ?? null) === null ? valeur : FORMULE)),
    )
    return connue !== undefined && connue.empreinte === empreinte(valeurs)
  }
  const remplacees = presentes.filter((_, k) => intacte(k)).map((f) => f.name)
  const modifiees = presentes.map((f) => f.name).filter((nom) => !remplacees.includes(nom))
  const rang = feuilles.findIndex((f) => remplacees.includes(f.name))
  return {
    remplacees,
    prises: feuilles.map((f) => f.name).filter((nom) => !remplacees.includes(nom)),
    ...(rang < 0 ? {} : { rang }),
    constats: modifiees.map(
      (nom) => `La feuille « ${nom} » a été modifiée à la main depuis le dernier remplissage : elle est gardée.`,
    ),
  }
}
