import fc from 'fast-check'
import { decrireClasseur } from '../../src/usecases/decrire'
import { FEUILLE_MEMOIRE } from '../../src/usecases/memoire'
import { preparerRemplissage, remplir } from '../../src/usecases/remplir'
import { classeurEnMemoire } from './classeur-en-memoire'

const ENTETE = ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes']
const ACTIONS = [
  ENTETE,
  ['Ancrer', 'Vie locale', 'Emploi du conjoint', 'Accompagner', 'CD / ARS'],
  ['Former', 'Études', 'Financer', 'Bourse de stage', 'CD'],
  ['Ancrer', 'Vie locale', 'Emploi du conjoint', 'Plateforme en ligne', 'CD - Intercommunalités'],
  ['Ancrer', 'Installation', 'Logement', 'Aider au logement', 'CDOM;CD\nHôpitaux'],
]
const DATE = '2026-11-23'

describe('Décrire le classeur', () => {
  it('reconnaît les tableaux à leurs en-têtes, où qu’ils soient, malgré casse et accents', async () => {
    const classeur = classeurEnMemoire({
      Notes: [['Bonjour']],
      Actions: [
        ['Mes actions'],
        [],
        ['', 'AXE', 'Thematique', 'levier', ' Action ', 'PILOTES'],
        ['', 'a', 'b', 'c', 'd', 'e'],
      ],
      Communes: [
        ['Code', 'Nom', 'Population'],
        ['43001', 'Agnat', 200],
        ['43002', 'Aiguilhe', 1500],
      ],
    })
    const { tables, feuilles, fichier } = await decrireClasseur(classeur)
    expect({ feuilles, fichier }).toEqual({ feuilles: 3, fichier: 'essai.xlsx' })
    expect(tables.map(({ id, feuille, adresse, lignes }) => [id, feuille, adresse, lignes])).toEqual([
      ['T_Actions', 'Actions', 'B3:F4', 1],
      ['T_Communes', 'Communes', 'A1:C3', 2],
    ])
  })

  it('propose « Pilotes » quand l’analyste a écrit « Pilotte »', async () => {
    const classeur = classeurEnMemoire({
      Actions: [
        [...ENTETE.slice(0, 4), 'Pilotte'],
        ['a', 'b', 'c', 'd', 'e'],
      ],
    })
    const [table] = (await decrireClasseur(classeur)).tables
    expect(table?.manquantes).toEqual([{ colonne: 'Pilotes', proche: 'Pilotte' }])
  })

  it('ne prend pas pour source une plage qui ressemble à un tableau bien nommé', async () => {
    const lignes = [['Code', 'Population'], ['43001', 200]] // prettier-ignore
    const classeur = classeurEnMemoire({ Communes: lignes, Copie: lignes }, ['Communes!T_Communes'])
    expect((await decrireClasseur(classeur)).tables.map((t) => t.feuille)).toEqual(['Communes'])
  })

  it('distingue le tableau des axes de celui des actions', async () => {
    const classeur = classeurEnMemoire({
      Axes: [
        ['Axe', 'Objectif'],
        ['Ancrer', 'Attirer'],
      ],
      Autre: [['Axe'], ['x']],
    })
    expect((await decrireClasseur(classeur)).tables.map((t) => [t.id, t.feuille])).toEqual([['T_Axes', 'Axes']])
  })
})

