import { analyser, nomDeModele } from '../../../src/domain/modele/analyser'
import type { Noeud } from '../../../src/domain/modele/arbre'
import { feuilleModele } from './feuilles'

/** L'arbre en peu de mots : « par(6 repeter(6)) ». */
const resume = (noeuds: readonly Noeud[]): string =>
  noeuds
    .map((n) => {
      if (n.genre === 'ligne') return `${n.saut ? 'saut ' : ''}${n.conditions.length > 0 ? 'si ' : ''}${n.ligne + 1}`
      const vide =
        (n.genre === 'repeter' || n.genre === 'lignesDe') && n.vide.length > 0 ? ` vide(${resume(n.vide)})` : ''
      const sinon = n.genre === 'si' && n.sinon.length > 0 ? ` sinon(${resume(n.sinon)})` : ''
      return `${n.genre}(${resume(n.enfants)}${vide}${sinon})`
    })
    .join(' ')

const lire = (...lignes: (readonly (string | number | null)[])[]) =>
  analyser(feuilleModele([['MODÈLE essai'], ...lignes]))
const codes = (...lignes: (readonly (string | number | null)[])[]) =>
  lire(...lignes).fautes.map((f) => `${f.ou} ${f.code}`)

describe('Une feuille modèle', () => {
  it('se reconnaît à sa cellule A1, sans casse ni accents', () => {
    expect(['MODÈLE plan-sante', 'modele  x', 'Modèles', 'x MODÈLE', null].map(nomDeModele)).toEqual([
      'plan-sante',
      'x',
      undefined,
      undefined,
      undefined,
    ])
  })

  it('donne l’arbre de ses blocs', () => {
    const { feuille, fautes } = lire(
      [null, 'AXE {{Axe n°}}'],
      ['PAR [Thématique]', '{{Thématique | majuscules}}'],
      ['repeter t_actions filtrer [Statut]<>"Abandonné" grouper [Levier]', '{{Levier | une fois}}'],
      ['VIDE', 'Aucune action'],
      [null, 'Actions : {{nombre}}'],
      ['FIN Thématique'],
      ['SAUT', 'Source'],
    )
    expect(fautes).toEqual([])
    expect(resume(feuille.corps)).toBe('2 par(3 repeter(4 vide(5)) 6) saut 8')
  })

  it('lit plusieurs mots clés dans une cellule, sur une ou plusieurs lignes', () => {
    const { feuille, fautes } = lire(
      ['SAUT\nPAR [Axe] TRIER [Axe n°] décroissant', 'x'],
      ['RÉPÉTER T_Actions\nTRIER [Échéance] décroissant; [Action]\nCLÉ [ID]\nSI [Budget prévu]>0', 'y'],
      ['SI [A]>0\nRÉPÉTER T_Actions', 'z'],
      ['FIN'],
    )
    expect(fautes).toEqual([])
    expect(resume(feuille.corps)).toBe('par(saut 2 repeter(si 3) si(repeter(4)))')
    const par = feuille.corps[0]
    const repeter = par?.genre === 'par' ? par.enfants[1] : undefined
    expect(repeter).toMatchObject({
      tri: [
        { ref: { colonne: 'Échéance' }, decroissant: true },
        { ref: { colonne: 'Action' }, decroissant: false },
      ],
      cle: [{ colonne: 'ID' }],
    })
  })

  it('emboîte DÉBUT SI, SINON, FIN SI et DÉBUT RÉPÉTER, FIN RÉPÉTER', () => {
    const { feuille, fautes } = lire(
      ['DÉBUT RÉPÉTER T_Actions', 'a'],
      ['DÉBUT SI ESTVIDE([Pilotes])', 'b'],
      [null, 'c'],
      ['SINON', 'd'],
      ['FIN SI'],
      ['FIN RÉPÉTER'],
      ['VIDE', 'rien'],
      ['RÉPÉTER LIGNES DE [Contexte et enjeux]', '{{ligne}}'],
    )
    expect(fautes).toEqual([])
    expect(resume(feuille.corps)).toBe('repeter(2 si(3 4 sinon(5)) vide(8)) lignesDe(9)')
  })

  it('répète vers la droite les colonnes de champs de la ligne EN COLONNES', () => {
    const { feuille, fautes } = lire(
      ['EN COLONNES T_Demographie[Territoire]', 'Profession', '{{Territoire}}'],
      ['PAR [Profession]', '{{Profession}}', '{{Effectif}}'],
      ['FIN Profession'],
    )
    expect(fautes).toEqual([])
    expect(feuille.corps[0]).toMatchObject({ genre: 'enColonnes', premiere: 2, derniere: 2 })
    expect(resume(feuille.corps)).toBe('enColonnes(2 par(3))')
  })

  it('répète sans mot clé la seule ligne de champs d’un tableau Excel', () => {
    const tableaux = [{ nom: 'Suivi', zone: { row: 1, column: 1, rows: 2, columns: 2 } }]
    const { feuille } = analyser(
      feuilleModele([['MODÈLE x'], [null, 'Action', 'Pilotes'], [null, '{{Action}}', '{{Pilotes}}']], { tableaux }),
    )
    expect(resume(feuille.corps)).toBe('2 repeter(3)')
  })

  it('lit FEUILLE PAR CHAQUE et NOM en B1', () => {
    const { feuille, fautes } = analyser(
      feuilleModele([
        ['MODÈLE x', 'FEUILLE PAR CHAQUE T_Actions[Pilotes] TRIER [Pilotes] NOM "Pilote {{Pilotes | défaut "?"}}"'],
        [null, 'x'],
      ]),
    )
    expect(fautes).toEqual([])
    expect(feuille).toMatchObject({ par: { chaque: true, ref: { table: 'T_Actions', colonne: 'Pilotes' } } })
    expect(feuille.nom?.[0]).toBe('Pilote ')
  })
})

