import type { Choix } from '../../../src/domain/actualisation/choix'
import { compterLignes } from '../../../src/domain/actualisation/difference'
import { actualiser } from '../../../src/usecases/actualiser/actualiser'
import {
  preparerActualisation,
  type DemandeActualisation,
  type PreparationActualisation,
} from '../../../src/usecases/actualiser/preparer'
import { actualisationInterrompue, garderTelQuel, preparerReprise } from '../../../src/usecases/actualiser/reprise'
import { preparerRetour, revenir, versions } from '../../../src/usecases/actualiser/revenir'
import { emplacements } from '../../../src/usecases/actualiser/tableau-du-classeur'
import { origine } from '../../../src/usecases/actualiser/origine'
import { deplacer } from '../../../src/domain/formule/deplacer'
import { FEUILLE_MEMOIRE } from '../../../src/usecases/memoire'
import type { CellValue } from '../../../src/ports/workbook'
import { classeurEnMemoire, type ClasseurEnMemoire, type FeuilleEnMemoire } from '../classeur-en-memoire'

const ENTETES = ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations']
const JUILLET = 45839
const lignes = (effectifs: readonly number[], date = JUILLET): CellValue[][] =>
  ['Infirmiers', 'Dentistes', 'Sages-femmes', 'Orthophonistes'].map((p, k) => [
    ...[p, 'Haute-Loire', date, effectifs[k]!, 10, 2, 1],
  ])
const demande = (tableau: CellValue[][], plus: Partial<DemandeActualisation> = {}): DemandeActualisation => ({
  cible: 'T_Demographie',
  source: { nature: 'csv', nom: 'effectifs.csv', tableau: { colonnes: ENTETES, lignes: tableau } },
  instant: '2026-11-25T10:00:00.000Z',
  ...plus,
})
const preparer = async (classeur: ClasseurEnMemoire, d: DemandeActualisation): Promise<PreparationActualisation> => {
  const p = await preparerActualisation(classeur, d)
  if ('fautes' in p) throw new Error(p.fautes.map((f) => f.message).join('\n'))
  return p
}
const actualise = async (classeur: ClasseurEnMemoire, d: DemandeActualisation, choix: Choix = {}) =>
  actualiser(classeur, await preparer(classeur, d), choix)

/** Un tableau que nous avons déjà actualisé une fois, avec une colonne de l'analyste et une colonne calculée. */
async function classeurConnu() {
  const entetes = [...ENTETES, 'Avis', 'Part']
  const classeur = classeurEnMemoire(
    {
      Demo: [entetes, ...lignes([187, 50, 30, 40]).map((l, k) => [...l, null, { formula: `D${k + 2}/100`, value: 1 }])],
      Bilan: [[{ formula: 'SUM(Demo!D2:D5)', value: 307 }]],
    },
    ['Demo!T_Demographie'],
  )
  await actualise(classeur, demande(lignes([187, 50, 30, 40])))
  return classeur
}
const demo = (c: ClasseurEnMemoire) => c.contenu.get('Demo') as Required<FeuilleEnMemoire>
const photo = (c: ClasseurEnMemoire) => structuredClone([[...c.contenu], c.tableaux, [...c.marques]])

