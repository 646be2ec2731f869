import fc from 'fast-check'
import type { Valeur } from '../../../src/domain/modele/types'
import { essayer, textes } from './composer-essai'
import { feuilleModele, table } from './feuilles'

const ACTIONS = table('T_Actions', [
  ['Axe', 'Axe n°', 'Thématique', 'Levier', 'Action', 'Pilotes', 'Statut', 'Budget prévu'],
  ['Ancrer', 1, 'Vie locale', 'Emploi du conjoint', 'Accompagner', 'CD / ARS', 'En cours', 100],
  ['Former', 2, 'Études', 'Financer', 'Bourse', 'CD', 'En cours', 50],
  ['Ancrer', 1, 'Vie locale', 'Logement', 'Loger', 'CD', 'Abandonné', 10],
  ['ANCRER', 1, 'Vie locale', 'Emploi du conjoint', 'Plateforme', 'CD - Interco', 'À venir', 200],
  ['Ancrer', 1, 'Installation', 'Logement', '=HYPERLINK("x")', 'CDOM;CD\nHôpitaux', 'En cours', null],
  ['Former', 2, 'Stages', 'Tutorat', 'Tutorer', null, 'Abandonné', 5],
])

const PLAN = feuilleModele([
  ['MODÈLE plan-sante', 'FEUILLE PAR T_Actions[Axe] NOM "Axe {{Axe n°}}"'],
  [null, 'AXE {{Axe n°}} – {{Axe | majuscules}}'],
  [null, '{{T_Axes[Objectif]}}'],
  ['PAR [Thématique]', '{{Thématique | majuscules}}'],
  [null, 'Leviers', 'Actions concrètes envisagées', 'Pilotes'],
  [
    'RÉPÉTER T_Actions FILTRER [Statut]<>"Abandonné" GROUPER [Levier]',
    '{{Levier | majuscules | une fois}}',
    '{{Action}}',
    '{{Pilotes | liste " / "}}',
  ],
  ['VIDE', 'Aucune action engagée'],
  [null, 'Actions : {{nombre}}'],
  ['FIN Thématique'],
  [null, 'Source : {{source du tableau}}, {{date d\'édition | format "jj/mm/aaaa"}}'],
])

describe('Le plan des textes fondateurs', () => {
  const axes = table('T_Axes', [['Axe', 'Objectif'], ['ancrer', 'Attirer & retenir']]) // prettier-ignore
  const { feuilles, codes, reparations } = essayer([PLAN], [ACTIONS, axes])

  it('fait une feuille par axe, groupes rassemblés, lignes abandonnées retirées', () => {
    expect(codes).toEqual([])
    expect(feuilles.map((f) => f.nom)).toEqual(['Axe 1', 'Axe 2'])
    expect(textes(feuilles[0])).toEqual([
      ['AXE 1 – ANCRER', null, null],
      ['Attirer & retenir', null, null],
      ['VIE LOCALE', null, null],
      ['Leviers', 'Actions concrètes envisagées', 'Pilotes'],
      ['EMPLOI DU CONJOINT', 'Accompagner', 'CD / ARS'],
      ['EMPLOI DU CONJOINT', 'Plateforme', 'CD / Interco'],
      ['Actions : 2', null, null],
      ['INSTALLATION', null, null],
      ['Leviers', 'Actions concrètes envisagées', 'Pilotes'],
      ['LOGEMENT', '=HYPERLINK("x")', 'CDOM / CD / Hôpitaux'],
      ['Actions : 1', null, null],
      ['Source : essai.xlsx, feuille Actions, 25/11/2026', null, null],
    ])
    expect(textes(feuilles[1])).toContainEqual(['Aucune action engagée', null, null])
    expect(textes(feuilles[1])).toContainEqual(['Actions : 0', null, null])
  })

  it('dit de quelles lignes et colonnes du modèle elle est faite', () => {
    expect(feuilles[0]?.lignes).toEqual([1, 2, 3, 4, 5, 5, 7, 3, 4, 5, 7, 9])
    expect(feuilles[0]?.colonnes).toEqual([1, 2, 3])
  })

  it('masque le levier répété, et dit le texte qui ressemble à une formule', () => {
    expect(feuilles[0]?.formats).toEqual([{ ligne: 5, colonne: 0, format: ';;;' }])
    expect(reparations).toEqual(['1 texte qui ressemble à une formule est écrit comme du texte.'])
  })

  it('compte chaque bloc et en montre trois lignes', () => {
    expect(feuilles[0]?.blocs).toMatchObject([
      { table: 'T_Actions', modele: 5, lignes: [{ rang: 0, ligne: 4 }, { rang: 3, ligne: 5 }, { rang: 4, ligne: 9 }] },
    ]) // prettier-ignore
    expect(feuilles[0]?.blocs[0]?.champs).toEqual([
      { colonne: 0, champ: 'Levier' },
      { colonne: 1, champ: 'Action' },
      { colonne: 2, champ: 'Pilotes' },
    ])
    expect(feuilles[0]?.blocs[0]?.apercu[1]).toEqual(['EMPLOI DU CONJOINT', 'Plateforme', 'CD / Interco'])
  })
})

