import { comparer } from '../../../src/domain/actualisation/comparer'
import { compterLignes, resumer } from '../../../src/domain/actualisation/difference'
import { baseApres } from '../../../src/domain/actualisation/base-apres'
import { ecrituresDe } from '../../../src/domain/actualisation/ecritures'
import { idCellule, conflitsATrancher } from '../../../src/domain/actualisation/choix'
import type { Etats } from '../../../src/domain/actualisation/etats'
import type { Cellule } from '../../../src/domain/actualisation/valeur'
import { appliquer, cle, compare, tableau } from './tableaux'

const COLONNES = ['Code', 'Effectif', 'Statut']
/** Une seule ligne, dans ses trois états. */
const une = (base: Cellule[] | undefined, feuille: Cellule[], neuf: Cellule[]): Etats => ({
  cle: cle('Code'),
  ...(base ? { base: { tableau: tableau(COLONNES, ['a', ...base]), tombes: [] } } : {}),
  feuille: tableau(COLONNES, ['a', ...feuille]),
  neuf: tableau(COLONNES, ['a', ...neuf]),
})
const etatsDe = (etats: Etats) =>
  compare(etats).difference.lignes.flatMap((l) => l.cellules.map((c) => `${c.colonne} ${c.etat} ${c.propose}`))

describe('La fusion d’une cellule', () => {
  it.each<[string, Etats, string[]]>([
    ['rien ne bouge', une([1, 's'], [1, 's'], [1, 's']), []],
    ['la source change', une([1, 's'], [1, 's'], [2, 't']), ['Effectif changee neuf', 'Statut changee neuf']],
    ['l’analyste change', une([1, 's'], [5, 't'], [1, 's']), ['Effectif gardee feuille']],
    ['les deux changent pareil', une([1, 's'], [2, 't'], ['2', 't']), []],
    ['les deux changent', une([1, 's'], [5, 't'], [2, 'u']), ['Effectif conflit neuf', 'Statut conflit feuille']],
    ['NS remplace un nombre', une([3, 's'], [3, 's'], ['NS', 's']), ['Effectif changee neuf']],
    ['vide n’est pas 0', une([null, 's'], [null, 's'], [0, 's']), ['Effectif changee neuf']],
    ['sans base, rien n’est écrasé', une(undefined, [1, 's'], [2, null]), ['Effectif divergente feuille']],
    ['sans base, une donnée vide est remplie', une(undefined, [null, 's'], [2, 's']), ['Effectif changee neuf']],
    ['sans base, un suivi vide ne l’est pas', une(undefined, [1, null], [1, 's']), ['Statut divergente feuille']],
  ])('%s', (_, etats, attendu) => expect(etatsDe(etats)).toEqual(attendu))

  it('garde une valeur tapée sur une formule, et la signale', () => {
    const f = { formule: '[@[Effectif]]*2', valeur: 2 }
    const colonnes = ['Code', 'Effectif', 'Double']
    const etats: Etats = {
      cle: cle('Code'),
      base: { tableau: tableau(colonnes, ['a', 1, f], ['b', 1, f], ['c', 1, f]), tombes: [] },
      feuille: tableau(colonnes, ['a', 1, f], ['b', 1, 99], ['c', 1, f]),
      neuf: tableau(['Code', 'Effectif'], ['a', 1], ['b', 1], ['c', 1]),
    }
    expect(etatsDe(etats)).toEqual(['Double formule-remplacee feuille'])
    expect(ecrituresDe(compare(etats))).toEqual([])
  })
})

it('une colonne calculée par endroits reste vide où elle l’était', () => {
  const f = { formule: '[@[Effectif]]*2' }
  const colonnes = ['Code', 'Effectif', 'Double']
  const feuille = tableau(colonnes, ['a', 1, f], ['b', 1, null])
  const premiere = compare({ cle: cle('Code'), feuille, neuf: tableau(['Code', 'Effectif'], ['a', 1], ['b', 1]) })
  const seconde = compare({ ...premiere.etats, base: baseApres(premiere) })
  expect(seconde.difference.lignes).toEqual([])
})

const C = ['Code', 'Effectif']
const trois = (base: Cellule[][], feuille: Cellule[][], neuf: Cellule[][], plus: Partial<Etats> = {}): Etats => ({
  cle: cle('Code'),
  base: { tableau: tableau(C, ...base), tombes: [] },
  feuille: tableau(C, ...feuille),
  neuf: tableau(C, ...neuf),
  ...plus,
})
const lignesDe = (etats: Etats) => compare(etats).difference.lignes.map((l) => `${l.libelle} ${l.etat} ${l.propose}`)
const AB = [
  ['a', 1],
  ['b', 2],
]