describe('Actualiser un tableau', () => {
  it('écrit seulement ce qui a changé, et garde ce que l’analyste a tapé', async () => {
    const classeur = await classeurConnu()
    demo(classeur).valeurs[1]![7] = 'à revoir'
    demo(classeur).valeurs[2]![3] = 55
    classeur.operations.length = 0
    const neuf = lignes([190, 50, 30, 40])
    const { bilan } = await actualise(classeur, demande(neuf))
    expect(bilan.resume).toBe('0 nouvelle, 1 modifiée, 0 absente, 0 conflit, 3 inchangées ; 1 modifiée à la main')
    expect(classeur.operations.filter((o) => 'sheet' in o && o.sheet === 'Demo')).toEqual([
      { kind: 'write', sheet: 'Demo', row: 1, column: 3, values: [[190]] },
    ])
    expect(
      demo(classeur)
        .valeurs.slice(1, 3)
        .map((l) => [l[3], l[7]]),
    ).toEqual([
      [190, 'à revoir'],
      [55, null],
    ])
  })

  it('n’écrit rien la seconde fois, mémoire comprise', async () => {
    const classeur = await classeurConnu()
    await actualise(classeur, demande(lignes([190, 50, 30, 41])))
    const avant = photo(classeur)
    classeur.operations.length = 0
    await actualise(classeur, demande(lignes([190, 50, 30, 41]), { instant: '2026-12-01T10:00:00.000Z' }))
    expect(classeur.operations).toEqual([])
    expect(photo(classeur)).toEqual(avant)
  })

  it('insère et retire des lignes entières : formules recopiées, formules d’ailleurs et notes suivent', async () => {
    const classeur = await classeurConnu()
    classeur.marques.set('Demo', [{ row: 4, column: 0, kind: 'note', text: 'à moi' }])
    demo(classeur).valeurs[6] = ['Source : Cnam']
    const [infirmiers, , sagesFemmes, orthophonistes] = lignes([187, 50, 30, 40])
    const kines = ['Kinés', 'Haute-Loire', JUILLET, 70, 10, 2, 1]
    const podologues = ['Podologues', 'Haute-Loire', JUILLET, 7, 1, 0, 0]
    // les dentistes, dont la source ne parle plus, sont hors de sa portée : rien ne les ôte
    const neuf = [infirmiers!, kines, sagesFemmes!, orthophonistes!, podologues]
    const { bilan } = await actualise(classeur, demande(neuf))
    expect([bilan.inserees, bilan.retirees]).toEqual([2, 0])
    expect(demo(classeur).valeurs.map((l) => l?.[0])).toEqual([
      ...['Profession', 'Infirmiers', 'Kinés', 'Dentistes', 'Sages-femmes', 'Orthophonistes', 'Podologues'],
      ...[undefined, 'Source : Cnam'],
    ])
    expect(
      demo(classeur)
        .formules.slice(1, 7)
        .map((l) => l[8]),
    ).toEqual([2, 3, 4, 5, 6, 7].map((n) => `D${n}/100`))
    expect(classeur.tableaux[0]!.area.rows).toBe(7)
    expect(classeur.contenu.get('Bilan')!.formules![0]![0]).toBe('SUM(Demo!D2:D6)')
    expect(classeur.marques.get('Demo')).toEqual([{ row: 5, column: 0, kind: 'note', text: 'à moi' }])
  })

  it('retire une ligne que la source n’a plus, sauf si l’analyste y a laissé une trace', async () => {
    const T = ['Code', 'Population']
    const depart = [
      ['01', 1],
      ['02', 2],
      ['03', 3],
      ['04', 4],
    ]
    const classeur = classeurEnMemoire({ C: [T, ...depart] }, ['C!T_Communes'])
    const venue = (tableau: CellValue[][]) =>
      demande([], {
        cible: 'T_Communes',
        source: { nature: 'csv', nom: 'c.csv', tableau: { colonnes: T, lignes: tableau } },
      })
    await actualise(classeur, venue(depart))
    classeur.marques.set('C', [{ row: 2, column: 1, kind: 'comment', text: 'vu' }])
    const { bilan } = await actualise(classeur, venue([['01', 1]]))
    expect(bilan.retirees).toBe(2)
    expect(classeur.contenu.get('C')!.valeurs).toEqual([T, ['01', 1], ['02', 2]])
    expect(classeur.tableaux[0]!.area.rows).toBe(3)
  })

  it('à côté d’autres cellules, n’insère ni ne supprime de ligne entière', async () => {
    const T = ['Code', 'Population']
    const classeur = classeurEnMemoire({ C: [T, ['01', 1], ['02', 2]] }, ['C!T_Communes'])
    classeur.contenu.get('C')!.valeurs[1]![3] = 'voisine'
    const venue = (tableau: CellValue[][]) =>
      demande([], {
        cible: 'T_Communes',
        source: { nature: 'csv', nom: 'c.csv', tableau: { colonnes: T, lignes: tableau } },
      })
    await actualise(
      classeur,
      venue([
        ['01', 1],
        ['02', 2],
      ]),
    )
    const { bilan } = await actualise(
      classeur,
      venue([
        ['01', 1],
        ['03', 3],
      ]),
    )
    expect(bilan.constats.at(-1)).toContain('ôtez-la vous-même')
    expect(classeur.contenu.get('C')!.valeurs.slice(0, 4)).toEqual([
      T,
      ['01', 1, undefined, 'voisine'],
      ['02', 2],
      ['03', 3],
    ])
    classeur.contenu.get('C')!.valeurs[4] = ['occupée']
    const p = await preparer(
      classeur,
      venue([
        ['01', 1],
        ['03', 3],
        ['04', 4],
      ]),
    )
    const avant = photo(classeur)
    await expect(actualiser(classeur, p)).rejects.toThrow('aucune ligne n’est libre')
    expect(photo(classeur)).toEqual(avant)
  })

  it('remplit un tableau vide sans y laisser de ligne blanche', async () => {
    const T = ['Code', 'Population']
    const classeur = classeurEnMemoire({ C: [T, [null, null]] }, ['C!T_Communes'])
    await actualise(
      classeur,
      demande([], {
        cible: 'T_Communes',
        source: {
          nature: 'csv',
          nom: 'c.csv',
          tableau: {
            colonnes: T,
            lignes: [
              ['01', 1],
              ['02', 2],
            ],
          },
        },
      }),
    )
    expect(classeur.contenu.get('C')!.valeurs).toEqual([T, ['01', 1], ['02', 2]])
    expect(classeur.tableaux[0]!.area.rows).toBe(3)
  })

  it('refuse d’écrire si le classeur a changé depuis l’aperçu', async () => {
    const classeur = await classeurConnu()
    const p = await preparer(classeur, demande(lignes([190, 50, 30, 40])))
    demo(classeur).valeurs[1]![3] = 188
    const avant = photo(classeur)
    await expect(actualiser(classeur, p)).rejects.toThrow('Le classeur a changé depuis l’aperçu')
    expect(photo(classeur)).toEqual(avant)
  })

  it('dit toutes les clés absentes ou doubles de la source', async () => {
    const classeur = await classeurConnu()
    const double = [...lignes([1, 2, 3, 4]), ...lignes([1, 2, 3, 4]).slice(0, 2)]
    const p = await preparerActualisation(classeur, demande(double))
    expect('fautes' in p && p.fautes).toHaveLength(2)
  })

  it('plusieurs dates par ligne dans la source : la date rejoint la clé', async () => {
    const classeur = await classeurConnu()
    const deux = [...lignes([187, 50, 30, 40]), ...lignes([195, 51, 31, 41], JUILLET + 365)]
    const p = await preparer(classeur, demande(deux, { cle: ['Profession', 'Territoire'] }))
    expect(compterLignes(p.comparaison.difference)).toMatchObject({ nouvelle: 4, changee: 0 })
  })
})

