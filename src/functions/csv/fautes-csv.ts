/** Une faute d'un fichier : où elle est (« ligne 12, colonne « minutes » », vide pour tout le fichier), et laquelle. */
export interface FauteCsv {
  readonly ou: string
  readonly message: string
}

/** Un fichier CSV qui ne peut pas être lu : les premières fautes, et leur nombre en tout. */
export class ErreurCsv extends Error {
  override name = 'ErreurCsv'
  constructor(
    readonly fautes: readonly FauteCsv[],
    readonly total: number = fautes.length,
  ) {
    super(fautes.map(({ ou, message }) => (ou === '' ? message : `${ou} : ${message}`)).join('\n'))
  }
}

/** Au-delà, la liste n'aide plus : on dit combien il en reste. */
const FAUTES_MONTREES = 20

export interface FautesCsv {
  readonly ajouter: (ou: string, message: string) => void
  /** Échoue s'il y a des fautes. */
  readonly exiger: () => void
}

/** Recueille les fautes d'un fichier sans en garder des millions. */
export function recueillirFautes(): FautesCsv {
  const fautes: FauteCsv[] = []
  let total = 0
  return {
    ajouter: (ou, message) => {
      if (total++ < FAUTES_MONTREES) fautes.push({ ou, message })
    },
    exiger: () => {
      if (total > 0) throw new ErreurCsv(fautes, total)
    },
  }
}
