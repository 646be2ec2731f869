import type { FeuilleModele } from '../../../src/domain/modele/types'
import { essayer } from './composer-essai'
import { feuilleModele, table } from './feuilles'

/** Une page de dix lignes de quinze points ; la feuille y tient en largeur. */
const PAGE = { largeur: 1000, hauteur: 154 }

const sauts = (
  lignes: readonly (readonly (string | null)[])[],
  actions: readonly (readonly string[])[],
  page: FeuilleModele['page'] = PAGE,
) => {
  const modele = feuilleModele([['MODÈLE essai', 'NOM "E"'], ...lignes], { page, largeurs: [10, 10] })
  const donnees = table('T_Perso', [['G', 'N'], ...actions])
  const { feuilles, codes } = essayer([modele], [donnees])
  expect(codes).toEqual([])
  return feuilles[0]?.sauts
}
const rangs = (groupe: string, nombre: number) => Array.from({ length: nombre }, (_, k) => [groupe, `${groupe}${k}`])

describe('Les titres restent avec leur liste', () => {
  const groupes = [
    ['PAR T_Perso[G]', '{{G}}'],
    [null, 'sous-titre'],
    ['RÉPÉTER T_Perso', '{{N}}'],
    ['FIN G', null],
  ]

  it('un groupe dont seuls les titres tiendraient en bas de page commence à la page suivante', () => {
    // 2 titres et 6 lignes, puis 2 titres qui finiraient la page : leur première ligne serait la onzième.
    expect(sauts(groupes, [...rangs('a', 6), ...rangs('b', 3)])).toEqual([8])
  })

  it('un groupe dont la première ligne tient encore reste où il est', () =>
    expect(sauts(groupes, [...rangs('a', 5), ...rangs('b', 9)])).toEqual([]))

  it('compte les pages pleines et les lignes répétées en haut de chacune', () => {
    // Page 1 : 10 lignes. Page 2, sans répétition : 7 lignes de a, puis b entier.
    const longue = [...rangs('a', 15), ...rangs('b', 3)]
    expect(sauts(groupes, longue)).toEqual([])
    // Trois lignes répétées : a finit à la dixième ligne de la page 2, et le titre de b serait coupé de sa liste.
    expect(sauts(groupes, longue, { ...PAGE, titres: [1, 1] })).toEqual([17])
  })

  it('la note sous une liste ne compte pas, et un titre qui commence une page y reste', () => {
    const suite = [
      ['RÉPÉTER T_Perso FILTRER [G]="a"', '{{N}}'],
      [null, 'titre'],
      ['RÉPÉTER T_Perso FILTRER [G]="b"', '{{N}}'],
      [null, 'note'],
    ]
    expect(sauts(suite, [...rangs('a', 9), ...rangs('b', 9)])).toEqual([9])
    expect(sauts(suite, [...rangs('a', 10), ...rangs('b', 9)])).toEqual([10])
  })

  it('garde les sauts demandés, et n’en ajoute pas quand la page n’est pas connue', () => {
    const demande = [['PAR T_Perso[G]\nSAUT', '{{G}}'], ...groupes.slice(1)]
    expect(sauts(demande, [...rangs('a', 6), ...rangs('b', 3)])).toEqual([8])
    const modele = feuilleModele([['MODÈLE essai', 'NOM "E"'], ...groupes])
    const sans = essayer([modele], [table('T_Perso', [['G', 'N'], ...rangs('a', 6), ...rangs('b', 3)])])
    expect(sans.feuilles[0]?.sauts).toEqual([])
  })
})
