import type { Valeur } from '../../../src/domain/modele/types'
import { essayer, textes } from './composer-essai'
import { feuilleModele, table } from './feuilles'

type Lignes = readonly (readonly (Valeur | undefined)[])[]

const NOMBRES = table('T_Perso', [
  ['Id', 'G', 'N', 'M'],
  ['a', 'x', 1, 10],
  ['b', 'y', 2, 20],
  ['c', 'x', 3, 30],
])

const composer = (lignes: Lignes, reste = {}, tables = [NOMBRES]) => {
  const fait = essayer([feuilleModele([['MODÈLE x'], ...lignes], reste)], tables)
  expect(fait.fautes.filter((f) => f.gravite === 'faute')).toEqual([])
  return fait.feuilles[0]!
}

describe('Les formules', () => {
  it('se recopient dans la ligne répétée, et s’étendent ailleurs à toutes ses lignes', () => {
    const feuille = composer([
      [null, 'Id', 'N', 'Double', 'Part'],
      ['RÉPÉTER T_Perso', '{{Id}}', '{{N}}', '=C3*2', '=C3/C$5'],
      ['VIDE', 'rien'],
      [null, 'Total', '=SUM(C3)', '=SUM(D3:D3)'],
    ])
    expect(textes(feuille)).toEqual([
      ['Id', 'N', 'Double', 'Part'],
      ['a', 1, '=B2*2', '=B2/B$5'],
      ['b', 2, '=B3*2', '=B3/B$5'],
      ['c', 3, '=B4*2', '=B4/B$5'],
      ['Total', '=SUM(B2:B4)', '=SUM(C2:C4)', null],
    ])
  })

  it('s’étendent au groupe dans le groupe, et à tous les groupes dehors, sans compter les sous-totaux', () => {
    const feuille = composer([
      ['PAR T_Perso[G]', '{{G}}'],
      ['RÉPÉTER T_Perso', '{{Id}}', '{{N}}'],
      [null, 'Sous-total', '=SUM(C3)'],
      ['FIN G'],
      [null, 'Total', '=SUM(C3)', '=MAX(C3,0)', '=C3*2'],
    ])
    expect(textes(feuille)).toEqual([
      ['x', null, null, null],
      ['a', 1, null, null],
      ['c', 3, null, null],
      ['Sous-total', '=SUM(B2:B3)', null, null],
      ['y', null, null, null],
      ['b', 2, null, null],
      ['Sous-total', '=SUM(B6)', null, null],
      ['Total', '=SUM(B2:B3,B6)', '=MAX(B2:B3,B6,0)', '=B2:B6*2'],
    ])
  })

  it('un cumul suit la ligne d’avant, et un « $ » retient la première', () => {
    const feuille = composer([
      [null, 'Id', 0, 'Cumul'],
      ['RÉPÉTER T_Perso', '{{Id}}', '{{N}}', '=C2+C3', '=SUM(C$3:C3)', '=C3/SUM(C$3:C$3)'],
    ])
    expect(textes(feuille).slice(1)).toEqual([
      ['a', 1, '=B1+B2', '=SUM(B$2:B2)', '=B2/SUM(B$2:B$4)'],
      ['b', 2, '=B2+B3', '=SUM(B$2:B3)', '=B3/SUM(B$2:B$4)'],
      ['c', 3, '=B3+B4', '=SUM(B$2:B4)', '=B4/SUM(B$2:B$4)'],
    ])
  })

  it('visent une cellule vide quand rien n’est imprimé, et la ligne VIDE s’il y en a une', () => {
    const sans = composer([['RÉPÉTER T_Perso FILTRER FAUX', '{{N}}'], [null, '=SUM(B2)']]) // prettier-ignore
    expect(textes(sans)).toEqual([['=SUM(A2)']])
    const avec = composer([['RÉPÉTER T_Perso FILTRER FAUX', '{{N}}'], ['VIDE', 'rien'], [null, '=SUM(B2)']]) // prettier-ignore
    expect(textes(avec)).toEqual([['rien'], ['=SUM(A1)']])
  })

  it('gardent les références aux autres feuilles et les colonnes entières, et suivent le nom du tableau', () => {
    const tableaux = [{ nom: 'Modele_Suivi', zone: { row: 1, column: 1, rows: 2, columns: 2 } }]
    const feuille = composer(
      [
        [null, 'Id', 'N'],
        ['RÉPÉTER T_Perso', '{{Id}}', '{{N}}'],
        [null, "=SUM(C:C)+'Autre feuille'!A1", '=SUM(Modele_Suivi[N])'],
      ],
      { tableaux },
    )
    expect(textes(feuille).at(-1)).toEqual(["=SUM(B:B)+'Autre feuille'!A1", '=SUM(Suivi[N])'])
    expect(feuille.tableaux).toEqual({ Modele_Suivi: 'Suivi' })
  })
})