describe('Préparer le Plan Santé', () => {
  it('prévoit un sommaire et une feuille par axe, groupes rassemblés, sans rien écrire', async () => {
    const classeur = classeurEnMemoire({ Actions: ACTIONS })
    const preparation = await preparerRemplissage(classeur, 'plan-sante', {}, DATE)
    expect(preparation.fautes).toEqual([])
    expect(preparation.feuilles.map((f) => [f.nom, f.effet, f.actions])).toEqual([
      ['Sommaire', 'creer', 0],
      ['Axe 1', 'creer', 3],
      ['Axe 2', 'creer', 1],
    ])
    expect(preparation.feuilles[1]?.apercu).toEqual([
      ['Emploi du conjoint', 'Accompagner', 'CD / ARS'],
      ['Emploi du conjoint', 'Plateforme en ligne', 'CD / Intercommunalités'],
      ['Logement', 'Aider au logement', 'CDOM / CD / Hôpitaux'],
    ])
    expect([...classeur.contenu.keys()]).toEqual(['Actions'])
  })

  it('dit où est la faute et ce qui la répare', async () => {
    const classeur = classeurEnMemoire({
      Actions: [
        [...ENTETE.slice(0, 4), 'Pilotte'],
        ['a', 'b', 'c', 'd', 'e'],
      ],
    })
    const { fautes, operations } = await preparerRemplissage(classeur, 'plan-sante', {}, DATE)
    expect(fautes).toEqual([
      {
        ou: 'Actions!E1',
        message:
          'La colonne « Pilotte » n’est pas connue dans le tableau des actions : vouliez-vous dire « Pilotes » ?',
        correspondance: { table: 'T_Actions', colonne: 'Pilotes', entete: 'Pilotte' },
      },
    ])
    expect(operations).toEqual([])
    await expect(remplir(classeur, await preparerRemplissage(classeur, 'plan-sante', {}, DATE))).rejects.toThrow(
      'rien à écrire',
    )

    const reparee = await preparerRemplissage(classeur, 'plan-sante', { T_Actions: { Pilotes: 'Pilotte' } }, DATE)
    expect(reparee.fautes).toEqual([])
    expect(reparee.feuilles[1]?.apercu).toEqual([['c', 'd', 'e']])
  })

  it('dit quelles colonnes il faut quand aucun tableau ne convient', async () => {
    const { fautes } = await preparerRemplissage(classeurEnMemoire({ Feuil1: [['x']] }), 'plan-sante', {}, DATE)
    expect(fautes[0]?.ou).toBe('essai.xlsx')
    expect(fautes[0]?.message).toMatch(/Axe, Thématique, Levier, Action, Pilotes/)
  })

  it('signale les actions sans pilote, abandonnées ou en double', async () => {
    const lignes = [
      [...ENTETE, 'Statut'],
      ['A', 'T', 'L', 'Une', 'CD', ''],
      ['A', 'T', 'L', 'Une', 'CD', ''],
      ['A', 'T', 'L', 'Deux', '', 'En cours'],
      ['A', 'T2', 'L', 'Trois', 'CD', 'ABANDONNÉ'],
    ]
    const { constats, feuilles } = await preparerRemplissage(
      classeurEnMemoire({ Actions: lignes }),
      'plan-sante',
      {},
      DATE,
    )
    expect(constats).toEqual([
      '1 action sans pilote (ligne 4).',
      '1 action abandonnée n’est pas reprise (ligne 5).',
      '1 action en double, reprise deux fois (ligne 3).',
    ])
    expect(feuilles[1]?.actions).toBe(3)
  })

  it('montre « Aucune action engagée » pour une thématique dont tout est abandonné', async () => {
    const lignes = [
      [...ENTETE, 'Statut'],
      ['A', 'T', 'L', 'Une', 'CD', 'Abandonné'],
    ]
    const classeur = classeurEnMemoire({ Actions: lignes })
    await remplir(classeur, await preparerRemplissage(classeur, 'plan-sante', {}, DATE))
    expect(classeur.contenu.get('Axe 1')?.valeurs.flat()).toContain('Aucune action engagée')
  })
})

