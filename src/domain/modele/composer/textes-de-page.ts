import type { FeuilleAnalysee, Segment } from '../arbre'
import { phrase, type Endroit } from './champ'
import type { FeuilleComposee } from './composition'
import type { Contexte, Portee } from './contexte'

/** Excel n'accepte pas d'en-tête ni de pied plus long. */
const LONGUEUR = 255
const NUMERO_DE_PAGE = '&P'

/** L'en-tête et le pied de page, champs remplacés. */
export function textesDePage(
  f: FeuilleAnalysee,
  portee: Portee,
  contexte: Contexte,
): Pick<FeuilleComposee, 'enTete' | 'pied'> {
  const lieu = { feuille: f.source.nom, ligne: 0, colonne: 0 }
  const endroit: Endroit = { f, passage: [portee], contexte, lieu, page: 1 }
  const [enTete, pied] = [f.enTete, f.pied].map((segments) => segments && ecrire(segments, endroit))
  return { ...(enTete === undefined ? {} : { enTete }), ...(pied === undefined ? {} : { pied }) }
}

const ecrire = (segments: readonly Segment[], endroit: Endroit) =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return segment
      if (estPage(segment)) return NUMERO_DE_PAGE
      // Dans un en-tête de page, « & » commence un code : un vrai se double.
      return phrase([segment], endroit).replaceAll('&', '&&')
    })
    .join('')
    .slice(0, LONGUEUR)

const estPage = ({ quoi }: Exclude<Segment, string>) =>
  (quoi.genre === 'mot' && quoi.mot === 'page') ||
  (quoi.genre === 'colonne' && quoi.ref.colonne.toLowerCase() === 'page')