describe('Une colonne que la source a de plus', () => {
  const avecFemmes = (femmes: number): DemandeActualisation => ({
    ...demande([]),
    source: {
      ...{ nature: 'csv', nom: 'effectifs.csv' },
      tableau: { colonnes: [...ENTETES, 'Femmes'], lignes: lignes([187, 50, 30, 40]).map((l) => [...l, femmes]) },
    },
    ajoutees: ['Femmes'],
  })

  it('est ajoutée à droite du tableau et remplie ; la fois suivante, elle est à lui', async () => {
    const classeur = await classeurConnu()
    const avant = photo(classeur)
    const { annuler } = await actualise(classeur, avecFemmes(12))
    expect(demo(classeur).valeurs.map((l) => l.at(-1))).toEqual(['Femmes', 12, 12, 12, 12])
    expect(classeur.tableaux[0]!.area).toMatchObject({ columns: ENTETES.length + 3, rows: 5 })
    const { ajoutees: _, ...suite } = avecFemmes(12)
    expect((await actualise(classeur, suite)).bilan.ecrit).toBe(false)
    expect((await preparer(classeur, { ...avecFemmes(13), ajoutees: [] })).resume).toMatch(/^0 nouvelle, 4 modifiées/)
    await annuler()
    expect(photo(classeur)).toEqual(avant)
  })

  it('est refusée quand la place est prise, sans rien écrire', async () => {
    const classeur = await classeurConnu()
    demo(classeur).valeurs[2]![9] = 'à côté'
    await expect(preparer(classeur, avecFemmes(12))).rejects.toThrow(/place d’ajouter Femmes à droite/)
  })
})

