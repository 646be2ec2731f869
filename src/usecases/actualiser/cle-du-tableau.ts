import { cellulesDeCle, cleDe, type Cle, type ColonneCle } from '../../domain/actualisation/cle'
import { estVide, type Tableau } from '../../domain/actualisation/valeur'
import { definition } from '../../domain/classeur/tables'
import { entete } from '../../domain/commun/entete'
import type { Emplacement } from './tableau-du-classeur'

/** Les dates sont des millésimes ; elles ne rejoignent la clé que si la source en contient plusieurs. */
const MILLESIME = 'Date'

interface CleChoisie {
  readonly cle: readonly ColonneCle[]
  readonly secours?: readonly ColonneCle[]
}

/**
 * La clé qui désigne les lignes : celle que l'analyste a dite, sinon la première du tableau reconnu que la source remplit ; la
 * suivante sert de secours aux lignes de la feuille qui n'ont pas la première.
 *
 * @returns rien si le tableau n'est pas connu et que l'analyste n'a rien dit
 */
export function cleDuTableau(
  cible: Emplacement,
  neuf: Tableau,
  dite: readonly string[] | undefined,
): CleChoisie | undefined {
  if (dite && dite.length > 0)
    return {
      cle: avecMillesime(
        dite.map((nom) => necessaire(nom, cible)),
        neuf,
      ),
    }
  if (cible.id === undefined) return undefined
  const { cles, necessaires } = definition(cible.id)
  const ecrites = cles.map((noms) =>
    noms.map((nom) => ({ nom, facultative: !necessaires.includes(nom) && noms.length > 1 })),
  )
  const remplie = ecrites.findIndex((cle) => estRemplie(cle, cible, neuf))
  const cle = ecrites[Math.max(0, remplie)] ?? []
  const secours = ecrites[remplie + 1]
  return { cle: avecMillesime(cle, neuf), ...(remplie >= 0 && secours ? { secours } : {}) }
}

/** Une colonne de clé que l'analyste a dite : elle doit être là, mais peut rester vide si le tableau l'admet. */
const necessaire = (nom: string, { id }: Emplacement): ColonneCle => {
  const connue = id === undefined ? undefined : definition(id)
  const facultative = connue?.cles.some((cle) => cle.length > 1 && cle.includes(nom)) ?? false
  return { nom, facultative: facultative && !connue?.necessaires.includes(nom) }
}

const estRemplie = (cle: readonly ColonneCle[], { entetes }: Emplacement, { colonnes, lignes }: Tableau) =>
  cle.every(({ nom, facultative }) => {
    const place = colonnes.findIndex((c) => entete(c) === entete(nom))
    if (facultative) return true
    return place >= 0 && entetes.some((e) => entete(e) === entete(nom)) && lignes.every((l) => !estVide(l[place]))
  })

/** Une source qui donne plusieurs dates par ligne : la date départage. */
function avecMillesime(cle: readonly ColonneCle[], neuf: Tableau): readonly ColonneCle[] {
  const nom = neuf.colonnes.find((c) => entete(c) === entete(MILLESIME))
  if (nom === undefined || cle.some((c) => entete(c.nom) === entete(nom))) return cle
  const avec = [...cle, { nom, facultative: false }]
  const distinctes = (k: readonly ColonneCle[]) => new Set(clesDesLignes(neuf, neuf.colonnes, k)).size
  return distinctes(cle) < neuf.lignes.length && distinctes(avec) === neuf.lignes.length ? avec : cle
}

/** La clé de chaque ligne d'un tableau. */
export function clesDesLignes(
  { lignes }: Tableau,
  entetes: readonly string[],
  cle: readonly ColonneCle[],
): readonly (Cle | undefined)[] {
  const places = cle.map(({ nom }) => entetes.findIndex((e) => entete(e) === entete(nom)))
  return lignes.map((ligne) => cleDe(cellulesDeCle(ligne, places), cle))
}
