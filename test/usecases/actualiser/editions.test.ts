import type { FeuilleComposee } from '../../../src/domain/modele/composer/composition'
import { memoriserComposition } from '../../../src/usecases/actualiser/memoriser-composition'
import { preparerActualisation } from '../../../src/usecases/actualiser/preparer'
import { reporterRetouches, retouchesDesEditions } from '../../../src/usecases/actualiser/retouches'
import { ecrireMemoire, MEMOIRE_VIDE, tableauxMemorises } from '../../../src/usecases/memoire'
import { classeurEnMemoire, type ClasseurEnMemoire } from '../classeur-en-memoire'

const feuille = (plus: Partial<FeuilleComposee>): FeuilleComposee => ({
  ...{ modele: 'M', nom: 'Axe 1', voulu: 'Axe 1', titre: '', lignes: [], colonnes: [], cellules: [], formats: [] },
  ...{ hauteurs: [], replis: [], sauts: [], fusions: [], graphiques: [], liens: [], tableaux: {}, blocs: [] },
  ...plus,
})
const REMPLISSAGE = {
  modele: { nom: 'demographie', version: '1' },
  instant: '2026-11-25T10:00:00.000Z',
  nomDe: (table: string) => table,
}
const ACTIONS = [
  ['ID', 'Action', 'Pilotes'],
  ['A1', 'Louer un studio', 'CD'],
  ['A2', 'Former des tuteurs', 'ARS'],
  ['A3', 'Ouvrir une MSP', 'CPTS'],
]
const EDITION = feuille({
  cellules: [['AXE 1'], ['LOUER UN STUDIO', 'CD'], ['FORMER DES TUTEURS', 'ARS'], ['OUVRIR UNE MSP', 'CPTS']],
  blocs: [
    {
      ...{ table: 'T_Actions', modele: 5, cle: ['ID'], apercu: [] },
      champs: [
        { colonne: 0, champ: 'Action' },
        { colonne: 1, champ: 'Pilotes' },
      ],
      lignes: [1, 2, 3].map((ligne) => ({ ligne, rang: ligne - 1, cle: [`A${ligne}`] })),
    },
  ],
})

async function avecEdition(): Promise<ClasseurEnMemoire> {
  const classeur = classeurEnMemoire({ Actions: ACTIONS, 'Axe 1': EDITION.cellules as (string | null)[][] }, [
    'Actions!T_Actions',
  ])
  const memoire = memoriserComposition(MEMOIRE_VIDE, [EDITION], REMPLISSAGE)
  await classeur.apply(ecrireMemoire(await classeur.sheets(), memoire))
  return classeur
}

describe('Une retouche tapée dans une édition', () => {
  it('n’existe pas tant que personne n’y touche', async () =>
    expect(await retouchesDesEditions(await avecEdition())).toEqual([]))

  it('est proposée au tableau, puis y est reportée, et se défait', async () => {
    const classeur = await avecEdition()
    classeur.contenu.get('Axe 1')!.valeurs[2]![1] = 'ARS / CDOM'
    const [retouche, autre] = await retouchesDesEditions(classeur)
    expect(autre).toBeUndefined()
    expect(retouche).toEqual({
      edition: { feuille: 'Axe 1', row: 2, column: 1 },
      ...{ tableau: 'T_Actions', libelle: 'A2', colonne: 'Pilotes', ancien: 'ARS', nouveau: 'ARS / CDOM' },
      cible: { feuille: 'Actions', row: 2, column: 2 },
    })
    const annuler = await reporterRetouches(classeur, [retouche!])
    expect(classeur.contenu.get('Actions')!.valeurs[2]).toEqual(['A2', 'Former des tuteurs', 'ARS / CDOM'])
    expect(await retouchesDesEditions(classeur)).toEqual([])
    await annuler()
    expect(classeur.contenu.get('Actions')!.valeurs[2]).toEqual(ACTIONS[2])
    classeur.contenu.get('Actions')!.valeurs[2]![2] = 'CPAM'
    await expect(reporterRetouches(classeur, [retouche!])).rejects.toThrow('a changé depuis')
  })

  it('dans une valeur que l’édition montre autrement, est dite sans être reportée', async () => {
    const classeur = await avecEdition()
    classeur.contenu.get('Axe 1')!.valeurs[1]![0] = 'LOUER DEUX STUDIOS'
    const [retouche] = await retouchesDesEditions(classeur)
    expect(retouche).toMatchObject({ colonne: 'Action', nouveau: 'LOUER DEUX STUDIOS' })
    expect(retouche!.cible).toBeUndefined()
  })

  it('sur une cellule que le tableau a changée depuis, n’est pas reportée', async () => {
    const classeur = await avecEdition()
    classeur.contenu.get('Axe 1')!.valeurs[2]![1] = 'ARS / CDOM'
    classeur.contenu.get('Actions')!.valeurs[2]![2] = 'CPAM'
    expect((await retouchesDesEditions(classeur))[0]!.cible).toBeUndefined()
  })

  it('une édition refaite n’est pas prise pour des retouches', async () => {
    const classeur = await avecEdition()
    classeur.contenu.get('Axe 1')!.valeurs = [['a'], ['b', 'c'], ['d', 'e'], ['f', 'g']]
    expect(await retouchesDesEditions(classeur)).toEqual([])
  })
})