it('un tableau inconnu attend que l’analyste dise sa clé', async () => {
  const classeur = classeurEnMemoire({ Lits: [['Service', 'Lits'], ['A', 3]] }, ['Lits!Lits']) // prettier-ignore
  const d: DemandeActualisation = {
    cible: 'Lits',
    source: { nature: 'csv', nom: 'x.csv', tableau: { colonnes: ['Service', 'Lits'], lignes: [['A', 4]] } },
  }
  expect(await preparerActualisation(classeur, d)).toMatchObject({
    cle: [],
    fautes: [{ message: expect.stringContaining('dites quelles colonnes désignent une ligne') }],
  })
  expect((await preparer(classeur, { ...d, cle: ['Service'] })).resume).toMatch(/1 conflit/)
})

describe('Un nouveau millésime', () => {
  const AOUT = JUILLET + 31
  const historique = (c: ClasseurEnMemoire) => c.contenu.get('Historique Demo')?.valeurs

  it('garde d’abord les lignes qu’il remplace dans un tableau d’historique, une fois chacune', async () => {
    const classeur = await classeurConnu()
    demo(classeur).valeurs[1]![7] = 'à revoir'
    const avant = photo(classeur)
    const { annuler } = await actualise(classeur, demande(lignes([190, 50, 30, 40], AOUT)))
    expect(historique(classeur)).toHaveLength(5)
    expect(historique(classeur)!.slice(0, 2)).toEqual([
      [...ENTETES, 'Avis', 'Part'],
      [...lignes([187, 50, 30, 40])[0]!, 'à revoir', 1],
    ])
    expect(classeur.tableaux.map((t) => t.name)).toContain('T_Demographie_historique')
    await annuler()
    expect(photo(classeur)).toEqual(avant)

    await actualise(classeur, demande(lignes([190, 50, 30, 40], AOUT)))
    await actualise(classeur, demande(lignes([191, 50, 30, 40], AOUT)))
    expect(historique(classeur)).toHaveLength(5)
    await actualise(classeur, demande(lignes([192, 50, 30, 40], AOUT + 31)))
    expect(
      historique(classeur)!
        .map((l) => l[2])
        .slice(1),
    ).toEqual([...Array(4).fill(JUILLET), ...Array(4).fill(AOUT)])
    expect(historique(classeur)![5]!.slice(0, 4)).toEqual(['Infirmiers', 'Haute-Loire', AOUT, 191])
  })

  it('ne garde rien si l’analyste ne le veut pas, ni ce qu’il n’a pas laissé remplacer', async () => {
    const classeur = await classeurConnu()
    const neuf = demande(lignes([190, 50, 30, 40], AOUT))
    await actualise(classeur, { ...neuf, sansHistorique: true })
    expect(historique(classeur)).toBeUndefined()
    const autre = await classeurConnu()
    await actualise(autre, neuf, { colonnes: { Date: 'feuille' } })
    expect(historique(autre)).toBeUndefined()
  })

  it('ne se confond pas avec le tableau, qui reste le seul connu', async () => {
    const classeur = await classeurConnu()
    await actualise(classeur, demande(lignes([190, 50, 30, 40], AOUT)))
    expect((await emplacements(classeur)).map((l) => [l.nom, l.id])).toEqual([
      ['T_Demographie', 'T_Demographie'],
      ['T_Demographie_historique', undefined],
    ])
    expect((await actualise(classeur, demande(lignes([190, 50, 30, 40], AOUT)))).bilan.ecrit).toBe(false)
  })
})

