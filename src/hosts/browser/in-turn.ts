import type { Books } from './books'

/** Le même classeur, dont les travaux se suivent : enregistrer pendant un long remplissage attend qu'il soit fini. */
export function inTurn(books: Books): Books {
  let last: Promise<unknown> = Promise.resolve()
  const turn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next
    return next
  }
  return {
    current: books.current,
    open: (bytes, fileName, report) => turn(() => books.open(bytes, fileName, report)),
    openBlank: () => turn(books.openBlank),
    save: (report) => turn(() => books.save(report)),
    apply: async (operations, progress) => {
      const undo = await turn(() => books.apply(operations, progress))
      return () => turn(undo)
    },
  }
}