describe('La fiche action des textes fondateurs', () => {
  const fiches = table('T_Fiches', [
    ['ID', 'Titre', 'Contexte et enjeux', 'Prérequis / Facteurs de réussite', 'Public visé'],
    ['1', 'Accueil', 'Un\n\nDeux', null, '- Élus\n• Internes'],
    ['2', 'Logement', 'Trois', 'Terrain', 'Médecins'],
  ])
  const indicateurs = table('T_Indicateurs', [
    ['ID', 'Thème', 'Indicateur', 'Territoire', 'Valeur'],
    ['2', 't', 'Studios', '79', 4],
    ['1', 't', 'Accueils', '79', 12],
    ['2', 't', 'Nuits', '79', 300],
  ])
  const modele = feuilleModele([
    ['MODÈLE fiche-action', 'FEUILLE PAR T_Fiches[ID] NOM "Fiche {{ID}}"'],
    [null, '{{Titre | majuscules}}'],
    ['RÉPÉTER LIGNES DE [Contexte et enjeux]', '{{ligne}}'],
    ['DÉBUT SI NON(ESTVIDE([Prérequis / Facteurs de réussite]))', 'Prérequis'],
    ['RÉPÉTER LIGNES DE [Prérequis / Facteurs de réussite]', '• {{ligne}}'],
    ['FIN SI'],
    [null, '{{Public visé | puces}}'],
    ['RÉPÉTER T_Indicateurs', '{{Indicateur}}', '{{Valeur}}'],
  ])

  it('suit ses indicateurs par leur ID, garde les valeurs typées, et tait une rubrique vide', () => {
    const { feuilles, codes, liens } = essayer([modele], [fiches, indicateurs])
    expect(codes).toEqual([])
    expect(liens).toEqual(['T_Indicateurs suit T_Fiches par ID'])
    expect(textes(feuilles[0])).toEqual([
      ['ACCUEIL', null],
      ['Un', null],
      ['Deux', null],
      ['• Élus\n• Internes', null],
      ['Accueils', 12],
    ])
    expect(textes(feuilles[1])).toEqual([
      ['LOGEMENT', null],
      ['Trois', null],
      ['Prérequis', null],
      ['• Terrain', null],
      ['• Médecins', null],
      ['Studios', 4],
      ['Nuits', 300],
    ])
  })
})

