import { toutDefaire } from '../../src/usecases/tout-defaire'

describe('Tout défaire', () => {
  it('commence par la dernière écriture, et ne défait rien deux fois', async () => {
    const ordre: string[] = []
    const annuler = toutDefaire(
      async () => void ordre.push('première'),
      async () => void ordre.push('seconde'),
    )
    await annuler()
    await annuler()
    expect(ordre).toEqual(['seconde', 'première'])
  })

  it('après un refus, reprend à l’écriture qui n’a pas été défaite', async () => {
    const ordre: string[] = []
    let refus = true
    const annuler = toutDefaire(
      async () => {
        if (refus) throw new Error('occupé')
        ordre.push('première')
      },
      async () => void ordre.push('seconde'),
    )
    await expect(annuler()).rejects.toThrow('occupé')
    refus = false
    await annuler()
    expect(ordre).toEqual(['seconde', 'première'])
  })
})
