import { estDeCommentaire } from '../../domain/actualisation/classes'
import type { Operation } from '../../ports/operations'
import type { Undo, Workbook } from '../../ports/workbook'
import { FEUILLE_MEMOIRE, lireMemoire, tableauxMemorises } from '../memoire'
import { lettres } from '../adresse'
import { nomLibre } from '../../domain/classeur/noms-feuilles'
import { blocs, type CelluleAEcrire } from './blocs'
import { PLAGE } from './memoire-du-tableau'
import { emplacements, nommer } from './tableau-du-classeur'

export interface OptionsFiger {
  /** Garder les textes des colonnes de commentaires ; ils sont retirés par défaut. */
  readonly garderCommentaires?: boolean
}

/** Ce que figer ferait, sans rien écrire. */
export interface PreparationFigeage {
  readonly operations: readonly Operation[]
  /** Combien de formules deviennent des valeurs. */
  readonly formules: number
  /** Ce qui est retiré du classeur, en phrases. */
  readonly retires: readonly string[]
  readonly avertissements: readonly string[]
}

/**
 * Prépare une version du classeur pour qui n'a pas le complément : des valeurs à la place des formules, une feuille qui dit
 * d'où elles viennent, et ni mémoire, ni journal, ni versions gardées, ni commentaires.
 */
export async function preparerFigeage(classeur: Workbook, options: OptionsFiger = {}): Promise<PreparationFigeage> {
  const feuilles = (await classeur.sheets()).filter((f) => f.name !== FEUILLE_MEMOIRE && f.rows > 0)
  const plages = feuilles.map(({ name, rows, columns }) => ({
    sheet: name,
    area: { row: 0, column: 0, rows, columns },
  }))
  const [valeurs, formules] = await Promise.all([classeur.read(plages), classeur.formulas(plages)])
  const figees = feuilles.map(({ name }, k) => ({
    feuille: name,
    cellules: (formules[k] ?? []).flatMap((ligne, row) =>
      ligne.flatMap((formule, column): CelluleAEcrire[] =>
        formule === null ? [] : [{ row, column, value: valeurs[k]?.[row]?.[column] ?? null }],
      ),
    ),
  }))
  const connues = figees.map((f) => ({ ...f, cellules: f.cellules.filter((c) => c.value !== null) }))
  const inconnues = figees.flatMap((f) => f.cellules.filter((c) => c.value === null).map((c) => placeDe(f.feuille, c)))
  const commentaires = options.garderCommentaires ? [] : await commentairesDe(classeur)
  const origines = await feuilleDesOrigines(
    classeur,
    feuilles.map((f) => f.name),
  )
  const aMemoire = (await classeur.sheets()).some((f) => f.name === FEUILLE_MEMOIRE)
  const cachees = feuilles.filter((f) => !f.visible).map((f) => f.name)
  const aSecret = valeurs.some((v) => v.some((l) => l.some((c) => typeof c === 'string' && /\|\s*secret\b/i.test(c))))
  return {
    formules: connues.reduce((s, f) => s + f.cellules.length, 0),
    operations: [
      ...connues.flatMap(({ feuille, cellules }) => ecrire(feuille, cellules)),
      ...commentaires.flatMap(({ feuille, cellules }) => ecrire(feuille, cellules)),
      ...origines,
      ...(aMemoire ? [{ kind: 'deleteSheet', sheet: FEUILLE_MEMOIRE } as const] : []),
    ],
    retires: [
      ...(aMemoire ? ['La mémoire du complément : dernières valeurs produites, journal, versions précédentes.'] : []),
      ...commentaires.map(
        (c) => `Les textes de la colonne « ${c.colonne} » de « ${c.tableau} » (${c.cellules.length}).`,
      ),
    ],
    avertissements: [
      ...(inconnues.length === 0 ? [] : [avertirDesInconnues(inconnues)]),
      ...(aSecret ? [avertirDuSecret(cachees)] : []),
    ],
  }
}

/** Fige le classeur comme préparé. */
export const figer = (classeur: Workbook, { operations }: PreparationFigeage): Promise<Undo> =>
  classeur.apply(operations)

const ecrire = (sheet: string, cellules: readonly CelluleAEcrire[]): Operation[] =>
  blocs(cellules).map((bloc) => ({ kind: 'write', sheet, ...bloc }))

const placeDe = (feuille: string, { row, column }: CelluleAEcrire) => `${feuille}!${lettres(column)}${row + 1}`

/** Le nombre de cellules nommées dans un avertissement. */
const NOMMEES = 10

const avertirDesInconnues = (places: readonly string[]) =>
  `${places.length} formules dont le fichier ne connaît pas la valeur restent des formules : ` +
  `${places.slice(0, NOMMEES).join(', ')}${places.length > NOMMEES ? '…' : ''}. Calculez d’abord le classeur.`

const avertirDuSecret = (cachees: readonly string[]) =>
  'Un modèle de ce classeur masque de petits effectifs (secret) : les tableaux sources, eux, les montrent toujours' +
  (cachees.length === 0 ? '' : `, y compris les feuilles masquées (${cachees.join(', ')})`) +
  '. Retirez-les avant d’envoyer le fichier.'

/** Les textes des colonnes de commentaires, dans les tableaux reconnus. */
async function commentairesDe(classeur: Workbook) {
  const lieux = await emplacements(classeur)
  const colonnes = lieux.flatMap((lieu) =>
    lieu.entetes.flatMap((colonne, j) => (estDeCommentaire(colonne) ? [{ lieu, colonne, j }] : [])),
  )
  const lues = await classeur.read(
    colonnes.map(({ lieu, j }) => ({
      sheet: lieu.feuille,
      area: { ...lieu.zone, column: lieu.zone.column + j, columns: 1 },
    })),
  )
  return colonnes.flatMap(({ lieu, colonne, j }, k) => {
    const cellules = (lues[k] ?? []).flatMap(([texte], i): CelluleAEcrire[] =>
      i === 0 || texte === null || texte === undefined || texte === ''
        ? []
        : [{ row: lieu.zone.row + i, column: lieu.zone.column + j, value: '' }],
    )
    return cellules.length === 0 ? [] : [{ feuille: lieu.feuille, tableau: nommer(lieu), colonne, cellules }]
  })
}

/** Une feuille qui dit d'où vient chaque tableau que nous avons écrit. */
async function feuilleDesOrigines(classeur: Workbook, noms: readonly string[]): Promise<readonly Operation[]> {
  const tableaux = tableauxMemorises(await lireMemoire(classeur, await classeur.sheets()))
  if (tableaux.length === 0) return []
  const sheet = nomLibre('Origines', noms)
  const entetes = ['Tableau', 'Feuille', 'Source', 'Millésime', 'Modèle', 'Actualisé le']
  const lignes = tableaux.map((t) => [
    ...[t.nom.startsWith(PLAGE) ? t.feuille : t.nom, t.feuille, t.source.nom, t.source.millesime ?? 'n.d.'],
    ...[
      t.modele ? `${t.modele.nom} ${t.modele.version}` : 'n.d.',
      t.instant.slice(0, 10).split('-').reverse().join('/'),
    ],
  ])
  return [
    { kind: 'addSheet', sheet },
    { kind: 'write', sheet, row: 0, column: 0, values: [entetes, ...lignes] },
    { kind: 'style', sheet, area: { row: 0, column: 0, rows: 1, columns: entetes.length }, style: { bold: true } },
    { kind: 'columnWidths', sheet, column: 0, widths: [24, 24, 48, 14, 24, 14] },
  ]
}
