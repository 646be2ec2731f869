import { MODELES_INTEGRES } from '../../../src/usecases/modeles/catalogue'
import { vignette } from '../../../src/usecases/modeles/vignette'

it.each(MODELES_INTEGRES)(
  'la vignette de « $nom » tient dans sa page, et montre plus qu’une page blanche',
  ({ feuilles }) => {
    const { width, height, traits } = vignette(feuilles[0]!)
    expect(traits.length).toBeGreaterThan(10)
    for (const { x, y, width: w, height: h, fill } of traits) {
      expect([x >= 0, y >= 0, x + w <= width + 0.5, y + h <= height + 0.5]).toEqual([true, true, true, true])
      expect(fill).toMatch(/^#[0-9A-F]{6}$/i)
    }
  },
)

it('ne montre pas les lignes qui ne paraîtront pas', () => {
  const base = { nom: 'n', directive: '', largeurs: [10], pied: '' }
  const ligne = (pilotage: string) => ({ pilotage, cellules: ['texte'], style: {} })
  const compte = (...lignes: string[]) => vignette({ ...base, lignes: lignes.map(ligne) }).traits.length - 1
  expect([compte('VIDE'), compte('FIN SI'), compte('SI [a]=1'), compte('RÉPÉTER T_Actions')]).toEqual([0, 0, 1, 4])
})
