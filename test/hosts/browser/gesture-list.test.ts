import { withGesture, type LineGesture } from '../../../src/hosts/browser/gesture-list'

const geste = (kind: LineGesture['kind'], autres: Partial<LineGesture> = {}): LineGesture => ({
  ...{ kind, axis: 'rows', sheetId: 'f1', at: 4, count: 2 },
  ...autres,
})

describe('Gestes sur les lignes et les colonnes', () => {
  it('se suivent dans l’ordre où ils sont faits', () =>
    expect(withGesture([geste('insert')], geste('insert', { at: 9 }), false)).toEqual([
      geste('insert'),
      geste('insert', { at: 9 }),
    ]))

  it('insérer puis supprimer les mêmes lignes, c’est n’avoir rien fait', () =>
    expect(withGesture([geste('insert', { at: 1 }), geste('insert')], geste('delete'), false)).toEqual([
      geste('insert', { at: 1 }),
    ]))

  it('supprimer puis insérer n’efface la suppression que si l’on annule', () => {
    expect(withGesture([geste('delete')], geste('insert'), true)).toEqual([])
    expect(withGesture([geste('delete')], geste('insert'), false)).toHaveLength(2)
  })

  it.each([{ at: 5 }, { count: 1 }, { sheetId: 'f2' }, { axis: 'columns' }] as Partial<LineGesture>[])(
    'deux gestes ne s’annulent pas s’ils diffèrent : %j',
    (autres) => expect(withGesture([geste('insert')], geste('delete', autres), false)).toHaveLength(2),
  )
})
