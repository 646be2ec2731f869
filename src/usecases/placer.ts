import type { SheetInfo, Workbook } from '../ports/workbook'
import { empreinte, type FeuilleProduite } from './memoire'
import { nomLibre, nomPermis } from '../domain/classeur/noms-feuilles'

export interface Placement {
  /** Le nom que prendra chaque feuille voulue, dans le même ordre. */
  readonly noms: readonly string[]
  /** Nos anciennes feuilles, intactes, qui laissent leur place. */
  readonly remplacees: readonly string[]
  /** Rang de la première feuille remplacée, une fois toutes ôtées ; absent si aucune ne l'est. */
  readonly rang?: number
  readonly constats: readonly string[]
}

/**
 * Choisit le nom des feuilles à produire. Une feuille n'est remplacée que si nous l'avons faite avec le même modèle et
 * que personne n'y a touché depuis ; une feuille de l'analyste, ou modifiée par lui, est gardée et la nouvelle numérotée.
 */
export async function placer(
  classeur: Workbook,
  modele: string,
  feuilles: readonly SheetInfo[],
  memoire: readonly FeuilleProduite[],
  voulues: readonly string[],
): Promise<Placement> {
  const notres = memoire.filter((p) => p.modele === modele)
  const presentes = feuilles.filter((f) => notres.some((p) => p.feuille === f.name))
  const lues = await classeur.read(
    presentes.map((f) => ({ sheet: f.name, area: { row: 0, column: 0, rows: f.rows, columns: f.columns } })),
  )
  const intacte = (k: number) => {
    const connue = notres.find((p) => p.feuille === presentes[k]?.name)
    return connue !== undefined && connue.empreinte === empreinte(lues[k] ?? [])
  }
  const remplacees = presentes.filter((_, k) => intacte(k)).map((f) => f.name)
  const modifiees = presentes.filter((_, k) => !intacte(k)).map((f) => f.name)

  const pris = feuilles.map((f) => f.name).filter((nom) => !remplacees.includes(nom))
  const noms: string[] = []
  const constats = modifiees.map(
    (nom) => `La feuille « ${nom} » a été modifiée à la main depuis le dernier remplissage : elle est gardée.`,
  )
  for (const voulue of voulues) {
    const nom = nomLibre(voulue, [...pris, ...noms])
    const occupe = pris.some((p) => p.toLowerCase() === nomPermis(voulue).toLowerCase())
    if (nom !== voulue && (occupe || nomPermis(voulue) !== voulue || noms.includes(voulue))) {
      constats.push(
        occupe
          ? `Une feuille « ${voulue} » existe déjà et reste telle quelle : la nouvelle s’appelle « ${nom} ».`
          : `Le nom de feuille « ${voulue} » devient « ${nom} ».`,
      )
    }
    noms.push(nom)
  }
  const rang = feuilles.findIndex((f) => remplacees.includes(f.name))
  return { noms, remplacees, ...(rang < 0 ? {} : { rang }), constats }
}