describe('Le tableau est retrouvé', () => {
  it.each<[string, (c: ClasseurEnMemoire) => DemandeActualisation]>([
    [
      'trié',
      (c) => {
        const { valeurs } = demo(c)
        const [e, ...corps] = valeurs
        demo(c).valeurs = [e!, ...corps.reverse()]
        return demande(lignes([190, 50, 30, 40]))
      },
    ],
    [
      'renommé, dans une feuille renommée',
      (c) => {
        c.contenu.set('Ailleurs', demo(c))
        c.contenu.delete('Demo')
        c.tableaux[0] = { ...c.tableaux[0]!, name: 'Effectifs', sheet: 'Ailleurs' }
        return demande(lignes([190, 50, 30, 40]), { cible: 'Effectifs' })
      },
    ],
    [
      'avec une colonne ajoutée devant et une autre renommée',
      (c) => {
        demo(c).valeurs = demo(c).valeurs.map((l, k) => [k === 0 ? 'Note' : `n${k}`, ...l])
        demo(c).valeurs[0]![4] = 'Nombre'
        demo(c).formules = demo(c).formules.map((l) => [null, ...l.map((f) => f && deplacer(f, 0, 1))])
        c.tableaux[0] = { ...c.tableaux[0]!, area: { ...c.tableaux[0]!.area, columns: 10 } }
        return demande(lignes([190, 50, 30, 40]))
      },
    ],
  ])('%s', async (_, changer) => {
    const classeur = await classeurConnu()
    const d = changer(classeur)
    const p = await preparer(classeur, d)
    expect(p.comparaison.difference.voies).toBe('trois')
    expect(p.resume).toBe('0 nouvelle, 1 modifiée, 0 absente, 0 conflit, 3 inchangées')
  })

  it('copié dans un autre classeur et retravaillé, il est comparé à deux voies', async () => {
    const classeur = await classeurConnu()
    demo(classeur)
      .valeurs.slice(1)
      .forEach((l, k) => l.splice(2, 5, 1, 1000 + k, 1, 1, 1))
    const p = await preparer(classeur, demande(lignes([190, 50, 30, 40])))
    expect(p.comparaison.difference.voies).toBe('deux')
    await actualiser(classeur, p)
    expect(demo(classeur).valeurs[1]![3]).toBe(1000)
  })
})

it('un autre tableau, aux mêmes codes et aux colonnes voisines, n’est pas pris pour lui', async () => {
  const offre = [
    ['Code', 'Offre', 'Profession'],
    ['01', 5, 'MG'],
  ]
  const zonage = [
    ['Code', 'Zone', 'Profession'],
    ['01', 'ZIP', 'MG'],
  ]
  const classeur = classeurEnMemoire({ O: offre, Z: zonage }, ['O!T_Offre', 'Z!T_Zonage'])
  const csv = ([colonnes, ...corps]: CellValue[][]) =>
    ({ nature: 'csv', nom: 'x.csv', tableau: { colonnes: colonnes as string[], lignes: corps } }) as const
  await actualise(classeur, demande([], { cible: 'T_Offre', source: csv(offre) }))
  const p = await preparer(classeur, demande([], { cible: 'T_Zonage', source: csv(zonage) }))
  expect([p.memorise, p.comparaison.difference.voies]).toEqual([undefined, 'deux'])
})