describe('Les noms', () => {
  const simple = (lignes: (Valeur | undefined)[][], tables = [ACTIONS], parametres: Record<string, Valeur> = {}) =>
    essayer([feuilleModele([['MODÈLE x'], ...lignes])], tables, { parametres })

  it('se cherchent dans la ligne, les groupes, les paramètres, puis les mots réservés ; mot: force', () => {
    const t = table('T_Perso', [['Nom', 'rang'], ['a', 'premier'], ['b', 'second']]) // prettier-ignore
    const { feuilles, codes } = simple(
      [['RÉPÉTER T_Perso', '{{rang}}', '{{mot:rang}}', '{{Département}}', '{{modèle}}']],
      [t],
      { Département: 'Deux-Sèvres' },
    )
    expect(codes.filter((c) => !c.includes('M035'))).toEqual([])
    expect(textes(feuilles[0])).toEqual([
      ['premier', 1, 'Deux-Sèvres', 'x'],
      ['second', 2, 'Deux-Sèvres', 'x'],
    ])
  })

  it('dit le champ inconnu, sa cellule et le nom voisin', () => {
    const { fautes } = simple([['RÉPÉTER T_Actions', '{{Pilotte}}']])
    expect(fautes.filter((f) => f.gravite === 'faute')).toEqual([
      {
        ou: 'Plan!B2',
        code: 'M012',
        message: 'Le champ « Pilotte » n’existe pas dans T_Actions.',
        suggestion: 'Vouliez-vous dire « Pilotes » ?',
        gravite: 'faute',
      },
    ])
  })

  it('lit vide, avec un avertissement, une colonne ou une table que l’on comprendrait', () => {
    const { feuilles, fautes } = simple([['RÉPÉTER T_Actions', '{{Priorité}}', '{{T_Axes[Objectif]}}', '{{Action}}']])
    expect(fautes.map((f) => [f.ou, f.code, f.gravite])).toEqual([
      ['Plan!B2', 'M030', 'avertissement'],
      ['Plan!C2', 'M030', 'avertissement'],
    ])
    expect(textes(feuilles[0])[0]).toEqual([null, null, 'Accompagner'])
  })

  it('prend la première valeur d’un groupe qui en a plusieurs, et prévient', () => {
    const { feuilles, codes } = simple([['PAR T_Actions[Axe]', '{{Axe}} {{Levier}}'], ['FIN Axe']])
    expect(textes(feuilles[0])).toEqual([['Ancrer Emploi du conjoint'], ['Former Financer']])
    expect(codes).toEqual(['Plan!B2 M032'])
  })

  it.each<[string, (Valeur | undefined)[][], string]>([
    ['une table inconnue', [['RÉPÉTER T_Action', 'x']], 'Plan!A2 M010'],
    ['une colonne inconnue dans un filtre', [['RÉPÉTER T_Actions FILTRER [Statu]="x"', 'x']], 'Plan!A2 M011'],
    ['une table sans clé commune', [['PAR T_Actions[Axe]', 'x'], ['RÉPÉTER T_Trajets', 'y'], ['FIN']], 'Plan!A3 M018'],
    ['un champ d’une table hors de portée', [['RÉPÉTER T_Actions', '{{T_Trajets[Minutes]}}']], 'Plan!B2 M018'],
    ['{{ligne}} hors de RÉPÉTER LIGNES DE', [['RÉPÉTER T_Actions', '{{ligne}}']], 'Plan!B2 M022'],
    ['{{lien}} hors de RÉPÉTER Feuilles', [[null, '{{lien}}']], 'Plan!B2 M022'],
    ['fusionner dans une phrase', [['RÉPÉTER T_Actions', 'x {{Levier | fusionner}}']], 'Plan!B2 M015'],
    ['une fois hors d’une répétition', [[null, '{{modèle | une fois}}']], 'Plan!B2 M015'],
    ['un bloc sans ligne ni VIDE', [['RÉPÉTER T_Actions FILTRER FAUX', '{{Action}}']], 'Plan!A2 M031'],
    [
      'une condition qui ne se calcule pas',
      [
        ['RÉPÉTER T_Actions FILTRER [Action]*1>0', '{{Action}}'],
        ['VIDE', 'x'],
      ],
      'Plan!A2 M037',
    ],
    ['une clé en double', [['RÉPÉTER T_Actions CLÉ [Axe]', '{{Action}}']], 'Plan!A2 M026'],
    ['une formule qui vise la marge', [[null, '=A1+B2']], 'Plan!B2 M024'],
  ])('dit %s', (_, lignes, attendu) => {
    const trajets = table('T_Trajets', [['Résidence', 'Exercice', 'Minutes'], ['a', 'b', 1]]) // prettier-ignore
    expect(simple(lignes, [ACTIONS, trajets]).codes).toEqual([attendu])
  })

  it('refuse un modèle dont la table principale manque, ou est vide', () => {
    expect(essayer([PLAN], []).codes).toContain('Plan!A1 M019')
    const vide = table('T_Actions', [['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes', 'Statut', 'Axe n°']])
    expect(essayer([PLAN], [vide]).codes).toContain('Plan!B1 M025')
  })

  it('refuse un texte de plus de 32 767 caractères, en nommant sa ligne', () => {
    const t = table('T_Perso', [['Nom'], ['a'.repeat(32_767)], ['b']]) // prettier-ignore
    expect(simple([['RÉPÉTER T_Perso', '{{Nom}}']], [t]).codes).toEqual([])
    const { fautes } = simple([['RÉPÉTER T_Perso', '- {{Nom}}']], [t])
    expect(fautes[0]).toMatchObject({
      code: 'M027',
      ou: 'Plan!B2',
      message: expect.stringContaining('ligne 2 de Perso'),
    })
  })
})

