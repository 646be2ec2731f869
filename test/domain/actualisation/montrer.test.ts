import { montrerCellule } from '../../../src/domain/actualisation/montrer'

describe('Ce que l’on montre d’une cellule', () => {
  it.each([
    [44834, 'Date', '30/09/2022'],
    [44834, 'Échéance réelle', '30/09/2022'],
    [44834, 'Population', '44834'],
    [2022, 'Date', '2022'],
    [12.5, 'Date', '12,5'],
    [null, 'Date', '(vide)'],
    ['n.d.', 'Début', 'n.d.'],
    [true, 'Zone', 'VRAI'],
  ])('%p sous « %s » se lit %s', (cellule, colonne, attendu) => {
    expect(montrerCellule(cellule, colonne)).toBe(attendu)
  })
})
