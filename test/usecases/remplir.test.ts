import fc from 'fast-check'
import { decrireClasseur } from '../../src/usecases/decrire'
import { champsProposables } from '../../src/usecases/champs-proposables'
import { modelesDuClasseur } from '../../src/usecases/modeles-du-classeur'
import { FEUILLE_MEMOIRE } from '../../src/usecases/memoire'
import { preparerRemplissage, remplir, type Correspondances } from '../../src/usecases/remplir'
import { verifier } from '../../src/usecases/verifier'
import { classeurXlsx, type ClasseurXlsx } from './classeur-xlsx'

const ENTETE = ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes']
const ACTIONS = [
  ENTETE,
  ['Ancrer', 'Vie locale', 'Emploi du conjoint', 'Accompagner', 'CD / ARS'],
  ['Former', 'Études', 'Financer', 'Bourse de stage', 'CD'],
  ['Ancrer', 'Vie locale', 'Emploi du conjoint', 'Plateforme en ligne', 'CD - Intercommunalités'],
  ['Ancrer', 'Installation', 'Logement', 'Aider au logement', 'CDOM;CD\nHôpitaux'],
]
const DATE = '2026-11-23'

const preparer = ({ classeur }: ClasseurXlsx, modele = 'plan-sante', correspondances: Correspondances = {}) =>
  preparerRemplissage(classeur, modele, { correspondances, date: DATE })
const faire = async (essai: ClasseurXlsx, modele = 'plan-sante') =>
  remplir(essai.classeur, await preparer(essai, modele))
const plan = (actions: readonly (readonly (string | number | null)[])[] = ACTIONS) => classeurXlsx({ Actions: actions })