describe('L’affichage', () => {
  const t = table('T_Perso', [['Id', 'G'], ['a', 'x'], ['b', 'x'], ['c', 'y'], ['d', 'y']]) // prettier-ignore

  it('« une fois » reprend à chaque groupe et après un saut de page', () => {
    const feuille = composer(
      [['SAUT\nPAR T_Perso[G]', 'titre'], ['RÉPÉTER T_Perso', '{{G | une fois}}'], ['FIN']],
      {},
      [t],
    )
    expect(feuille.sauts).toEqual([3])
    expect(feuille.formats.map((f) => f.ligne)).toEqual([2, 5])
    const coupe = composer([['RÉPÉTER T_Perso\nSAUT', '{{G | une fois}}']], {}, [t])
    expect(coupe.sauts).toEqual([1, 2, 3])
    expect(coupe.formats).toEqual([])
  })

  it('« fusionner » réunit les valeurs répétées', () => {
    const feuille = composer([['RÉPÉTER T_Perso', '{{G | fusionner}}', '{{Id}}']], {}, [t])
    expect(feuille.fusions).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 2, column: 0, rows: 2, columns: 1 },
    ])
    expect(textes(feuille).map((l) => l[0])).toEqual(['x', null, 'y', null])
  })

  it('« fusionner » est refusé dans un tableau Excel', () => {
    const tableaux = [{ nom: 'S', zone: { row: 1, column: 1, rows: 2, columns: 1 } }]
    expect(
      essayer([feuilleModele([['MODÈLE x'], [null, 'G'], ['RÉPÉTER T_Perso', '{{G | fusionner}}']], { tableaux })], [t])
        .codes,
    ).toEqual(['Plan!B3 M015'])
  })

  it('garde la valeur typée, et donne à une cellule sans format celui de la colonne ou du filtre', () => {
    const dates = { ...table('T_Perso', [['Début', 'Taux'], [46351, 0.034]]), formats: ['dd/mm/yyyy', '0.0%'] } // prettier-ignore
    const lignes = [
      [
        'RÉPÉTER T_Perso',
        '{{Début}}',
        '{{Taux}}',
        '{{Taux | format "0 %"}}',
        '{{Taux | signe}}',
        'le {{Début}} : {{Taux}}',
      ],
    ]
    const feuille = composer(lignes, {}, [dates])
    expect(textes(feuille)).toEqual([[46351, 0.034, 0.034, 0.034, 'le 25/11/2026 : 3,4%']])
    expect(feuille.formats.map((f) => f.format)).toEqual(['dd/mm/yyyy', '0.0%', '0 %', '+0.0%;-0.0%;0.0%'])
    const formats = [[], ['General', 'General', '0.00']]
    expect(composer(lignes, { formats }, [dates]).formats.map((f) => f.colonne)).toEqual([0, 2, 3])
  })

  it('agrandit les lignes des longs textes, fusions comprises, jamais au-delà d’Excel', () => {
    const long = table('T_Perso', [['T'], ['mot '.repeat(60)], ['court'], ['mot '.repeat(5000)]]) // prettier-ignore
    const etroit = composer([['RÉPÉTER T_Perso', '{{T}}', 'x']], { largeurs: [5, 40, 40] }, [long])
    expect(etroit.hauteurs).toEqual([[0, 92], [2, 409]]) // prettier-ignore
    const fusions = [{ row: 1, column: 1, rows: 1, columns: 2 }]
    expect(
      composer([['RÉPÉTER T_Perso', '{{T}}', null]], { fusions, largeurs: [5, 40, 200] }, [long]).hauteurs,
    ).toEqual([[2, 409]])
  })
})