describe('Les fautes d’écriture, toutes d’un coup', () => {
  it.each([
    ['un mot clé inconnu', [['REPETTER T_Actions', 'x']], ['Plan!A2 M002']],
    ['RÉPÉTER sans table lisible', [['RÉPÉTER T Actions', 'x']], ['Plan!A2 M003']],
    ['PAR sans crochets', [['PAR Axe', 'x']], ['Plan!A2 M003']],
    ['FILTRER sans RÉPÉTER', [['FILTRER [A]>1', 'x']], ['Plan!A2 M003']],
    ['un bloc non fermé', [['PAR [Axe]', 'x']], ['Plan!A2 M004']],
    ['FIN sans bloc', [['FIN Axe']], ['Plan!A2 M005']],
    [
      'des blocs croisés',
      [['PAR [Axe]', 'x'], ['DÉBUT SI [A]>1', 'y'], ['FIN Axe'], ['FIN SI']],
      ['Plan!A4 M006', 'Plan!A5 M005'],
    ],
    ['VIDE sans RÉPÉTER', [['VIDE', 'x']], ['Plan!A2 M008']],
    ['SINON sans SI', [['SINON', 'x']], ['Plan!A2 M008']],
    ['deux SINON', [['DÉBUT SI [A]>1', 'x'], ['SINON', 'y'], ['SINON', 'z'], ['FIN SI']], ['Plan!A4 M008']],
    ['une condition fausse', [['SI [A]>', 'x']], ['Plan!A2 M016']],
    ['une fonction inconnue', [['SI FOO([A])', 'x']], ['Plan!A2 M017']],
    ['un champ dans une formule', [[null, '="{{Axe}}"&C3']], ['Plan!B2 M020']],
    ['EN COLONNES sans champ', [['EN COLONNES T_X[A]', 'x']], ['Plan!A2 M023']],
    ['FEUILLE PAR ailleurs qu’en B1', [['FEUILLE PAR T_X[A]', 'x']], ['Plan!A2 M003']],
    [
      'un contenu sur la ligne FIN',
      [
        ['PAR [A]', 'x'],
        ['FIN A', 'perdu'],
      ],
      ['Plan!B3 M036'],
    ],
    ['FIN avec un autre mot clé', [['PAR [A]', 'x'], ['FIN A\nSAUT']], ['Plan!A3 M003']],
  ])('%s', (_, lignes, attendu) => expect(codes(...lignes)).toEqual(attendu))

  it('un bloc sur une fusion, une fusion sur une marge', () => {
    const fusionner = (row: number, rows: number, column = 1) =>
      analyser(
        feuilleModele([['MODÈLE x'], [null, 'a'], ['RÉPÉTER T_Actions', 'b'], [null, 'c'], [null, 'd']], {
          fusions: [{ row, column, rows, columns: 2 }],
        }),
      ).fautes.map((f) => `${f.ou} ${f.code}`)
    expect(fusionner(1, 2)).toEqual(['Plan!B2 M007'])
    expect(fusionner(2, 1)).toEqual([])
    expect(fusionner(3, 2)).toEqual([])
    expect(fusionner(3, 1, 0)).toEqual(['Plan!A4 M007'])
  })

  it('dit ce qui répare', () => {
    const [faute] = lire(['REPETTER T_Actions', 'x']).fautes
    expect(faute?.suggestion).toBe('Vouliez-vous dire « RÉPÉTER » ?')
    expect(lire(['PAR [Axe]', 'x']).fautes[0]?.suggestion).toBe('Ajoutez plus bas, en colonne A : FIN Axe')
    expect(lire(['PAR [Thématique]', 'x'], ['FIN Thematque']).fautes[0]?.suggestion).toBe(
      'Vouliez-vous dire « Thématique » ?',
    )
  })

  it('les dit toutes', () => {
    expect(codes(['REPETTER x', '{{Axe'], ['PAR [Axe]', '{{a | zut}}'], ['VIDE', 'x'])).toEqual([
      'Plan!A2 M002', 'Plan!A4 M008', 'Plan!A3 M004', 'Plan!B2 M009', 'Plan!B3 M013',
    ]) // prettier-ignore
  })
})
