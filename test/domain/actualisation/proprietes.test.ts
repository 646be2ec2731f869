import fc from 'fast-check'
import { baseApres } from '../../../src/domain/actualisation/base-apres'
import type { Choix } from '../../../src/domain/actualisation/choix'
import { ecrituresDe } from '../../../src/domain/actualisation/ecritures'
import type { Base, Etats } from '../../../src/domain/actualisation/etats'
import { estVide, memeCellule, type Cellule, type Tableau } from '../../../src/domain/actualisation/valeur'
import { appliquer, cle, compare } from './tableaux'

const COLONNES = ['Code', 'Effectif', 'Nom', 'Statut']
const cellule = fc.oneof(
  fc.constantFrom<Cellule>(null, 0, 'NS', 'n.d.', 1, '1', 'texte', ' '),
  fc.integer({ min: 0, max: 9 }),
  fc.string({ maxLength: 4 }),
)
const code = fc.constantFrom('01', '1', '2', '2A', 'a', 'b', 'c', 'd', 'é')
const ligneDe = (largeur: number) =>
  fc.tuple(code, fc.array(cellule, { minLength: largeur, maxLength: largeur })).map(([c, r]): Cellule[] => [c, ...r])
const source = fc
  .uniqueArray(ligneDe(COLONNES.length - 1), { maxLength: 8, selector: (l) => l[0] })
  .map((lignes): Tableau => ({ colonnes: COLONNES, lignes }))

/** Ce que l'analyste a fait du tableau : des cellules tapées, des lignes ôtées, copiées, ajoutées, un autre ordre. */
const gestes = fc.record({
  saisies: fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 0, max: 4 }), cellule), { maxLength: 6 }),
  otees: fc.array(fc.nat(7), { maxLength: 3 }),
  copiees: fc.array(fc.nat(7), { maxLength: 2 }),
  ajoutees: fc.array(ligneDe(COLONNES.length), { maxLength: 2 }),
  inverser: fc.boolean(),
})
const choix: fc.Arbitrary<Choix> = fc.record(
  {
    tout: fc.constantFrom('neuf' as const, 'feuille' as const),
    conflits: fc.constantFrom('neuf' as const, 'feuille' as const),
    colonnes: fc.dictionary(fc.constantFrom(...COLONNES), fc.constantFrom('neuf' as const, 'feuille' as const)),
    lignes: fc.dictionary(
      fc.constantFrom('feuille:0', 'feuille:1', 'feuille:2', 'neuf:a', 'neuf:01'),
      fc.constantFrom('neuf' as const, 'feuille' as const),
    ),
  },
  { requiredKeys: [] },
)

type Gestes = typeof gestes extends fc.Arbitrary<infer G> ? G : never

/** Le tableau de l'analyste : ce que nous avions écrit, une colonne à lui, et ses gestes. */
function travailler({ lignes }: Tableau, g: Gestes): Tableau {
  let faites = lignes.map((l) => [...l, null as Cellule])
  for (const [i, j, valeur] of g.saisies) if (faites[i]) faites[i][j] = valeur
  faites = [
    ...faites,
    ...g.copiees.flatMap((k) => (faites[k] ? [[...faites[k]]] : [])),
    ...g.ajoutees.map((l) => [...l]),
  ]
  faites = faites.filter((_, k) => !g.otees.includes(k))
  return { colonnes: [...COLONNES, 'Avis'], lignes: g.inverser ? faites.reverse() : faites }
}

const cas = fc.record({ avant: fc.option(source, { nil: undefined }), depart: source, g: gestes, neuf: source, choix })

const etatsDe = (avant: Tableau | undefined, depart: Tableau, g: Gestes, neuf: Tableau, base?: Base): Etats => ({
  cle: cle('Code'),
  ...(base ? { base } : avant ? { base: { tableau: avant, tombes: [] } } : {}),
  feuille: travailler(avant ?? depart, g),
  neuf,
})

it('aucun texte tapé ne disparaît du tableau sans être dit dans la différence', () => {
  fc.assert(
    fc.property(cas, ({ avant, depart, g, neuf, choix: choisi }) => {
      const c = compare(etatsDe(avant, depart, g, neuf))
      const apres = appliquer(c.etats.feuille, ecrituresDe(c, choisi))
      const comptes = new Map<string, number>()
      for (const v of apres.lignes.flat()) comptes.set(String(v), (comptes.get(String(v)) ?? 0) + 1)
      const dites = c.difference.lignes.flatMap((l) => l.cellules.map((x) => x.feuille))
      for (const v of dites) comptes.set(String(v), (comptes.get(String(v)) ?? 0) + 1)
      // les cellules d'une ligne ôtée que l'analyste n'a pas touchées sont celles que nous avions écrites
      const ecrites = c.etats.base?.tableau.lignes.flat() ?? []
      for (const v of ecrites) comptes.set(String(v), (comptes.get(String(v)) ?? 0) + 1)
      for (const v of c.etats.feuille.lignes.flat().filter((v) => !estVide(v))) {
        const reste = comptes.get(String(v)) ?? 0
        expect([v, reste > 0]).toEqual([v, true])
        comptes.set(String(v), reste - 1)
      }
    }),
    { numRuns: 300 },
  )
})

it('chaque cellule écrasée est dite, avec ce qu’elle contenait', () => {
  fc.assert(
    fc.property(cas, ({ avant, depart, g, neuf, choix: choisi }) => {
      const c = compare(etatsDe(avant, depart, g, neuf))
      for (const e of ecrituresDe(c, choisi)) {
        if (e.nature === 'inserer') continue
        const dite = c.difference.lignes.find((l) => l.feuille === e.ligne)
        expect(dite).toBeDefined()
        if (e.nature === 'retirer') {
          expect(dite!.etat).toBe('absente')
          continue
        }
        const colonne = c.etats.feuille.colonnes[e.colonne]
        expect(colonne).not.toBe('Avis')
        expect(dite!.cellules.find((x) => x.colonne === colonne)?.feuille).toEqual(e.ancienne)
        expect(c.etats.feuille.lignes[e.ligne]![e.colonne]).toEqual(e.ancienne)
      }
    }),
    { numRuns: 300 },
  )
})

it('une ligne où l’analyste a écrit n’est ôtée que s’il la choisit', () => {
  fc.assert(
    fc.property(cas, ({ avant, depart, g, neuf, choix: { lignes: _, ...ensemble } }) => {
      const c = compare(etatsDe(avant, depart, g, neuf))
      for (const e of ecrituresDe(c, ensemble)) {
        if (e.nature !== 'retirer') continue
        const ligne = c.etats.feuille.lignes[e.ligne]!
        const cle = c.difference.lignes.find((l) => l.feuille === e.ligne)!.cle
        const ancienne = c.etats.base!.tableau.lignes.find((l) => l[0] === cle)!
        expect(estVide(ligne[4])).toBe(true)
        ligne.slice(0, 4).forEach((v, k) => expect(estVide(v) || memeCellule(v, ancienne[k] ?? null)).toBe(true))
      }
    }),
    { numRuns: 300 },
  )
})

it('actualiser deux fois ne change rien la seconde fois', () => {
  fc.assert(
    fc.property(cas, ({ avant, depart, g, neuf, choix: choisi }) => {
      const premiere = compare(etatsDe(avant, depart, g, neuf))
      const feuille = appliquer(premiere.etats.feuille, ecrituresDe(premiere, choisi))
      const seconde = compare({ ...premiere.etats, feuille, base: baseApres(premiere, choisi) })
      expect(ecrituresDe(seconde)).toEqual([])
    }),
    { numRuns: 300 },
  )
})
