import { preparerActualisation } from '../../../src/usecases/actualiser/preparer'
import { classeurLu, contenuDe, type ContenuLu } from '../../../src/usecases/classeur-lu'
import { classeurEnMemoire } from '../classeur-en-memoire'

type Valeurs = (string | number | null)[][]

const fichier = (nom: string, feuilles: Readonly<Record<string, Valeurs>>, tableau?: string): ContenuLu => {
  const lues = Object.entries(feuilles).map(([name, valeurs]) => {
    const columns = Math.max(...valeurs.map((l) => l.length))
    return { name, visible: true, rows: valeurs.length, columns, valeurs }
  })
  const area = { row: 0, column: 0, rows: lues[0]!.rows, columns: lues[0]!.columns }
  const tableaux = tableau === undefined ? [] : [{ name: tableau, sheet: lues[0]!.name, area }]
  return { fichier: nom, feuilles: lues, tableaux }
}

/** Compare un tableau de visites à ce fichier. */
async function comparer(contenu: ContenuLu) {
  const visites = [
    ['Organisme', 'Visites', 'Avis', 'Suite'],
    ['MSP A', 2, null, null],
  ]
  const classeur = classeurEnMemoire({ Visites: visites }, ['Visites!Visites'])
  const source = { nature: 'classeur', classeur: classeurLu(contenu) } as const
  const preparation = await preparerActualisation(classeur, { cible: 'Visites', source, cle: ['Organisme'] })
  if ('fautes' in preparation) throw new Error(preparation.fautes.map((f) => f.message).join('\n'))
  return [preparation.neuf.source.nom, preparation.neuf.tableau] as const
}

const LISTE: Valeurs = [
  [null, null],
  ['Organisme', 'Visites'],
  ['MSP A', 3],
  [null, null],
]
const LUE = { colonnes: ['Organisme', 'Visites'], lignes: [['MSP A', 3]] }

describe('La source d’une actualisation, dans un fichier', () => {
  it('est sa seule liste, même si elle n’a que quelques colonnes du tableau', async () => {
    const mince = LISTE.map((l) => [l[0]!])
    expect(await comparer(fichier('suivi.csv', { suivi: mince }))).toEqual([
      'suivi.csv, suivi',
      { colonnes: ['Organisme'], lignes: [['MSP A']] },
    ])
  })

  it('est, parmi plusieurs feuilles, celle qui ressemble au tableau', async () => {
    const complete = LISTE.map((l, k) => [...l, ...(k === 1 ? ['Avis'] : [null])])
    const [nom] = await comparer(fichier('suivi.xlsx', { Notes: [['Lisez-moi'], ['Bonjour']], Mars: complete }))
    expect(nom).toBe('suivi.xlsx, Mars')
  })

  it('est son tableau du même nom', async () => {
    const autre = [...LISTE.slice(1, 3)]
    expect(await comparer(fichier('neuf.xlsx', { Feuille1: autre }, 'Visites'))).toEqual(['neuf.xlsx, Visites', LUE])
  })

  it('refuse un fichier sans ligne sous son en-tête, en disant quoi faire', async () => {
    await expect(comparer(fichier('vide.csv', { vide: [['Organisme']] }))).rejects.toThrow('choisissez-en une autre')
  })

  it('se relit telle quelle, et ne s’écrit jamais', async () => {
    const contenu = fichier('neuf.xlsx', { Feuille1: LISTE }, 'Visites')
    expect(await contenuDe(classeurLu(contenu))).toEqual(contenu)
    await expect(classeurLu(contenu).apply([])).rejects.toThrow('lecture')
  })
})