describe('Les lignes', () => {
  it.each<[string, Etats, string[]]>([
    ['nouvelle', trois(AB, AB, [...AB, ['c', 3]]), ['c nouvelle neuf']],
    ['absente, sans rien de l’analyste', trois(AB, AB, [['a', 1]]), ['b absente neuf']],
    ['absente, modifiée à la main', trois(AB, [AB[0]!, ['b', 7]], [['a', 1]]), ['b absente feuille']],
    ['absente, avec une note', trois(AB, AB, [['a', 1]], { marquees: new Set([1]) }), ['b absente feuille']],
    ['ôtée par l’analyste', trois(AB, [['a', 1]], AB), ['b masquee feuille']],
    ['ajoutée à la main', trois(AB, [...AB, ['z', 9]], AB), ['z ajoutee feuille']],
    ['ajoutée sans clé', trois(AB, [...AB, [null, 9]], AB), ['9 ajoutee feuille']],
    ['copiée', trois(AB, [...AB, ['a', 5]], AB), ['a copiee feuille']],
    ['triée autrement', trois(AB, [AB[1]!, AB[0]!], AB), []],
    ['ajoutée des deux côtés', trois(AB, [...AB, ['c', null]], [...AB, ['c', 3]]), ['c changee neuf']],
  ])('%s', (_, etats, attendu) => expect(lignesDe(etats)).toEqual(attendu))

  it('une ligne ôtée ne revient pas, même si la source l’a perdue entre-temps', () => {
    const otee = trois(AB, [['a', 1]], [['a', 1]])
    const base = baseApres(compare(otee))
    expect(base.tombes).toEqual(['b'])
    expect(lignesDe({ ...otee, base, neuf: tableau(C, ...AB) })).toEqual(['b masquee feuille'])
  })

  it('une ligne ôtée revient si l’analyste le demande, et n’est plus une tombe', () => {
    const c = compare(trois(AB, [['a', 1]], AB))
    const choix = { lignes: { 'neuf:b': 'neuf' as const } }
    expect(ecrituresDe(c, choix)).toEqual([{ nature: 'inserer', apres: 0, cellules: ['b', 2] }])
    expect(baseApres(c, choix).tombes).toEqual([])
  })

  it('une ligne nouvelle refusée n’est plus proposée', () => {
    const c = compare(trois(AB, AB, [...AB, ['c', 3]]))
    const base = baseApres(c, { lignes: { 'neuf:c': 'feuille' } })
    expect(lignesDe({ ...c.etats, base })).toEqual(['c masquee feuille'])
  })

  it('un tableau vidé est rempli à neuf', () => expect(lignesDe(trois(AB, [], AB))).toHaveLength(2))

  it('la copie d’une ligne prend l’identifiant suivant, en un choix', () => {
    const etats = trois(
      [['A-07', 1]],
      [
        ['A-07', 1],
        ['A-07', 3],
        ['A-07', 4],
      ],
      [
        ['A-07', 1],
        ['A-09', 1],
      ],
    )
    const copies = compare(etats).difference.lignes.filter((l) => l.etat === 'copiee')
    expect(copies.map((l) => l.cellules[0]!.neuf)).toEqual(['A-10', 'A-11'])
    expect(ecrituresDe(compare(etats), { lignes: { [copies[0]!.id]: 'neuf' }, tout: 'feuille' })).toEqual([
      { nature: 'cellule', ligne: 1, colonne: 0, ancienne: 'A-07', valeur: 'A-10' },
    ])
  })
})