describe('Décrire le classeur', () => {
  it('reconnaît les tableaux à leurs en-têtes, où qu’ils soient, malgré casse et accents', async () => {
    const { classeur } = await classeurXlsx({
      Notes: [['Bonjour']],
      Actions: [
        ['Mes actions'],
        [],
        [null, 'AXE', 'Thematique', 'levier', ' Action ', 'PILOTES'],
        [null, 'a', 'b', 'c', 'd', 'e'],
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
    const { classeur } = await plan([ENTETE.with(4, 'Pilotte'), ['a', 'b', 'c', 'd', 'e']])
    const [table] = (await decrireClasseur(classeur)).tables
    expect(table?.manquantes).toEqual([{ colonne: 'Pilotes', proche: 'Pilotte' }])
  })

  it('ne prend pas pour source une plage qui ressemble à un tableau bien nommé, ni une feuille modèle', async () => {
    const lignes = [['Code', 'Population'], ['43001', 200]] // prettier-ignore
    const modele = [['MODÈLE x'], [null, 'Code', 'Population'], ['RÉPÉTER T_Communes', '{{Code}}', '{{Population}}']]
    const { classeur } = await classeurXlsx({ Communes: lignes, Copie: lignes, Modele: modele }, [
      'Communes!T_Communes',
    ])
    expect((await decrireClasseur(classeur)).tables.map((t) => t.feuille)).toEqual(['Communes'])
  })

  it('distingue le tableau des axes de celui des actions', async () => {
    const { classeur } = await classeurXlsx({ Axes: [['Axe', 'Objectif'], ['Ancrer', 'Attirer']], Autre: [['Axe'], ['x']] }) // prettier-ignore
    expect((await decrireClasseur(classeur)).tables.map((t) => [t.id, t.feuille])).toEqual([['T_Axes', 'Axes']])
  })
})

describe('Préparer un modèle livré', () => {
  it('prévoit un sommaire et une feuille par axe, groupes rassemblés, sans rien écrire', async () => {
    const essai = await plan()
    const preparation = await preparer(essai)
    expect(preparation.fautes).toEqual([])
    expect(preparation.feuilles.map((f) => [f.nom, f.effet, f.lignes])).toEqual([
      ['Sommaire', 'creer', 2],
      ['Axe 1', 'creer', 3],
      ['Axe 2', 'creer', 1],
    ])
    expect(preparation.feuilles[1]?.blocs).toEqual([
      {
        table: 'T_Actions',
        lignes: 3,
        apercu: [
          ['EMPLOI DU CONJOINT', 'Accompagner', 'CD / ARS'],
          ['EMPLOI DU CONJOINT', 'Plateforme en ligne', 'CD / Intercommunalités'],
          ['LOGEMENT', 'Aider au logement', 'CDOM / CD / Hôpitaux'],
        ],
      },
    ])
    expect(await essai.noms()).toEqual(['Actions'])
  })

  it('dit où est la faute, ce qui la répare, et remplit avec la correspondance choisie', async () => {
    const essai = await plan([ENTETE.with(4, 'Pilotte'), ['a', 'b', 'c', 'd', 'e']])
    const preparation = await preparer(essai)
    expect(preparation.fautes).toEqual([
      {
        ou: 'Actions!E1',
        code: 'M019',
        gravite: 'faute',
        message: 'La colonne « Pilotte » n’est pas connue dans T_Actions.',
        suggestion: 'Vouliez-vous dire « Pilotes » ?',
        correspondance: { table: 'T_Actions', colonne: 'Pilotes', entete: 'Pilotte' },
      },
    ])
    expect(preparation.operations).toEqual([])
    await expect(remplir(essai.classeur, preparation)).rejects.toThrow('rien à écrire')

    const reparee = await preparer(essai, 'plan-sante', { T_Actions: { Pilotes: 'Pilotte' } })
    expect(reparee.fautes).toEqual([])
    expect(reparee.feuilles[1]?.blocs[0]?.apercu).toEqual([['C', 'd', 'e']])
  })

  it('dit quelles colonnes il faut quand aucun tableau ne convient', async () => {
    const { fautes } = await preparer(await classeurXlsx({ Feuil1: [['x']] }))
    expect(fautes[0]?.suggestion).toMatch(/Axe, Thématique, Levier, Action, Pilotes/)
  })

  it('dit le modèle inconnu, et celui qui lui ressemble', async () => {
    await expect(preparer(await plan(), 'plan-snte')).rejects.toThrow('Vouliez-vous dire « plan-sante » ?')
  })

  it('dit en passant les colonnes qu’un modèle livré ne montre pas, sans les donner à corriger', async () => {
    const essai = await plan(ACTIONS.map((l, k) => [...l, k === 0 ? 'Coût' : k]))
    const { avertissements, constats } = await preparer(essai)
    expect(avertissements.map((f) => f.code)).not.toContain('M035')
    expect(constats).toContain('Colonnes de T_Actions que ce modèle ne montre pas : Coût.')
  })

  it('signale à leur place les colonnes que le modèle de l’analyste ne montre pas, clés exceptées', async () => {
    const modele = [['MODÈLE m', 'NOM "Liste"'], ['RÉPÉTER T_Actions', '{{Levier}} : {{Action}}']] // prettier-ignore
    const essai = await classeurXlsx({ Actions: ACTIONS, m: modele })
    const { avertissements } = await preparerRemplissage(essai.classeur, 'm')
    expect(avertissements.map((f) => [f.ou, f.code, f.message])).toEqual([
      ['Actions!A1', 'M035', 'Colonnes de T_Actions que ce modèle ne montre pas : Pilotes.'],
    ])
  })
})

describe('Remplir un modèle livré', () => {
  const rempli = async () => {
    const essai = await plan()
    return { essai, fait: await faire(essai) }
  }

  it('écrit les feuilles, met le levier dans chaque ligne et la source au pied, puis ôte les feuilles modèles', async () => {
    const { essai, fait } = await rempli()
    expect(fait.bilan).toMatchObject({ feuilles: ['Sommaire', 'Axe 1', 'Axe 2'], lignes: 6 })
    expect(await essai.noms()).toEqual(
      ['Actions', 'Sommaire', 'Axe 1', 'Axe 2', '_sante_graphiques', FEUILLE_MEMOIRE].sort(
        parOrdre(await essai.noms()),
      ),
    )
    const axe = await essai.valeurs('Axe 1')
    expect(axe).toContainEqual(['EMPLOI DU CONJOINT', 'Plateforme en ligne', 'CD / Intercommunalités'])
    expect(axe.at(-1)?.[0]).toBe('Source : essai.xlsx, feuille Actions – édité le 23/11/2026')
  })

  const parOrdre = (noms: readonly string[]) => (a: string, b: string) => noms.indexOf(a) - noms.indexOf(b)

  it('prend l’objectif dans T_Axes, le chiffre clé dans T_Thematiques, la source et le titre dans T_Parametres', async () => {
    const essai = await classeurXlsx({
      Actions: ACTIONS,
      Axes: [['Axe', 'Objectif', 'Partenaires'], ['ancrer', 'Attirer & retenir', 'Les communes']],
      Thematiques: [['Thématique', 'Chiffre clé'], ['Installation', '50 %']],
      Parametres: [['Paramètre', 'Valeur'], ['Source', 'Comité R&D'], ['Titre', 'Plan Santé 79']],
    }) // prettier-ignore
    await faire(essai)
    const axe = await essai.valeurs('Axe 1')
    expect(axe).toContainEqual(['Objectif', 'Attirer & retenir', null])
    expect(axe).toContainEqual(['Chiffre clé', '50 %', null])
    expect((await essai.valeurs('Sommaire'))[0]?.[0]).toBe('Plan Santé 79')
    expect(axe.at(-1)?.[0]).toMatch(/^Source : Comité R&D/)
  })

  it('remplace ses propres feuilles au second remplissage, à la même place', async () => {
    const { essai } = await rempli()
    await essai.classeur.apply([{ kind: 'addSheet', sheet: 'Après' }])
    const avant = await essai.noms()
    const preparation = await preparer(essai)
    expect(preparation.feuilles.map((f) => [f.nom, f.effet])).toEqual([
      ['Sommaire', 'remplacer'],
      ['Axe 1', 'remplacer'],
      ['Axe 2', 'remplacer'],
    ])
    await remplir(essai.classeur, preparation)
    const visibles = (noms: readonly string[]) => noms.filter((n) => !n.startsWith('_'))
    expect(visibles(await essai.noms())).toEqual(visibles(avant))
    expect((await essai.noms()).filter((n) => n.startsWith('_')).sort()).toEqual(['_sante_graphiques', FEUILLE_MEMOIRE])
  })

  it('ne touche jamais une feuille de l’analyste, ni une des nôtres qu’il a modifiée', async () => {
    const { essai } = await rempli()
    const ligne = (await essai.valeurs('Axe 1')).findIndex((l) => l[1] === 'Accompagner')
    await essai.taper('Axe 1', ligne, 1, 'Accompagner (revu en comité)')
    const preparation = await preparer(essai)
    expect(preparation.feuilles.map((f) => [f.nom, f.effet])).toEqual([
      ['Sommaire', 'remplacer'],
      ['Axe 1 (2)', 'creer'],
      ['Axe 2', 'remplacer'],
    ])
    expect(preparation.constats.join(' ')).toMatch(/« Axe 1 » a été modifiée à la main.*gardée/)
    await remplir(essai.classeur, preparation)
    expect((await essai.valeurs('Axe 1'))[ligne]?.[1]).toBe('Accompagner (revu en comité)')

    expect(preparation.constats.join(' ')).not.toContain('Actualiser')

    const occupe = await classeurXlsx({ Actions: ACTIONS, sommaire: [['à moi']] })
    expect((await preparer(occupe)).feuilles[0]?.nom).toBe('Sommaire (2)')
  })

  it('garde une feuille que l’analyste a annotée, même s’il n’y a rien tapé', async () => {
    const { essai } = await rempli()
    await essai.classeur.apply([{ kind: 'note', sheet: 'Axe 2', row: 0, column: 0, text: 'À relire avec la CPAM' }])
    const preparation = await preparer(essai)
    expect(preparation.feuilles.map((f) => [f.nom, f.effet])).toEqual([
      ['Sommaire', 'remplacer'],
      ['Axe 1', 'remplacer'],
      ['Axe 2 (2)', 'creer'],
    ])
  })

  it('propose d’actualiser un tableau de travail que l’analyste a complété, plutôt que d’en faire un second', async () => {
    const essai = await classeurXlsx({ Contrats: [['Médecin', 'Option', 'Date'], ['Dr A', 'mi-temps', 45000]] }) // prettier-ignore
    await remplir(essai.classeur, await preparerRemplissage(essai.classeur, 'assistants-medicaux'))
    const ligne = (await essai.valeurs('Assistants, travail')).findIndex((l) => l[0] === 'Dr A')
    await essai.taper('Assistants, travail', ligne, 13, 'à rappeler')
    const preparation = await preparerRemplissage(essai.classeur, 'assistants-medicaux')
    expect(preparation.feuilles.map((f) => [f.nom, f.effet])).toEqual([
      ['Assistants médicaux', 'remplacer'],
      ['Assistants, travail (2)', 'creer'],
    ])
    expect(preparation.aActualiser).toEqual(['T_Contrats_travail'])
    expect(preparation.constats[0]).toMatch(
      /« Assistants, travail » .* gardée\. .*Actualiser.*« Refaire avec le modèle »/,
    )
    await remplir(essai.classeur, preparation)
    expect((await essai.valeurs('Assistants, travail'))[ligne]?.[13]).toBe('à rappeler')
  })

  it('refuse d’écrire si le classeur a changé depuis l’aperçu', async () => {
    const essai = await plan()
    const preparation = await preparer(essai)
    await essai.taper('Actions', 1, 3, 'Autre chose')
    await expect(remplir(essai.classeur, preparation)).rejects.toThrow('a changé depuis l’aperçu')
    expect(await essai.noms()).toEqual(['Actions'])
  })

  it('Annuler rend le classeur d’avant', async () => {
    const { essai, fait } = await rempli()
    await fait.annuler()
    expect(await essai.noms()).toEqual(['Actions'])
  })

  it('s’arrête à la demande, à la préparation comme à l’écriture, et rien n’est écrit', async () => {
    const essai = await plan()
    await expect(preparerRemplissage(essai.classeur, 'plan-sante', { signal: { aborted: true } })).rejects.toThrow(
      'arrêté à votre demande',
    )
    const preparation = await preparer(essai)
    const signal = { aborted: false }
    const enChemin = remplir(essai.classeur, preparation, (fait) => void (signal.aborted = fait > 5), { signal })
    await expect(enChemin).rejects.toThrow('arrêté à votre demande')
    expect(await essai.noms()).toEqual(['Actions'])
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
        const { classeur } = await plan([ENTETE, ...numerotees.map((l) => l.map((v) => v.replace(/^=/, '_=')))])
        const { operations } = await preparerRemplissage(classeur, 'plan-sante', { date: DATE })
        const ecrites = operations
          .flatMap((o) => (o.kind === 'write' && o.sheet.startsWith('Axe') ? o.values.map((l) => l[1]) : []))
          .filter((v) => typeof v === 'string' && v.includes('#'))
        expect(ecrites.sort()).toEqual(numerotees.map((l) => String(l[3]).replace(/^=/, '_=').trim()).sort())
      }),
      { numRuns: 25 },
    )
  })

  it('remplir deux fois ne remplace que les feuilles faites avant et laissées telles quelles, pour tout classeur', async () => {
    const ligne = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('T', 'U'))
    const gestes = fc.array(fc.record({ rang: fc.nat(3), geste: fc.constantFrom('texte', 'note') }), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.array(ligne, { minLength: 1, maxLength: 8 }), gestes, async (lignes, faits) => {
        const actions = [ENTETE, ...lignes.map(([a, t], k) => [a, t, 'L', `action ${k}`, 'CD'])]
        const essai = await classeurXlsx({
          Actions: actions,
          'Mes notes': [['à moi', '=1+1']],
          Sommaire: [['le mien']],
        })
        const visibles = async () => (await essai.noms()).filter((n) => !n.startsWith('_'))
        await faire(essai)
        const produites = (await visibles()).filter((n) => !['Actions', 'Mes notes', 'Sommaire'].includes(n))
        const touchees = new Set(faits.map(({ rang }) => produites[rang % produites.length]!))
        for (const { rang, geste } of faits) {
          const sheet = produites[rang % produites.length]!
          if (geste === 'texte') await essai.taper(sheet, 0, 1, 'tapé par moi')
          else await essai.classeur.apply([{ kind: 'note', sheet, row: 0, column: 0, text: 'relu' }])
        }
        const avant = new Map<string, unknown>()
        for (const nom of await visibles()) avant.set(nom, await essai.valeurs(nom))
        await faire(essai)
        const apres = await visibles()
        // Ce qui n'a pas bougé dans les données se refait à l'identique ; ce qui a été touché est gardé, avec sa copie neuve.
        // Seul le sommaire neuf le dit autrement : il mène aux copies neuves.
        for (const [nom, valeurs] of avant) {
          if (nom !== 'Sommaire (2)' || touchees.has(nom))
            expect([nom, await essai.valeurs(nom)]).toEqual([nom, valeurs])
        }
        expect(apres.length).toBe(avant.size + touchees.size)
      }),
      { numRuns: 8 },
    )
  })
})

