import { entete } from '../domain/commun/entete'
import { nomDeModele } from '../domain/modele/analyser'
import type { FeuilleModele } from '../domain/modele/types'
import type { Area, Layout, SheetInfo, Workbook } from '../ports/workbook'

/** Un modèle écrit dans le classeur : les feuilles dont A1 porte le même « MODÈLE … ». */
export interface ModeleDuClasseur {
  readonly nom: string
  /** Dans l'ordre des onglets. */
  readonly feuilles: readonly string[]
}

/** Les modèles que le classeur contient, dans l'ordre de leurs onglets. */
export async function modelesDuClasseur(classeur: Workbook): Promise<readonly ModeleDuClasseur[]> {
  const feuilles = (await classeur.sheets()).filter((f) => f.rows > 0)
  const lues = await classeur.read(feuilles.map(({ name }) => ({ sheet: name, area: A1 })))
  const modeles = new Map<string, { nom: string; feuilles: string[] }>()
  feuilles.forEach(({ name }, k) => {
    const nom = nomDeModele(lues[k]?.[0]?.[0])
    if (nom === undefined) return
    const connu = modeles.get(entete(nom))
    if (connu) connu.feuilles.push(name)
    else modeles.set(entete(nom), { nom, feuilles: [name] })
  })
  return [...modeles.values()]
}

const A1: Area = { row: 0, column: 0, rows: 1, columns: 1 }

/** Lit des feuilles modèles en entier : valeurs, formules, formats, fusions, largeurs, hauteurs, tableaux. */
export async function lireFeuillesModeles(
  classeur: Workbook,
  noms: readonly string[],
): Promise<readonly FeuilleModele[]> {
  const infos = await classeur.sheets()
  const feuilles = noms.flatMap((nom) => infos.filter((f) => f.name === nom))
  const plages = feuilles.map((f) => ({ sheet: f.name, area: etendue(f) }))
  const [valeurs, formules, formats, dispositions, tableaux] = await Promise.all([
    classeur.read(plages),
    classeur.formulas(plages),
    classeur.numberFormats(plages),
    classeur.layouts(feuilles.map((f) => f.name)),
    classeur.tables(),
  ])
  return feuilles.map(({ name }, k): FeuilleModele => ({
    nom: name,
    valeurs: valeurs[k] ?? [],
    formules: formules[k] ?? [],
    formats: formats[k] ?? [],
    fusions: dispositions[k]?.merges ?? [],
    largeurs: dispositions[k]?.widths ?? [],
    hauteurs: dispositions[k]?.heights ?? new Map(),
    ...textesDePage(dispositions[k]),
    tableaux: tableaux.filter((t) => t.sheet === name).map((t) => ({ nom: t.name, zone: t.area })),
  }))
}

const textesDePage = (disposition: Layout | undefined) => ({
  ...(disposition?.header === undefined ? {} : { enTete: disposition.header }),
  ...(disposition?.footer === undefined ? {} : { pied: disposition.footer }),
})

const etendue = ({ rows, columns }: SheetInfo): Area => ({ row: 0, column: 0, rows, columns })
