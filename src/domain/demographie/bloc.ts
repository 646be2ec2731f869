import { estVide, type Cellule, type Matrice } from '../commun/cellule'
import type { DateIso } from '../commun/date'
import { entete, motProche } from '../commun/entete'
import { valeurInvalide } from '../commun/erreur'
import { jourDuLibelle } from '../commun/jour-du-libelle'
import { compte, comptePositif, rapport } from '../commun/nombre-imprime'
import type { Denombrement } from './controle'

type Ligne = 'effectif' | 'precedent' | 'solde' | 'installations' | 'cessations' | 'evolution'

/** L'ordre compte : « Solde (installations − cessations) » est un solde. */
const LIBELLES: readonly (readonly [Ligne, RegExp])[] = [
  ['evolution', /^(taux d')?evolution/],
  ['solde', /\bsolde\b/],
  ['installations', /\binstallations?\b/],
  ['cessations', /\bcessations?\b/],
  ['precedent', /\beffectifs? precedents?\b/],
  ['effectif', /\beffectifs?\b/],
]
const NOMS: Readonly<Record<Ligne, string>> = {
  effectif: 'Effectifs présents au …',
  precedent: 'Effectifs présents au … (date précédente)',
  solde: 'Solde',
  installations: 'dont installations',
  cessations: 'dont cessations',
  evolution: 'Évolution',
}

/** Un dénombrement, et le jour de son effectif si son libellé le dit. */
export interface BlocLu extends Denombrement {
  readonly date?: DateIso
}

/** Vrai si ce libellé est celui d'une ligne du bloc. */
export const estLibelleDeBloc = (libelle: string): boolean => ligneDe(libelle) !== undefined

const ligneDe = (libelle: string) => LIBELLES.find(([, motif]) => motif.test(entete(libelle)))?.[0]

/** Lit un bloc de deux colonnes, libellé puis valeur, dans n'importe quel ordre de lignes. */
export function lireBloc(bloc: Matrice): BlocLu {
  const trouvees = new Map<Ligne, Cellule>()
  const effectifs: { libelle: string; valeur: Cellule }[] = []
  for (const [libelle, valeur] of bloc) {
    if (typeof libelle !== 'string' || estVide(libelle)) continue
    const ligne = ligneDe(libelle)
    if (ligne === 'effectif' && estVide(valeur)) continue // un titre (« Effectifs des infirmiers »)
    if (ligne === 'effectif') effectifs.push({ libelle, valeur })
    else if (ligne !== undefined) ajouter(trouvees, ligne, valeur)
  }
  const date = rangerEffectifs(effectifs, trouvees)

  const cellule = (ligne: Ligne): Cellule => {
    if (!trouvees.has(ligne)) throw ligneAbsente(ligne, bloc)
    return trouvees.get(ligne)
  }
  const evolution = trouvees.get('evolution')
  const taux = estVide(evolution) ? undefined : rapport(evolution, NOMS.evolution)
  return {
    effectif: comptePositif(cellule('effectif'), NOMS.effectif),
    precedent: comptePositif(cellule('precedent'), NOMS.precedent),
    solde: compte(cellule('solde'), NOMS.solde),
    installations: comptePositif(cellule('installations'), NOMS.installations),
    cessations: comptePositif(cellule('cessations'), NOMS.cessations),
    ...(date === undefined ? {} : { date }),
    ...(taux === undefined ? {} : { evolution: taux.valeur }),
    ...(taux?.tolerance === undefined ? {} : { tolerance: taux.tolerance }),
  }
}

function ajouter(trouvees: Map<Ligne, Cellule>, ligne: Ligne, valeur: Cellule): void {
  if (trouvees.has(ligne)) throw valeurInvalide(`Attendu : une seule ligne « ${NOMS[ligne]} ». Reçu : deux.`)
  trouvees.set(ligne, valeur)
}

/**
 * De deux effectifs datés, le plus récent est l'effectif ; sans date, on ne devine pas.
 *
 * @returns le jour de l'effectif
 */
function rangerEffectifs(
  effectifs: readonly { libelle: string; valeur: Cellule }[],
  trouvees: Map<Ligne, Cellule>,
): DateIso | undefined {
  const [un, deux, trois] = effectifs
  const connus = effectifs.length + (trouvees.has('precedent') ? 1 : 0)
  if (trois !== undefined || connus > 2) {
    throw valeurInvalide(`Attendu : deux lignes « Effectifs présents au … ». Reçu : ${connus}.`)
  }
  if (un === undefined) return undefined
  if (deux === undefined) {
    trouvees.set('effectif', un.valeur)
    return jourDuLibelle(un.libelle)
  }
  const [jourUn, jourDeux] = [jourDuLibelle(un.libelle), jourDuLibelle(deux.libelle)]
  if (jourUn === undefined || jourDeux === undefined || jourUn === jourDeux) {
    throw valeurInvalide(
      `Attendu : deux dates différentes dans les libellés des effectifs (Effectifs présents au 30/09/2022). Reçu : « ${un.libelle} » et « ${deux.libelle} ».`,
    )
  }
  const [recent, ancien] = jourUn > jourDeux ? [un, deux] : [deux, un]
  trouvees.set('effectif', recent.valeur)
  trouvees.set('precedent', ancien.valeur)
  return jourUn > jourDeux ? jourUn : jourDeux
}

function ligneAbsente(ligne: Ligne, bloc: Matrice) {
  const libelles = bloc.flatMap(([libelle]) => (typeof libelle === 'string' && !estVide(libelle) ? [libelle] : []))
  const inconnus = libelles.filter((libelle) => !estLibelleDeBloc(libelle))
  const proche = motProche(NOMS[ligne], inconnus) ?? motProche(NOMS[ligne].replace('dont ', ''), inconnus)
  return valeurInvalide(
    `Attendu : une ligne « ${NOMS[ligne]} » dans le bloc (libellé, valeur). Reçu : ` +
      (libelles.length === 0 ? 'aucun libellé dans la première colonne.' : 'aucune.') +
      (proche === undefined ? '' : ` « ${proche} » devrait-il se lire « ${NOMS[ligne]} » ?`),
  )
}
