import { ErreurMetier } from '../../src/domain/commun/erreur'
import { functions } from '../../src/functions'
import type { Argument } from './cellules'

type Fonction = (...args: Argument[]) => unknown

/** Ce qu'un appel a de fautif, ou rien : il ne doit donner que des valeurs, ou des erreurs avec leur raison. */
export async function faute(id: string, args: readonly Argument[]): Promise<string | undefined> {
  try {
    const fonction = (functions as unknown as Readonly<Record<string, Fonction>>)[id] as Fonction
    return fauteDuResultat(await fonction(...structuredClone(args)))
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) return `lève ${erreur instanceof Error ? erreur.stack : String(erreur)}`
    return fauteDeRaison(erreur)
  }
}

function fauteDuResultat(resultat: unknown): string | undefined {
  if (!Array.isArray(resultat) || resultat.length === 0) return `rend ${JSON.stringify(resultat)}, pas une matrice`
  const largeur = Array.isArray(resultat[0]) ? resultat[0].length : 0
  for (const ligne of resultat as unknown[]) {
    if (!Array.isArray(ligne) || ligne.length !== largeur || largeur === 0)
      return 'rend une matrice qui n’est pas un rectangle'
    for (const valeur of ligne as unknown[]) {
      if (valeur instanceof ErreurMetier) {
        const raison = fauteDeRaison(valeur)
        if (raison !== undefined) return raison
      } else if (typeof valeur === 'number') {
        if (!Number.isFinite(valeur)) return `rend ${valeur}`
      } else if (typeof valeur !== 'string' && typeof valeur !== 'boolean') return `rend ${String(valeur)}`
    }
  }
  return undefined
}

/** Des mots que l'analyste ne doit pas lire, hors de ce qu'il a lui-même écrit. */
const JARGON = /\bundefined\b|\bNaN\b|\bInfinity\b|\[object|\bnull\b|\btrue\b|\bfalse\b|Error\b/

/** Ce qu'une phrase de refus a de fautif, ou rien. */
export function fauteDeRaison({ message }: ErreurMetier): string | undefined {
  const dit = message.replace(/«[^»]*»/gs, '')
  if (message.length < 15 || !/[a-zà-ÿ]{3}/i.test(dit)) return `n’explique pas : « ${message} »`
  const mot = JARGON.exec(dit)?.[0]
  return mot === undefined ? undefined : `parle de « ${mot} » à l’analyste : ${message.slice(0, 200)}`
}