describe('Annuler et revenir', () => {
  it('annuler remet tout, mémoire comprise', async () => {
    const classeur = await classeurConnu()
    const avant = photo(classeur)
    const { annuler } = await actualise(classeur, demande(lignes([190, 50, 30, 40])))
    await annuler()
    expect(photo(classeur)).toEqual(avant)
  })

  it('revenir défait ce que nous avions écrit, et garde ce qui a été tapé depuis', async () => {
    const classeur = await classeurConnu()
    const orthoptistes = ['Orthoptistes', 'Haute-Loire', JUILLET, 9, 1, 0, 0]
    await actualise(
      classeur,
      demande([...lignes([190, 52, 30, 40]), orthoptistes], { instant: '2026-11-26T10:00:00.000Z' }),
    )
    demo(classeur).valeurs[2]![3] = 53
    demo(classeur).valeurs[3]![7] = 'tapé après'
    expect((await versions(classeur, 'T_Demographie')).map((v) => v.resume)).toEqual([
      '1 nouvelle, 2 modifiées, 0 absente, 0 conflit, 2 inchangées',
    ])
    const retour = await preparerRetour(classeur, 'T_Demographie')
    const annuler = await revenir(classeur, retour)
    expect(demo(classeur).valeurs.map((l) => [l[0], l[3], l[7]])).toEqual([
      ['Profession', 'Effectif', 'Avis'],
      ['Infirmiers', 187, null],
      ['Dentistes', 53, null],
      ['Sages-femmes', 30, 'tapé après'],
      ['Orthophonistes', 40, null],
    ])
    expect(retour.comparaison.difference.lignes.find((l) => l.etat === 'conflit')?.libelle).toContain('Dentistes')
    await annuler()
    expect(demo(classeur).valeurs[1]![3]).toBe(190)
  })

  it('garde trois versions', async () => {
    const classeur = await classeurConnu()
    for (const k of [1, 2, 3, 4, 5]) {
      await actualise(classeur, demande(lignes([187 + k, 50, 30, 40]), { instant: `2026-12-0${k}T10:00:00.000Z` }))
    }
    expect((await versions(classeur, 'T_Demographie')).map((v) => v.instant.slice(0, 10))).toEqual([
      ...['2026-12-05', '2026-12-04', '2026-12-03'],
    ])
    await revenir(classeur, await preparerRetour(classeur, 'T_Demographie', 2))
    expect(demo(classeur).valeurs[1]![3]).toBe(189)
  })
})

describe('Une ligne que la source n’a plus', () => {
  const ICI = lignes([187, 50, 30, 40])
  const AILLEURS = ICI.map(([p, , ...reste]) => [p!, 'Région', ...reste])
  const SANS = AILLEURS.slice(1)
  const NOTE = 'Absente de la source depuis le 25/11/2026'

  /** Les infirmiers de la région ont un avis, et ne sont plus dans la source. */
  async function absente() {
    const classeur = classeurEnMemoire(
      { Demo: [[...ENTETES, 'Avis'], ...[...ICI, ...AILLEURS].map((l) => [...l, null])] },
      ['Demo!T_Demographie'],
    )
    await actualise(classeur, demande([...ICI, ...AILLEURS]))
    demo(classeur).valeurs[5]![7] = 'à moi'
    await actualise(classeur, demande([...ICI, ...SANS]))
    return classeur
  }
  const notes = (c: ClasseurEnMemoire) => c.marques.get('Demo') ?? []

  it('et qui reste est annotée sur sa clé, une seule fois', async () => {
    const classeur = await absente()
    expect(notes(classeur)).toEqual([{ row: 5, column: 0, kind: 'note', text: NOTE }])
    const { bilan } = await actualise(classeur, demande([...ICI, ...SANS]))
    expect(bilan.ecrit).toBe(false)
    classeur.marques.set('Demo', [])
    await actualise(classeur, demande([...ICI.with(0, [...ICI[0]!].with(3, 188)), ...SANS]))
    expect(notes(classeur)).toEqual([])
  })

  it('perd sa note quand elle revient', async () => {
    const classeur = await absente()
    await actualise(classeur, demande([...ICI, ...AILLEURS]))
    expect(notes(classeur)).toEqual([])
    expect(demo(classeur).valeurs[5]!.slice(0, 8)).toEqual([...AILLEURS[0]!, 'à moi'])
  })

  it('garde la note que l’analyste y avait mise', async () => {
    const classeur = await absente()
    await actualise(classeur, demande([...ICI, ...AILLEURS]))
    classeur.marques.set('Demo', [{ row: 5, column: 0, kind: 'note', text: 'voir l’ARS' }])
    await actualise(classeur, demande([...ICI, ...SANS]))
    expect(notes(classeur).map((m) => m.text)).toEqual(['voir l’ARS'])
  })
})

