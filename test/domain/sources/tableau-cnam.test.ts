import fc from 'fast-check'
import { ErreurMetier } from '../../../src/domain/commun/erreur'
import { serieDeDate } from '../../../src/domain/commun/date'
import { cellulesDuTexte } from '../../../src/domain/sources/tableau-colle'
import { lireTableauCnam } from '../../../src/domain/sources/tableau-cnam'

const SOURCE = 'Cnam, Fichier national des professionnels de santé'
const KINES = `Dénombrement des Masseurs-kinésithérapeutes libéraux
(Spécialité 26)
\tDépartement\tRégion
Évolution\t+ 4.5%\t+ 2.9%
Solde\t+ 9\t270
dont cessations\t13\t697
dont installations\t22\t967
Effectifs présents au 31/10/2021\t199\t9 319
Effectifs présents au 31/10/2022\t208\t9 589`
const TERRITOIRES = ['Haute-Loire', 'Auvergne-Rhône-Alpes']

describe('Coller un tableau Cnam', () => {
  it('lit le bloc par ses libellés, lignes dans tout ordre, pourcentages à point', () => {
    const lu = lireTableauCnam(cellulesDuTexte(KINES), { territoires: TERRITOIRES })
    const date = serieDeDate('2022-10-31')
    expect(lu.lignes).toEqual([
      ['Masseurs-kinésithérapeutes', 'Haute-Loire', date, 208, 199, 22, 13, SOURCE],
      ['Masseurs-kinésithérapeutes', 'Auvergne-Rhône-Alpes', date, 9589, 9319, 967, 697, SOURCE],
    ])
    expect(lu).toMatchObject({ table: 'T_Demographie', millesime: '2022', fautes: [], remarques: [] })
  })

  it('nomme l’interversion des dentistes sans rien corriger', () => {
    const lu = lireTableauCnam([
      ['Chirurgiens-dentistes', 'Haute-Loire'],
      ['Effectifs présents au 31/10/2022', 101],
      ['Effectifs présents au 31/10/2021', 99],
      ['Solde', 2],
      ['dont installations', 1],
      ['dont cessations', 3],
      ['Évolution', '+ 2,0 %'],
    ], { profession: 'Chirurgiens-dentistes' }) // prettier-ignore
    expect(lu.lignes[0]?.slice(3, 7)).toEqual([101, 99, 1, 3])
    expect(lu.fautes).toEqual([
      {
        profession: 'Chirurgiens-dentistes',
        territoire: 'Haute-Loire',
        faute: expect.stringMatching(/^Installations et cessations interverties/),
      },
    ])
  })

  it('sépare plusieurs tableaux d’une même feuille à leurs titres', () => {
    const deux = `${KINES}\nSource : FNPS\nDénombrement des Généralistes (y compris MEP) et Spécialistes en médecine générale libéraux\n${KINES.split('\n').slice(2).join('\n')}` // prettier-ignore
    const lu = lireTableauCnam(cellulesDuTexte(deux), { territoires: TERRITOIRES })
    expect(lu.lignes.map(([profession, territoire]) => `${profession}, ${territoire}`)).toEqual([
      'Masseurs-kinésithérapeutes, Haute-Loire',
      'Masseurs-kinésithérapeutes, Auvergne-Rhône-Alpes',
      'Médecins généralistes, Haute-Loire',
      'Médecins généralistes, Auvergne-Rhône-Alpes',
    ])
  })

  it('ne dépend pas de l’ordre des six lignes', () => {
    const [entete, lignes] = [KINES.split('\n').slice(0, 3), KINES.split('\n').slice(3)]
    const attendu = lireTableauCnam(cellulesDuTexte(KINES), { territoires: TERRITOIRES })
    fc.assert(
      fc.property(fc.shuffledSubarray(lignes, { minLength: lignes.length }), (melange) => {
        const texte = [...entete, ...melange].join('\n')
        expect(lireTableauCnam(cellulesDuTexte(texte), { territoires: TERRITOIRES })).toEqual(attendu)
      }),
    )
  })

  it.each([
    ['rien de connu', 'bonjour\t1', /Attendu : un tableau de la Cnam/],
    ['aucun territoire', KINES, /Attendu : le territoire de chaque colonne de « Masseurs-kinésithérapeutes »/],
    ['une ligne oubliée', KINES.replace('Département\tRégion', '43\t84').replace(/dont cessations.*\n/, ''), /Masseurs-kinésithérapeutes, 43 : Attendu : une ligne « dont cessations »/], // prettier-ignore
    ['aucune profession', KINES.split('\n').slice(2).join('\n'), /Attendu : la profession/],
  ])('refuse %s en disant quoi donner', (_, texte, message) => {
    const lire = () => lireTableauCnam(cellulesDuTexte(texte))
    expect(lire).toThrow(ErreurMetier)
    expect(lire).toThrow(message)
  })
})