describe('La clé', () => {
  it('absente ou double dans la source, arrête avec toute la liste', () => {
    const lu = comparer(
      trois(AB, AB, [
        ['a', 1],
        ['a', 2],
        [null, 3],
        ['b', 2],
      ]),
    )
    expect('fautes' in lu && lu.fautes.map((f) => f.message)).toEqual([
      expect.stringContaining('La ligne 3 de la source n’a pas de clé (« Code »)'),
      expect.stringContaining('« a » est 2 fois dans la source (lignes 1, 2)'),
    ])
  })

  it('introuvable, arrête en disant où', () => {
    const lu = comparer({ ...trois(AB, AB, AB), neuf: tableau(['Kode', 'Effectif'], ...AB) })
    expect('fautes' in lu && lu.fautes[0]!.message).toContain('est introuvable dans la source')
  })

  it('proche, est proposée et jamais appliquée seule', () => {
    const etats = trois([['Infirmiers', 1]], [['Infirmiers', 1]], [['infirmiers', 2]])
    const { difference } = compare(etats)
    expect(difference.rapprochements).toEqual([
      { ancienne: 'Infirmiers', nouvelle: 'infirmiers', libelle: '« Infirmiers » → « infirmiers »' },
    ])
    expect(lignesDe(etats)).toEqual(['Infirmiers absente neuf', 'infirmiers nouvelle neuf'])
    expect(lignesDe({ ...etats, remplacees: { Infirmiers: 'infirmiers' } })).toEqual(['infirmiers changee neuf'])
  })

  it('aux mots dans un autre ordre, est proposée aussi', () =>
    expect(
      compare(trois([['L’Hôpital', 1]], [['L’Hôpital', 1]], [['Hopital (L’)', 1]])).difference.rapprochements,
    ).toHaveLength(1))

  it('deux codes voisins ne se ressemblent pas', () =>
    expect(compare(trois([['43001', 1]], [['43001', 1]], [['43002', 1]])).difference.rapprochements).toEqual([]))

  it('d’un code qu’Excel a changé en nombre est reconnue, et sa réparation proposée', () => {
    const etats = trois([['01004', 1]], [[1004, 1]], [['01004', 2]])
    expect(etatsDe(etats)).toEqual(['Code code-a-reparer feuille', 'Effectif changee neuf'])
  })

  it('changée pour deux lignes, n’en perd aucune', () => {
    const etats = trois(
      AB,
      [
        ['a', 1],
        ['b', 7],
      ],
      [['ab', 3]],
      { remplacees: { a: 'ab', b: 'ab' } },
    )
    expect(lignesDe(etats)).toEqual(['ab changee neuf', 'b absente feuille'])
  })

  it('de secours retrouve une ligne sans identifiant', () => {
    const colonnes = ['ID', 'Action', 'Statut']
    const etats: Etats = {
      cle: cle('ID'),
      secours: cle('Action'),
      feuille: tableau(colonnes, [null, 'Ouvrir', 'En cours']),
      neuf: tableau(colonnes, ['1', 'Ouvrir', 'En cours']),
    }
    expect(lignesDe(etats)).toEqual(['1 changee neuf'])
  })
})

describe('Les colonnes', () => {
  it('déplacées, ajoutées et renommées, sont retrouvées', () => {
    const lignes = Array.from({ length: 10 }, (_, k) => [`c${k}`, k * 11])
    const etats: Etats = {
      cle: cle('Code'),
      base: { tableau: tableau(C, ...lignes), tombes: [] },
      feuille: tableau(['Avis', 'Effectif 2025', 'Code'], ...lignes.map(([c, e]) => ['ok', e!, c!])),
      neuf: tableau(C, ...lignes.map(([c, e], k) => (k === 3 ? [c!, 500] : [c!, e!]))),
    }
    const c = compare(etats)
    expect(ecrituresDe(c)).toEqual([{ nature: 'cellule', ligne: 3, colonne: 1, ancienne: 33, valeur: 500 }])
    expect(c.colonnes.communes.map((x) => x.classe)).toEqual(['libre', 'donnee', 'donnee'])
    expect(c.difference.constats).toEqual([
      expect.stringContaining('« Effectif » s’appelle maintenant « Effectif 2025 »'),
    ])
  })

  it('clé renommée, est retrouvée aussi', () => {
    const etats = trois(AB, AB, [
      ['a', 1],
      ['b', 3],
    ])
    const renommee = { ...etats, feuille: { ...etats.feuille, colonnes: ['Code commune', 'Effectif'] } }
    expect(lignesDe(renommee)).toEqual(['b changee neuf'])
  })

  it('que la source n’a plus, que l’analyste a ôtées ou qui sont neuves, sont dites', () => {
    const { difference } = compare({
      cle: cle('Code'),
      base: { tableau: tableau(['Code', 'X', 'Y'], ['a', 1, 2]), tombes: [] },
      feuille: tableau(['Code', 'X'], ['a', 1]),
      neuf: tableau(['Code', 'Y', 'Z'], ['a', 2, 3]),
    })
    expect(difference.constats).toEqual([
      expect.stringContaining('« Y » a été ôtée du tableau'),
      expect.stringContaining('une colonne « Z » que le tableau n’a pas'),
      expect.stringContaining('n’a plus la colonne « X »'),
    ])
  })
})

