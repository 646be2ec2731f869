import { sourceDeFichier } from '../../src/usecases/actualiser/source-de-fichier'
import { classeurLu, contenuDe, type ContenuLu } from '../../src/usecases/classeur-lu'

const fichier = (nom: string, valeurs: (string | number | null)[][], tableau?: string): ContenuLu => {
  const columns = Math.max(...valeurs.map((l) => l.length))
  const area = { row: 0, column: 0, rows: valeurs.length, columns }
  return {
    fichier: nom,
    feuilles: [{ name: 'Feuille1', visible: true, rows: valeurs.length, columns, valeurs }],
    tableaux: tableau === undefined ? [] : [{ name: tableau, sheet: 'Feuille1', area }],
  }
}

describe('La source d’une actualisation, dans un fichier', () => {
  it('est une simple liste quand le fichier n’a qu’une feuille sans tableau reconnu', async () => {
    const lu = classeurLu(
      fichier('suivi.csv', [
        [null, null],
        ['Organisme', 'Visites'],
        ['MSP A', 3],
        [null, null],
      ]),
    )
    expect(await sourceDeFichier(lu)).toEqual({
      nature: 'csv',
      nom: 'suivi.csv',
      tableau: { colonnes: ['Organisme', 'Visites'], lignes: [['MSP A', 3]] },
    })
  })

  it('est le classeur lui-même quand il a un tableau', async () => {
    const lu = classeurLu(
      fichier(
        'neuf.xlsx',
        [
          ['Code', 'Offre'],
          ['01004', 5400],
        ],
        'T_Offre',
      ),
    )
    expect(await sourceDeFichier(lu)).toMatchObject({ nature: 'classeur' })
  })

  it('refuse un fichier sans ligne sous son en-tête, en disant quoi faire', async () => {
    await expect(sourceDeFichier(classeurLu(fichier('vide.csv', [['Organisme']])))).rejects.toThrow(
      'Choisissez un autre fichier',
    )
  })

  it('se relit telle quelle, et ne s’écrit jamais', async () => {
    const contenu = fichier(
      'neuf.xlsx',
      [
        ['Code', 'Offre'],
        ['01004', 5400],
      ],
      'T_Offre',
    )
    expect(await contenuDe(classeurLu(contenu))).toEqual(contenu)
    await expect(classeurLu(contenu).apply([])).rejects.toThrow('lecture')
  })
})