describe('Remplir le Plan Santé', () => {
  const rempli = async () => {
    const classeur = classeurEnMemoire({ Actions: ACTIONS })
    const fait = await remplir(classeur, await preparerRemplissage(classeur, 'plan-sante', {}, DATE))
    return { classeur, fait }
  }

  it('écrit les feuilles, met le levier dans chaque ligne et la source au pied', async () => {
    const { classeur, fait } = await rempli()
    expect(fait.bilan).toEqual({ feuilles: ['Sommaire', 'Axe 1', 'Axe 2'], actions: 4, constats: [] })
    expect(classeur.contenu.get('Axe 1')?.valeurs).toEqual([
      ['AXE 1 – ANCRER', null, null],
      ['Leviers', 'Actions concrètes envisagées', 'Pilotes'],
      ['VIE LOCALE', null, null],
      ['EMPLOI DU CONJOINT', 'Accompagner', 'CD / ARS'],
      ['EMPLOI DU CONJOINT', 'Plateforme en ligne', 'CD / Intercommunalités'],
      ['INSTALLATION', null, null],
      ['LOGEMENT', 'Aider au logement', 'CDOM / CD / Hôpitaux'],
      ['Source : essai.xlsx, feuille Actions – édité le 23/11/2026', null, null],
    ])
    const page = classeur.operations.find((o) => o.kind === 'page' && o.sheet === 'Axe 1')
    expect(page).toMatchObject({
      page: { orientation: 'landscape', fitToWidth: true, titleRows: { first: 1, last: 1 } },
    })
  })

  it('prend l’objectif et les partenaires dans T_Axes, le chiffre clé dans T_Thematiques, la source dans T_Parametres', async () => {
    const classeur = classeurEnMemoire({
      Actions: ACTIONS,
      Axes: [
        ['Axe', 'Objectif', 'Partenaires'],
        ['ancrer', 'Attirer & retenir', 'Les communes'],
      ],
      Thematiques: [
        ['Thématique', 'Chiffre clé'],
        ['Installation', '50 %'],
      ],
      Parametres: [
        ['Paramètre', 'Valeur'],
        ['Source', 'Comité R&D'],
        ['Titre', 'Plan Santé 79'],
      ],
    })
    await remplir(classeur, await preparerRemplissage(classeur, 'plan-sante', {}, DATE))
    const valeurs = classeur.contenu.get('Axe 1')!.valeurs
    expect(valeurs).toContainEqual(['Objectif', 'Attirer & retenir', null])
    expect(valeurs).toContainEqual(['Chiffre clé', '50 %', null])
    expect(classeur.contenu.get('Sommaire')!.valeurs[0]![0]).toBe('Plan Santé 79')
    const page = classeur.operations.find((o) => o.kind === 'page' && o.sheet === 'Axe 1')
    expect(page).toMatchObject({ page: { footer: '&LSource : Comité R&&D – édité le 23/11/2026&RPage &P / &N' } })
  })

  it('remplace ses propres feuilles au second remplissage, à la même place', async () => {
    const { classeur } = await rempli()
    classeur.contenu.set('Après', { valeurs: [['x']], visible: true })
    const preparation = await preparerRemplissage(classeur, 'plan-sante', {}, DATE)
    expect(preparation.feuilles.map((f) => [f.nom, f.effet])).toEqual([
      ['Sommaire', 'remplacer'],
      ['Axe 1', 'remplacer'],
      ['Axe 2', 'remplacer'],
    ])
    expect(
      preparation.operations.flatMap((o) => (o.kind === 'addSheet' && o.visibility === undefined ? [o.position] : [])),
    ).toEqual([1, 2, 3])
    await remplir(classeur, preparation)
    expect([...classeur.contenu.keys()].sort()).toEqual(
      ['Actions', 'Après', 'Axe 1', 'Axe 2', 'Sommaire', FEUILLE_MEMOIRE].sort(),
    )
  })

  it('ne touche jamais une feuille de l’analyste, ni une des nôtres qu’il a modifiée', async () => {
    const { classeur } = await rempli()
    classeur.contenu.get('Axe 1')!.valeurs[3]![1] = 'Accompagner (revu en comité)'
    const preparation = await preparerRemplissage(classeur, 'plan-sante', {}, DATE)
    expect(preparation.feuilles.map((f) => [f.nom, f.effet])).toEqual([
      ['Sommaire', 'remplacer'],
      ['Axe 1 (2)', 'creer'],
      ['Axe 2', 'remplacer'],
    ])
    expect(preparation.constats.join(' ')).toMatch(/« Axe 1 » a été modifiée à la main.*gardée/)
    await remplir(classeur, preparation)
    expect(classeur.contenu.get('Axe 1')!.valeurs[3]![1]).toBe('Accompagner (revu en comité)')

    const occupe = classeurEnMemoire({ Actions: ACTIONS, sommaire: [['à moi']] })
    expect((await preparerRemplissage(occupe, 'plan-sante', {}, DATE)).feuilles[0]?.nom).toBe('Sommaire (2)')
  })

  it('refuse d’écrire si le classeur a changé depuis l’aperçu', async () => {
    const classeur = classeurEnMemoire({ Actions: ACTIONS })
    const preparation = await preparerRemplissage(classeur, 'plan-sante', {}, DATE)
    classeur.contenu.get('Actions')!.valeurs[1]![3] = 'Autre chose'
    await expect(remplir(classeur, preparation)).rejects.toThrow('a changé depuis l’aperçu')
    expect([...classeur.contenu.keys()]).toEqual(['Actions'])
  })

  it('Annuler rend le classeur d’avant', async () => {
    const { classeur, fait } = await rempli()
    await fait.annuler()
    expect([...classeur.contenu.keys()]).toEqual(['Actions'])
  })

  it('chaque action paraît une fois et une seule, pour tout tableau', async () => {
    const texte = fc.stringMatching(/^[a-zé=+@-][a-z &=]{0,6}$/)
    const ligne = fc.tuple(
      fc.constantFrom('A', 'B', 'c'),
      fc.constantFrom('T', 'U'),
      fc.constantFrom('L', 'M'),
      texte,
      texte,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(ligne, { minLength: 1, maxLength: 20 }), async (lignes) => {
        const numerotees = lignes.map(([a, t, l, action, p], k) => [a, t, l, `${action}#${k}`, p])
        const classeur = classeurEnMemoire({ Actions: [ENTETE, ...numerotees] })
        await remplir(classeur, await preparerRemplissage(classeur, 'plan-sante', {}, DATE))
        const ecrites = [...classeur.contenu]
          .filter(([nom]) => nom.startsWith('Axe'))
          .flatMap(([, f]) => f.valeurs.map((v) => v[1]))
          .filter((v) => typeof v === 'string' && v.includes('#'))
        expect(ecrites.sort()).toEqual(numerotees.map((l) => String(l[3]).trim()).sort())
      }),
      { numRuns: 60 },
    )
  })
})
