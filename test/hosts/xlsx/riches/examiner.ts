import { strFromU8, unzipSync } from 'fflate'
import type { InsertRows, Write } from '../../../../src/ports/operations'

/** L'insertion et l'écriture que subit chaque classeur. */
export const INSERER: InsertRows = { kind: 'insertRows', sheet: 'Données', row: 6, count: 2, like: 5 }
export const ECRIRE: Write = {
  ...{ kind: 'write', sheet: 'Données', row: 6, column: 0, values: [['=neuf', 'Commune neuve']] },
}

/** Ce qu'une insertion a le droit de récrire ; tout le reste doit être identique à l'octet. */
export const RECRITS =
  /^xl\/(?:workbook\.xml|worksheets\/sheet\d+\.xml|(?:charts|drawings|tables|comments|threadedComments|ctrlProps|namedSheetViews)\/[^/]+|comments\d*\.xml|pivotCache\/pivotCacheDefinition\d+\.xml)$/

/** Un classeur de la collection, tel que le décrit « collection.json ». */
export interface Riche {
  readonly fichier: string
  readonly trait: string
  /** Ce qu'il faut retrouver : des éléments, un attribut (« @cm »), des morceaux entiers. */
  readonly garde: readonly string[]
  /** Les textes attendus après l'insertion de deux lignes avant la ligne 7 de « Données ». */
  readonly suivi: readonly string[]
  /** Le programme qui l'a écrit. */
  readonly par: string
  /** « Données!H » : des colonnes dont les valeurs changent à bon droit. */
  readonly libres: readonly string[]
}

export interface Examen {
  /** Ce qui n'y est plus, ou moins souvent. */
  readonly perdus: readonly string[]
  /** Les références qui n'ont pas suivi. */
  readonly restes: readonly string[]
}

export type Morceaux = Readonly<Record<string, Uint8Array>>

export const morceaux = (octets: Uint8Array): Morceaux => unzipSync(octets)

/** Compare un classeur à ce qu'un programme en a fait. */
export function examiner(avant: Morceaux, apres: Morceaux, { garde, suivi }: Riche): Examen {
  const [textesAvant, textesApres] = [textes(avant), textes(apres)]
  const compte = (texte: string, nom: string) =>
    texte.split(nom.startsWith('@') ? new RegExp(`\\s${nom.slice(1)}="`) : new RegExp(`<(?:\\w+:)?${nom}[\\s/>]`))
      .length - 1
  const perdu = (nom: string) => {
    if (!nom.includes('.')) return compte(textesApres, nom) < compte(textesAvant, nom)
    const [chemin] = Object.keys(avant).filter((chemin) => chemin.endsWith(nom))
    return chemin === undefined || !memes(avant[chemin], apres[chemin])
  }
  return {
    perdus: garde.filter(perdu),
    restes: suivi.filter((texte) => !textesApres.includes(texte)),
  }
}

const textes = (liste: Morceaux) =>
  Object.entries(liste)
    .filter(([chemin]) => /\.(?:xml|vml)$/.test(chemin))
    .map(([, octets]) => strFromU8(octets))
    .join('\n')

/** Les morceaux qui ne sont pas les mêmes. */
export const changes = (avant: Morceaux, apres: Morceaux): readonly string[] =>
  [...new Set([...Object.keys(avant), ...Object.keys(apres)])].filter((nom) => !memes(avant[nom], apres[nom])).sort()

/** Vrai si deux morceaux sont là et identiques à l'octet. */
export const memes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && a.length === b.length && a.every((octet, i) => octet === b[i])
