import fc from 'fast-check'
import type { Cellule, Tableau } from '../../../src/domain/actualisation/valeur'
import {
  avecTableau,
  ecrireMemoire,
  FEUILLE_MEMOIRE,
  lireMemoire,
  MEMOIRE_VIDE,
  tableauMemorise,
  type Memoire,
} from '../../../src/usecases/memoire'
import { depaqueter, empaqueter } from '../../../src/usecases/memoire/empaqueter'
import { interrompue, journaliser, type EntreeJournal } from '../../../src/usecases/memoire/journal'
import { desserrer, serrer } from '../../../src/usecases/memoire/serrer-tableau'
import type { TableauMemorise } from '../../../src/usecases/memoire/tableau-memorise'
import { classeurEnMemoire } from '../classeur-en-memoire'

const TITRE = 'Santé Territoires : mémoire du complément, ne pas modifier'
const cle = [{ nom: 'Code', facultative: false }]
const memorise = (tableau: Tableau, plus: Partial<TableauMemorise> = {}): TableauMemorise => ({
  id: 't1',
  nom: 'T_X',
  feuille: 'F',
  entetes: tableau.colonnes,
  cle,
  base: { tableau, tombes: ['z'] },
  source: { nature: 'csv', nom: 'x.csv', empreinte: 'e' },
  instant: '2026-11-25T10:00:00.000Z',
  points: [],
  ...plus,
})

/** Tout ce que JSON garde : -0 y devient 0. */
const enJson = fc.jsonValue().map((objet): unknown => JSON.parse(JSON.stringify(objet)))

describe('Un objet empaqueté', () => {
  it('se retrouve, quel que soit son texte', () =>
    fc.assert(fc.property(enJson, (objet) => expect(depaqueter(empaqueter(objet))).toEqual(objet))))
  it('tient dans des cellules qu’Excel accepte', () => {
    const textes = Array.from({ length: 20_000 }, (_, k) => String((k * 2_654_435_761) % 4_294_967_296))
    const morceaux = empaqueter(textes)
    expect(morceaux.length).toBeGreaterThan(3)
    expect(Math.max(...morceaux.map((m) => m.length))).toBeLessThanOrEqual(32_000)
  })
  it('est refusé s’il manque un morceau ou si un caractère a changé', () => {
    const morceaux = empaqueter(['a', 'b'])
    expect(depaqueter(morceaux.slice(0, -1))).toBeUndefined()
    expect(depaqueter([...morceaux.slice(0, -1), `${morceaux.at(-1)!.slice(0, -1)}!`])).toBeUndefined()
    expect(depaqueter([])).toBeUndefined()
  })
})

describe('La mémoire d’un classeur', () => {
  const relire = async (memoire: Memoire, classeur = classeurEnMemoire({})) => {
    await classeur.apply(ecrireMemoire(await classeur.sheets(), memoire))
    return { classeur, lue: await lireMemoire(classeur, await classeur.sheets()) }
  }
  const tableau: Tableau = {
    colonnes: ['Code', 'Effectif'],
    lignes: [
      ['01', 3],
      ['02', 'NS'],
      ['03', null],
    ],
  }

  it('se retrouve dans sa feuille très masquée', async () => {
    const memoire = avecTableau(
      { ...MEMOIRE_VIDE, feuilles: [{ modele: 'm', feuille: 'f', empreinte: 'e' }] },
      memorise(tableau),
    )
    const { classeur, lue } = await relire(memoire)
    expect(lue).toEqual(memoire)
    expect(tableauMemorise(lue, 't1')).toEqual(memorise(tableau))
    expect(classeur.contenu.get(FEUILLE_MEMOIRE)!.visible).toBe(false)
  })
  it('plus courte que la précédente, ne garde rien d’elle', async () => {
    const longue = [1, 2, 3].reduce((m, k) => avecTableau(m, { ...memorise(tableau), id: `t${k}` }), MEMOIRE_VIDE)
    const { classeur } = await relire(longue)
    expect((await relire(MEMOIRE_VIDE, classeur)).lue).toEqual(MEMOIRE_VIDE)
  })
  it('de la première version se lit encore', async () => {
    const classeur = classeurEnMemoire({
      [FEUILLE_MEMOIRE]: [
        [TITRE, 1, null],
        ['plan-sante', 'Axe 1', 'abc'],
      ],
    })
    const lue = await lireMemoire(classeur, await classeur.sheets())
    expect(lue).toEqual({ ...MEMOIRE_VIDE, feuilles: [{ modele: 'plan-sante', feuille: 'Axe 1', empreinte: 'abc' }] })
  })
  it('d’une version plus récente est refusée, sans être effacée', async () => {
    const classeur = classeurEnMemoire({ [FEUILLE_MEMOIRE]: [[TITRE, 3, null]] })
    await expect(lireMemoire(classeur, await classeur.sheets())).rejects.toThrow('mettez le complément à jour')
  })
  it('abîmée pour un tableau, ne l’est pas pour les autres', async () => {
    const deux = avecTableau(avecTableau(MEMOIRE_VIDE, memorise(tableau)), { ...memorise(tableau), id: 't2' })
    const { classeur } = await relire(deux)
    const lignes = classeur.contenu.get(FEUILLE_MEMOIRE)!.valeurs
    lignes.find((l) => l[0] === 'tableau t1 T_X' && l[1] === 1)![2] = 'autre chose'
    const lue = await lireMemoire(classeur, await classeur.sheets())
    expect(lue.abimee).toBe(true)
    expect(tableauMemorise(lue, 't1')).toBeUndefined()
    expect(tableauMemorise(lue, 't2')).toBeDefined()
  })
})