describe('Les filtres', () => {
  const un = (champ: string, ligne: Record<string, Valeur>) => {
    const t = table('T_Perso', [Object.keys(ligne), Object.values(ligne)])
    return textes(composer([['RÉPÉTER T_Perso', champ]], {}, [t]))[0]?.[0]
  }
  it.each<[string, Valeur, Valeur]>([
    ['{{x | majuscules}}', 'santé', 'SANTÉ'],
    ['{{x | minuscules}}', 'SANTÉ', 'santé'],
    ['{{x | puces}}', '- a\n\n• b\nc', '• a\n• b\n• c'],
    ['{{x | liste " + "}}', 'CD / ARS - MSP', 'CD + ARS + MSP'],
    ['{{x | défaut "n.d."}}', null, 'n.d.'],
    ['{{x | majuscules | défaut "?"}}', '  ', '?'],
    ['{{x | signe}} %', 3, '+3 %'],
    ['{{x | format "# ##0,0"}} €', 1234.5, '1\u00a0234,5 €'],
    ['{{x | format "jj/mm/aaaa"}}', 'pas une date', 'pas une date'],
  ])('%s de %p donne %p', (champ, x, attendu) => {
    const lu = un(champ, { x })
    expect(typeof lu === 'string' ? lu.replace(/\u202f/g, '\u00a0') : lu).toBe(attendu)
  })

  it.each<[Valeur, Valeur]>([
    [4, 'NS'],
    [5, 12],
    [0, 12],
    [null, 'NS'],
    ['?', 'NS'],
  ])('secret 5 selon un effectif de %p donne %p', (n, attendu) =>
    expect(un('{{x | secret 5 selon [n]}}', { x: 12, n })).toBe(attendu),
  )

  it('somme, moyenne et nombre portent sur ce que le groupe imprime, après le filtre', () => {
    const feuille = composer([
      ['PAR T_Perso[G]', '{{G}} : {{nombre}}', '{{somme N}}', '{{N | somme}}', '{{moyenne M}}'],
      ['RÉPÉTER T_Perso FILTRER [N]>1', '{{Id}}'],
      ['VIDE', 'rien'],
      ['FIN'],
      [null, '{{nombre}} en tout', '{{somme N}}'],
    ])
    expect(textes(feuille)).toEqual([
      ['x : 1', 3, 3, 30],
      ['c', null, null, null],
      ['y : 1', 2, 2, 20],
      ['b', null, null, null],
      ['2 en tout', 5, null, null],
    ])
  })

  it('sous-total est une formule que suivent les filtres d’Excel, avec sa valeur', () => {
    const feuille = composer([
      ['PAR T_Perso[G]', '{{G}}', '{{N | sous-total}}'],
      ['RÉPÉTER T_Perso', '{{Id}}', '{{N}}'],
      ['FIN'],
      [null, 'Total', '{{N | sous-total}}'],
    ])
    expect(textes(feuille).map((l) => l[1])).toEqual([
      '=SUBTOTAL(9,B2:B3)',
      1,
      3,
      '=SUBTOTAL(9,B5)',
      2,
      '=SUBTOTAL(9,B2:B3,B5)',
    ])
    expect(feuille.cellules[0]?.[1]).toMatchObject({ valeur: 4 })
  })
})

