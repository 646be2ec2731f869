import { apresEdition, insertion, suppression, type Place } from '../../src/domain/formule/edition'
import type { Formula, Operation } from '../../src/ports/operations'
import type { Area, CellValue, Mark, TableInfo, Workbook } from '../../src/ports/workbook'

export interface FeuilleEnMemoire {
  valeurs: CellValue[][]
  formules?: (string | null)[][]
  visible: boolean
}

export interface ClasseurEnMemoire extends Workbook {
  readonly contenu: Map<string, FeuilleEnMemoire>
  readonly tableaux: TableInfo[]
  readonly operations: Operation[]
  readonly marques: Map<string, Mark[]>
  /** Fait échouer la énième opération appliquée désormais (1 pour la prochaine). */
  echouerA: (rang: number) => void
}

/** Une cellule de départ ; un texte qui commence par « = » y est une formule canonique, de valeur inconnue. */
type Depart = readonly (readonly (CellValue | Formula)[])[]

const estFormule = (cellule: CellValue | Formula): cellule is Formula => cellule !== null && typeof cellule === 'object'
const valeurDe = (cellule: CellValue | Formula): CellValue => (estFormule(cellule) ? (cellule.value ?? null) : cellule)

/** Le port le plus simple qui soit : des valeurs et des formules, sans styles. Le contrat complet est éprouvé sur les vrais hôtes. */
export function classeurEnMemoire(
  feuilles: Record<string, Depart>,
  tableaux: readonly string[] = [],
  fichier = 'essai.xlsx',
): ClasseurEnMemoire {
  const contenu = new Map(
    Object.entries(feuilles).map(([nom, cellules]): [string, FeuilleEnMemoire] => [
      nom,
      {
        valeurs: cellules.map((l) => l.map(valeurDe)),
        formules: cellules.map((l) => l.map((c) => (estFormule(c) ? c.formula : null))),
        visible: true,
      },
    ]),
  )
  const largeur = (valeurs: CellValue[][]) => Math.max(0, ...valeurs.map((l) => l.length))
  const operations: Operation[] = []
  const marques = new Map<string, Mark[]>()
  const faits: TableInfo[] = tableaux.map((nom) => {
    const [sheet, name] = nom.split('!') as [string, string]
    const { valeurs } = contenu.get(sheet)!
    return { name, sheet, area: { row: 0, column: 0, rows: valeurs.length, columns: largeur(valeurs) } }
  })
  let reste = Infinity

  const feuille = (nom: string): Required<FeuilleEnMemoire> => {
    const trouvee = contenu.get(nom)
    if (!trouvee) throw new Error(`feuille absente : ${nom}`)
    trouvee.formules ??= []
    return trouvee as Required<FeuilleEnMemoire>
  }
  const changerTableaux = (change: (t: TableInfo) => TableInfo) => faits.splice(0, faits.length, ...faits.map(change))
  const editerLignes = (editee: string, place: Place) =>
    contenu.forEach((f, nom) => {
      f.formules = (f.formules ?? []).map((l) =>
        (l ?? []).map((x) =>
          x === null || x === undefined ? null : apresEdition(x, nom, { axe: 'ligne', feuille: editee, place }),
        ),
      )
    })

  const appliquer = (o: Operation) => {
    if (--reste === 0) throw new Error('panne voulue')
    operations.push(o)
    switch (o.kind) {
      case 'addSheet':
        if (contenu.has(o.sheet)) throw new Error(`feuille déjà là : ${o.sheet}`)
        contenu.set(o.sheet, { valeurs: [], formules: [], visible: o.visibility !== 'veryHidden' })
        return
      case 'deleteSheet':
        if (!contenu.delete(o.sheet)) throw new Error(`feuille absente : ${o.sheet}`)
        return
      case 'write': {
        const { valeurs, formules } = feuille(o.sheet)
        o.values.forEach((ligne, i) =>
          ligne.forEach((cellule, j) => {
            const [v, f] = [(valeurs[o.row + i] ??= []), (formules[o.row + i] ??= [])]
            if (cellule === null) return (v[o.column + j] ??= null)
            v[o.column + j] = cellule === '' ? null : valeurDe(cellule)
            f[o.column + j] = estFormule(cellule) ? cellule.formula : null
          }),
        )
        return
      }
      case 'note':
        marques.set(o.sheet, [
          ...(marques.get(o.sheet) ?? []).filter((m) => m.row !== o.row || m.column !== o.column),
          ...(o.text === '' ? [] : [{ row: o.row, column: o.column, kind: 'note' as const, text: o.text }]),
        ])
        return
      case 'addTable':
        faits.push({ name: o.name, sheet: o.sheet, area: o.area })
        return
      case 'resizeTable':
        changerTableaux((t) => (t.name === o.name ? { ...t, area: o.area } : t))
        return
      case 'insertRows': {
        const { valeurs, formules } = feuille(o.sheet)
        const vides = <T>() => Array.from({ length: o.count }, (): T[] => [])
        while (valeurs.length < o.row) valeurs.push([])
        while (formules.length < o.row) formules.push([])
        valeurs.splice(o.row, 0, ...vides<CellValue>())
        formules.splice(o.row, 0, ...vides<string | null>())
        editerLignes(o.sheet, insertion('ligne', o.row, o.count))
        changerTableaux((t) => (t.sheet === o.sheet ? { ...t, area: etirer(t.area, o.row, o.count) } : t))
        deplacerMarques(o.sheet, (row) => (row >= o.row ? row + o.count : row))
        return
      }
      case 'deleteRows': {
        const { valeurs, formules } = feuille(o.sheet)
        valeurs.splice(o.row, o.count)
        formules.splice(o.row, o.count)
        editerLignes(o.sheet, suppression('ligne', o.row, o.count))
        changerTableaux((t) => (t.sheet === o.sheet ? { ...t, area: retrecir(t.area, o.row, o.count) } : t))
        deplacerMarques(o.sheet, (row) => (row >= o.row + o.count ? row - o.count : row < o.row ? row : undefined))
        return
      }
    }
  }
  const deplacerMarques = (nom: string, place: (row: number) => number | undefined) =>
    marques.set(
      nom,
      (marques.get(nom) ?? []).flatMap((m) => {
        const row = place(m.row)
        return row === undefined ? [] : [{ ...m, row }]
      }),
    )

  const lire = <T>(cellules: T[][], area: Area, vide: T) =>
    Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (__, j) => cellules[area.row + i]?.[area.column + j] ?? vide),
    )
  return {
    contenu,
    tableaux: faits,
    operations,
    marques,
    echouerA: (rang) => {
      reste = rang
    },
    fileName: async () => fichier,
    sheets: async () =>
      [...contenu].map(([name, f]) => ({
        name,
        visible: f.visible,
        rows: f.valeurs.findLastIndex((l) => l?.some((c) => c !== null && c !== undefined)) + 1,
        columns: largeur(f.valeurs.map((l) => l ?? [])),
      })),
    tables: async () => faits.filter((t) => contenu.has(t.sheet)),
    read: async (plages) => plages.map(({ sheet, area }) => lire(feuille(sheet).valeurs, area, null)),
    formulas: async (plages) => plages.map(({ sheet, area }) => lire(feuille(sheet).formules, area, null)),
    numberFormats: async (plages) => plages.map(({ area }) => lire([], area, 'General')),
    layouts: async (noms) => noms.map(() => ({ merges: [], widths: [], heights: new Map(), hiddenRows: new Set() })),
    marks: async (noms) => noms.map((nom) => marques.get(nom) ?? []),
    apply: async (liste) => {
      const avant = structuredClone({ contenu, faits, marques })
      const defaire = () => {
        const copie = structuredClone(avant)
        contenu.clear()
        copie.contenu.forEach((f, n) => contenu.set(n, f))
        faits.splice(0, faits.length, ...copie.faits)
        marques.clear()
        copie.marques.forEach((m, n) => marques.set(n, m))
      }
      try {
        liste.forEach(appliquer)
      } catch (erreur) {
        defaire()
        throw erreur
      }
      return async () => defaire()
    },
  }
}

const etirer = (area: Area, row: number, count: number): Area => {
  if (row <= area.row) return { ...area, row: area.row + count }
  return row < area.row + area.rows ? { ...area, rows: area.rows + count } : area
}

const retrecir = (area: Area, row: number, count: number): Area => {
  if (row + count <= area.row) return { ...area, row: area.row - count }
  const otees = Math.max(0, Math.min(row + count, area.row + area.rows) - Math.max(row, area.row))
  return { ...area, rows: area.rows - otees }
}