describe('La portée', () => {
  it('une source qui ne parle que d’une profession ne dit rien des autres', () => {
    const colonnes = ['Profession', 'Territoire', 'Effectif']
    const lignes = [
      ['Infirmiers', 'Haute-Loire', 10],
      ['Infirmiers', 'Rhône', 20],
      ['Dentistes', 'Haute-Loire', 30],
    ]
    const { difference } = compare({
      cle: cle('Profession', 'Territoire'),
      base: { tableau: tableau(colonnes, ...lignes), tombes: [] },
      feuille: tableau(colonnes, ...lignes),
      neuf: tableau(colonnes, ['Infirmiers', 'Haute-Loire', 11]),
    })
    expect(difference.lignes.map((l) => l.etat)).toEqual(['changee'])
    expect(difference.horsPortee).toBe(2)
  })
})

describe('Le millésime', () => {
  const colonnes = ['Profession', 'Date', 'Effectif', 'Effectif précédent', 'Avis']
  const etats = (date: Cellule, precedent: Cellule): Etats => ({
    cle: cle('Profession'),
    feuille: tableau(colonnes, ['Infirmiers', 45930, 187, 180, 'À creuser']),
    base: { tableau: tableau(colonnes.slice(0, 4), ['Infirmiers', 45930, 187, 180]), tombes: [] },
    neuf: tableau(colonnes.slice(0, 4), ['Infirmiers', date, 195, precedent]),
  })
  it('qui avance dit les séries révisées et les textes à relire', () => {
    const { difference } = compare(etats('30/09/2026', 189))
    expect(difference.constats).toEqual([
      'Nouveau millésime : 30/09/2025 → 30/09/2026.',
      'Série révisée : Infirmiers, Effectif 187 → 189.',
    ])
    expect(difference.aRelire).toEqual([
      { libelle: 'Infirmiers', colonne: 'Avis', texte: 'À creuser', ecritPour: '30/09/2025' },
    ])
  })
  it('qui recule est une alerte', () =>
    expect(compare(etats('30/09/2024', 180)).difference.alertes.map((a) => a.code)).toEqual(['millesime']))
})

describe('Les alertes', () => {
  const lignes = Array.from({ length: 20 }, (_, k) => [`c${k}`, 100])
  const codes = (neuf: Cellule[][]) => compare(trois(lignes, lignes, neuf)).difference.alertes.map((a) => a.code)
  it('rien pour un petit changement', () =>
    expect(codes(lignes.map(([c, e], k) => [c!, k === 0 ? 101 : e!]))).toEqual([]))
  it('un total qui bouge beaucoup', () =>
    expect(codes(lignes.map(([c, e], k) => [c!, k === 0 ? 1000 : e!]))).toEqual(['total']))
  it.each(['Axe n°', 'Rang', 'Année', 'Latitude'])('une colonne « %s » ne s’additionne pas', (colonne) => {
    const avec = (premier: number) => tableau(['Code', colonne], ...lignes.map(([c, e], k) => [c!, k === 0 ? premier : e!])) // prettier-ignore
    const base = { tableau: avec(100), tombes: [] }
    const { difference } = compare({ cle: cle('Code'), base, feuille: avec(100), neuf: avec(1000) })
    expect(difference.alertes).toEqual([])
  })
  it('une grande part de lignes changées', () =>
    expect(codes(lignes.map(([c, e], k) => [c!, k < 7 ? 101 : e!]))).toEqual(['part-changee']))
  it('une source bien plus grande que le tableau', () => {
    const national = Array.from({ length: 300 }, (_, k): Cellule[] => [`n${k}`, 0])
    expect(codes([...lignes, ...national])).toEqual(['part-nouvelle'])
  })

  it('une grande part de lignes absentes', () => expect(codes(lignes.slice(0, 16))).toEqual(['part-absente']))
})

describe('Une base qui ne correspond pas', () => {
  const lignes = (depart: number) => Array.from({ length: 12 }, (_, k) => [`c${k}`, depart + k])
  it.each([
    ['des valeurs', lignes(100)],
    ['des clés', lignes(1).map(([c, e]) => [`z${c}`, e!])],
  ])('par %s donne une comparaison à deux voies, et rien n’est écrasé', (_, feuille) => {
    const c = compare(trois(lignes(1), feuille, lignes(2)))
    expect(c.difference.voies).toBe('deux')
    expect(c.difference.constats[0]).toContain('rien n’est écrasé sans votre accord')
    expect(ecrituresDe(c).filter((e) => e.nature !== 'inserer')).toEqual([])
  })
})

