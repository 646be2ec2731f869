import { extent, sheetsOf } from '../../../src/hosts/browser/mutation-params'

describe('Les feuilles que change une mutation', () => {
  it.each([
    ['la sienne', { subUnitId: 'f1' }, ['f1']],
    ['celle d’un nom ou d’une note', { sheetId: 'f1' }, ['f1']],
    ['les deux d’un déplacement', { from: { subUnitId: 'f1' }, to: { subUnitId: 'f2' } }, ['f1', 'f2']],
    ['une seule quand on déplace sur place', { from: { subUnitId: 'f1' }, to: { subUnitId: 'f1' } }, ['f1']],
    ['aucune quand elle n’en dit rien', {}, []],
  ])('sont %s', (_, params, feuilles) => expect(sheetsOf(params)).toEqual(feuilles))

  it('comptent les lignes ou les colonnes d’une plage', () => {
    const plage = { startRow: 2, endRow: 4, startColumn: 1, endColumn: 1 }
    expect([extent('rows', plage), extent('columns', plage)]).toEqual([
      { at: 2, count: 3 },
      { at: 1, count: 1 },
    ])
  })
})
