import { periodeAu, periodeCourante, periodeOuRien, type Bareme, type Source } from './commun/bareme'
import type { DateIso } from './commun/date'
import { donneeAbsente } from './commun/erreur'
import type { Sujet } from './sujets'

/**
 * Les textes derrière un sujet, à une date ; sans date, ceux de la période qui court encore.
 *
 * @param nom le sujet tel que demandé, pour les messages
 */
export function sourcesDuSujet(nom: string, sujet: Sujet, date?: DateIso): readonly Source[] {
  if (sujet.sansSource !== undefined) throw donneeAbsente(`${nom} est ${sujet.sansSource} : il n’y a rien à citer.`)
  const trouvees = [...(sujet.sources ?? []), ...sujet.baremes.flatMap((b) => sourcesDuBareme(b, sujet, date))]
  if (trouvees.length === 0) exigerUnePeriode(sujet.baremes[0], date)
  const parTexte = new Map(trouvees.map((source) => [source.url ?? source.titre, source]))
  return [...parTexte.values()]
}

function sourcesDuBareme(bareme: Bareme<unknown>, { memeFermee }: Sujet, date: DateIso | undefined): readonly Source[] {
  const periode = periodeOuRien(bareme, date)
  if (periode !== undefined) return periode.sources
  return memeFermee && date === undefined ? (bareme.periodes.at(-1)?.sources ?? []) : []
}

/** Aucune période ne répond : le barème dit lui-même pourquoi. */
function exigerUnePeriode(bareme: Bareme<unknown> | undefined, date: DateIso | undefined): void {
  if (bareme === undefined) return
  if (date === undefined) periodeCourante(bareme)
  else periodeAu(bareme, date)
}
