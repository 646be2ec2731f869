import type { DefinitionTable } from '../../domain/classeur/tables'
import { entete } from '../../domain/commun/entete'
import type { TableDeDonnees, Valeur } from '../../domain/modele/types'
import type { Area, CellValue } from '../../ports/workbook'
import { clesDe } from './tables-absentes'

/** Un tableau du classeur, avant d'en lire les lignes. */
export interface Etendue {
  readonly id: string
  /** Nom du tableau Excel ; absent pour une simple plage. */
  readonly nom?: string
  readonly feuille: string
  readonly zone: Area
  readonly entetes: readonly string[]
  readonly connue?: DefinitionTable
}

interface Contexte {
  readonly fichier: string
  readonly correspondances: Readonly<Record<string, string>>
  /** Formats de sa première ligne. */
  readonly formats: readonly string[]
  /** Lignes masquées de sa feuille. */
  readonly masquees: ReadonlySet<number>
}

const COLONNES_DE_DATE = ['date', 'debut', 'fin', 'echeance', 'mise a jour']

/** Le tableau lu, ses colonnes sous leur nom usuel ; les lignes entièrement vides n'en sont pas. */
export function tableLue(
  { id, nom, feuille, zone, entetes, connue }: Etendue,
  valeurs: readonly (readonly CellValue[])[],
  { fichier, correspondances, formats, masquees }: Contexte,
): TableDeDonnees {
  const colonnes = entetes.map((e) => nomUsuel(e, connue, correspondances))
  const sous = valeurs.slice(1).map((ligne, k) => ({ rang: zone.row + 1 + k, ligne: ligne.map(valeurDe) }))
  // Une simple plage s'arrête à sa première ligne vide : dessous, ce sont des notes.
  const fin = nom === undefined ? sous.findIndex(({ ligne }) => estVide(ligne)) : -1
  const remplies = (fin < 0 ? sous : sous.slice(0, fin)).filter(({ ligne }) => !estVide(ligne))
  const table: TableDeDonnees = {
    ...{ id, feuille, colonnes },
    source: `${fichier}, feuille ${feuille}${nom === undefined ? '' : `, tableau ${nom}`}`,
    lignes: remplies.map(({ ligne }) => ligne),
    numeros: remplies.map(({ rang }) => rang + 1),
    formats: colonnes.map((c, k) => formatDe(c, formats[k])),
    cle: connue ? clesDe(connue) : colonnes.slice(0, 1),
    comprises: connue
      ? [...connue.necessaires, ...connue.comprises].filter((c) => !colonnes.some((k) => entete(k) === entete(c)))
      : [],
    masquees: remplies.filter(({ rang }) => masquees.has(rang)).length,
    absente: false,
  }
  return id === 'T_Actions' ? avecNumeroAxe(table) : table
}

function nomUsuel(
  lu: string,
  connue: DefinitionTable | undefined,
  correspondances: Readonly<Record<string, string>>,
): string {
  const choisie = Object.entries(correspondances).find(([, trouve]) => entete(trouve) === entete(lu))?.[0]
  const usuels = connue ? [...connue.necessaires, ...connue.comprises] : []
  return choisie ?? usuels.find((c) => entete(c) === entete(lu)) ?? lu
}

const valeurDe = (cellule: CellValue): Valeur => {
  if (typeof cellule !== 'string') return cellule
  const texte = cellule.trim()
  return texte === '' ? null : texte
}

const estVide = (ligne: readonly Valeur[]) => ligne.every((v) => v === null)

/** Un hôte qui ne dit pas les formats laisse deviner les dates à leur en-tête. */
const formatDe = (colonne: string, lu: string | undefined) =>
  lu ?? (COLONNES_DE_DATE.includes(entete(colonne)) ? 'dd/mm/yyyy' : '')

const AXE_NUMERO = 'Axe n°'

/** « Axe n° », absent ou vide, est le rang de l'axe par première apparition. */
function avecNumeroAxe(table: TableDeDonnees): TableDeDonnees {
  const axe = table.colonnes.findIndex((c) => entete(c) === 'axe')
  if (axe < 0) return table
  const rangs = new Map<string, number>()
  const dits = new Map<string, Valeur>()
  const place = table.colonnes.indexOf(AXE_NUMERO)
  for (const ligne of table.lignes) {
    const cle = entete(ligne[axe] ?? '')
    if (!rangs.has(cle)) rangs.set(cle, rangs.size + 1)
    const dit = place < 0 ? null : (ligne[place] ?? null)
    if (dit !== null && !dits.has(cle)) dits.set(cle, dit)
  }
  const numero = (ligne: readonly Valeur[]): Valeur => {
    const cle = entete(ligne[axe] ?? '')
    return dits.get(cle) ?? rangs.get(cle) ?? null
  }
  if (place >= 0)
    return { ...table, lignes: table.lignes.map((l) => (l[place] === null ? l.with(place, numero(l)) : l)) }
  return {
    ...table,
    colonnes: [...table.colonnes, AXE_NUMERO],
    formats: [...table.formats, ''],
    lignes: table.lignes.map((l) => [...table.colonnes.map((_, k) => l[k] ?? null), numero(l)]),
    comprises: table.comprises.filter((c) => c !== AXE_NUMERO),
  }
}