it('une nouvelle liste de zones ferme la précédente au lieu de l’ôter', async () => {
  const entetes = ['Code', 'Zone', 'Début', 'Fin']
  const classeur = classeurEnMemoire({ Zones: [entetes, ['43001', 'ZIP', 45000, null]] }, ['Zones!T_Zonage'])
  const zones = (...liste: CellValue[][]): DemandeActualisation => ({
    ...{ cible: 'T_Zonage', instant: '2026-11-25T10:00:00.000Z' },
    source: { nature: 'csv', nom: 'zones.csv', tableau: { colonnes: entetes.slice(0, 3), lignes: liste } },
  })
  await actualise(classeur, zones(['43001', 'ZIP', 45000]))
  const { bilan } = await actualise(classeur, zones(['43001', 'ZAC', 46023]))
  expect(bilan).toMatchObject({ cellules: 1, inserees: 1, retirees: 0 })
  expect(bilan.constats).toContain('Une zone finit la veille du nouveau début.')
  expect(classeur.contenu.get('Zones')!.valeurs.slice(1)).toEqual([
    ['43001', 'ZIP', 45000, 46022],
    ['43001', 'ZAC', 46023, null],
  ])
  expect((await actualise(classeur, zones(['43001', 'ZAC', 46023]))).bilan.ecrit).toBe(false)
})

describe('Une panne', () => {
  it('à n’importe quelle opération, laisse le classeur comme avant', async () => {
    const venue = [...lignes([190, 50, 30, 40]), ['Orthoptistes', 'Haute-Loire', JUILLET, 9, 1, 0, 0]]
    const essai = await classeurConnu()
    essai.operations.length = 0
    await actualise(essai, demande(venue))
    const nombre = essai.operations.length
    expect(nombre).toBeGreaterThan(4)
    for (let rang = 1; rang <= nombre; rang++) {
      const classeur = await classeurConnu()
      const avant = photo(classeur)
      const p = await preparer(classeur, demande(venue))
      classeur.echouerA(rang)
      await expect(actualiser(classeur, p)).rejects.toThrow('panne voulue')
      expect(photo(classeur)).toEqual(avant)
    }
  })

  describe('qui coupe tout au milieu de l’écriture', () => {
    /** La page se ferme après la première ligne écrite : ni la fin, ni l'annulation n'ont lieu. */
    async function coupe() {
      const classeur = await classeurConnu()
      const avant = demo(classeur).valeurs.map((l) => [...l])
      demo(classeur).valeurs[2]![7] = 'à moi'
      const p = await preparer(classeur, demande(lignes([190, 55, 30, 40])))
      const appliquer = classeur.apply
      let temps = 0
      classeur.apply = async (operations, progression) => {
        if (++temps > 1) throw new Error('coupure')
        await appliquer(operations, progression)
        return async () => undefined
      }
      await expect(actualiser(classeur, p)).rejects.toThrow('coupure')
      classeur.apply = appliquer
      demo(classeur).valeurs[1]![3] = 190
      return { classeur, avant }
    }

    it('est vue à l’ouverture suivante, et restaurer remet la version d’avant, saisies comprises', async () => {
      const { classeur, avant } = await coupe()
      const interrompue = (await actualisationInterrompue(classeur))!
      expect(interrompue).toMatchObject({ etat: 'commence', nom: 'T_Demographie' })
      const { preparation, choix } = await preparerReprise(classeur, interrompue)
      expect(preparation.comparaison.difference.lignes.map((l) => l.libelle)).toEqual(['Infirmiers · Haute-Loire'])
      await revenir(classeur, preparation, choix)
      expect(demo(classeur).valeurs.map((l) => l.slice(0, 7))).toEqual(avant.map((l) => l.slice(0, 7)))
      expect(demo(classeur).valeurs[2]![7]).toBe('à moi')
      expect(await actualisationInterrompue(classeur)).toBeUndefined()
      const p = await preparer(classeur, demande(lignes([190, 55, 30, 40])))
      expect(p.resume).toBe('0 nouvelle, 2 modifiées, 0 absente, 0 conflit, 2 inchangées')
    })

    it('gardée telle quelle, n’est plus proposée, et l’actualisation suivante finit le travail', async () => {
      const { classeur } = await coupe()
      await garderTelQuel(classeur, (await actualisationInterrompue(classeur))!)
      expect(await actualisationInterrompue(classeur)).toBeUndefined()
      expect((await versions(classeur, 'T_Demographie')).length).toBeGreaterThan(0)
      await actualise(classeur, demande(lignes([190, 55, 30, 40])))
      expect(
        demo(classeur)
          .valeurs.slice(1)
          .map((l) => l[3]),
      ).toEqual([190, 55, 30, 40])
    })
  })
})