describe('EN COLONNES', () => {
  const DEMO = table('T_Demographie', [
    ['Profession', 'Territoire', 'Effectif', 'Installations'],
    ['MG', 'Deux-Sèvres', 300, 3],
    ['Dentiste', 'Deux-Sèvres', 150, 1],
    ['MG', 'Nouvelle-Aquitaine', 5000, 40],
    ['Dentiste', 'Nouvelle-Aquitaine', 3000, 20],
  ])
  it('répète vers la droite, une fois par territoire, et les formules suivent', () => {
    const feuille = composer(
      [
        ['EN COLONNES T_Demographie[Territoire]', 'Profession', '{{Territoire}}', null, 'Ensemble'],
        [null, null, 'Effectif', 'dont installés'],
        ['PAR [Profession]', '{{Profession}}', '{{Effectif}}', '{{Installations}}', '=SUM(C4)'],
        ['FIN Profession'],
        [null, 'Total', '=SUM(C4)', '{{somme Installations}}'],
      ],
      { fusions: [{ row: 1, column: 2, rows: 1, columns: 2 }] },
      [DEMO],
    )
    expect(feuille.colonnes).toEqual([1, 2, 3, 2, 3, 4])
    expect(textes(feuille)).toEqual([
      ['Profession', 'Deux-Sèvres', null, 'Nouvelle-Aquitaine', null, 'Ensemble'],
      [null, 'Effectif', 'dont installés', 'Effectif', 'dont installés', null],
      ['MG', 300, 3, 5000, 40, '=SUM(B3,D3)'],
      ['Dentiste', 150, 1, 3000, 20, '=SUM(B4,D4)'],
      ['Total', '=SUM(B3:B4)', 4, '=SUM(D3:D4)', 60, null],
    ])
  })
})

describe('EN COLONNES sur une autre table que celle des lignes', () => {
  const FICHES = table('T_Fiches', [['ID', 'Titre'], ['F1', 'Loger'], ['F2', 'Accueillir']]) // prettier-ignore
  const INDICATEURS = table('T_Indicateurs', [
    ['ID', 'Thème', 'Indicateur', 'Territoire', 'Valeur'],
    ['F1', 't', 'i', 'Nord', 1],
    ['F2', 't', 'i', 'Nord', 2],
    ['F2', 't', 'i', 'Sud', 3],
    ['F9', 't', 'i', 'Sud', 9],
  ])
  const modele = (repeter: string) => [
    ['EN COLONNES T_Indicateurs[Territoire]', 'Fiche', '{{Territoire}}'],
    [repeter, '{{Titre}}', '{{Valeur}}'],
    ['FIN EN COLONNES', null, null],
  ]

  it('ne montre sur chaque ligne que ce que la clé commune y relie', () =>
    expect(textes(composer(modele('RÉPÉTER T_Fiches'), {}, [FICHES, INDICATEURS]))).toEqual([
      ['Fiche', 'Nord', 'Sud'],
      ['Loger', 1, null],
      ['Accueillir', 2, 3],
    ]))

  it('est une faute quand aucune clé ne les relie : jamais la première valeur venue', () => {
    const autres = table('T_Perso', [['Titre'], ['Loger']]) // prettier-ignore
    const { codes } = essayer(
      [feuilleModele([['MODÈLE essai', 'NOM "E"'], ...modele('RÉPÉTER T_Perso')])],
      [autres, INDICATEURS],
    )
    expect(codes).toEqual(['Plan!C3 M018'])
  })
})

