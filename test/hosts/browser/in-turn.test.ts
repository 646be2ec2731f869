import type { Books } from '../../../src/hosts/browser/books'
import { inTurn } from '../../../src/hosts/browser/in-turn'

/** Un classeur dont chaque travail dure le temps qu'on lui donne, et qui note dans quel ordre ils vont. */
function lents() {
  const ordre: string[] = []
  const travail = async (nom: string, tours: number) => {
    ordre.push(`${nom} commence`)
    for (let tour = 0; tour < tours; tour++) await Promise.resolve()
    ordre.push(`${nom} finit`)
  }
  const books: Books = {
    current: () => ({ unitId: 'u', fileName: 'f.xlsx' }),
    open: async () => [],
    openBlank: () => travail('vider', 1),
    save: async () => {
      await travail('enregistrer', 1)
      return { bytes: new Uint8Array(0), warnings: [] }
    },
    apply: async (operations) => {
      await travail('appliquer', 20)
      if (operations.length > 0) throw new Error('refusé')
      return () => travail('annuler', 5)
    },
  }
  return { books: inTurn(books), ordre }
}

it('enregistre après le plan en cours, et annule à son tour', async () => {
  const { books, ordre } = lents()
  const [annuler] = await Promise.all([books.apply([]), books.save()])
  await Promise.all([annuler(), books.save()])
  expect(ordre).toEqual(
    ['appliquer', 'enregistrer', 'annuler', 'enregistrer'].flatMap((nom) => [`${nom} commence`, `${nom} finit`]),
  )
})

it('un plan refusé n’empêche pas la suite', async () => {
  const { books, ordre } = lents()
  const plan = books.apply([{ kind: 'activate', sheet: 'F' }])
  const suite = books.save()
  await expect(plan).rejects.toThrow('refusé')
  await suite
  expect(ordre.at(-1)).toBe('enregistrer finit')
})