describe('Les données ne sont jamais relues', () => {
  it('ni comme champ, ni comme formule, ni comme mot clé', () => {
    const t = table('T_Perso', [['Nom'], ['{{Secret}}'], ['=1+1'], ['RÉPÉTER T_Actions'], ['\\{{x}}']]) // prettier-ignore
    const { feuilles, codes } = essayer(
      [feuilleModele([['MODÈLE x'], ['RÉPÉTER T_Perso', '{{Nom}}', '« {{Nom}} »']])],
      [t],
    )
    expect(codes).toEqual([])
    expect(feuilles[0]?.cellules).toEqual([
      ['{{Secret}}', '« {{Secret}} »'],
      ['=1+1', '« =1+1 »'],
      ['RÉPÉTER T_Actions', '« RÉPÉTER T_Actions »'],
      ['\\{{x}}', '« \\{{x}} »'],
    ])
  })

  it('chaque ligne qui passe le filtre paraît une fois et une seule, pour toute table et tout modèle', () => {
    const mot = fc.constantFrom('A', 'a', 'B', 'é', '{{x}}', '=B', '')
    const ligne = fc.tuple(mot, mot, fc.integer({ min: 0, max: 9 }))
    const options = fc.record({
      feuille: fc.constantFrom('', 'FEUILLE PAR T_Perso[G]', 'FEUILLE PAR T_Perso[H] TRIER [N]'),
      par: fc.constantFrom('', '[G]', '[H] TRIER [N] décroissant'),
      filtre: fc.constantFrom('', ' FILTRER [N]>4', ' FILTRER [G]="a"'),
      suite: fc.constantFrom('', ' TRIER [H]; [N] décroissant', ' GROUPER [H]', ' GROUPER [H]; [G]'),
      bloc: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(ligne, { minLength: 1, maxLength: 20 }),
        options,
        (lignes, { feuille, par, filtre, suite, bloc }) => {
          const t = table('T_Perso', [
            ['Id', 'G', 'H', 'N'],
            ...lignes.map(([g, h, n], k) => [`#${k}`, g || null, h || null, n]),
          ])
          const debut = `${bloc ? 'DÉBUT ' : ''}RÉPÉTER T_Perso${filtre}${suite}`
          const modele = feuilleModele([
            ['MODÈLE x', feuille],
            [null, 'titre'],
            ...(par === '' ? [] : [[`PAR ${par}`, 'groupe']]),
            [debut, '{{Id}}', '{{N}}'],
            ...(bloc ? [[null, 'détail de la ligne'], ['FIN RÉPÉTER']] : []),
            ['VIDE', 'rien'],
            ...(par === '' ? [] : [['FIN']]),
          ])
          const { feuilles, fautes } = essayer([modele], [t])
          expect(fautes.filter((f) => f.gravite === 'faute')).toEqual([])
          const vues = feuilles.flatMap((f) => f.cellules.map((c) => c[0])).filter((c) => String(c).startsWith('#'))
          const garder = ([g, , n]: (typeof lignes)[number]) =>
            filtre.includes('N') ? n > 4 : filtre === '' || g.toLowerCase() === 'a'
          const attendues = lignes.flatMap((l, k) => (garder(l) ? [`#${k}`] : []))
          expect([...vues].sort()).toEqual(attendues.sort())
        },
      ),
      { numRuns: 150 },
    )
  })

  it('de même avec des groupes emboîtés, une condition et EN COLONNES, chacune dans sa colonne', () => {
    const ligne = fc.tuple(fc.constantFrom('A', 'a', 'B', 'C'), fc.constantFrom('x', 'Y', 'z'), fc.nat(9))
    const filtre = fc.constantFrom(-1, 3, 6, 99)
    fc.assert(
      fc.property(fc.array(ligne, { minLength: 1, maxLength: 15 }), filtre, filtre, (lignes, siA, sinon) => {
        const t = table('T_Perso', [['Id', 'G', 'H', 'N'], ...lignes.map(([g, h, n], k) => [`#${k}`, g, h, n])])
        const repeter = (seuil: number) => [`RÉPÉTER T_Perso FILTRER [N]>${seuil}`, '{{Id}}', '{{H}}', '{{Id}}']
        const modele = feuilleModele([
          ['MODÈLE x', 'NOM "x"'],
          ['EN COLONNES T_Perso[H]', 'Id', 'H', '{{H}}'],
          ['PAR [G]', 'groupe {{G}}'],
          ['DÉBUT SI [G]="a"', 'premier'],
          ['PAR [H]', 'sous-groupe'],
          repeter(siA),
          ['VIDE', 'rien'],
          ['FIN H'],
          ['SINON', 'les autres'],
          repeter(sinon),
          ['VIDE', 'rien'],
          ['FIN SI'],
          ['FIN G'],
          ['FIN EN COLONNES'],
        ])
        const { feuilles, fautes } = essayer([modele], [t])
        expect(fautes.filter((f) => f.gravite === 'faute')).toEqual([])
        const cellules = feuilles[0]?.cellules ?? []
        const imprimees = cellules.filter((c) => String(c[0]).startsWith('#'))
        const attendues = lignes.flatMap(([g, , n], k) =>
          n > (g.toLowerCase() === 'a' ? siA : sinon) ? [`#${k}`] : [],
        )
        expect(imprimees.map((c) => c[0]).sort()).toEqual(attendues.sort())
        // Chaque ligne montre sa valeur une fois, sous l'en-tête de son H et nulle part ailleurs.
        for (const [id, h, ...croisees] of imprimees) {
          expect(croisees).toEqual(cellules[0]?.slice(2).map((en) => (en === h ? id : null)))
        }
      }),
      { numRuns: 100 },
    )
  })
})