describe('Plusieurs feuilles', () => {
  const T = table('T_Perso', [['G', 'N'], ['a/b', 1], ['a:b', 2], ["l'été".padEnd(40, 'x'), 3]]) // prettier-ignore
  const detail = feuilleModele(
    [
      ['MODÈLE x', 'FEUILLE PAR T_Perso[G]'],
      [null, 'Groupe {{G}}'],
      ['RÉPÉTER T_Perso', '{{N}}'],
    ],
    { nom: 'Détail' },
  )
  const sommaire = feuilleModele(
    [
      ['MODÈLE x', 'NOM "Sommaire"'],
      ['RÉPÉTER Feuilles', '{{lien}}', '{{Titre}}', '{{Lignes}}', '{{G}} ({{nombre}})'],
      [null, 'Ensemble', '=SUM(D2)'],
    ],
    { nom: 'Modèle sommaire' },
  )

  it('répare les noms de feuilles et le dit', () => {
    const { feuilles, fautes } = essayer([detail], [T], { prises: ['A B'] })
    expect(feuilles.map((f) => f.nom)).toEqual(['a b (2)', 'a b (3)', "l'été".padEnd(31, 'x')])
    expect(fautes.map((f) => f.code)).toEqual(['M038', 'M038', 'M038'])
  })

  it('le sommaire se remplit en dernier, à sa place, avec un lien vers chaque feuille', () => {
    const { feuilles, codes } = essayer([sommaire, detail], [T])
    expect(codes.filter((c) => !c.endsWith('M038'))).toEqual([])
    expect(feuilles.map((f) => f.nom)).toEqual(['Sommaire', 'a b', 'a b (2)', "l'été".padEnd(31, 'x')])
    expect(textes(feuilles[0]).slice(0, 2)).toEqual([
      ['a b', 'Groupe a/b', 1, 'a/b (1)'],
      ['a b (2)', 'Groupe a:b', 1, 'a:b (1)'],
    ])
    expect(textes(feuilles[0]).at(-1)?.[1]).toBe('=SUM(C1:C3)')
    expect(feuilles[0]?.liens[1]).toEqual({ ligne: 1, colonne: 0, feuille: 'a b (2)' })
  })

  it('FEUILLE PAR CHAQUE met une ligne partagée dans chaque feuille', () => {
    const t = table('T_Perso', [['Qui', 'Quoi'], ['CD / ARS', 'un'], ['ARS', 'deux'], [null, 'trois']]) // prettier-ignore
    const m = feuilleModele([
      ['MODÈLE x', 'FEUILLE PAR CHAQUE T_Perso[Qui] NOM "{{Qui | défaut "Sans pilote"}}"'],
      ['RÉPÉTER T_Perso', '{{Quoi}}'],
    ])
    const { feuilles, codes } = essayer([m], [t])
    expect(codes).toEqual(['Plan!B1 M041'])
    expect(feuilles.map((f) => [f.nom, textes(f).flat()])).toEqual([
      ['CD', ['un']],
      ['ARS', ['un', 'deux']],
      ['Sans pilote', ['trois']],
    ])
  })
})

describe('Un graphique', () => {
  it('se nourrit de ce que le groupe imprime, sur la fusion de sa cellule', () => {
    const feuille = composer(
      [
        ['RÉPÉTER T_Perso FILTRER [N]<3', '{{Id}}'],
        [null, '{{graphique barres [N] [M] PAR [G] | titre "Par groupe" | texte "{{nombre}} lignes"}}'],
        [null, null],
        [null, '{{graphique barres empilées nombre PAR T_Perso[Id] SELON [G] | texte "x"}}'],
      ],
      { fusions: [{ row: 2, column: 1, rows: 2, columns: 1 }] },
    )
    expect(feuille.graphiques[0]).toEqual({
      zone: { row: 2, column: 0, rows: 2, columns: 1 },
      type: 'bars',
      titre: 'Par groupe',
      texte: '2 lignes',
      categories: ['x', 'y'],
      series: [
        { nom: 'N', valeurs: [1, 2] },
        { nom: 'M', valeurs: [10, 20] },
      ],
    })
    expect(feuille.graphiques[1]?.series).toEqual([
      { nom: 'x', valeurs: [1, 0] },
      { nom: 'y', valeurs: [0, 1] },
    ])
  })

  it('s’élargit avec les colonnes qu’EN COLONNES répète dans sa fusion', () => {
    const lignes = [
      ['EN COLONNES T_Perso[G]', 'G', '{{G}}'],
      ['FIN EN COLONNES', null, null],
      [null, '{{graphique colonnes nombre PAR T_Perso[G] | texte "x"}}', null],
    ]
    const donnees = table('T_Perso', [['G'], ['a'], ['b'], ['c']]) // prettier-ignore
    const feuille = composer(lignes, { fusions: [{ row: 3, column: 1, rows: 1, columns: 2 }] }, [donnees])
    expect(feuille.graphiques[0]?.zone).toEqual({ row: 1, column: 0, rows: 1, columns: 4 })
  })

  it('sans fusion, déborde sur les cellules vides à sa droite et prend une ligne où il se lit', () => {
    const dessin = '{{graphique colonnes [N] PAR T_Perso[G] | texte "x"}}'
    const lignes = [
      [null, 'a', 'b', 'c'],
      [null, dessin, null, 'note'],
      [null, dessin],
      [null, dessin, dessin],
    ]
    const feuille = composer(lignes, { hauteurs: new Map([[3, 150]]) }) // prettier-ignore
    expect(feuille.graphiques.map((g) => g.zone)).toEqual([
      { row: 1, column: 0, rows: 1, columns: 2 },
      { row: 2, column: 0, rows: 1, columns: 3 },
      { row: 3, column: 0, rows: 1, columns: 1 },
      { row: 3, column: 1, rows: 1, columns: 2 },
    ])
    // La ligne que l'analyste a déjà faite assez haute garde sa hauteur.
    expect(feuille.hauteurs).toEqual([[1, 220], [3, 220]]) // prettier-ignore
  })
})