describe('La copie d’un collègue', () => {
  const colonnes = ['Code', 'Effectif', 'Statut', 'Avis']
  const base = { tableau: tableau(colonnes.slice(0, 3), ['a', 1, 's'], ['b', 2, 's']), tombes: [] }
  const etats: Etats = {
    maniere: 'copie',
    cle: cle('Code'),
    base,
    feuille: tableau(colonnes, ['a', 1, 'fait', null], ['b', 2, 's', 'mon avis']),
    neuf: tableau(colonnes, ['a', 4, 'à faire', 'son avis'], ['b', 2, 's', 'autre avis'], ['c', 5, 's', null]),
  }
  it('ne prend que ce qu’il a changé, et un désaccord garde ce que nous avons', () =>
    expect(etatsDe(etats)).toEqual([
      'Effectif changee neuf',
      'Statut conflit feuille',
      'Avis changee neuf',
      'Avis conflit feuille',
    ]))
  it('une copie ancienne ne défait rien', () => {
    const ancienne = { ...etats, neuf: tableau(colonnes, ['a', 1, 's', null], ['b', 2, 's', null]) }
    expect(ecrituresDe(compare(ancienne))).toEqual([])
  })
  it('une ligne sans clé est mise de côté, et dite', () => {
    const lu = compare({ ...etats, neuf: tableau(colonnes, ['a', 1, 's', null], [null, 9, 's', null]) })
    expect(lu.difference.constats[0]).toContain('ne sont pas reprises')
  })
})

describe('Les choix', () => {
  const etats = une([1, 's'], [5, 't'], [2, 'u'])
  const c = compare(etats)
  const [ligne] = c.difference.lignes
  const valeurs = (choix: Parameters<typeof ecrituresDe>[1]) =>
    ecrituresDe(c, choix).map((e) => (e.nature === 'cellule' ? e.valeur : e.nature))
  it('les conflits attendent un choix', () => {
    expect(conflitsATrancher(c.difference, {})).toHaveLength(2)
    expect(conflitsATrancher(c.difference, { colonnes: { Effectif: 'neuf' } })).toHaveLength(1)
    expect(conflitsATrancher(c.difference, { conflits: 'feuille' })).toEqual([])
  })
  it('par défaut, la proposition', () => expect(valeurs({})).toEqual([2]))
  it('tous les conflits', () => {
    expect(valeurs({ conflits: 'neuf' })).toEqual([2, 'u'])
    expect(valeurs({ conflits: 'feuille' })).toEqual([])
  })
  it('le plus précis l’emporte', () => {
    expect(valeurs({ tout: 'neuf', colonnes: { Statut: 'feuille' } })).toEqual([2])
    expect(valeurs({ colonnes: { Effectif: 'neuf' }, lignes: { [ligne!.id]: 'feuille' } })).toEqual([])
    expect(
      valeurs({ lignes: { [ligne!.id]: 'feuille' }, cellules: { [idCellule(ligne!, 'Statut')]: 'neuf' } }),
    ).toEqual(['u'])
  })
  it('« tout » ne ressuscite pas une ligne, et ne défait pas une saisie que la source ne contredit pas', () => {
    const garde = compare(trois(AB, [['a', 9]], AB))
    expect(ecrituresDe(garde, { tout: 'neuf' })).toEqual([])
  })
})

describe('Les écritures', () => {
  it('mettent une ligne nouvelle à sa place si la feuille suit l’ordre de la source, sinon à la fin', () => {
    const neuf = [
      ['a', 1],
      ['ab', 5],
      ['b', 2],
    ]
    const apres = (feuille: Cellule[][]) =>
      ecrituresDe(compare(trois(AB, feuille, neuf))).map((e) => (e.nature === 'inserer' ? e.apres : -9))
    expect(apres(AB)).toEqual([0])
    expect(apres([AB[1]!, AB[0]!])).toEqual([1])
  })
  it('donnent aux valeurs d’un CSV le type de leur colonne', () => {
    const c = compare(
      trois(
        [['01', 1]],
        [['01', 1]],
        [
          ['01', '1 250,5'],
          ['02', '3'],
        ],
      ),
    )
    expect(appliquer(c.etats.feuille, ecrituresDe(c)).lignes).toEqual([
      ['01', 1250.5],
      ['02', 3],
    ])
  })
})

it('le résumé dit les cinq comptes, puis ce qui s’y ajoute', () => {
  const { difference } = compare(
    trois(
      [...AB, ['d', 4]],
      [AB[0]!, ['d', 4], ['z', 1]],
      [
        ['a', 5],
        ['b', 2],
        ['c', 3],
      ],
    ),
  )
  expect(resumer(difference)).toBe(
    '1 nouvelle, 1 modifiée, 1 absente, 0 conflit, 0 inchangée ; 1 masquée par vous, 1 ajoutée par vous',
  )
  expect(compterLignes(difference).nouvelle).toBe(1)
})
