import { essayer, textes } from './composer-essai'
import { feuilleModele, table } from './feuilles'

const COMMUNES = table('T_Communes', [
  ['Code', 'Zone', 'EPCI', 'Population', 'Source'],
  ['1', 'ZIP', 'a', 10, 'Insee'],
  ['2', 'ZAC', 'a', 20, 'Insee'],
  ['3', 'ZIP', 'b', 30, 'Drees'],
])

it('une ligne imprimée par deux groupes ne compte qu’une dans le total de la feuille et dans un graphique', () => {
  const { feuilles, codes } = essayer(
    [
      feuilleModele([
        ['MODÈLE zonage', null],
        ['PAR T_Communes[Zone]', '{{Zone}}', '{{somme Population}}'],
        ['FIN Zone'],
        ['PAR T_Communes[EPCI]', '{{EPCI}}', '{{nombre}}'],
        ['FIN EPCI'],
        [null, '{{nombre}}'],
        [null, '{{graphique colonnes [Population] PAR T_Communes[Zone] | texte "x"}}'],
      ]),
    ],
    [COMMUNES],
  )
  expect(codes).toEqual([])
  expect(textes(feuilles[0]).slice(0, 5)).toEqual([
    ['ZIP', 40],
    ['ZAC', 20],
    ['a', 2],
    ['b', 1],
    [3, null],
  ])
  expect(feuilles[0]!.graphiques[0]!.series).toEqual([{ nom: 'Population', valeurs: [40, 20] }])
})

describe('La source du tableau', () => {
  const lignes = (...corps: string[][]) => feuilleModele([['MODÈLE essai', null as never], ...corps])
  const premiere = (modele: ReturnType<typeof lignes>, tables = [COMMUNES], parametres: Record<string, string> = {}) =>
    textes(essayer([modele], tables, { parametres }).feuilles[0]).map((l) => l[0])

  it('est celle que disent les lignes du groupe, avant celle des paramètres', () => {
    const modele = lignes(
      ['PAR T_Communes[EPCI]', '{{source du tableau}}'],
      ['FIN EPCI'],
      ['', '{{source du tableau}}'],
    )
    expect(premiere(modele, [COMMUNES], { Source: 'ailleurs' })).toEqual(['Insee', 'Drees', 'Insee ; Drees'])
  })

  it('est celle des paramètres quand le tableau n’en dit rien', () => {
    const muette = table('T_Communes', [['Code', 'EPCI', 'Source'], ['1', 'a', null]]) // prettier-ignore
    const modele = lignes(['PAR T_Communes[EPCI]', '{{source du tableau}}'], ['FIN EPCI'])
    expect(premiere(modele, [muette], { Source: 'Plan 79' })).toEqual(['Plan 79'])
  })
})

it('un graphique garde le format de la colonne qu’il mesure', () => {
  const formats = ['', '', '', '#,##0', '']
  const { feuilles } = essayer(
    [
      feuilleModele([
        ['MODÈLE g', null],
        [null, '{{graphique colonnes [Population] PAR T_Communes[Zone] | texte "x"}}'],
      ]),
    ],
    [{ ...COMMUNES, formats }],
  )
  expect(feuilles[0]!.graphiques[0]!.series[0]).toMatchObject({ nom: 'Population', format: '#,##0' })
})

it('la source d’un tableau peut être dite par un paramètre à son nom', () => {
  const muette = table('T_Communes', [['Code', 'EPCI'], ['1', 'a']]) // prettier-ignore
  const modele = feuilleModele([
    ['MODÈLE essai', null],
    ['PAR T_Communes[EPCI]', '{{source du tableau}}'],
    ['FIN EPCI'],
  ])
  const parametres = { Source: 'générale', 'Source T_Communes': 'Insee' }
  expect(textes(essayer([modele], [muette], { parametres }).feuilles[0])).toEqual([['Insee']])
})

describe('Un mot réservé dans une condition', () => {
  const ACTIONS = table('T_Actions', [
    ['Axe', 'Action', 'Statut', 'Budget prévu'],
    ['1', 'a', 'En cours', 10],
    ['1', 'b', 'En cours', 20],
    ['2', 'c', 'Abandonné', 30],
    ['2', 'd', 'En cours', 5],
    ['3', 'e', 'Abandonné', null],
  ])
  const rempli = (...corps: (string | null)[][]) => {
    const { feuilles, fautes } = essayer([feuilleModele([['MODÈLE essai', null, null], ...corps])], [ACTIONS])
    return { lignes: textes(feuilles[0]).map((l) => l[0]), fautes: fautes.filter((f) => f.gravite === 'faute') }
  }
  const ENCOURS = 'RÉPÉTER T_Actions FILTRER [Statut]="En cours"'

  it('SI [nombre]>1 ne garde que le total des groupes de plusieurs lignes imprimées', () => {
    const { lignes } = rempli(
      ['PAR [Axe]'],
      [ENCOURS, '{{Action}}'],
      ['SI [nombre]>1', 'total {{nombre}}'],
      ['FIN Axe'],
    )
    expect(lignes).toEqual([null, 'a', 'b', 'total 2', null, 'd', null])
  })

  it('SI [somme Budget prévu]>=30 lit la somme de ce que le groupe imprime', () => {
    const { lignes } = rempli(
      ['PAR [Axe]'],
      [ENCOURS, '{{Action}}'],
      ['SI [somme Budget prévu]>=30', 'cher'],
      ['FIN Axe'],
    )
    expect(lignes).toEqual([null, 'a', 'b', 'cher', null, 'd', null])
  })

  it('un bloc qui se garde selon son propre nombre est compté comme s’il était imprimé, puis comme il l’est', () => {
    const { lignes } = rempli(
      ['PAR [Axe]', 'axe {{Axe}} : {{nombre}}'],
      ['DÉBUT SI [nombre]>1', 'liste'],
      [ENCOURS, '{{Action}}'],
      ['SINON', 'rien à lister'],
      ['FIN SI'],
      ['FIN Axe'],
    )
    expect(lignes).toEqual(['axe 1 : 2', 'liste', 'a', 'b', 'axe 2 : 0', 'rien à lister', 'axe 3 : 0', 'rien à lister'])
  })

  it('ne filtre pas, et ne lit pas la page', () => {
    const { fautes } = rempli(['RÉPÉTER T_Actions FILTRER [nombre]>1', '{{Action}}'], ['SI [page]>1', 'x'])
    expect(fautes.map((f) => `${f.ou} ${f.code}`)).toEqual(['Plan!A2 M011', 'Plan!A3 M022'])
    expect(fautes[0]?.message).toMatch(/« nombre » est un mot réservé/)
  })

  it('s’écrit entre crochets, jamais entre accolades', () => {
    const { fautes } = rempli(['SI {{nombre}}>1', 'x'])
    expect(fautes).toMatchObject([{ code: 'M016', suggestion: 'Entre crochets, par exemple : [nombre]>1' }])
  })
})