describe('Un tableau de travail que l’on vient de composer', () => {
  const TRAVAIL = feuille({
    nom: 'Travail',
    tableaux: { T_Demographie_travail: 'T_Demographie_travail' },
    cellules: [
      ['Titre'],
      ['Profession', 'Effectif', 'Double', 'Statut', null],
      ['Infirmiers', 187, { formule: 'B3*2' }, 'À vérifier', null],
      ['Dentistes', 50, { formule: 'B4*2' }, 'À vérifier', null],
      ['Source : Cnam'],
    ],
    blocs: [
      {
        ...{ table: 'T_Demographie', modele: 2, cle: ['Profession'], apercu: [] },
        champs: [
          { colonne: 0, champ: 'Profession' },
          { colonne: 1, champ: 'Effectif' },
        ],
        lignes: [2, 3].map((ligne) => ({ ligne, rang: ligne - 2, cle: [] })),
      },
    ],
  })

  it('est retenu tel qu’il sera lu, avec sa clé et sa source', () => {
    const [tableau, autre] = tableauxMemorises(memoriserComposition(MEMOIRE_VIDE, [TRAVAIL], REMPLISSAGE))
    expect(autre).toBeUndefined()
    expect(tableau).toMatchObject({
      nom: 'T_Demographie_travail',
      cle: [{ nom: 'Profession' }],
      source: { nature: 'tableau', nom: 'T_Demographie' },
      modele: { nom: 'demographie', version: '1' },
    })
    expect(tableau!.base!.tableau).toEqual({
      colonnes: ['Profession', 'Effectif', 'Double', 'Statut'],
      lignes: [
        ['Infirmiers', 187, { formule: '[@[Effectif]]*2' }, 'À vérifier'],
        ['Dentistes', 50, { formule: '[@[Effectif]]*2' }, 'À vérifier'],
      ],
    })
  })

  it('s’actualise depuis sa table sans que rien de tapé ne se perde', async () => {
    const classeur = classeurEnMemoire(
      {
        Travail: [
          ['Titre'],
          ['Profession', 'Effectif', 'Double', 'Statut', 'Avis'],
          ['Infirmiers', 187, { formula: 'B3*2', value: 374 }, 'Vérifié', 'à moi'],
          ['Dentistes', 55, { formula: 'B4*2', value: 110 }, 'À vérifier', null],
        ],
        Demo: [
          ['Profession', 'Effectif'],
          ['Infirmiers', 190],
          ['Dentistes', 50],
        ],
      },
      ['Demo!Effectifs'],
    )
    classeur.tableaux.push({
      name: 'T_Demographie_travail',
      sheet: 'Travail',
      area: { row: 1, column: 0, rows: 3, columns: 5 },
    })
    const memoire = memoriserComposition(MEMOIRE_VIDE, [TRAVAIL], REMPLISSAGE)
    await classeur.apply(ecrireMemoire(await classeur.sheets(), memoire))
    const p = await preparerActualisation(classeur, {
      cible: 'T_Demographie_travail',
      source: { nature: 'tableau', nom: 'Effectifs' },
    })
    if ('fautes' in p) throw new Error(p.fautes[0]!.message)
    expect(p.resume).toBe('0 nouvelle, 1 modifiée, 0 absente, 0 conflit, 1 inchangée ; 1 modifiée à la main')
    const changes = p.comparaison.difference.lignes.flatMap((l) => l.cellules.map((c) => `${c.colonne} ${c.etat}`))
    expect(changes).toEqual(['Effectif changee', 'Effectif gardee'])
  })
})