describe('Les sources', () => {
  it('un autre classeur, par le même tableau', async () => {
    const classeur = await classeurConnu()
    const autre = classeurEnMemoire({ X: [ENTETES, ...lignes([200, 50, 30, 40])] }, ['X!T_Demographie'], 'neuf.xlsx')
    const p = await preparer(classeur, demande([], { source: { nature: 'classeur', classeur: autre } }))
    expect(p.neuf.source).toMatchObject({ nature: 'classeur', nom: 'neuf.xlsx, T_Demographie' })
    expect(p.resume).toContain('1 modifiée')
  })

  it('un autre tableau du classeur, jamais lui-même', async () => {
    const classeur = await classeurConnu()
    classeur.contenu.set('Export', { valeurs: [ENTETES, ...lignes([200, 50, 30, 40])], formules: [], visible: true })
    classeur.tableaux.push({ name: 'Neuf', sheet: 'Export', area: { row: 0, column: 0, rows: 5, columns: 7 } })
    const p = await preparer(classeur, demande([], { source: { nature: 'tableau', nom: 'Neuf' } }))
    expect(p.resume).toContain('1 modifiée')
    const memes = demande([], { source: { nature: 'tableau', nom: 'T_Demographie' } })
    await expect(preparerActualisation(classeur, memes)).rejects.toThrow('lui-même')
  })

  it('la copie d’un collègue : sa base, ses changements seuls, et notre base reste', async () => {
    const classeur = await classeurConnu()
    const copie = await classeurConnu()
    demo(copie).valeurs[1]![7] = 'avis du collègue'
    demo(copie).valeurs[2]![3] = 51
    await actualise(classeur, demande(lignes([190, 50, 30, 40])))
    const p = await preparer(classeur, demande([], { source: { nature: 'classeur', classeur: copie } }))
    expect(p.neuf.source.nature).toBe('copie')
    expect(p.resume).toBe('0 nouvelle, 2 modifiées, 0 absente, 0 conflit, 2 inchangées')
    await actualiser(classeur, p)
    expect(
      demo(classeur)
        .valeurs.slice(1, 3)
        .map((l) => [l[3], l[7]]),
    ).toEqual([
      [190, 'avis du collègue'],
      [51, null],
    ])
    const encore = await preparer(classeur, demande(lignes([190, 50, 30, 40])))
    expect(encore.resume).toContain('1 modifiée à la main')
  })
})

it('dit d’où vient un chiffre', async () => {
  const classeur = await classeurConnu()
  await actualise(classeur, demande(lignes([190, 50, 30, 40], JUILLET + 365)))
  demo(classeur).valeurs[1]![3] = 191
  expect(await origine(classeur, { sheet: 'Demo', row: 1, column: 3 })).toMatchObject({
    tableau: 'T_Demographie',
    colonne: 'Effectif',
    classe: 'donnee',
    source: { nom: 'effectifs.csv', millesime: '01/07/2026' },
    alors: 190,
    avant: 187,
    maintenant: 191,
  })
  expect(await origine(classeur, { sheet: 'Bilan', row: 0, column: 0 })).toBeUndefined()
})

it('la mémoire reste très masquée', async () =>
  expect((await classeurConnu()).contenu.get(FEUILLE_MEMOIRE)!.visible).toBe(false))