describe('Un modèle écrit dans le classeur', () => {
  const MODELE = [
    ['MODÈLE suivi', 'NOM "Suivi des actions"'],
    [null, 'Action', 'Pilotes', 'Coût'],
    ['RÉPÉTER T_Actions', '{{Action}}', '{{Pilotes}}', '{{Coût}}'],
    ['VIDE', 'Rien'],
    [null, 'Total', null, '=SUM(D3)'],
    [null, '{{graphique barres [Coût] PAR [Axe] | texte "Coût par axe"}}'],
  ]
  const actions = ACTIONS.map((l, k) => [...l, k === 0 ? 'Coût' : k * 10])
  const ouvrir = () => classeurXlsx({ Actions: actions, 'Mon modèle': MODELE })

  it('se trouve par A1, se remplit par son nom ou celui de sa feuille, et reste là', async () => {
    const essai = await ouvrir()
    expect(await modelesDuClasseur(essai.classeur)).toEqual([{ nom: 'suivi', feuilles: ['Mon modèle'] }])
    for (const nom of ['suivi', 'Mon modèle']) await faire(essai, nom)
    expect((await essai.noms()).filter((n) => !n.startsWith('_'))).toEqual([
      'Actions',
      'Mon modèle',
      'Suivi des actions',
    ])
    const lignes = await essai.valeurs('Suivi des actions')
    expect(lignes[1]).toEqual(['Accompagner', 'CD / ARS', 10])
    expect(lignes[5]).toEqual(['Total', null, '=SUM(C2:C5)'])
    expect(await essai.valeurs('Mon modèle')).toEqual(MODELE.map((l) => [...l, null, null, null].slice(0, 4)))
  })

  it('nomme un tableau par son nom, même s’il ressemble à une table connue à laquelle il manque des colonnes', async () => {
    const effectifs = [['Profession', 'Territoire', 'Effectif'], ['Infirmiers', 'Haute-Loire', 301]] // prettier-ignore
    const modele = [['MODÈLE effectifs'], ['RÉPÉTER T_Effectifs', '{{Profession}}', '{{Effectif}}']]
    const essai = await classeurXlsx({ Chiffres: effectifs, Modèle: modele }, ['Chiffres!T_Effectifs'])
    expect((await preparer(essai, 'effectifs')).fautes).toEqual([])
    await faire(essai, 'effectifs')
    expect(await essai.valeurs('effectifs')).toEqual([['Infirmiers', 301]])
  })

  it('ses formules calculées par un tableur ne passent pas pour une retouche', async () => {
    const essai = await ouvrir()
    await faire(essai, 'suivi')
    await essai.classeur.apply([
      {
        kind: 'write',
        sheet: 'Suivi des actions',
        row: 5,
        column: 2,
        values: [[{ formula: 'SUM(C2:C5)', value: 100 }]],
      },
    ])
    expect((await preparer(essai, 'suivi')).feuilles[0]?.effet).toBe('remplacer')
  })

  it('les graphiques d’un autre modèle gardent leurs données', async () => {
    const essai = await classeurXlsx({
      Actions: actions,
      A: MODELE,
      B: MODELE.with(0, ['MODÈLE autre', 'NOM "Autre"']),
    })
    await faire(essai, 'suivi')
    await faire(essai, 'autre')
    const avant = await essai.valeurs('_sante_graphiques')
    expect(avant.filter((l) => l[0] === '§').map((l) => l[1])).toEqual(['Suivi des actions', 'Autre'])
    await faire(essai, 'autre')
    expect(await essai.valeurs('_sante_graphiques')).toEqual(avant)
  })

  it('dit toutes ses fautes avec leur cellule, sans rien écrire', async () => {
    const essai = await classeurXlsx({
      Actions: actions,
      M: [['MODÈLE faux'], ['RÉPÉTER T_Actions', '{{Pilotte}}', '{{Axe | majuscule}}'], ['PAR T_Actions[Axe]', 'x']],
    })
    const [verifie] = await verifier(essai.classeur)
    expect(verifie?.fautes.map((f) => [f.ou, f.code])).toEqual([
      ['M!A3', 'M004'],
      ['M!C2', 'M013'],
      ['M!B2', 'M012'],
    ])
    expect(await essai.noms()).toEqual(['Actions', 'M'])
  })

  it('propose les champs d’une ligne, les plus proches d’abord', async () => {
    const essai = await classeurXlsx({
      Actions: actions,
      Axes: [['Axe', 'Objectif'], ['Ancrer', 'Attirer']],
      P: [['Paramètre', 'Valeur'], ['Département', 'Deux-Sèvres']],
      M: MODELE,
    }) // prettier-ignore
    const champs = (await champsProposables(essai.classeur, 'M', 2)).map((c) => c.champ)
    expect(champs.slice(0, 3)).toEqual(['{{Axe}}', '{{Thématique}}', '{{Levier}}'])
    expect(champs).toEqual(
      expect.arrayContaining(['{{T_Axes[Objectif]}}', '{{Département}}', '{{rang}}', '{{somme …}}']),
    )
    expect(champs).not.toContain('{{ligne}}')
    expect((await champsProposables(essai.classeur, 'M', 1)).map((c) => c.champ)).not.toContain('{{rang}}')
    expect(await champsProposables(essai.classeur, 'Actions', 1)).toEqual([])
  })
})