it('un total prend le format de ce qu’il totalise, si le modèle n’en donne pas à sa cellule', () => {
  const feuille = composer(
    [
      ['RÉPÉTER T_Perso', '{{N | format "0,0 €"}}', '{{M}}'],
      [null, '=SUM(B2)', '=SUM(C2)'],
      [null, '=COUNTA(B2)', '=MAX(B2)'],
    ],
    {
      formats: [[], ['General', 'General', '0%'], ['General', 'General', 'General'], ['General', 'General', '0']],
    },
  )
  const poses = feuille.formats.filter((f) => f.ligne >= 3)
  expect(poses).toEqual([
    { ligne: 3, colonne: 0, format: feuille.formats[0]?.format },
    { ligne: 3, colonne: 1, format: '0%' },
  ])
})

it('une seule ligne de champs dans un tableau Excel se répète sans mot clé, et le tableau garde une ligne', () => {
  const tableaux = [{ nom: 'S', zone: { row: 1, column: 1, rows: 2, columns: 2 } }]
  const lignes = [[null, 'Id', 'N'], [null, '{{Id}}', '{{N}}']] // prettier-ignore
  expect(textes(composer(lignes, { tableaux })).map((l) => l[0])).toEqual(['Id', 'a', 'b', 'c'])
  const vide = table('T_Perso', [['Id', 'N']])
  expect(composer(lignes, { tableaux }, [vide]).lignes).toEqual([1, 2])
})

describe('Entre feuilles modèles', () => {
  const T = table('T_Perso', [['G', 'N'], ['a', 1]]) // prettier-ignore
  const autre = feuilleModele([['MODÈLE x', 'FEUILLE PAR T_Perso[G]'], ['RÉPÉTER T_Perso', '{{N}}']], { nom: 'Mes groupes' }) // prettier-ignore
  const avec = (...lignes: (string | null)[][]) =>
    essayer([feuilleModele([['MODÈLE x', 'NOM "Sommaire"'], ...lignes], { nom: 'Tête' }), autre], [T]).codes

  it.each(["='Mes groupes'!B2", "=SUM('mes groupes'!B2:B9)"])(
    '%s, qui vise une autre feuille modèle, est une faute',
    (formule) => expect(avec([null, formule])).toEqual(['Tête!B2 M029']),
  )

  it('une formule qui vise sa propre feuille, ou une feuille du classeur, n’en est pas une', () =>
    expect(avec([null, 1 as unknown as string, '=B2', '=Tarifs!B2'])).toEqual([]))

  it.each(['PAR [Nom]', 'PAR Feuilles[Titre]'])('un graphique %s de la table Feuilles est refusé', (par) =>
    expect(avec(['RÉPÉTER Feuilles', '{{lien}}'], [null, `{{graphique barres [Lignes] ${par} | texte "x"}}`])).toEqual([
      'Tête!B3 M021',
    ]),
  )
})
