import { createReasons } from '../../../src/hosts/browser/reasons'

const A1 = { sheetId: 's', row: 0, column: 0 }
const raison = (row: number, text: string, message: string) => ({ row, column: 0, text, message })

describe('Raisons des erreurs', () => {
  it('retrouve celle de chaque cellule remplie par une même formule', () => {
    const raisons = createReasons()
    raisons.note(A1, 'DENSITE', [raison(0, '#VALUE!', 'un'), raison(2, '#VALUE!', 'trois')])
    expect(raisons.find(A1, { row: 2, column: 0 }, '#VALUE!')).toBe('trois')
    expect(raisons.find(A1, A1, '#VALUE!')).toBe('un')
    expect(raisons.find(A1, A1, '#N/A')).toBeUndefined()
  })

  it('oublie une raison quand la fonction réussit, sans toucher à celles des autres fonctions', () => {
    const raisons = createReasons()
    raisons.note(A1, 'DENSITE', [raison(0, '#VALUE!', 'un')])
    raisons.note(A1, 'ZONAGE', [raison(0, '#N/A', 'deux')])
    raisons.note(A1, 'DENSITE', [])
    expect(raisons.find(A1, A1, '#VALUE!')).toBeUndefined()
    expect(raisons.find(A1, A1, '#N/A')).toBe('deux')
  })
})