describe('Un tableau serré', () => {
  const cellule = fc.oneof(
    fc.constantFrom<Cellule>(null, '', 0, true, 'NS', { formule: '[@[X]]*2' }),
    fc.integer(),
    fc.string({ maxLength: 3 }),
  )
  const tableau = fc
    .uniqueArray(fc.constantFrom('Code', 'A', 'B', 'C'), { minLength: 1 })
    .chain((colonnes) =>
      fc
        .array(fc.array(cellule, { minLength: colonnes.length, maxLength: colonnes.length }), { maxLength: 6 })
        .map((lignes): Tableau => ({ colonnes, lignes })),
    )
  it('se retrouve avec toutes ses versions', () =>
    fc.assert(
      fc.property(tableau, tableau, tableau, fc.array(fc.nat(5)), (base, avant, ancienne, parties) => {
        const laissees = base.lignes.map((l, k) => (parties.includes(k) ? null : [...l].reverse()))
        const objet = memorise(base, {
          base: { tableau: base, laissees, tombes: [] },
          points: [
            { instant: 'i', resume: 'r', feuille: avant, base: { tableau: ancienne, tombes: ['t'] } },
            { instant: 'j', resume: 's', feuille: ancienne },
          ],
        })
        expect(desserrer(JSON.parse(JSON.stringify(serrer(objet))))).toEqual(objet)
      }),
    ))
})

describe('Le journal', () => {
  const entree = (etat: EntreeJournal['etat'], instant: string): EntreeJournal => ({
    ...{ instant, etat, action: 'actualiser', tableau: 't1', nom: 'T_X', source: 's', empreinte: 'e', resume: 'r' },
  })
  it('une action finie remplace son commencement', () =>
    expect(journaliser([entree('commence', '1')], entree('termine', '2'))).toEqual([entree('termine', '2')]))
  it('une action commencée et jamais finie est une interruption', () => {
    expect(interrompue([entree('termine', '1'), entree('commence', '2')])?.instant).toBe('2')
    expect(interrompue([entree('termine', '1')])).toBeUndefined()
  })
})

/** Un cinquième de la France : la mémoire grandit comme le nombre de lignes. */
const LIGNES = 35_000 / 5

it('35 000 lignes de 20 colonnes et trois versions tiennent dans 3 Mo', () => {
  // un tirage toujours le même : des codes, des noms, des effectifs, des taux à une décimale, des vides, des NS
  let graine = 42
  const hasard = (n: number) => (graine = (Math.imul(graine, 1_103_515_245) + 12_345) >>> 0) % n
  const noms = Array.from({ length: 3000 }, () => `Saint-${hasard(1e6).toString(36)}-sur-${hasard(1e4).toString(36)}`)
  const colonnes = ['Code', ...Array.from({ length: 19 }, (_, k) => `Colonne ${k}`)]
  const ligne = (k: number): Cellule[] => [
    String(k + 1001).padStart(5, '0'),
    noms[hasard(3000)]!,
    String(hasard(96)).padStart(2, '0'),
    String(200_000_000 + hasard(1300)),
    ...Array.from({ length: 10 }, (): Cellule => (hasard(10) === 0 ? null : hasard(400))),
    ...Array.from({ length: 4 }, (): Cellule => hasard(1000) / 10),
    hasard(20) === 0 ? 'NS' : hasard(100),
    hasard(50) === 0 ? 'à revoir avec la CPTS' : null,
  ]
  const version: Tableau = { colonnes, lignes: Array.from({ length: LIGNES }, (_, k) => ligne(k)) }
  const suivante = ({ lignes }: Tableau): Tableau => ({
    colonnes,
    lignes: lignes.map((l) => l.map((c) => (typeof c === 'number' && hasard(20) === 0 ? c + 1 : c))),
  })
  const [v2, v3] = [suivante(version), suivante(version)]
  const laissees = version.lignes.map((l) => [...l])
  const morceaux = empaqueter(
    serrer(
      memorise(version, {
        base: { tableau: version, laissees, tombes: [] },
        points: [v2, v3, suivante(v3)].map((feuille, k) => ({
          instant: String(k),
          resume: '',
          feuille,
          base: { tableau: feuille, laissees: feuille.lignes, tombes: [] },
        })),
      }),
    ),
  )
  expect(morceaux.join('').length).toBeLessThan(3_000_000 / 5)
})
