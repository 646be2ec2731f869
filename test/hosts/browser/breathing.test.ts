import { breathing, within } from '../../../src/hosts/browser/breathing'

describe('La part d’un travail que dit une pause', () => {
  it('est celle de sa partie dans le tout', async () => {
    const parts: (number | undefined)[] = []
    const pause = async (part?: number) => parts.push(part) > 0
    const deuxieme = within(pause, 1, 4)
    await deuxieme(0.5)
    await deuxieme()
    await within(deuxieme, 1, 2)(1)
    expect(parts).toEqual([0.375, undefined, 0.5])
  })

  it('n’est dite que lorsque la page va se redessiner', async () => {
    const dites: number[] = []
    const heure = jest.spyOn(performance, 'now').mockReturnValue(0)
    globalThis.requestAnimationFrame = (suite) => Number(setTimeout(suite))
    const pause = breathing((part) => void dites.push(part))
    expect(await pause(0.1)).toBe(false)
    heure.mockReturnValue(31)
    expect(await pause(0.2)).toBe(true)
    heure.mockRestore()
    expect(dites).toEqual([0.2])
  })
})
