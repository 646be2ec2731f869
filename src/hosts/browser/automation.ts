import type { CellValue, Workbook } from '../../ports/workbook'

/** Ce que la page offre aux scripts et aux essais : `window.atelier`. */
export interface Automation {
  feuilles(): Promise<string[]>
  /** Valeurs d'une plage ; une cellule en erreur se lit comme son texte. */
  lire(feuille: string, plage: string): Promise<CellValue[][]>
  /** Formules canoniques d'une plage ; "" sans formule. */
  formules(feuille: string, plage: string): Promise<string[][]>
  /** Un texte qui commence par = est une formule canonique ; la feuille s'agrandit au besoin. */
  ecrire(feuille: string, plage: string, valeurs: readonly (readonly CellValue[])[]): Promise<void>
  /** Où se voit une plage de la feuille montrée, en pixels de la page, la grille n'étant ni défilée ni agrandie. */
  place(feuille: string, plage: string): Promise<Place>
  ouvrir(octets: Uint8Array | ArrayBuffer | readonly number[], nom?: string): Promise<void>
  enregistrer(): Promise<Uint8Array>
  /** Le classeur ouvert, tel que le volet le lit et y applique ses plans. */
  classeur(): Promise<Workbook>
}

export interface Place {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

declare global {
  interface Window {
    atelier: Automation & { readonly pret: Promise<void> }
  }
}

/** Chaque méthode attend que l'atelier soit ouvert. */
export function exposeAutomation(session: Promise<Automation>): void {
  window.atelier = {
    pret: session.then(() => undefined),
    feuilles: async () => (await session).feuilles(),
    lire: async (feuille, plage) => (await session).lire(feuille, plage),
    formules: async (feuille, plage) => (await session).formules(feuille, plage),
    ecrire: async (feuille, plage, valeurs) => (await session).ecrire(feuille, plage, valeurs),
    place: async (feuille, plage) => (await session).place(feuille, plage),
    ouvrir: async (octets, nom) => (await session).ouvrir(octets, nom),
    enregistrer: async () => (await session).enregistrer(),
    classeur: async () => (await session).classeur(),
  }
}
