import { distance } from 'fastest-levenshtein'
import { entete } from '../commun/entete'
import { montrerCle, type Cle, type ColonneCle } from './cle'
import type { Rapprochement } from './difference'

/** Au-delà, comparer chaque clé perdue à chaque clé neuve prendrait trop de temps, et la liste serait illisible. */
const PERDUES_MAXIMUM = 300

/**
 * Les clés perdues et les clés neuves qui se ressemblent assez pour que l'analyste dise si c'est la même ligne : même clé
 * à la casse, aux accents, à l'ordre des mots ou à une faute de frappe près. Deux codes qui n'ont pas les mêmes chiffres ne
 * se ressemblent pas.
 */
export function rapprocher(
  perdues: readonly Cle[],
  neuves: readonly Cle[],
  cle: readonly ColonneCle[],
): Rapprochement[] {
  if (perdues.length > PERDUES_MAXIMUM || neuves.length > PERDUES_MAXIMUM) return []
  return perdues.flatMap((ancienne) => {
    const proches = neuves
      .map((nouvelle) => ({ nouvelle, ecart: ecartDe(ancienne, nouvelle) }))
      .filter(({ ecart }) => ecart !== undefined)
      .sort((a, b) => (a.ecart ?? 0) - (b.ecart ?? 0))
    const [proche] = proches
    if (!proche) return []
    const { nouvelle } = proche
    return [{ ancienne, nouvelle, libelle: libelleRapprochement(ancienne, nouvelle, cle) }]
  })
}

/** « L'Hôpital » → « Hôpital (L') » */
export const libelleRapprochement = (ancienne: Cle, nouvelle: Cle, cle: readonly ColonneCle[]): string =>
  `« ${montrerCle(ancienne, cle)} » → « ${montrerCle(nouvelle, cle)} »`

const chiffres = (texte: string) => texte.replace(/\D/g, '').replace(/^0+/, '')

/** Les mots dans un ordre qui ne dépend pas de l'écriture : « L'Hôpital » et « Hôpital (L') » ont les mêmes. */
const enMots = (texte: string) => (texte.match(/[\p{L}\d]+/gu) ?? []).sort().join(' ')

function ecartDe(ancienne: Cle, nouvelle: Cle): number | undefined {
  const [a, b] = [entete(ancienne), entete(nouvelle)]
  if (chiffres(a) !== chiffres(b)) return undefined
  const ecart = Math.min(distance(a, b), distance(enMots(a), enMots(b)))
  return ecart <= Math.max(1, Math.floor(a.length / 6)) ? ecart : undefined
}
