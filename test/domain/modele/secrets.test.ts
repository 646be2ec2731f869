import { essayer } from './composer-essai'
import { feuilleModele, table } from './feuilles'

const EFFECTIFS = [
  ['G', 'Effectif', 'Honoraires'],
  ['a', 3, 10],
  ['a', 8, 20],
  ['b', 9, 30],
  ['b', 7, 40],
]

const codes = (pied: string, effectifs = EFFECTIFS) => {
  const lignes = [
    ['MODÈLE essai', 'NOM "E"'],
    ['PAR T_Perso[G]', '{{G}}'],
    ['RÉPÉTER T_Perso', '{{Honoraires | secret 5 selon [Effectif]}}'],
    [null, pied],
    ['FIN G', null],
  ]
  const { fautes } = essayer([feuilleModele(lignes)], [table('T_Perso', effectifs)])
  return fautes.filter((f) => f.code === 'M039').map((f) => `${f.gravite} ${f.ou}`)
}

describe('Un secret qui se retrouve (M039)', () => {
  it.each(['{{somme Honoraires}}', 'Total : {{Honoraires | somme}}', '{{moyenne Honoraires}}'])(
    'avertit de %s quand une seule valeur du groupe est masquée',
    (pied) => expect(codes(pied)).toEqual(['avertissement Plan!B4']),
  )

  it('ne dit rien quand deux valeurs du groupe sont masquées, ou aucune', () => {
    expect(codes('{{somme Honoraires}}', [...EFFECTIFS, ['a', 2, 5]])).toEqual([])
    expect(codes('{{somme Honoraires}}', [['G', 'Effectif', 'Honoraires'], ['a', 8, 20]])).toEqual([]) // prettier-ignore
  })

  it.each(['=SUM(B3)', '{{somme Effectif}}', '{{nombre}}', '{{somme Honoraires | secret 5 selon [Effectif]}}'])(
    'ne dit rien de %s, qui ne révèle rien',
    (pied) => expect(codes(pied)).toEqual([]),
  )

  it('avertit d’un graphique qui dessine ce que les lignes masquent', () => {
    const dessin = (colonne: string) => `{{graphique barres [${colonne}] PAR T_Perso[G] | texte "x"}}`
    expect(codes(dessin('Honoraires'), [...EFFECTIFS, ['a', 2, 5]])).toEqual(['avertissement Plan!B4'])
    expect(codes(dessin('Effectif'))).toEqual([])
  })
})
