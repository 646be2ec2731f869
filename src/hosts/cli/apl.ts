import { professionDe } from '../../domain/commun/profession'
import { ErreurMetier } from '../../domain/commun/erreur'
import { motProche } from '../../domain/commun/entete'
import { PROFESSIONS } from '../../domain/commun/profession'
import { codeCommune } from '../../domain/communes/code'
import { colonneApl } from '../../functions/apl'
import { csvTrips, readCsv, type CsvColumn, type CsvTable } from './csv'
import { checkInput, checkOutput } from './files'
import { readArguments, required } from './options'
import { InputFaults, WrongUse } from './usage'
import { writeOutput } from './write-output'

const CODE: CsvColumn = { noms: ['code', 'code insee', 'code commune', 'code commune insee'] }
const COLUMNS = {
  demande: [CODE, { noms: ['population standardisée', 'population'], numeric: true }],
  offre: [CODE, { noms: ['offre'], numeric: true }, { noms: ['profession'], facultative: true }],
  bornes: [
    { noms: ['minutes'], numeric: true },
    { noms: ['poids'], numeric: true },
  ],
} as const satisfies Record<string, readonly CsvColumn[]>

/** Comment la fonction nomme ses plages dans ses messages, pour retrouver le fichier en faute. */
const PLACES = { 'la demande': 'demande', "l'offre": 'offre', trajets: 'trajets', bornes: 'bornes' } as const
const OPTIONS = ['demande', 'offre', 'trajets', 'profession', 'bornes', 'sortie']

type Input = keyof typeof COLUMNS | 'trajets'
type Cell = string | number | null

/** `sante apl` : l'APL de chaque commune de la demande, en CSV. */
export function aplCommand(words: readonly string[], print: (text: string) => void): void {
  const given = readArguments('apl', words, OPTIONS)
  if (given.files.length > 0)
    throw new WrongUse(`« ${given.files[0]} » est de trop : nommez chaque fichier par son option.`)
  const { sortie, bornes } = given.options
  const paths = {
    demande: required(given, 'apl', 'demande'),
    offre: required(given, 'apl', 'offre'),
    trajets: required(given, 'apl', 'trajets'),
    ...(bornes === undefined ? {} : { bornes }),
  }
  const profession = readProfession(given.options['profession'] ?? 'MG', bornes !== undefined)
  if (sortie !== undefined) checkOutput(sortie, Object.values(paths), '.csv')

  Object.values(paths).forEach(checkInput)
  const demande = readCsv(paths.demande, COLUMNS.demande)
  checkCodes(paths.demande, demande)
  const results = callApl(paths, () =>
    colonneApl({
      demande: range(demande),
      offre: range(readCsv(paths.offre, COLUMNS.offre)),
      trajets: csvTrips(paths.trajets),
      profession,
      bornes: bornes === undefined ? undefined : range(readCsv(bornes, COLUMNS.bornes)),
    }),
  )

  const lines = demande.rows.flatMap(([code], i) =>
    code === null || code === undefined ? [] : [`${quoted(codeCommune(code) ?? '')},${String(results[i + 1]?.[0])}\n`],
  )
  const text = `code,apl\n${lines.join('')}`
  if (sortie === undefined) print(text)
  else writeOutput(sortie, text)
}

function readProfession(name: string, withBounds: boolean): string {
  const profession = professionDe(name)
  if (profession === undefined) {
    const near = motProche(name, PROFESSIONS)
    const hint =
      near === undefined ? `Professions connues : ${PROFESSIONS.join(', ')}.` : `Vouliez-vous dire « ${near} » ?`
    throw new WrongUse(`La profession « ${name} » n’est pas connue. ${hint}`)
  }
  if (profession !== 'MG' && !withBounds) {
    throw new WrongUse(
      `Les paliers de temps de cette profession (${profession}) ne sont pas publiés : donnez-les avec --bornes (minutes, poids).`,
    )
  }
  return profession
}

/** La plage que la fonction attend : l'en-tête, puis les lignes du fichier à leur rang. */
const range = ({ columns, rows }: CsvTable): (readonly Cell[])[] => [columns.map(({ noms }) => noms[0]), ...rows]

/** Une commune sans code, ou donnée deux fois : la faute se dit ici avec sa colonne. */
function checkCodes(path: string, table: CsvTable): void {
  const seen = new Map<string, number>()
  const faults: string[] = []
  table.rows.forEach(([cell, population], i) => {
    const where = `${path}, ligne ${i + 2}, colonne « code »`
    const code = codeCommune(cell)
    if (code === undefined) {
      if (population !== null) faults.push(`${where} : attendu un code commune. Reçu : une cellule vide.`)
      return
    }
    const first = seen.get(code)
    if (first === undefined) seen.set(code, i + 2)
    else
      faults.push(
        `${where} : la commune ${code} est déjà à la ligne ${first}. Attendu : chaque commune une seule fois.`,
      )
  })
  if (seen.size === 0 && faults.length === 0)
    faults.push(`${path} : aucune commune. Attendu : au moins une ligne de données.`)
  if (faults.length > 0) throw new InputFaults(faults)
}

function callApl(paths: Readonly<Partial<Record<Input, string>>>, call: () => unknown[][]): unknown[][] {
  try {
    return call()
  } catch (error) {
    if (!(error instanceof ErreurMetier)) throw error
    const place = Object.entries(PLACES).find(([name]) => error.message.includes(`de ${name}`))?.[1]
    throw new InputFaults([place === undefined ? error.message : `${paths[place] ?? place} : ${error.message}`])
  }
}

const quoted = (code: string) => (/[",\r\n]/.test(code) ? `"${code.replaceAll('"', '""')}"` : code)
